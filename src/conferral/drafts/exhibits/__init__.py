"""Exhibits: their marks, pages and Bates ranges, an index, a cover for each, and what limits they must keep to."""
