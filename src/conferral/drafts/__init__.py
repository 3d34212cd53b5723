"""Letters drafted from the record and each side's own words, within the judge's limits.

A paper is composed as a value (``composing.compose``), and then set: as PDF, DOCX, text or JSON.
"""
