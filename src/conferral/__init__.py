"""Gets a discovery dispute ready for the judge who will read it."""
