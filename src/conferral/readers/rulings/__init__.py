"""Rulings: what the court did with an application, why, and what it told whom to do."""

from __future__ import annotations

from conferral.model.facts import Kind, Ruling
from conferral.readers.document import Document

_RULED = (Kind.ENDORSED_LETTER, Kind.ORDER, Kind.DOCKET_ENTRY)


def read_ruling(document: Document, kind: Kind, judge: str | None) -> Ruling | None:
    """The ruling on a paper; ``judge`` is the name in the letter's address, for reading a damaged signature."""
    if kind not in _RULED:
        return None
    # Imported here: a letter that bears no ruling, the common case, need not wait for the many patterns of rulings.
    from conferral.readers.rulings.reader import read_the_bench

    return read_the_bench(document, kind, judge)
