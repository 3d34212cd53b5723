"""Readers of letters."""
