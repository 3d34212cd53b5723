"""Rulings: what the court did with an application, why, and what it told whom to do."""

from __future__ import annotations

from conferral.model.facts import Kind, Ruling
from conferral.readers.document import Document


def read_ruling(document: Document, kind: Kind, judge: str | None) -> Ruling | None:
    """The ruling on a paper; ``judge`` is the name in the letter's address, for reading a damaged signature."""
    return None
