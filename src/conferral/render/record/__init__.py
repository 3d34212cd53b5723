"""A record to text, JSON, calendars, tables and pictures."""
