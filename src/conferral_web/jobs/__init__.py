"""Long work in the background: what runs, how far it is, and how it is stopped."""
