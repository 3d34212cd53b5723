"""Draws shown: certificates as text and as a page, lists and figures as tables, burden and precision as pictures."""
