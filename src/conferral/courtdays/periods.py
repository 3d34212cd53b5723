"""Periods of time as rules and orders state them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from conferral.model.errors import ConferralError

_PERIOD = re.compile(r"(\d{1,4})(bd|d|w|m|h)", re.ASCII)
_REMEDY = "Write a number and d (days), w (weeks), m (months), h (hours) or bd (business days), as in 30d or 5bd."


class Unit(StrEnum):
    """In what a period is stated."""

    DAYS = "d"
    WEEKS = "w"
    MONTHS = "m"
    HOURS = "h"
    BUSINESS_DAYS = "bd"


_WORDS = {
    Unit.DAYS: "day",
    Unit.WEEKS: "week",
    Unit.MONTHS: "month",
    Unit.HOURS: "hour",
    Unit.BUSINESS_DAYS: "business day",
}


@dataclass(frozen=True, slots=True)
class Period:
    """A number of days, weeks, months, hours or business days.

    >>> Period.of("30d").words, str(Period.of("1bd"))
    ('30 days', '1bd')
    """

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if not 1 <= self.count <= 9999:
            raise ConferralError(f"period {self}", "a period has 1 to 9999 units", _REMEDY)

    @classmethod
    def of(cls, words: str) -> Period:
        """A period from its short form: ``30d``, ``2w``, ``1m``, ``72h``, ``5bd``."""
        found = _PERIOD.fullmatch(words)
        if found is None:
            raise ConferralError(f"period '{words}'", "it is no period", _REMEDY)
        return cls(int(found[1]), Unit(found[2]))

    @property
    def words(self) -> str:
        """The period as one says it."""
        return f"{self.count} {_WORDS[self.unit]}{'' if self.count == 1 else 's'}"

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"
