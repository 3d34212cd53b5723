"""From a source to a document: clean, divide, split, find the days."""

from __future__ import annotations

import datetime as dt

from conferral.model.facts import Kind
from conferral.readers.dating import date_document
from conferral.readers.document import Document, Part, PartKind, Sentence
from conferral.readers.parts import divide
from conferral.text.cleaning import Cleaned, clean
from conferral.text.sentences import split
from conferral.text.source import Source


def prepare(source: Source, *, written_on: dt.date | None = None) -> tuple[Kind, Document]:
    """A paper ready to be read, and what it is. ``written_on`` is its day where a person corrected that."""
    cleaned = clean(source.text)
    kind, parts = divide(cleaned.text)
    return kind, _document(source, cleaned, kind, parts, written_on)


def prepare_entry(source: Source, *, by_court: bool) -> Document:
    """The text of one docket entry ready to be read: the court's own words, or what tells of a paper that was filed."""
    cleaned = clean(source.text)
    parts = (Part(PartKind.RULING if by_court else PartKind.BODY, 0, len(cleaned.text)),)
    return _document(source, cleaned, Kind.DOCKET_ENTRY, parts)


def _document(
    source: Source, cleaned: Cleaned, kind: Kind, parts: tuple[Part, ...], given: dt.date | None = None
) -> Document:
    sentences = tuple(
        Sentence(start, end, cleaned.text[start:end], part.kind)
        for part in parts
        for start, end in split(cleaned.text, part.start, part.end)
    )
    heads, headers = ("\n".join(_left_out(source, cleaned, sort)) for sort in ("running_head", "header"))
    written_on, dates = date_document(cleaned.text, kind, parts, heads=heads, headers=headers, given=given)
    return Document(source, cleaned, parts, sentences, dates, written_on)


def _left_out(source: Source, cleaned: Cleaned, kind: str) -> list[str]:
    return [source.text[item.start : item.end] for item in cleaned.left_out if item.kind == kind]
