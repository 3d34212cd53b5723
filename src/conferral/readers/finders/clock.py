"""Times of day: "2:15 p.m.", "14:30", "noon"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conferral.readers.finders.numbers import number_of
from conferral.text.wording import Wording, worded

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HALVES = r"[ ](?:in[ ]the[ ](?:morning|afternoon|evening)|at[ ]night)\b"
_SPOKEN = (
    r"(?:half|(?:a[ ])?quarter|(?:five|ten|twenty|twenty-five)(?:[ ]minutes)?)[ ]past[ ]"
    r"|(?:a[ ])?quarter[ ](?:to|before|after)[ ]|(?:five|ten|twenty|twenty-five)[ ]minutes[ ](?:to|before|after)[ ]"
)
TIME = (
    rf"(?:(?:[01]?[0-9]|2[0-4])[:.][0-5][0-9](?![0-9])(?:[ ]{{0,2}}\n?[ ]?[AaPp]\.?[ ]?[Mm]\b\.?|{_HALVES})?"
    rf"|1?[0-9](?:[ ]{{0,2}}\n?[ ]?[AaPp]\.?[ ]?[Mm]\b\.?|[ ]o'?clock)|(?:12[ ])?noon\b|(?:12[ ])?midnight\b"
    rf"|(?:(?<=at )|(?<=to )|(?<=from )|(?<=until ))1?[0-9]{_HALVES}"
    rf"|(?:{_SPOKEN})(?:{'|'.join(_HOURS)}|1?[0-9])\b(?:{_HALVES})?)"
)
_SPOKEN_PARTS = Wording(r"(?:a )?(?P<part>[a-z-]+)(?: minutes)? (?P<way>past|to|before|after) (?P<hour>[a-z]+|[0-9]+)")
_CLOCK = Wording(rf"(?<![\w:.$-]){TIME}(?!-[a-z]|:[0-9])")
_BARE_LED = Wording(
    r"\b(?:at|from|until|till|to|between|and|by|around|about|before|after|beginning|starting|ended|ending"
    r"|approximately|past)\s(?:a\slittle\s|just\s)?(?:about\s|after\s|before\s|past\s)?\Z|[-–]\s?\Z",
    re.I,
)
_TRANSCRIPT = Wording(r"\b(?:Tr|Dep|Depo|Transcript|Hr'g)\b[^\n]{0,14}\Z")


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
    if low.endswith(("midnight", " noon")) or low == "noon":
        return (0, 0, "am") if low.endswith("midnight") else (12, 0, "pm")
    spoken = _SPOKEN_PARTS.match(low)
    figures = [] if spoken else worded(r"[0-9]+").findall(low)
    hour, minute = _spoken(spoken) if spoken else (int(figures[0]), int(figures[1]) if len(figures) > 1 else 0)
    said = worded(r"([ap])\.?\s?m\b").search(low)
    if said is None:
        half = "pm" if hour > 12 else _half(low)
        return (_of_day(hour, half), minute, half) if hour < 24 else None
    if not 1 <= hour <= 12:
        return (hour, minute, "pm") if 12 < hour < 24 else None
    return _of_day(hour, f"{said[1]}m"), minute, f"{said[1]}m"


def _of_day(hour: int, half: str | None) -> int:
    """The hour of the day; as written where no half of the day is."""
    return hour if half is None or hour > 12 else hour % 12 + (12 if half == "pm" else 0)


def _half(written: str) -> str | None:
    """The half of the day in "at 9:30 in the morning"."""
    return "am" if "morning" in written else "pm" if worded(r"afternoon|evening|night").search(written) else None


def _spoken(match: re.Match[str]) -> tuple[int, int]:
    """Hour and minute of "half past nine" or "a quarter to ten"."""
    named = match["hour"]
    hour = int(named) if named.isdecimal() else _HOURS.index(named) + 1
    minute = {"half": 30, "quarter": 15}.get(match["part"]) or round(number_of(match["part"]) or 0)
    return ((hour - 2) % 12 + 1, 60 - minute) if match["way"] in ("to", "before") else (hour, minute)


def _found(text: str, match: re.Match[str]) -> FoundTime | None:
    time = read_time(match[0])
    if time is None:
        return None
    hour, minute, half = time
    before = max(0, match.start() - 24), match.start()
    bare = half is None and match[0][0].isdecimal() and "clock" not in match[0]
    if bare and ("." in match[0] or not _BARE_LED.search(text, *before) or _TRANSCRIPT.search(text, *before)):
        return None
    return FoundTime(match.start(), match.end(), hour, minute, match[0], half)
