"""The words that requirements are made of."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from conferral.courtdays import add_business_days

_PERIOD = re.compile(r"(\d{1,3})(bd|d|h)")


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
    MINOR_NAME = "minor_name"


class Role(StrEnum):
    """In what role somebody takes part or signs."""

    COUNSEL = "counsel"
    LEAD_TRIAL_COUNSEL = "lead_trial_counsel"
    LOCAL_COUNSEL = "local_counsel"


class Since(StrEnum):
    """From what day a time is counted."""

    CONFERRAL = "conferral"
    DISPUTE_AROSE = "dispute_arose"


class Event(StrEnum):
    """The day ahead of which a letter is due."""

    DAY_TO_BE_MOVED = "day_to_be_moved"
    CLOSE_OF_DISCOVERY = "close_of_discovery"
    HEARING = "hearing"


class Statement(StrEnum):
    """Something that a letter must say."""

    CONFERRAL_CERTIFIED = "conferral_certified"
    CONFERRAL_EFFORTS = "conferral_efforts"
    BOTH_POSITIONS = "both_positions"
    COMPROMISES = "compromises"
    ISSUES_REMAINING = "issues_remaining"
    ISSUES_RESOLVED = "issues_resolved"
    NATURE_OF_DISPUTE = "nature_of_dispute"
    OPPOSED_OR_NOT = "opposed_or_not"
    WHY_NO_AGREEMENT = "why_no_agreement"
    LOCAL_COUNSEL_NAMED = "local_counsel_named"
    ORIGINAL_DATE = "original_date"
    EARLIER_REQUESTS = "earlier_requests"
    EARLIER_OUTCOMES = "earlier_outcomes"
    REASON = "reason"
    CONSENT = "consent"
    ADVERSARY_REASONS = "adversary_reasons"
    PROPOSED_DATES = "proposed_dates"
    OTHER_DATES = "other_dates"
    OTHERS_FREE = "others_free"
    DISCOVERY_OPEN = "discovery_open"


class Paper(StrEnum):
    """Something that must be attached to a letter, or quoted in it."""

    REQUESTS = "requests"
    REQUESTS_AND_RESPONSES = "requests_and_responses"
    PROPOSED_ORDER = "proposed_order"
    REVISED_SCHEDULE = "revised_schedule"


class RequestSort(StrEnum):
    """Which of the discovery requests that are answered in writing within a time."""

    INTERROGATORIES = "interrogatories"
    PRODUCTION = "production"
    ADMISSIONS = "admissions"


class Showing(StrEnum):
    """What a discovery paper must show."""

    PRIVILEGE_LOG = "privilege_log"
    OATH = "oath"
    WITHHELD = "withheld"
    OBJECTION_IN_TIME = "objection_in_time"


class Spacing(StrEnum):
    """How lines are spaced."""

    SINGLE = "single"
    DOUBLE = "double"


_UNITS = {"bd": "business day", "d": "day", "h": "hour"}


@dataclass(frozen=True, slots=True)
class Period:
    """A number of days, business days or hours; ``unit`` is ``d``, ``bd`` or ``h``.

    >>> str(Period.of("1bd"))
    'one business day'
    """

    count: int
    unit: str

    @classmethod
    def of(cls, words: str) -> Period:
        """A period from its short form: ``1bd``, ``10d`` or ``48h``. ValueError on anything else."""
        found = _PERIOD.fullmatch(words)
        if found is None:
            what = "write a number and bd (business days), d (days) or h (hours), as in '1bd'"
            raise ValueError(f"'{words}' is no period; {what}")
        return cls(int(found[1]), found[2])

    @property
    def hours(self) -> bool:
        """Whether it is counted in hours, so that days alone do not show whether it was kept to the hour."""
        return self.unit == "h"

    def after(self, day: dt.date) -> dt.date:
        """The last day of the period after ``day``, itself not counted; YearNotKnown where holidays are not known."""
        return add_business_days(day, self.count) if self.unit == "bd" else day + self._days()

    def before(self, day: dt.date) -> dt.date:
        """The last day that is a whole period ahead of ``day``; YearNotKnown where holidays are not known.

        >>> Period.of("48h").before(dt.date(2025, 5, 30))
        datetime.date(2025, 5, 28)
        """
        return add_business_days(day, -self.count) if self.unit == "bd" else day - self._days()

    def _days(self) -> dt.timedelta:
        return dt.timedelta(days=-(-self.count // 24) if self.hours else self.count)

    def __str__(self) -> str:
        words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
        number = words[self.count] if self.count < len(words) else str(self.count)
        return f"{number} {_UNITS[self.unit]}{'' if self.count == 1 else 's'}"
