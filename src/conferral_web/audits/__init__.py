"""What was done by whom: a log that can only grow."""
