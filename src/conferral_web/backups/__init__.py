"""Backup and restore: everything in one file, and nothing that was destroyed comes back."""
