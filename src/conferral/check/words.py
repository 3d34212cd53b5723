"""The letter's own words: its text without the ruling that may be written on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from conferral.model.spans import Span
from conferral.readers.document import PartKind
from conferral.readers.parts import divide
from conferral.text.cleaning import Cleaned, clean
from conferral.text.source import Source
from conferral.text.wording import Wording


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The clean text of a letter, and the ranges of it that the letter's writer wrote."""

    cleaned: Cleaned
    ranges: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, source: Source) -> OwnWords:
        """The own words of a letter; a ruling written on it is left out."""
        cleaned = clean(source.text)
        _, parts = divide(cleaned.text)
        return cls(cleaned, _joined((part.start, part.end) for part in parts if part.kind is not PartKind.RULING))

    def find(self, pattern: Wording) -> tuple[re.Match[str], ...]:
        """Every place in the own words that a pattern fits, in order."""
        return tuple(found for start, end in self.ranges for found in pattern.finditer(self.cleaned.text, start, end))

    def has(self, pattern: Wording) -> bool:
        """Whether a pattern fits anywhere in the own words."""
        return any(pattern.search(self.cleaned.text, start, end) for start, end in self.ranges)

    def span(self, start: int, end: int) -> Span:
        """The source span of a range of the clean text."""
        return self.cleaned.span(start, end)


def _joined(ranges: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Ranges in order, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and joined[-1][1] == start:
            start = joined.pop()[0]
        joined.append((start, end))
    return tuple(joined)
