"""Facts and practices to findings."""
