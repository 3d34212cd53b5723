"""Bytes to Source; the only place where libraries for file formats are imported."""
