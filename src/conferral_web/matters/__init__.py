"""Matters, who belongs to them in which role, and the walls between them."""
