"""Lengths of time within which something is to be done: "within 14 days of this Order", "ten days before the close"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from conferral.courtdays import YearNotKnown, add_business_days
from conferral.courtdays.months import add_months
from conferral.readers.finders.dates import find_dates
from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.text.wording import Wording, worded


class Unit(StrEnum):
    """In what a period is counted."""

    HOUR = "hour"
    DAY = "day"
    BUSINESS_DAY = "business_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_UNITS = r"(?P<business>business[ ]|court[ ]|working[ ])?(?:calendar[ ])?(?P<unit>hour|day|week|month|year)s?"
_PERIOD = Wording(
    r"\b(?P<lead>(?:(?:on\sor\sbefore|by)\s)?(?:(?:no|not)\s(?:later|more|less|fewer)\sthan|at\sleast|within|in"
    r"|for)\s(?:the\s(?:next|following)\s)?|shall\shave\s|ha(?:s"
    rf"|ve)\s)?(?P<count>{NUMBER})(?:[ ]?\([0-9]{{1,3}}\))?[- ]{_UNITS}\b'?"
    r"(?:\s(?P<way>before|prior\sto|preceding|in\sadvance\sof|ahead\sof|after|following|from|of"
    r"|thereafter)\b(?:\s(?P<anchor>[^.;:()\n,]{2,70}(?:,\s(?:19|20)[0-9]{2})?))?|\s(?P<to>to\s(?:respond|answer"
    r"|file|serve|produce|oppose|reply|comply)))?",
    re.I,
)
_THIS = Wording(
    r"(?:the\s)?(?:(?:date|entry|issuance|filing|receipt)\sof\s)?(?:(?:the\s)?(?:date|entry)\sof\s)?(?:this"
    r"|today'?s?)\b(?:\s(?:memorandum|text|oral|minute|written)){0,2}(?:\s(?:order|opinion|endorsement|ruling"
    r"|date|entry|decision|letter))?|(?:the\sdate\s)?hereof\b|today\b",
    re.I,
)
_BEFORE = ("before", "prior to", "preceding", "in advance of", "ahead of")


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period in the clean text, ``text[start:end]``: so many units before or after an anchor.

    ``anchor`` are the words it runs from, None where the text has none ("within 14 days"). ``from_this_order`` says
    that they mean the paper itself. ``date`` is the day it comes to, only where the anchor is a day that stands in
    the words, or the paper's own day and that is known; weekends and holidays are not moved.
    """

    start: int
    end: int
    count: int
    unit: Unit
    as_written: str
    before: bool = False
    anchor: str | None = None
    from_this_order: bool = False
    date: dt.date | None = None

    def counted(self, day: dt.date) -> dt.date | None:
        """The day the period comes to when it runs from a day; None for hours, or beyond the years known.

        >>> find_periods("within 14 days")[0].counted(dt.date(2021, 11, 9))
        datetime.date(2021, 11, 23)
        """
        count = -self.count if self.before else self.count
        try:
            return _moved(day, count, self.unit)
        except (OverflowError, ValueError, YearNotKnown):
            return None


def find_periods(
    text: str, start: int = 0, end: int | None = None, *, ordered_on: dt.date | None = None
) -> list[FoundPeriod]:
    """All periods in ``text[start:end]`` that are to be counted, in order; "two days later" is a day and none of these.

    ``ordered_on`` is the day of the paper, from which "within 14 days of this Order" runs.

    >>> [(p.count, p.unit.value, p.before, p.anchor) for p in find_periods("ten days before the close of discovery")]
    [(10, 'day', True, 'the close of discovery')]
    """
    stop = len(text) if end is None else end
    return [found for match in _PERIOD.finditer(text, start, stop) if (found := _found(match, ordered_on))]


def _found(match: re.Match[str], ordered_on: dt.date | None) -> FoundPeriod | None:
    number = number_of(match["count"])
    way = " ".join((match["way"] or "").lower().split())
    lead = (match["lead"] or "").lower().split()
    if number is None or number != int(number) or not (lead or way or match["to"]):
        return None
    anchored = way not in ("", "thereafter") and match["anchor"] is not None
    if (way == "of" and lead[:1] not in (["within"], ["no"], ["not"])) or (
        way and not anchored and way != "thereafter" and not lead
    ):
        return None
    if (
        not anchored
        and not match["to"]
        and lead[:1] not in (["within"], ["in"], ["no"], ["not"], ["on"], ["by"])
        and way != "thereafter"
    ):
        return None
    unit = Unit.BUSINESS_DAY if match["business"] and match["unit"].lower() == "day" else Unit(match["unit"].lower())
    anchor = match["anchor"].strip() if anchored else None
    end = match.end("anchor") if anchored else match.end()
    period = FoundPeriod(
        match.start(),
        end,
        int(number),
        unit,
        match[0][: end - match.start()],
        way in _BEFORE,
        anchor,
        bool(anchor and _THIS.match(anchor)),
    )
    return _dated(period, ordered_on)


def _dated(period: FoundPeriod, ordered_on: dt.date | None) -> FoundPeriod:
    day = ordered_on if period.from_this_order else None
    if period.anchor and not period.from_this_order:
        named = find_dates(period.anchor, ordered_on)
        leads = named and worded(r"(?:on\s|the\s|about\s)?").fullmatch(period.anchor[: named[0].start])
        day = named[0].date if leads else None
    if day is None:
        return period
    fields = (
        period.start,
        period.end,
        period.count,
        period.unit,
        period.as_written,
        period.before,
        period.anchor,
        period.from_this_order,
    )
    return FoundPeriod(*fields, date=period.counted(day))


def _moved(day: dt.date, count: int, unit: Unit) -> dt.date | None:
    if unit is Unit.HOUR:
        return None
    if unit is Unit.BUSINESS_DAY:
        return add_business_days(day, count) if abs(count) < 1000 else None
    if unit in (Unit.DAY, Unit.WEEK):
        return day + dt.timedelta(days=count * (7 if unit is Unit.WEEK else 1))
    return add_months(day, count * (12 if unit is Unit.YEAR else 1))
