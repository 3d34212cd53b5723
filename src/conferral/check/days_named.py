"""The days a letter names: that to be moved, that of a hearing, the close of discovery."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from conferral.check.held import Held
from conferral.model.spans import Shown, Span
from conferral.practices.kinds.terms import Event
from conferral.readers.finders.dates import FoundDate, find_dates
from conferral.text.wording import Wording

_BEFORE, _AFTER = 110, 60  # characters of the sentence looked at on either side of a day
_CLOSE = Wording(
    r"\bdiscovery\b[^.;]{0,60}\b(?:clos\w+|cut-?off|deadline|ends?|ending|complet\w+|conclud\w+)\b"
    r"|\b(?:clos(?:e|es|ing)|end|completion|cut-?off|deadline)\b[^.;]{0,40}\bdiscovery\b",
    re.I,
)
_HEARING = Wording(
    r"\b(?:hearing|conference|appearance|argument|noticed\s+for)\b[^.;]{0,60}\b(?:on|for|is|set)\b[^.;]{0,30}$", re.I
)
_END = Wording(r"[.;?!]\s+(?=[A-Z\"(])|\n\s*\n")


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day, whether it is that of a hearing or of the close of discovery, and its place."""

    date: dt.date
    hearing: bool
    closes: bool
    spans: tuple[Span, ...]

    @property
    def shown(self) -> Shown[dt.date]:
        """The day with the words that give it."""
        return Shown(self.date, self.spans)


def named_days(held: Held) -> tuple[NamedDay, ...]:
    """The days that the letter's own words name, other than the day of the letter itself."""
    words = held.words
    return tuple(
        NamedDay(date, bool(_HEARING.search(before)), _closes(before, after), (words.span(*place),))
        for date, place, before, after in _found(words.cleaned.text, words.ranges, held.written_on)
    )


_Found = tuple[dt.date, tuple[int, int], str, str]


@lru_cache(maxsize=1)
def _found(text: str, ranges: tuple[tuple[int, int], ...], written_on: dt.date | None) -> tuple[_Found, ...]:
    """Each day with its place in the clean text and the words around it; several requirements ask for the same days."""
    return tuple(
        (day.date, (start + day.start, start + day.end), *_around(own, day))
        for start, own in ((start, text[start:end]) for start, end in ranges)
        for day in find_dates(own, written_on)
        if day.date is not None and day.date != written_on
    )


def _around(text: str, found: FoundDate) -> tuple[str, str]:
    """The words of the day's sentence before it and after it."""
    before = text[max(0, found.start - _BEFORE) : found.start]
    after = text[found.end : found.end + _AFTER]
    return before[max((end.end() for end in _END.finditer(before)), default=0) :], _END.split(after, maxsplit=1)[0]


def _closes(before: str, after: str) -> bool:
    around = _CLOSE.search(before) or _CLOSE.search(after) or _CLOSE.search(before + after)
    return bool(around) and "expert" not in before.casefold()


def coming_days(held: Held, event: Event) -> tuple[Shown[dt.date], ...]:
    """The days ahead of which a letter may be due, as the letter names them: not yet past, each once, in order."""
    coming: dict[dt.date, Shown[dt.date]] = {}
    for day in sorted(_of(held, event), key=lambda day: day.value):
        if held.written_on is None or day.value >= held.written_on:
            coming.setdefault(day.value, day)
    return tuple(coming.values())


def _of(held: Held, event: Event) -> list[Shown[dt.date]]:
    if event is Event.DAY_TO_BE_MOVED:
        return list(held.letter.extension.original_dates) if held.letter.extension else []
    hearing = event is Event.HEARING
    return [day.shown for day in named_days(held) if (day.hearing if hearing else day.closes)]
