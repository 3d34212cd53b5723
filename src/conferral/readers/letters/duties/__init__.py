"""What was owed: who promised or was ordered what, by when, and what the letter says became of it."""
