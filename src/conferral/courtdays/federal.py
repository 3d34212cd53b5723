"""The legal public holidays of the United States, as dated data.

Source: 5 U.S.C. § 6103(a) for the days; § 6103(b)(1) for a Saturday, kept on the Friday before; Executive Order 11582
for a Sunday, kept on the Monday after; Pub. L. 117-17 for Juneteenth, signed on June 17, 2021. Days on which the
President closed the executive departments are listed apart: whether they are holidays is not settled. The holidays of
states are in `states.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

KNOWN_YEARS = range(2000, 2031)
"""The years whose holidays are known here; the statute is as it stood when this was written."""

_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
LAST = -1


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
        return nth_weekday(year, self.month, self.day, self.nth)


@dataclass(frozen=True, slots=True)
class Kept:
    """A day on which a holiday falls or is kept; ``moved_from`` is the weekend day on which it falls, if it does."""

    day: dt.date
    name: str
    source: str
    moved_from: dt.date | None = None

    @property
    def kept_on_a_friday(self) -> bool:
        """Whether this is the Friday before a holiday that falls on a Saturday."""
        return self.moved_from is not None and self.moved_from > self.day


HOLIDAYS = (
    Holiday("New Year's Day", 1, 1),
    Holiday("Birthday of Martin Luther King, Jr.", 1, _MONDAY, nth=3),
    Holiday("Washington's Birthday", 2, _MONDAY, nth=3),
    Holiday("Memorial Day", 5, _MONDAY, nth=LAST),
    Holiday("Juneteenth National Independence Day", 6, 19, since=2021, source="5 U.S.C. § 6103(a); Pub. L. 117-17"),
    Holiday("Independence Day", 7, 4),
    Holiday("Labor Day", 9, _MONDAY, nth=1),
    Holiday("Columbus Day", 10, _MONDAY, nth=2),
    Holiday("Veterans Day", 11, 11),
    Holiday("Thanksgiving Day", 11, _THURSDAY, nth=4),
    Holiday("Christmas Day", 12, 25),
)

CLOSURES: Mapping[dt.date, str] = MappingProxyType(
    {
        dt.date(2001, 12, 24): "Executive Order 13238",
        dt.date(2003, 12, 26): "Executive Order 13320",
        dt.date(2004, 6, 11): "Executive Order 13343",
        dt.date(2007, 1, 2): "Executive Order 13421",
        dt.date(2007, 12, 24): "Executive Order 13453",
        dt.date(2008, 12, 26): "Executive Order 13482",
        dt.date(2012, 12, 24): "Executive Order 13635",
        dt.date(2014, 12, 26): "Executive Order 13682",
        dt.date(2018, 12, 5): "Executive Order 13852",
        dt.date(2018, 12, 24): "Executive Order 13854",
        dt.date(2019, 12, 24): "Executive Order 13900",
        dt.date(2020, 12, 24): "Executive Order 13965",
        dt.date(2024, 12, 24): "Executive Order 14129",
        dt.date(2025, 1, 9): "Executive Order 14133",
        dt.date(2025, 12, 24): "Executive Order 14371",
        dt.date(2025, 12, 26): "Executive Order 14371",
    }
)
"""Days for which the President closed the executive departments, and by what; half days are left out."""


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """The nth such weekday (Monday is 0) of a month; -1 is the last.

    >>> nth_weekday(2023, 11, 3, 4)
    datetime.date(2023, 11, 23)
    """
    if nth == LAST:
        end = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
        return end - dt.timedelta(days=(end.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def kept_on(day: dt.date) -> dt.date:
    """The day on which a holiday is kept: a Saturday's on the Friday before, a Sunday's on the Monday after.

    >>> kept_on(dt.date(2021, 12, 25))
    datetime.date(2021, 12, 24)
    """
    return day + dt.timedelta(days={_SATURDAY: -1, _SUNDAY: 1}.get(day.weekday(), 0))


@lru_cache(maxsize=64)
def days_kept(year: int) -> Mapping[dt.date, Kept]:
    """The days of a year on which holidays fall or are kept; New Year's Day may be kept on December 31 before it."""
    kept: dict[dt.date, Kept] = {}
    for holiday, falls in ((one, one.in_year(y)) for y in (year, year + 1) for one in HOLIDAYS if y >= one.since):
        on = kept_on(falls)
        kept[falls] = Kept(falls, holiday.name, holiday.source)
        if on != falls:
            moved_by = "§ 6103(b)(1)" if on < falls else "Executive Order 11582, § 3(a)"
            kept[on] = Kept(on, holiday.name, f"{holiday.source}; {moved_by}", falls)
    return MappingProxyType({day: kept[day] for day in sorted(kept) if day.year == year})


@lru_cache(maxsize=64)
def holidays_of(year: int) -> frozenset[dt.date]:
    """The days of a year on which holidays fall or are kept; New Year's Day may be kept on December 31 before it."""
    return frozenset(days_kept(year))
