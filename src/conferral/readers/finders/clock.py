"""Times of day: "2:15 p.m.", "14:30", "noon"."""

from __future__ import annotations

import re
from dataclasses import dataclass

TIME = (
    r"(?:(?:[01]?[0-9]|2[0-4])[:.][0-5][0-9](?![0-9])(?:[ ]{0,2}\n?[ ]?[AaPp]\.?[ ]?[Mm]\b\.?)?"
    r"|1?[0-9](?:[ ]{0,2}\n?[ ]?[AaPp]\.?[ ]?[Mm]\b\.?|[ ]o'?clock)|(?:12[ ])?noon\b|(?:12[ ])?midnight\b)"
)
_CLOCK = re.compile(rf"(?<![\w:.$-]){TIME}(?!-[a-z]|:[0-9])")
_BARE_LED = re.compile(
    r"\b(?:at|from|until|till|to|between|and|by|around|about|before|after|beginning|starting|ended|ending"
    r"|approximately|past)\s(?:a\slittle\s|just\s)?(?:about\s|after\s|before\s|past\s)?\Z|[-–]\s?\Z",
    re.I,
)
_TRANSCRIPT = re.compile(r"\b(?:Tr|Dep|Depo|Transcript|Hr'g)\b[^\n]{0,14}\Z")


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time of day in the clean text, ``text[start:end]``.

    ``hour`` is 0 to 23 where ``half`` says which half of the day was written ("am", "pm") or the clock has 24 hours;
    otherwise it is the hour as written and ``half`` is None.
    """

    start: int
    end: int
    hour: int
    minute: int
    as_written: str
    half: str | None = None

    @property
    def minutes(self) -> int:
        """Minutes since midnight; with no half of the day written, since the last twelve o'clock."""
        return self.hour * 60 + self.minute


def find_times(text: str, start: int = 0, end: int | None = None) -> list[FoundTime]:
    """All times of day in ``text[start:end]``, in order; a bare "3:30" only where a word such as "at" leads it.

    >>> [(found.hour, found.minute) for found in find_times("from 10:00 a.m. until noon, No. 1:22-cv-01234")]
    [(10, 0), (12, 0)]
    """
    stop = len(text) if end is None else end
    return [found for match in _CLOCK.finditer(text, start, stop) if (found := _found(text, match))]


def read_time(written: str) -> tuple[int, int, str | None] | None:
    """Hour, minute and half of the day of a time as written."""
    low = written.lower()
    if "noon" in low or "midnight" in low:
        return (12, 0, "pm") if "noon" in low else (0, 0, "am")
    figures = re.findall(r"[0-9]+", low)
    hour, minute = int(figures[0]), int(figures[1]) if len(figures) > 1 else 0
    said = re.search(r"([ap])\.?\s?m", low)
    if said is None:
        return (hour, minute, "pm" if hour > 12 else None) if hour < 24 else None
    if not 1 <= hour <= 12:
        return (hour, minute, "pm") if 12 < hour < 24 else None
    return hour % 12 + (12 if said[1] == "p" else 0), minute, f"{said[1]}m"


def _found(text: str, match: re.Match[str]) -> FoundTime | None:
    time = read_time(match[0])
    if time is None:
        return None
    hour, minute, half = time
    before = max(0, match.start() - 24), match.start()
    bare = half is None and "clock" not in match[0]
    if bare and ("." in match[0] or not _BARE_LED.search(text, *before) or _TRANSCRIPT.search(text, *before)):
        return None
    return FoundTime(match.start(), match.end(), hour, minute, match[0], half)
