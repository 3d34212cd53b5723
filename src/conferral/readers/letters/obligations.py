"""What a letter says was owed, and what became of it."""

from __future__ import annotations

from conferral.model.facts import Obligation
from conferral.readers.document import Document


def read_obligations(document: Document) -> tuple[Obligation, ...]:
    """The obligations a letter tells of, in order."""
    return ()
