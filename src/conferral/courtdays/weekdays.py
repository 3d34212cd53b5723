"""Days as a person reads them: the date that sorts, and the day of the week beside it."""

from __future__ import annotations

import datetime as dt

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def with_weekday(day: dt.date) -> str:
    """The day and its name, in English whatever the machine's language.

    >>> with_weekday(dt.date(2023, 8, 16))
    '2023-08-16 (Wednesday)'
    """
    return f"{day.isoformat()} ({_NAMES[day.weekday()]})"
