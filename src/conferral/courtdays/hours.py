"""Hours on the clock of a court: every hour counts, also the one that a change of the clocks adds or takes away."""

from __future__ import annotations

import datetime as dt

from conferral.courtdays.federal import LAST, nth_weekday

NO_DAYLIGHT_TIME = frozenset({"as", "az", "gu", "hi", "mp", "pr", "vi"})
"""States and territories whose clocks do not change (most of Arizona)."""

_SUNDAY = 6
_TWO = dt.time(2)


def hours_on(start: dt.datetime, hours: int, *, state: str | None = None) -> dt.datetime:
    """What the clock shows so many hours on (back where negative), summer time reckoned by 15 U.S.C. § 260a.

    >>> str(hours_on(dt.datetime(2007, 11, 2, 10), 72))
    '2007-11-05 09:00:00'
    """
    end = start + dt.timedelta(hours=hours)
    if state in NO_DAYLIGHT_TIME:
        return end
    return end + dt.timedelta(hours=daylight(end) - daylight(start))


def daylight(moment: dt.datetime) -> int:
    """The hours by which the clock is put forward: 1 in summer time, else 0."""
    year = moment.year
    if year >= 2007:
        begins, ends = nth_weekday(year, 3, _SUNDAY, 2), nth_weekday(year, 11, _SUNDAY, 1)
    else:
        begins, ends = nth_weekday(year, 4, _SUNDAY, 1), nth_weekday(year, 10, _SUNDAY, LAST)
    return int(dt.datetime.combine(begins, _TWO) <= moment < dt.datetime.combine(ends, _TWO))
