"""The papers that can be drafted, one module a family; each composes a paper from its grounds."""
