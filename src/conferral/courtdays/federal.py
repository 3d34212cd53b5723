"""The legal public holidays of the United States, as dated data.

Source: 5 U.S.C. § 6103(a) for the days; § 6103(b)(1) for a Saturday, kept on the Friday before; Executive Order 11582
for a Sunday, kept on the Monday after; Pub. L. 117-17 for Juneteenth, signed on June 17, 2021. Days closed once by a
proclamation, and the holidays of a state, are not here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

KNOWN_YEARS = range(2000, 2031)
"""The years whose holidays are known here; the statute is as it stood when this was written."""

_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
_LAST = -1


@dataclass(frozen=True, slots=True)
class Holiday:
    """One holiday: a day of a month, or (``nth`` given) the nth such weekday of it; -1 is the last."""

    name: str
    month: int
    day: int
    nth: int | None = None
    since: int = KNOWN_YEARS.start
    source: str = "5 U.S.C. § 6103(a)"

    def in_year(self, year: int) -> dt.date:
        """The day itself, before any moving off a week-end."""
        if self.nth is None:
            return dt.date(year, self.month, self.day)
        if self.nth == _LAST:
            end = dt.date(year, self.month + 1, 1) - dt.timedelta(days=1)
            return end - dt.timedelta(days=(end.weekday() - self.day) % 7)
        first = dt.date(year, self.month, 1)
        return first + dt.timedelta(days=(self.day - first.weekday()) % 7 + 7 * (self.nth - 1))


HOLIDAYS = (
    Holiday("New Year's Day", 1, 1),
    Holiday("Birthday of Martin Luther King, Jr.", 1, _MONDAY, nth=3),
    Holiday("Washington's Birthday", 2, _MONDAY, nth=3),
    Holiday("Memorial Day", 5, _MONDAY, nth=_LAST),
    Holiday("Juneteenth National Independence Day", 6, 19, since=2021, source="5 U.S.C. § 6103(a); Pub. L. 117-17"),
    Holiday("Independence Day", 7, 4),
    Holiday("Labor Day", 9, _MONDAY, nth=1),
    Holiday("Columbus Day", 10, _MONDAY, nth=2),
    Holiday("Veterans Day", 11, 11),
    Holiday("Thanksgiving Day", 11, _THURSDAY, nth=4),
    Holiday("Christmas Day", 12, 25),
)


def kept_on(day: dt.date) -> dt.date:
    """The day on which a holiday is kept: a Saturday's on the Friday before, a Sunday's on the Monday after.

    >>> kept_on(dt.date(2021, 12, 25))
    datetime.date(2021, 12, 24)
    """
    return day + dt.timedelta(days={_SATURDAY: -1, _SUNDAY: 1}.get(day.weekday(), 0))


@lru_cache(maxsize=64)
def holidays_of(year: int) -> frozenset[dt.date]:
    """The days of a year on which holidays fall or are kept; New Year's Day may be kept on December 31 before it."""
    falls = [holiday.in_year(y) for y in (year, year + 1) for holiday in HOLIDAYS if y >= holiday.since]
    return frozenset(day for fall in falls for day in (fall, kept_on(fall)) if day.year == year)
