"""Findings and readings to text, JSON and HTML."""
