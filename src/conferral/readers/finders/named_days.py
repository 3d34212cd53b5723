"""Days known by name: "Memorial Day", "New Year's Eve", "the Friday before Thanksgiving"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from conferral.courtdays.federal import LAST, Holiday
from conferral.readers.finders.found_date import FoundDate
from conferral.readers.finders.months import weekday_number
from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.text.wording import Wording

_MONDAY, _TUESDAY, _THURSDAY = 0, 1, 3
# How letters call them, which is not always how the statute does.
_CALLED = {
    r"new year['’]?s day": Holiday("New Year's Day", 1, 1),
    r"new year['’]?s eve": Holiday("New Year's Eve", 12, 31),
    r"(?:mlk|martin luther king(?:,? jr\.?)?) day": Holiday("Birthday of Martin Luther King, Jr.", 1, _MONDAY, nth=3),
    r"groundhog day": Holiday("Groundhog Day", 2, 2),
    r"valentine['’]?s day": Holiday("Valentine's Day", 2, 14),
    r"presidents['’]? day|washington['’]s birthday": Holiday("Washington's Birthday", 2, _MONDAY, nth=3),
    r"(?:st\.?|saint) patrick['’]?s day": Holiday("St. Patrick's Day", 3, 17),
    r"april fools?['’]?s? day": Holiday("April Fools' Day", 4, 1),
    r"memorial day": Holiday("Memorial Day", 5, _MONDAY, nth=LAST),
    r"juneteenth": Holiday("Juneteenth", 6, 19),
    r"independence day|(?:the )?fourth of july|july fourth": Holiday("Independence Day", 7, 4),
    r"labor day": Holiday("Labor Day", 9, _MONDAY, nth=1),
    r"columbus day|indigenous peoples['’]? day": Holiday("Columbus Day", 10, _MONDAY, nth=2),
    r"hallowe['’]?en": Holiday("Halloween", 10, 31),
    r"veterans['’]? day": Holiday("Veterans Day", 11, 11),
    r"thanksgiving(?: day)?": Holiday("Thanksgiving Day", 11, _THURSDAY, nth=4),
    r"christmas eve": Holiday("Christmas Eve", 12, 24),
    r"christmas(?: day)?": Holiday("Christmas Day", 12, 25),
}
_NAMED = Wording(
    rf"\b(?:(?:the (?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)|the (?P<day>day)"
    rf"|(?P<count>{NUMBER}) days?)"
    r" (?P<way>before|after)|(?:on|of|by|until|before|after|since|and)) "
    + f"(?P<name>{'|'.join(_CALLED)})"
    + r"\b(?!['’]|[- ](?:eve|week|holiday|break|recess|season|party|bonus|sale|parade|shift|dinner))",
    re.I,
)
_YEARS = range(1900, 2100)
_MARKS = ("Day", "day", "Eve", "eve", "ween", "teenth", "Thanksgiving", "Christmas", "ourth")


def named_days(text: str, written_on: dt.date | None) -> Iterator[FoundDate]:
    """The days that a text calls by name, each in the year that brings it nearest to the day of the document.

    >>> [str(day.date) for day in named_days("on New Year's Eve", dt.date(2025, 1, 6))]
    ['2024-12-31']
    >>> [str(day.date) for day in named_days("the Friday before Thanksgiving", dt.date(2024, 12, 2))]
    ['2024-11-22']
    """
    if (
        written_on is None
        or not _YEARS.start < written_on.year < _YEARS.stop
        or not any(mark in text for mark in _MARKS)
    ):
        return
    for match in _NAMED.finditer(text):
        near = _nearest(
            next(one for name, one in _CALLED.items() if re.fullmatch(name, match["name"], re.I)), written_on
        )
        start = match.start() if match["way"] else match.start("name")
        date = near + dt.timedelta(_away(match, near)) if match["way"] else near
        yield FoundDate(start, match.end(), date, text[start : match.end()], full=False)


def _nearest(holiday: Holiday, day: dt.date) -> dt.date:
    return min((holiday.in_year(day.year + n) for n in (-1, 0, 1)), key=lambda falls: abs(falls - day))


def _away(match: re.Match[str], falls: dt.date) -> int:
    """How many days lie from the day named to the one meant."""
    back = match["way"].lower() == "before"
    if match["weekday"]:
        to_weekday = (weekday_number(match["weekday"]) or 0) - falls.weekday()
        return to_weekday % 7 - 7 if back else to_weekday % 7 or 7
    days = round(number_of(match["count"]) or 0) if match["count"] else 1
    return -days if back else days
