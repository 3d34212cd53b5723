"""Months on from a day, and what a month means at the end of one."""

from __future__ import annotations

import calendar
import datetime as dt
from enum import StrEnum


class MonthEnd(StrEnum):
    """What a month means where the day it starts on has no like in the month it ends in, or ends its own."""

    SAME_DAY = "same_day"
    NEXT_MONTH = "next_month"
    LAST_DAY = "last_day"


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months on (back where negative), or the last day of a month that has no such day.

    OverflowError beyond the years of the calendar.

    >>> add_months(dt.date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError(f"year {year} is beyond the calendar")
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_on(day: dt.date, months: int, month_end: MonthEnd) -> dt.date:
    """So many months on by one reading of what a month is.

    >>> str(months_on(dt.date(2024, 1, 31), 1, MonthEnd.NEXT_MONTH))
    '2024-03-01'
    >>> str(months_on(dt.date(2024, 4, 30), 1, MonthEnd.LAST_DAY))
    '2024-05-31'
    """
    end = add_months(day, months)
    if month_end is MonthEnd.NEXT_MONTH and end.day < day.day:
        return end + dt.timedelta(days=1)
    if month_end is MonthEnd.LAST_DAY and ends_its_month(day):
        return end.replace(day=calendar.monthrange(end.year, end.month)[1])
    return end


def ends_its_month(day: dt.date) -> bool:
    """Whether a day is the last of its month."""
    return day.day == calendar.monthrange(day.year, day.month)[1]
