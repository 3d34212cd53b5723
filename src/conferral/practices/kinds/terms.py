"""The words that requirements are made of."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from conferral.courtdays import add_business_days

_PERIOD = re.compile(r"(\d{1,3})(bd|d)")


class With(StrEnum):
    """With whom one must confer."""

    EVERY_PARTY = "every_party_concerned"
    OPPONENT = "opponent"


class Detail(StrEnum):
    """A detail of a conferral."""

    DATE = "date"
    TIME = "time"
    MODE = "mode"
    PLACE = "place"
    DURATION = "duration"
    PARTICIPANTS = "participants"


class Identifier(StrEnum):
    """A personal identifier that a filing must not show in full."""

    SOCIAL_SECURITY_NUMBER = "social_security_number"
    TAXPAYER_NUMBER = "taxpayer_number"
    BIRTH_DATE = "birth_date"
    ACCOUNT_NUMBER = "account_number"


@dataclass(frozen=True, slots=True)
class Period:
    """A number of days, of business days where ``business``.

    >>> str(Period.of("1bd"))
    'one business day'
    """

    count: int
    business: bool

    @classmethod
    def of(cls, words: str) -> Period:
        """A period from its short form: ``1bd`` or ``10d``. ValueError on anything else."""
        found = _PERIOD.fullmatch(words)
        if found is None:
            raise ValueError(f"'{words}' is no period; write a number and bd (business days) or d (days), as in '1bd'")
        return cls(int(found[1]), found[2] == "bd")

    def after(self, day: dt.date) -> dt.date:
        """The last day of the period after ``day``, itself not counted; YearNotKnown where holidays are not known."""
        return add_business_days(day, self.count) if self.business else day + dt.timedelta(days=self.count)

    def __str__(self) -> str:
        words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
        number = words[self.count] if self.count < len(words) else str(self.count)
        return f"{number} {'business ' if self.business else ''}day{'' if self.count == 1 else 's'}"
