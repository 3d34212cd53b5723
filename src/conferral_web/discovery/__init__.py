"""Discovery requests: served, answered, verified, produced, and what is lacking."""
