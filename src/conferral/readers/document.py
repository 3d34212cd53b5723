"""One paper, made ready for the readers: clean text, its parts, sentences and days, and the way back to the source."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from conferral.model.spans import Span
from conferral.readers.finders.dates import FoundDate
from conferral.text.cleaning import Cleaned
from conferral.text.source import Source


class PartKind(StrEnum):
    """The parts of a letter or order, wherever they stand."""

    HEADER = "header"
    LETTERHEAD = "letterhead"
    DATE = "date"
    VIA = "via"
    ADDRESSEE = "addressee"
    RE = "re"
    SALUTATION = "salutation"
    BODY = "body"
    CLOSING = "closing"
    SIGNATURE = "signature"
    COPIES = "copies"
    RULING = "ruling"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the paper: ``text[start:end]`` of the clean text."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the clean text, and the part in which it stands."""

    start: int
    end: int
    text: str
    part: PartKind


@dataclass(frozen=True, slots=True)
class Document:
    """One paper ready to be read. Offsets are into ``text``, the clean text; ``span`` leads back to the source.

    ``prose`` is the clean text with its line breaks made spaces, at the same offsets: for words that run over lines.
    """

    source: Source
    cleaned: Cleaned
    parts: tuple[Part, ...]
    sentences: tuple[Sentence, ...]
    dates: tuple[FoundDate, ...]
    written_on: dt.date | None
    text: str = field(init=False, repr=False)
    prose: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.cleaned.text)
        object.__setattr__(self, "prose", self.cleaned.text.replace("\n", " "))

    def span(self, start: int, end: int) -> Span:
        """The source span of a range of the clean text."""
        return self.cleaned.span(start, end)

    def dates_in(self, start: int, end: int) -> tuple[FoundDate, ...]:
        """The days that stand wholly within a range of the clean text, in order."""
        first = bisect_left(self.dates, start, key=lambda found: found.start)
        last = bisect_left(self.dates, end, key=lambda found: found.start)
        return tuple(found for found in self.dates[first:last] if found.end <= end)

    def sentences_of(self, *kinds: PartKind) -> Iterator[Sentence]:
        """The sentences of the named parts, in order."""
        return (sentence for sentence in self.sentences if sentence.part in kinds)

    def parts_of(self, *kinds: PartKind) -> Iterator[Part]:
        """The named parts, in order."""
        return (part for part in self.parts if part.kind in kinds)
