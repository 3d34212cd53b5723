"""How the sides dealt with each other, as a letter tells it."""
