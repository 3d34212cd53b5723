"""What bars a day from being the last day of a period, and the days that are barred in a court."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from conferral.courtdays import YearNotKnown
from conferral.courtdays.federal import CLOSURES, KNOWN_YEARS, days_kept
from conferral.courtdays.states import Standing, state_days


class Bar(Enum):
    """Why a day may be no day on which a period ends."""

    WEEKEND = "weekend"
    FEDERAL = "federal"
    OBSERVED = "observed"  # the Friday on which a Saturday's holiday is kept
    EXECUTIVE = "executive"  # closed by the President for the executive departments
    STATE = "state"
    LIKELY = "likely"  # a state's, with a doubt left
    DOUBTFUL = "doubtful"  # a state's, likely not
    CLOSED = "closed"  # the clerk's office, as the caller says

    __hash__ = Enum.__hash__


Bars = frozenset[Bar]
AFTER: Bars = frozenset({Bar.WEEKEND, Bar.FEDERAL, Bar.OBSERVED, Bar.STATE, Bar.LIKELY, Bar.CLOSED})
"""What bars the last day of a period measured after an event."""
BEFORE: Bars = frozenset({Bar.WEEKEND, Bar.FEDERAL, Bar.OBSERVED})
"""What bars the last day of a period measured before an event; no holiday of a state (Rule 6(a)(6)(C))."""
BUSINESS: Bars = frozenset({Bar.WEEKEND, Bar.FEDERAL, Bar.OBSERVED})
"""What is no business day."""
_OF_STANDING = {Standing.HOLIDAY: Bar.STATE, Standing.LIKELY: Bar.LIKELY, Standing.DOUBTFUL: Bar.DOUBTFUL}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one day is barred: the bar, what the day is, the authority, and what is doubtful about it."""

    bar: Bar
    name: str
    cite: str
    doubt: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.cite})" if self.cite else self.name


@dataclass(frozen=True, slots=True)
class CourtCalendar:
    """The days of a court: its state (None: not named), and the days on which its clerk's office was inaccessible."""

    state: str | None = None
    closed: frozenset[dt.date] = frozenset()

    def reasons(self, day: dt.date) -> Iterator[Reason]:
        """Everything that may bar a day. YearNotKnown where the holidays are not known."""
        known(day)
        if day.weekday() > 4:
            yield Reason(Bar.WEEKEND, "on a weekend", "")
        if kept := days_kept(day.year).get(day):
            yield Reason(Bar.OBSERVED if kept.kept_on_a_friday else Bar.FEDERAL, kept.name, kept.source)
        if day in CLOSURES:
            yield Reason(Bar.EXECUTIVE, "a day on which the President closed the executive departments", CLOSURES[day])
        for holiday in state_days(self.state, day.year).get(day, ()) if self.state else ():
            yield Reason(_OF_STANDING[holiday.standing], holiday.name, holiday.cite, holiday.why)
        if day in self.closed:
            yield Reason(Bar.CLOSED, "a day on which the clerk's office is inaccessible", "")

    def bars(self, day: dt.date, bars: Bars) -> bool:
        """Whether one of these bars lies on a day."""
        known(day)
        return (
            day.weekday() > 4
            or day in _barred(self.state, day.year, bars)
            or (Bar.CLOSED in bars and day in self.closed)
        )

    def open_day(self, day: dt.date, step: dt.timedelta, bars: Bars) -> dt.date:
        """The day itself, or the next in that direction on which none of these bars lies."""
        while self.bars(day, bars):
            day += step
        return day


def known(day: dt.date) -> None:
    """YearNotKnown for a day in a year whose holidays are not known."""
    if day.year not in KNOWN_YEARS:
        raise YearNotKnown(day.year)


@lru_cache(maxsize=1024)
def _barred(state: str | None, year: int, bars: Bars) -> frozenset[dt.date]:
    """The days of a year that holidays bar."""
    calendar = CourtCalendar(state)
    days = {
        *days_kept(year),
        *(day for day in CLOSURES if day.year == year),
        *(state_days(state, year) if state else ()),
    }
    return frozenset(day for day in days if any(reason.bar in bars for reason in calendar.reasons(day)))
