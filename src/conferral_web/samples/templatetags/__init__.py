"""How the pages of a draw show figures."""
