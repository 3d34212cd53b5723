"""How long a talk lasted and between which hours, where a sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conferral.readers.finders.clock import FoundTime, find_times, read_time
from conferral.readers.finders.durations import FoundDuration, find_durations
from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.text.wording import Wording, worded

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
_PLANNED = Wording(
    r"\b(?:scheduled|set|slated|booked|planned|allotted|noticed|expected|meant|(?:was|were) to (?:last|run|take))"
    r"(?: (?:for|to last|to run|as|at))?(?: (?:about|only|just|an?))?\s\Z",
    re.I,
)
_OF_ELSE = Wording(
    r"\b(?:depos\w+|testi\w+|hearing|trial|examin\w+|footage|record\w+|shift|overtime|work\w*|paid|wage\w*|bill\w*"
    r"|inspect\w+|mediat\w+|drive|flight|limit\w*|search\w*|download\w*|late|before|after the|within)\b",
    re.I,
)
_NOT_YET = Wording(
    r"\b(?:will|would|shall|should|could|might|can|(?-i:may)|must|to|if|unless|until|propos\w+|offer\w*|request\w*"
    r"|asked|wanted|needs?|schedul\w+|calls? for|requir\w+|order\w*|not|never)\b[^.;,]{0,60}\Z|n't\b[^.;,]{0,40}\Z",
    re.I,
)
_LISTED = Wording(rf"(?<![\w.,$/-])(?P<all>(?:{NUMBER}, (?:and )?){{1,5}}|(?:{NUMBER},? ){{1,5}}and )\Z", re.I)
_DAY_BEFORE = Wording(r"\b[A-Z][a-z]{2,8}\.? \Z|\b(?:Nos?\.|[Rr]equests?|[Ii]tems?|[Tt]opics?|[Ii]nterrogator\w+) \Z")
_RANGE = Wording(r"\b(?:between|from|either|ranging)\s\Z", re.I)
_RANGE_TO = Wording(r"\b(?:between|ranging from)\s(?:about\s)?(?:[\w-]{1,14}\s){1,3}?(?:and|to)\s(?:about\s)?\Z", re.I)
_RANGE_FROM = Wording(rf"\s(?:to|and)\s(?:about\s)?{NUMBER}[-\s]", re.I)
_JOINT = Wording(
    r"(?:,|;|/| and|, and|,? then|,? or so and)?\s?(?:(?:about|approximately|roughly|some|another|only|just|for|and"
    r"|lasted|ran|took|of) ){0,3}\Z",
    re.I,
)
_ENDED = Wording(
    r"\b(?:until|till|(?:wrapped up|ended|ending|concluded|concluding|finished|finishing|adjourned|signed off|hung up"
    r"|broke (?:up|off)|was over|were done|closed|over)(?: \w+){0,2}? (?:at|by))\s(?:about |around |nearly )?\Z",
    re.I,
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
    lengths: list[Length] = []
    for found in find_durations(text, begin, finish):
        if (
            found.by_clock
            or _OTHERWISE.match(text, found.end, min(len(text), found.end + 40))
            or _foreign(text[max(begin, found.start - 160) : found.start])
            or _PLANNED.search(text, max(begin, found.start - 40), found.start)
            or _in_range(text, begin, found)
        ):
            continue
        lengths += [*_listed(text, begin, found.start, lengths), Length(found.start, found.end, found.minutes)]
    return lengths


def told_lengths(text: str, begin: int, finish: int) -> list[Length]:
    """Lengths that an account of a talk gives it in any words: all but those of other things, or not yet come.

    >>> [found.minutes for found in told_lengths("for the next twenty minutes we argued", 0, 37)]
    [20]
    >>> told_lengths("he would give us twenty minutes", 0, 31)
    []
    """
    if not any(unit in text[begin:finish] for unit in ("min", "hour", "hr")):
        return []
    return [
        length
        for length in find_lengths(text, begin, finish)
        if not _NOT_YET.search(text, max(begin, length.start - 90), length.start)
        and not _OF_ELSE.search(text, max(begin, length.start - 60), min(finish, length.end + 30))
    ]


def _in_range(text: str, begin: int, found: FoundDuration) -> bool:
    """Whether a length is one end of a range: "ranging from ten minutes to two hours" gives none."""
    return _RANGE_TO.search(text, max(begin, found.start - 50), found.start) is not None or (
        _RANGE.search(text, max(begin, found.start - 10), found.start) is not None
        and _RANGE_FROM.match(text, found.end) is not None
    )


def _listed(text: str, begin: int, end: int, known: Sequence[Length]) -> list[Length]:
    """The lengths of a list that borrow the unit of its last: "60, 45 and 20 minutes"."""
    begin = max(begin, end - 60, known[-1].end if known else begin)
    match = _LISTED.search(text, begin, end)
    if match is None or _RANGE.search(text, begin, match.start()) or _DAY_BEFORE.search(text, begin, match.start()):
        return []
    numbers = worded(rf"\b{NUMBER}\b", re.I).finditer(text, match.start(), match.end())
    return [Length(number.start(), number.end(), round(value)) for number in numbers if (value := number_of(number[0]))]


def runs(text: str, lengths: Sequence[Length]) -> list[list[Length]]:
    """The lengths in lists: those that stand side by side, as in "one hour, and two hours, respectively"."""
    found: list[list[Length]] = []
    for length in lengths:
        if found and _JOINT.match(text, found[-1][-1].end, length.start):
            found[-1].append(length)
        else:
            found.append([length])
    return found


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
    times = find_times(text, begin, finish)
    led = [found for found in times if _LED.search(text, max(begin, found.start - 30), found.start)]
    last = next((found for found in times if found is not times[0] and ended(text, found)), None)
    if led and last and led[0] is times[0]:
        return Hours(led[0].start, last.end, between(text[led[0].start : led[0].end], text[last.start : last.end]))
    return Hours(led[0].start, led[0].end, None) if led else None


def ended(text: str, time: FoundTime) -> bool:
    """Whether a time of day is told as the end of a talk: "it wrapped up at 11:25"."""
    return _ENDED.search(text, max(0, time.start - 40), time.start) is not None


def between(first: str, last: str) -> int | None:
    """The minutes from one time of day to another, as written.

    >>> between("10:15 a.m.", "11:00")
    45
    """
    one, other = read_time(first), read_time(last)
    if one is None or other is None:
        return None
    whole = 24 * 60 if one[2] and other[2] else 12 * 60
    return (other[0] * 60 + other[1] - one[0] * 60 - one[1]) % whole or None
