"""By when: the day a directive gives, or the day that can be reckoned from a date in the ruling."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from conferral.courtdays import YearNotKnown, is_business_day
from conferral.courtdays.months import add_months
from conferral.readers.document import Document
from conferral.readers.finders.dates import FoundDate, find_dates
from conferral.text.wording import Wording, worded

_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_UNITS = {"wk": "week", "hr": "hour", "fortnight": "week"}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TOLD_FROM_THE_RULING = Wording(
    rf"(?:(?:this|next|the following|coming|this coming)\s)?(?:{'|'.join(_WEEKDAYS)})|today|tomorrow"
    rf"|the\s(?:end|close) of (?:the|this) week|the week is (?:out|over)"
    r"|the end of the month|the\s\d{1,2}(?:st|nd|rd|th)",
    re.I,
)
_ALONE_AFTER = Wording(r"\s(?:after|afterwards?|following)\W*$", re.I)
_NUMBERS = {word: i for i, word in enumerate(_WORDS, 1)} | {
    "a": 1, "an": 1, "twenty-one": 21, "twenty-four": 24, "twenty-eight": 28, "thirty": 30, "forty-five": 45,
    "forty-eight": 48, "sixty": 60, "seventy-two": 72, "ninety": 90,
}  # fmt: skip
_FILL = (
    r"(?:\s*(?:on|at|of|or|the|before|than|close|business|end|day|noon|midnight|a\.m\.,?|p\.m\.,?|am|pm"
    r"|e[sd]?t|\d{1,2}(?::\d\d)?|,|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|cob|and including"
    r"|no later|not later|later))*\s*"
)
_BEFORE_A_DAY = Wording(
    rf"\b(?P<cue>by|on or before|no later than|not later than|before|until|through|prior to|in advance of"
    rf"|deadline (?:of|is)|due(?: date)?(?: is)?|to|for|on|till|from|than|of|is|now){_FILL}$|:\s*$",
    re.I,
)
_PASSED = Wording(
    r"\b(?:(?:dated|filed|entered|issued|held|served|set|scheduled|submitted|effective)\s(?:of|on|for)"
    r"|(?:order|letter|conference|hearing|response|as)\sof)\s?(?:\w+day,?\s)?$|\bdated\s$",
    re.I,
)
_BY = frozenset(
    (
        "by",
        "on or before",
        "no later than",
        "not later than",
        "before",
        "until",
        "through",
        "prior to",
        "in advance of",
        "due",
        "due date",
        "due is",
        "till",
        "than",
    )
)
_PERIOD = Wording(
    r"\b(?P<cue>within|w/in|inside of|in|no (?:later|more|less|fewer) than|not (?:later|more|less|fewer) than"
    r"|at least|by"
    r"|has|have|given"
    r"|allowed)?\s*(?:the\s(?:next"
    r"|following)\s)?(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)\s{1,2}(?:\(\d{1,3}\)\s{1,2})?(?P<kind>business\s"
    r"|court\s|calendar\s|working\s|additional\s|full\s)?"
    r"(?P<unit>days?|weeks?|wks?|months?|hours?|hrs?|fortnight)'?\b(?P<after>\s(?:later|thereafter|hence|afterwards?"
    r"|(?:beforehand|in advance|ahead of time|prior|earlier)(?! (?:of|to)\b)|from now|(?:from"
    r"|of|after|following|before|prior to|in advance of)\b[^.,;]{0,90})?)?",
    re.I,
)
_THIS_ORDER = Wording(
    r"^\s*(?:from|of|after|following)?\s*(?:the\s)?(?:(?:date|entry|issuance|filing"
    r"|docketing)\s(?:of\s)?)?(?:this\s(?:order|endorsement|ruling|date|decision|memo\w*)|th(?:e"
    r"|is)\spresent\sorder|hereof|today|now\b|its\sentry|the\sdate\shereof|hence)\b|^\W*$",
    re.I,
)
_MISREAD = str.maketrans("c", "e")  # a scanner's "fourtcen"
_NTH_DAY = Wording(
    r"\b(?P<cue>)(?P<n>first|second|third|fourth|fifth|seventh|tenth|fourteenth|\d{1,2}(?:st|nd|rd"
    r"|th))\s(?P<kind>business\s|court\s|calendar\s)?"
    r"(?P<unit>day)(?P<after>\s(?:after|following|from|before)\b[^.,;]{0,90})",
    re.I,
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "seventh": 7, "tenth": 10, "fourteenth": 14}
_AFTER_THAT = Wording(r"\b(?:that|thereafter|later|then|afterwards?|such filing|the same)\b", re.I)
_COUNTED_FROM = Wording(
    r"\b(?:days?|weeks?|hours?|months?)'?\s(?:before|prior to|of|after|from|following"
    r"|in advance of)\s(?:the\s)?(?:(?:[\w-]+\s){0,3}(?:conference|hearing|argument|call|deposition)\s(?:on|of"
    r"|set for)\s)?$",
    re.I,
)
# "For January 4 through March 31" says of what days the records are, not by when they are owed.
_OF_RECORDS = Wording(r"\b(?:for|between|dated|covering|period of)\s$", re.I)
_GOES_TO = Wording(r",?\s(?:through|thru|to|and|[-–])\s$", re.I)
_HOUR = Wording(r",?\s{0,2}(?:(?:at|@)\s{0,2})?\d{1,2}(?::\d\d|\s?[ap]\.?m)", re.I)
_OF_OLD = Wording(r"\b(?:from|set for|scheduled for|noticed for|by|of|before)\s(?:the\s)?(?:\w+day,?\s)?$", re.I)
LATER = Wording(r"\b(?:later|thereafter|after that)$", re.I)
_RIGHT_BEHIND = Wording(r"(?:^|\b(?:conference|conf\.|hearing|argument))\s{0,2}(?:\w+day,?\s)?$", re.I)
_BEFORE_EVENT = Wording(r"^\s*(?:before(?:hand)?|prior|in advance|ahead of time|earlier)\b", re.I)
_SAME_DAY = Wording(r"\b(?:by|on)?\s?(?:the )?(?:that )?same (?:date|day)\b|\bby (?:that (?:date|day)|then)\b", re.I)
_DAY_BEFORE = Wording(r"\bthe day before\b\W*(?:$|the (?:conference|hearing|call|argument))", re.I)
_NEXT_DAY = Wording(r"\bthe (?:following|next) (?P<kind>business )?day\b", re.I)
_OF_THE_TALK = Wording(
    r"\b(?:that|the|their|such) (?:\w+ )?(?:meeting|call|conferral|conversation|discussion)s?\b|\bthereafter\b", re.I
)
_EVENT = Wording(
    r"\b(?:before|prior to|in advance of|at|to) (?:the |that |our )(?:next )?(?:\w+ )?(?:conference|hearing"
    r"|argument|call)\b",
    re.I,
)
_DATED_EVENT = Wording(
    r"\b(?:before|at|to) the [A-Z\d][\w ,:/]{3,30}(?:[ap]\.m\.)?,? (?:\w+ )?(?:conference|hearing|argument|call)\b"
)
_AT_ONCE = Wording(
    r"\b(?:immediately|forthwith|promptly|at once|without delay|as soon as (?:possible|practicable)"
    r"|today|tomorrow)\b",
    re.I,
)
_VAGUE = Wording(
    r"\b(?:before|prior to|after|upon|following|no (?:later|less) than|at least|within|at (?:the|least"
    r"|every|all))\s[^.;,]{3,100}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Due:
    """When a thing must be done: the day where it can be told, and the words as they stand."""

    date: dt.date | None = None
    as_written: str | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """The days that a ruling reckons from: its own, that of the directive before, that of the next conference.

    ``conferring`` says that the directive before was to confer by a day: when counsel will have done so nobody knows.
    """

    signed: dt.date | None = None
    last: dt.date | None = None
    hearing: dt.date | None = None
    conferring: bool = False


def due_in(document: Document, start: int, end: int, clock: Clock, *, appearing: bool = False) -> Due:
    """The day by which something is due in ``text[start:end]`` of the clean text."""
    text = document.text[start:end].replace("\n", " ")
    return (
        _stated(document, start, end, clock, appearing=appearing)
        or _reckoned(text, clock, document.dates_in(start, end), start)
        or _in_words(text, clock)
    )


def _stated(document: Document, start: int, end: int, clock: Clock, *, appearing: bool) -> Due | None:
    """A day that stands in the words behind "by", "on or before" and the like; for an appearance, behind "on" too."""
    second: Due | None = None
    ranged = False
    low = start
    if appearing and (timed := _timed(document, start, end)):
        return timed
    for found in document.dates_in(start, end):
        before = document.text[max(low, found.start - 70) : found.start].replace("\n", " ")
        cue = _BEFORE_A_DAY.search(before)
        low = found.end
        if appearing and not cue and _RIGHT_BEHIND.search(before):
            return Due(found.date, found.as_written)
        opens = not appearing and _OF_RECORDS.search(before) and _goes_on(document, found, end)
        ends, ranged = ranged, bool(opens)
        if opens or ends or _COUNTED_FROM.search(before):
            continue
        if not cue or (_PASSED.search(before) and not appearing) or LATER.search(found.as_written):
            continue
        word = (cue["cue"] or ":").lower()
        date = _settled(found, document.text[found.start : found.end], clock)
        due = Due(date, " ".join(f"{cue[0]}{found.as_written}".split()).removeprefix("due ").lstrip(": "))
        if date is None or word in ("of", "from", "is"):
            continue
        if word in _BY and not appearing:
            return due
        second = second or due
    return second


def _goes_on(document: Document, found: FoundDate, end: int) -> bool:
    """Whether a day is the first of a range, whose last is the next day named."""
    after = next(iter(document.dates_in(found.end, end)), None)
    return after is not None and bool(_GOES_TO.fullmatch(document.text[found.end : after.start]))


def _timed(document: Document, start: int, end: int) -> Due | None:
    """The last day with an hour beside it: when people are to come."""
    for found in reversed(document.dates_in(start, end)):
        before = document.text[max(start, found.start - 40) : found.start].replace("\n", " ")
        if found.date and not found.relative and _HOUR.match(document.text, found.end) and not _OF_OLD.search(before):
            return Due(found.date, found.as_written)
    return None


def _settled(found: FoundDate, written: str, clock: Clock) -> dt.date | None:
    """The day in a ruling: "Friday" is the first one after it; a day long before it falls in the year after."""
    date = found.date
    if clock.last and worded(r"the following \w+day", re.I).fullmatch(written):
        return from_the_ruling(written, clock.last)
    if clock.signed and _TOLD_FROM_THE_RULING.fullmatch(written):
        return from_the_ruling(written, clock.signed)
    if date and clock.signed and not worded(r"\d{4}|/\d\d$").search(written) and (clock.signed - date).days > 180:
        return dt.date(date.year + 1, date.month, date.day if (date.month, date.day) != (2, 29) else 28)
    return date


def from_the_ruling(written: str, signed: dt.date) -> dt.date | None:
    """The day that "Friday", "tomorrow" or "the 22nd" means in a ruling of the day ``signed``.

    >>> str(from_the_ruling("Friday", dt.date(2024, 3, 5)))
    '2024-03-08'
    """
    named = worded("|".join(_WEEKDAYS), re.I).search(written)
    if named is None:
        return next((day.date for day in find_dates(written, signed)), None)
    ahead = (_WEEKDAYS.index(named[0].lower()) - signed.weekday() - 1) % 7 + 1
    next_week = worded(r"\bnext\b", re.I).search(written) and signed.weekday() + ahead < 7
    return signed + dt.timedelta(days=ahead + 7 * bool(next_week))


def _reckoned(text: str, clock: Clock, days: tuple[FoundDate, ...], start: int) -> Due | None:
    if _SAME_DAY.search(text) and clock.last:
        return Due(clock.last, "by the same date")
    if clock.hearing and _DAY_BEFORE.search(text):
        return Due(count(clock.hearing, -1, "day"), "the day before")
    if (next_day := _NEXT_DAY.search(text)) and clock.last:
        return Due(count(clock.last, 1, "day", "business" if next_day["kind"] else ""), next_day[0])
    for match in (*_NTH_DAY.finditer(text), *_PERIOD.finditer(text)):
        number = _number(match["n"])
        after = match["after"] or ""
        if worded(r"least|less|fewer", re.I).search(match["cue"] or "") and not _BEFORE_EVENT.match(after):
            continue
        if number is None or not (
            match["cue"] or after.strip() or worded(r"\b(?:due|for)\s$|:\s$").search(text[: match.start()])
        ):
            continue
        words = " ".join(match[0].split())
        number *= 2 if match["unit"].lower() == "fortnight" else 1
        named = [day.date for day in days if match.start("after") <= day.start - start < match.end()]
        anchor = named[0] if named else _anchor(text, after, clock)
        unit = _UNITS.get(match["unit"].lower().rstrip("s"), match["unit"].lower().rstrip("s"))
        back = bool(_BEFORE_EVENT.match(after))
        return Due(
            count(anchor, -number if back else number, unit, (match["kind"] or "").strip().lower()) if anchor else None,
            words,
        )
    return None


def _anchor(text: str, after: str, clock: Clock) -> dt.date | None:
    if _BEFORE_EVENT.match(after):
        of_it = worded(
            r"\b(?:conference|hearing|argument|call)\b|^\s*(?:before(?:hand)?|prior|in advance"
            r"|ahead of time|earlier)\W*$",
            re.I,
        ).search(after)
        return clock.hearing if of_it else None
    if worded(r"\bany such\b", re.I).search(after):
        return None
    if clock.conferring and _OF_THE_TALK.search(after):
        return None
    if _AFTER_THAT.search(after) or (not after.strip() and worded(r"\bthen\b|\bthereafter\b").search(text)):
        return clock.last
    if _ALONE_AFTER.match(after):
        return clock.last
    return clock.signed if _THIS_ORDER.match(after) else None


def _number(word: str) -> int | None:
    word = word.lower() if word.lower() in _NUMBERS else word.lower().translate(_MISREAD)
    if word[:1].isdigit():
        return int(word.rstrip("stndrh"))
    return _NUMBERS.get(word) or _NTH.get(word)


def count(start: dt.date, number: int, unit: str, kind: str = "") -> dt.date:
    """The day that lies ``number`` days, weeks, months or hours from a day, on a weekend though it be.

    The words come to that day, here as in the deadlines of a paper; whether Rule 6(a) moves it is for ``conferral
    count`` to say. Business and court days leave weekends and federal holidays out. Hours count as whole days.

    >>> str(count(dt.date(2024, 2, 23), 3, "day", "business"))
    '2024-02-28'
    """
    if kind in ("business", "court", "working"):
        return _business_days(start, number)
    if unit == "month":
        return add_months(start, number)
    return start + dt.timedelta(days={"week": 7 * number, "hour": number // 24}.get(unit, number))


def _business_days(start: dt.date, number: int) -> dt.date:
    step = 1 if number > 0 else -1
    left, day = abs(number), start
    while left:
        day += dt.timedelta(days=step)
        left -= _open(day)
    return day


def _open(day: dt.date) -> bool:
    """Whether the court sits; in years whose holidays are not known, whether it is a weekday."""
    try:
        return is_business_day(day)
    except YearNotKnown:
        return day.weekday() < 5


def _in_words(text: str, clock: Clock) -> Due:
    if event := _EVENT.search(text) or _DATED_EVENT.search(text):
        return Due(clock.hearing, event[0])
    if now := _AT_ONCE.search(text):
        told = now[0].lower() in ("today", "tomorrow") and clock.signed is not None
        return Due(from_the_ruling(now[0], clock.signed) if told and clock.signed else None, now[0])
    vague = _VAGUE.search(text)
    return Due(None, vague[0].strip() if vague else None)
