"""From a source to a document: clean, divide, split, find the days."""

from __future__ import annotations

import datetime as dt

from conferral.model.facts import Kind
from conferral.readers.document import Document, Part, PartKind, Sentence
from conferral.readers.finders.dates import find_dates
from conferral.readers.parts import divide
from conferral.text.cleaning import clean
from conferral.text.sentences import split
from conferral.text.source import Source


def prepare(source: Source) -> tuple[Kind, Document]:
    """A paper ready to be read, and what it is."""
    cleaned = clean(source.text)
    kind, parts = divide(cleaned.text)
    sentences = tuple(
        Sentence(start, end, cleaned.text[start:end], part.kind)
        for part in parts
        for start, end in split(cleaned.text, part.start, part.end)
    )
    written_on = _written_on(cleaned.text, kind, parts)
    return kind, Document(source, cleaned, parts, sentences, tuple(find_dates(cleaned.text, written_on)), written_on)


def _written_on(text: str, kind: Kind, parts: tuple[Part, ...]) -> dt.date | None:
    """The day of the paper: a letter's stands above its salutation, an order's at its foot."""
    head = next((part.start for part in parts if part.kind is PartKind.SALUTATION), None)
    if kind in (Kind.LETTER, Kind.ENDORSED_LETTER) and head is not None:
        return next((found.date for found in find_dates(text[:head]) if found.full), None)
    return next((found.date for found in reversed(find_dates(text)) if found.full and found.date), None)
