"""Court days and counting."""
