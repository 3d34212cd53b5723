"""A letter's frame: who writes to whom, in which case, how, for what."""

from __future__ import annotations

from conferral.model.facts import Letter
from conferral.readers.document import Document


def read_head(document: Document) -> Letter:
    """Date, judge, case, firm, signatories, side, means and requests of a letter."""
    return Letter(parts=tuple(dict.fromkeys(part.kind.value for part in document.parts)))
