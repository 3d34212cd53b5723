"""What a paper cites: docket entries, orders of the court, judges' practices and local rules."""

from __future__ import annotations

from dataclasses import dataclass

from conferral.model.facts import CourtOrder
from conferral.model.spans import Shown
from conferral.readers.document import Document


@dataclass(frozen=True, slots=True)
class Citations:
    """What a paper cites, each once, in order of first mention; dockets by number."""

    dockets: tuple[Shown[int], ...] = ()
    orders: tuple[CourtOrder, ...] = ()
    practices: tuple[Shown[str], ...] = ()


def read_citations(document: Document) -> Citations:
    """Every docket entry, order and practice that the paper cites."""
    return Citations()
