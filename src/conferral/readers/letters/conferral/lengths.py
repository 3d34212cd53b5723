"""How long a talk lasted and between which hours, where a sentence tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conferral.readers.finders.clock import find_times
from conferral.readers.finders.durations import find_durations
from conferral.text.wording import Wording

_OTHERWISE = Wording(
    r"[- ]?(?:(?!(?:about|on|regarding|concerning|over|discuss\w*|and) )\w+ ){0,3}(?:depositions?|extension|hearing"
    r"|examination|trial|inspection|limit|drive)\b",
    re.I,
)
_FOREIGN = Wording(
    r"\b(?:deposition|hearing|trial|examination|inspection|testimony|recording|footage"
    r"|argument)\b[^;]{0,90}\b(?:taken|lasted|ran|took|went|gone|lasting)\b[^.;]{0,20}$",
    re.I,
)
_TALK = Wording(
    r"\b(?:calls?|confer\w*|meetings?|we|they|spoke|discussions?|conversations?|teleconference|zoom)\b", re.I
)
_LEAD = Wording(r"(?:lasted|lasting|ran|running|opened|began|starting|started)\s(?=from|at|between)", re.I)
_LED = Wording(
    r"\b(?:at|from|beginning|starting|commencing|began|started|commenced|around|until|by|,)\s(?:at\s|about\s"
    r"|approximately\s|around\s){0,2}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length in the text, ``text[start:end]``, in minutes; None where the words leave it open."""

    start: int
    end: int
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of a talk, ``text[start:end]``; ``minutes`` where both ends stand on the page."""

    start: int
    end: int
    minutes: int | None


def find_lengths(text: str, begin: int, finish: int) -> list[Length]:
    """Lengths of talks in ``text[begin:finish]``, in order; of depositions, extensions and hearings none.

    >>> [found.minutes for found in find_lengths("we spoke for about ten minutes", 0, 30)]
    [10]
    """
    return [
        Length(found.start, found.end, found.minutes)
        for found in find_durations(text, begin, finish)
        if not found.by_clock
        and not _OTHERWISE.match(text, found.end, min(len(text), found.end + 40))
        and not _foreign(text[max(begin, found.start - 160) : found.start])
    ]


def _foreign(before: str) -> bool:
    """Whether a length is that of a deposition or hearing named before it, and not of a talk named since."""
    match = _FOREIGN.search(before)
    return match is not None and not _TALK.search(match[0])


def find_hours(text: str, begin: int, finish: int) -> Hours | None:
    """The hours between which, or at which, the sides spoke.

    >>> find_hours("from 9:30 a.m. until noon", 0, 25).minutes
    150
    """
    spans = [found for found in find_durations(text, begin, finish) if found.by_clock]
    if spans:
        lead = _LEAD.match(text, spans[0].start, spans[0].end)
        return Hours(lead.end() if lead else spans[0].start, spans[0].end, spans[0].minutes)
    times = [
        found
        for found in find_times(text, begin, finish)
        if _LED.search(text, max(begin, found.start - 30), found.start)
    ]
    return Hours(times[0].start, times[0].end, None) if times else None
