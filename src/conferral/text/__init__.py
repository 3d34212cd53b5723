"""Source text and where things are in it."""
