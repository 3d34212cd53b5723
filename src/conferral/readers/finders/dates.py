"""Days in prose: full, numeric, without a year, ordinal, relative; each with the day it means, where that can be told."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_DATE = re.compile(
    rf"\b(?P<month>{_MONTH})\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s{{1,3}}(?P<year>(?:19|20)\d\d)\b)?(?!\d|[:/])"
    r"|\b(?P<m>\d{1,2})(?P<sep>[/-])(?P<d>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)\b"
    r"|\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day in the clean text, ``text[start:end]``.

    ``date`` is None where the words cannot be resolved. ``full`` says that the year stood on the page; ``relative``
    that the words were relative ("that same day").
    """

    start: int
    end: int
    date: dt.date | None
    as_written: str
    full: bool = True
    relative: bool = False


def find_dates(text: str, written_on: dt.date | None = None) -> list[FoundDate]:
    """All days in a text, in order; a day without a year takes that of the document.

    >>> [str(found.date) for found in find_dates("on June 29, 2023 and by 7/7/23")]
    ['2023-06-29', '2023-07-07']
    """
    return [found for match in _DATE.finditer(text) if (found := _found(match, written_on))]


def _found(match: re.Match[str], written_on: dt.date | None) -> FoundDate | None:
    if match["iso"]:
        parts = tuple(int(part) for part in match["iso"].split("-"))
        return _made(match, parts[0], parts[1], parts[2], full=True)
    if match["m"]:
        year = int(match["y"])
        return _made(match, year if year > 99 else 2000 + year, int(match["m"]), int(match["d"]), full=True)
    full = bool(match["year"])
    year = int(match["year"]) if full else (written_on.year if written_on else 0)
    return _made(match, year, _month(match["month"]), int(match["day"]), full=full)


def _made(match: re.Match[str], year: int, month: int, day: int, *, full: bool) -> FoundDate | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    try:
        date = dt.date(year, month, day) if year else None
    except ValueError:
        date = None
    return FoundDate(match.start(), match.end(), date, match[0], full)


@lru_cache(maxsize=64)
def _month(word: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(word.lower().rstrip(".")[:3]))
