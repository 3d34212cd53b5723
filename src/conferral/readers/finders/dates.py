"""Days in prose: full, numeric, without a year, relative; each with the day it means, where that can be told."""

from __future__ import annotations

import datetime as dt

from conferral.readers.finders.calendar_days import WrittenDay, written_days
from conferral.readers.finders.found_date import FoundDate
from conferral.readers.finders.named_days import named_days
from conferral.readers.finders.relative_days import with_relative_days
from conferral.readers.finders.years import date_of, year_of

__all__ = ["FoundDate", "find_dates", "find_full_dates"]

_BESIDE = 12  # characters between a day's name and the day: "Memorial Day, May 27", "Halloween, i.e., October 31"


def find_dates(text: str, written_on: dt.date | None = None, *, previous: dt.date | None = None) -> list[FoundDate]:
    """All days in a text, in order; a day without a year takes that of the document.

    ``written_on`` is the day of the document: "yesterday" and "last Friday" are reckoned from it. Without it, a day
    without a year takes that of the nearest full day, and what is reckoned from the document's day stays None.
    ``previous`` is the day last told of before the text begins: "the next day" is reckoned from it.

    >>> [str(found.date) for found in find_dates("on June 29, 2023 and by 7/7/23")]
    ['2023-06-29', '2023-07-07']
    """
    days = written_days(text)
    found = [_found(days, i, text, written_on) for i in range(len(days))]
    return with_relative_days(text, _with_named(text, found, written_on), written_on, previous)


def find_full_dates(text: str) -> list[FoundDate]:
    """The days in a text that stand there with their year, in order.

    >>> [found.as_written for found in find_full_dates("June 29, 2023 or July 7")]
    ['June 29, 2023']
    """
    days = written_days(text)
    return [found for i, day in enumerate(days) if day.year is not None and (found := _found(days, i, text, None)).date]


def _with_named(text: str, days: list[FoundDate], written_on: dt.date | None) -> list[FoundDate]:
    """The days together with those called by name, unless the day itself stands beside the name."""
    named = [
        one
        for one in named_days(text, written_on)
        if not any(one.start < day.end and day.start < one.end + _BESIDE for day in days)
    ]
    return sorted((*days, *named), key=lambda day: day.start) if named else days


def _found(days: list[WrittenDay], i: int, text: str, written_on: dt.date | None) -> FoundDate:
    day = days[i]
    year, other = (day.year, False) if day.year is not None else year_of(days, i, text, written_on)
    date = date_of(year, day.month, day.day) if year is not None else None
    return FoundDate(
        day.start,
        day.end,
        date,
        text[day.start : day.end],
        full=day.year is not None,
        damaged=day.damaged,
        until=day.until,
        other_year=other,
        weekday_differs=date is not None and day.weekday is not None and date.weekday() != day.weekday,
    )
