"""What a paper cites: docket entries, orders of the court, judges' practices and local rules."""

from __future__ import annotations

from dataclasses import dataclass

from conferral.model.facts import CourtOrder
from conferral.model.spans import Shown, Span
from conferral.readers.citations.orders import find_orders
from conferral.readers.citations.practices import find_practices
from conferral.readers.document import Document, PartKind
from conferral.readers.finders.cites import FoundCite, find_cites


@dataclass(frozen=True, slots=True)
class Citations:
    """What a paper cites, each once: dockets by number, orders and practices in order of first mention.

    ``practices`` are those the letter's author cites; what the judge cites in a ruling is the judge's.
    """

    dockets: tuple[Shown[int], ...] = ()
    orders: tuple[CourtOrder, ...] = ()
    practices: tuple[Shown[str], ...] = ()


def read_citations(document: Document) -> Citations:
    """Every docket entry, order and practice that the paper cites."""
    letter = any(part.kind is not PartKind.RULING for part in document.parts)
    cites = find_cites(document.text, clerk=not letter)
    practices = find_practices(document) if letter else ()
    return Citations(_dockets(document, cites), find_orders(document, cites), practices)


def _dockets(document: Document, cites: tuple[FoundCite, ...]) -> tuple[Shown[int], ...]:
    spans: dict[int, list[Span]] = {}
    for cite in cites:
        spans.setdefault(cite.number, []).append(document.span(cite.start, cite.end))
    return tuple(Shown(number, tuple(found)) for number, found in sorted(spans.items()))
