"""What the letter asks the court to decide, one by one, and when each arose."""

from __future__ import annotations

from conferral.model.facts import Conferral, Issue, Letter, Obligation
from conferral.readers.document import Document


def read_issues(
    document: Document, letter: Letter, conferrals: tuple[Conferral, ...], obligations: tuple[Obligation, ...]
) -> tuple[Issue, ...]:
    """The issues of a letter, each with the day it arose and the conferrals that were on it after that."""
    return ()
