"""Days as class lists write them, and days that cannot be."""

from __future__ import annotations

import datetime as dt
import re

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?")
_AMERICAN = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
EARLIEST = 1900


def day_of(cell: str) -> dt.date | None:
    """The day of a cell: year-month-day, or month/day/year as it is written in the United States; None for no day.

    A year of two digits is not read: nobody can say which century was meant.

    >>> day_of("3/5/2024"), day_of("2024-02-31"), day_of("3/5/24")
    (datetime.date(2024, 3, 5), None, None)
    """
    if found := _ISO.fullmatch(cell):
        year, month, day = (int(part) for part in found.groups())
    elif found := _AMERICAN.fullmatch(cell):
        month, day, year = (int(part) for part in found.groups())
    else:
        return None
    try:
        return dt.date(year, month, day) if year >= EARLIEST else None
    except ValueError:  # the thirty-first of February
        return None


def impossible(cell: str) -> str | None:
    """Why a cell in a column of days is no day that can be relied on; None where it is one.

    >>> impossible("02/30/2023")
    'there is no such day'
    """
    if day_of(cell):
        return None
    found = _ISO.fullmatch(cell) or _AMERICAN.fullmatch(cell)
    if not found:
        return "this is not a day as YYYY-MM-DD or MM/DD/YYYY"
    year = found[1] if len(found[1]) == 4 else found[3]
    if len(year) == 2:
        return "the year has two digits, and its century is not known"
    return f"a day before {EARLIEST} cannot be meant" if int(year) < EARLIEST else "there is no such day"
