"""Periods that end on a day which can be reckoned: "within 14 days", "seven days of the close of discovery"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from conferral.courtdays import YearNotKnown, add_business_days
from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.text.wording import Wording, worded

_WITHIN = Wording(
    r"\b(?P<lead>within|in no event later than|no(?:t)? later than|at least|not less than|no more than"
    rf"|filed|served|submitted|due)\s(?P<count>{NUMBER})(?:\s\(\d{{1,3}}\))?\s(?P<unit>(?:business|court"
    r"|calendar|working)\sdays?|days?|weeks?)"
    r"(?P<turn>\s(?:of|from|after|following|before|prior\sto)\s(?P<anchor>[^.,;()]{2,80}))?",
    re.I,
)
_OWN = Wording(
    r"^(?:the\s)?(?:date\s(?:of|hereof)|entry\sof|issuance\sof"
    r"|service\sof)?\s?(?:(?:the\sdate\sof\s)?(?:this|the)\s(?:entry\sof\sthis\s)?(?:order|endorsement"
    r"|ruling|letter\sorder|memorandum)|today|hereof|this\sdate)",
    re.I,
)
_LATE = Wording(
    rf",?\s(?P<count>{NUMBER})\s(?P<unit>days?|weeks?)\s(?:late\b|after\s(?:the\s(?:agreed\s"
    r"|due\s)?(?:date|deadline|day)|(?:it|they)\s(?:was|were)\sdue))",
    re.I,
)

_WEEK = Wording(r"\b(?:by|before)\sthe\send\sof\s(this|next)\sweek\b", re.I)


@dataclass(frozen=True, slots=True)
class Period:
    """A period in the text, ``text[start:end]``; ``anchor`` are the words it runs from, empty where it says none,
    and ``anchored_at`` is where they begin.

    ``days`` is negative where it runs back.
    """

    start: int
    end: int
    days: int
    business: bool
    anchor: str
    anchored_at: int

    @property
    def from_the_order(self) -> bool:
        """Whether it runs from the order in which it stands."""
        return not self.anchor or bool(_OWN.match(self.anchor))

    def counted_from(self, day: dt.date) -> dt.date | None:
        """The day on which it ends; None beyond the years whose holidays are known."""
        try:
            return add_business_days(day, self.days) if self.business else day + dt.timedelta(days=self.days)
        except (YearNotKnown, OverflowError):
            return None


def find_periods(text: str, start: int, end: int) -> Iterator[Period]:
    """The periods in ``text[start:end]``."""
    for match in _WITHIN.finditer(text, start, end):
        number = number_of(match["count"])
        back = bool(worded(r"\s(?:before|prior)").match(match["turn"] or ""))
        if number is None or number != int(number) or number > 366 or (back == (match["lead"].lower() == "within")):
            continue
        days = int(number) * (7 if "week" in match["unit"].lower() else 1)
        business = bool(worded(r"business|court|working", re.I).match(match["unit"]))
        words = " ".join((match["anchor"] or "").split())
        yield Period(match.start(), match.end(), -days if back else days, business, words, match.start("anchor"))


def late_by(text: str, end: int) -> int | None:
    """How many days late, where "a week after the agreed date" follows a day that ends at ``end``."""
    match = _LATE.match(text, end, end + 60)
    number = number_of(match["count"]) if match else None
    if match is None or number is None or number != int(number):
        return None
    return int(number) * (7 if "week" in match["unit"].lower() else 1)


def end_of_week(text: str, start: int, end: int, today: dt.date) -> tuple[int, int, dt.date] | None:
    """Where "the end of this week" stands, and the Friday it means, told on ``today``."""
    match = _WEEK.search(text, start, end)
    if match is None:
        return None
    friday = today + dt.timedelta(days=4 - today.weekday() + (7 if match[1].lower() == "next" else 0))
    return match.start(), match.end(), friday
