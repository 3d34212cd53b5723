"""Court days: which days are business days, and counting them."""

from __future__ import annotations

import datetime as dt

from conferral.courtdays.federal import KNOWN_YEARS, holidays_of
from conferral.model.errors import ConferralError


class YearNotKnown(ConferralError):  # noqa: N818 because the errors here are named for what happened
    """The holidays of a year are not known here, so its days cannot be counted."""

    def __init__(self, year: int) -> None:
        known = f"{KNOWN_YEARS.start} to {KNOWN_YEARS.stop - 1}"
        super().__init__(f"year {year}", f"holidays are known for {known}", "Count this by hand.")


def is_business_day(day: dt.date) -> bool:
    """Whether a day is no Saturday, Sunday or legal public holiday of the United States.

    >>> is_business_day(dt.date(2023, 6, 19))
    False
    """
    if day.year not in KNOWN_YEARS:
        raise YearNotKnown(day.year)
    return day.weekday() < 5 and day not in holidays_of(day.year)


def add_business_days(day: dt.date, n: int) -> dt.date:
    """The nth business day after a day (before it where ``n`` is negative); the day itself is not counted.

    With ``n`` of 0, the day itself, business day or not. YearNotKnown where the count leaves the years known.

    >>> add_business_days(dt.date(2023, 8, 17), 1)
    datetime.date(2023, 8, 18)
    """
    if day.year not in KNOWN_YEARS:
        raise YearNotKnown(day.year)
    step = dt.timedelta(days=1 if n > 0 else -1)
    for _ in range(abs(n)):
        day += step
        while not is_business_day(day):
            day += step
    return day


def business_days_between(start: dt.date, end: dt.date) -> int:
    """How many business days lie after ``start`` up to and including ``end``; 0 where ``end`` is not later.

    >>> business_days_between(dt.date(2023, 3, 9), dt.date(2023, 3, 14))
    3
    """
    days = (start + dt.timedelta(days=i) for i in range(1, (end - start).days + 1))
    return sum(is_business_day(day) for day in days)
