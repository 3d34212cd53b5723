"""The workspace for programs: REST with its own description, tokens, the same walls."""
