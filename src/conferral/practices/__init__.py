"""Requirement kinds, packs and the catalogue."""
