"""Where readings of the rules differ: which other courses can be defended, and how each is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import chain

from conferral.courtdays.bars import AFTER, BEFORE, Bar, Bars, Reason
from conferral.courtdays.courses import NONE, OLD_LAW_UNTIL, Course, Question, Step, added_to_the_period
from conferral.courtdays.months import MonthEnd, add_months, ends_its_month
from conferral.courtdays.periods import Unit
from conferral.courtdays.service import ELECTRONIC_UNTIL, Service, days_added

_RULE = "Fed. R. Civ. P. "
_OLD_RULE = _RULE + "6(a) as it stood before 2009-12-01"
_NEVER: Bars = frozenset({Bar.WEEKEND, Bar.FEDERAL})
EVERY: Bars = frozenset(Bar)
"""Everything that anyone could say bars a day."""

_ABOUT = {
    Bar.OBSERVED: (
        _RULE + "6(a)(6)(A)",
        "Courts close on the Friday on which a Saturday's holiday is kept; whether it is the day set aside by statute "
        "is not settled",
    ),
    Bar.EXECUTIVE: (
        _RULE + "6(a)(6)(B)",
        "Whether closing the executive departments declares a holiday is not settled",
    ),
    Bar.STATE: (
        _RULE + "6(a)(6)(C)",
        "A holiday of the state counts only for a period measured after an event, but offices may be closed",
    ),
    Bar.LIKELY: (_RULE + "6(a)(6)(C)", "Whether the state declares it a holiday can be doubted"),
    Bar.DOUBTFUL: (_RULE + "6(a)(6)(C)", "Whether the state declares it a holiday can be doubted"),
    Bar.CLOSED: (
        _RULE + "6(a)(3)",
        "An inaccessible clerk's office extends only the time to file, unless the court orders otherwise, and whether "
        "it was inaccessible to those who file electronically can be argued",
    ),
}
_BUSINESS_RULE = "the words that set the period"
_BUSINESS_SAYS = "Whether it is a business day depends on the words that set the period"


@dataclass(frozen=True, slots=True)
class Way:
    """Another course, and why one may take it; without a rule it only joins others that are told by themselves."""

    course: Course
    rule: str = ""
    says: str = ""
    bar: Bar | None = None


def readings(
    asked: Question, base: Course, due: dt.date, law: dt.date, *, from_order: bool, fixed: bool
) -> tuple[Way, ...]:
    """Every other course that can be defended: each doubt by itself, then all of them together."""
    groups = (
        tuple(_of_months(asked, base)),
        tuple(_of_the_law(asked, base, due, law, fixed=fixed)),
        tuple(_of_service(asked, base, due, law, from_order=from_order, fixed=fixed)),
    )
    return (*chain.from_iterable(groups), *_of_bars(asked, base), *_together(asked, base, groups))


def _of_bars(asked: Question, base: Course) -> Iterator[Way]:
    """The base with one doubtful bar more or less."""
    business = asked.period.unit is Unit.BUSINESS_DAYS
    for bar in Bar:
        if bar in _NEVER or (bar is Bar.CLOSED and not asked.calendar.closed):
            continue
        if bar in base.skips if business else (bar is Bar.STATE and bar in base.bars):
            continue  # nobody doubts that these are no business days, nor that a state's own holiday counts forward
        bars = base.bars ^ {bar}
        skips = base.skips ^ {bar} if base.skips and bar is not Bar.CLOSED else base.skips
        back = asked.back and not base.old and bar in (Bar.LIKELY, Bar.DOUBTFUL)
        rule, says = _ABOUT[Bar.STATE if back else bar]
        if business and bar is not Bar.CLOSED:
            rule, says = _BUSINESS_RULE, _BUSINESS_SAYS
        elif base.old:
            rule = _OLD_RULE
        yield Way(replace(base, bars=bars, skips=skips), rule, says, bar)


def _of_months(asked: Question, base: Course) -> Iterator[Way]:
    if asked.period.unit is not Unit.MONTHS:
        return
    months = -asked.period.count if asked.back else asked.period.count
    if add_months(asked.start, months).day < asked.start.day:
        says = "The month it ends in has no such day: the last day is the end of that month or the first of the next"
        yield Way(replace(base, month_end=MonthEnd.NEXT_MONTH), _RULE + "6(a)(1)", says)
    elif ends_its_month(asked.start):
        says = "It begins at the end of a month: the last day is that of the same number, or the end of its month"
        yield Way(replace(base, month_end=MonthEnd.LAST_DAY), _RULE + "6(a)(1)", says)


def _of_the_law(asked: Question, base: Course, due: dt.date, law: dt.date, *, fixed: bool) -> Iterator[Way]:
    """The rule before and after 2009-12-01, where the period lies on both sides; the doubts of the old rule."""
    if asked.period.unit in (Unit.HOURS, Unit.BUSINESS_DAYS):
        return
    if base.old and asked.back:
        says = "The old rule did not say in which direction the next day lies when one counts back"
        yield Way(replace(base, turns=True), _OLD_RULE, says)
    if base.old and asked.period.unit is Unit.WEEKS and asked.period.count == 1:
        says = "By the old rule a week could be read as less than 11 days, in which weekends and holidays do not count"
        yield Way(replace(base, skips=base.bars - {Bar.CLOSED}), _OLD_RULE, says)
    if not fixed and (law < OLD_LAW_UNTIL) != (_day(due) < OLD_LAW_UNTIL):
        says = "The period lies on both sides of 2009-12-01, and the new rule governs so far as just and practicable"
        short = asked.period.unit is Unit.DAYS and asked.period.count < 11
        bars = BEFORE if asked.back and base.old else AFTER - {Bar.CLOSED} if asked.back else AFTER
        skips = AFTER - {Bar.CLOSED} if short and not base.old else NONE
        yield Way(
            replace(base, old=not base.old, bars=bars, skips=skips),
            "Order of the Supreme Court of 2009-03-26, 28 U.S.C. § 2074(a)",
            says,
        )


def _of_service(
    asked: Question, base: Course, due: dt.date, law: dt.date, *, from_order: bool, fixed: bool
) -> Iterator[Way]:
    added = 0 if asked.back else days_added(asked.served, law)
    if from_order and added:
        says = "The period is said to run from an order, and three days are added only where it runs from being served"
        yield Way(replace(base, added=added), _RULE + "6(d)", says)
    electronic = asked.served is Service.ELECTRONIC and not fixed
    if electronic and base.added and _day(due) >= ELECTRONIC_UNTIL:
        says = "The period ends after 2016-12-01, since when nothing is added for service by electronic means"
        yield Way(replace(base, added=0), _RULE + "6(d)", says)
    if base.added and added_to_the_period(law):
        says = "Before 2005-12-01 the three days could be read to lengthen the period itself"
        yield Way(replace(base, into=True), _RULE + "6(e) as it stood before 2005-12-01", says)


def _together(asked: Question, base: Course, groups: tuple[tuple[Way, ...], ...]) -> Iterator[Way]:
    """Those courses joined, with the fewest bars and the most, so that nothing lies outside earliest and latest."""
    courses = [base]
    for group in groups:
        courses += [_joined(course, base, way.course) for course in courses for way in group]
    business = asked.period.unit is Unit.BUSINESS_DAYS
    for course in courses:
        fewest = _NEVER | (base.skips if business else NONE) | (course.bars & {Bar.STATE})
        for bars in (fewest, EVERY):
            yield Way(replace(course, bars=bars, skips=bars - {Bar.CLOSED} if course.skips else NONE))


def _joined(course: Course, base: Course, other: Course) -> Course:
    """A course that also departs from the base as another does."""
    names = (field.name for field in fields(Course))
    changed = {name: getattr(other, name) for name in names if getattr(other, name) != getattr(base, name)}
    return replace(course, **changed)


def differences(
    asked: Question, base: Course, due: dt.date, ways: Sequence[Way], ends: Sequence[dt.date]
) -> Iterator[Step]:
    """A step for each doubt that changes the day, and one for what they change only together."""
    told = [due]
    for way, end in zip(ways, ends, strict=True):
        if way.rule and end != due:
            told.append(end)
            about = _on_which(asked, base, way.bar, due, end)
            yield Step(end, way.rule, f"{way.says}{about}. Read so, the last day is {_day(end)}.", doubt=True)
    for end in sorted({min([due, *ends]), max([due, *ends])} - {min(told), max(told)}):
        if end < min(told) or end > max(told):
            yield Step(
                end, _RULE + "6(a)", f"With these doubts taken together, the last day is {_day(end)}.", doubt=True
            )


def _on_which(asked: Question, base: Course, bar: Bar | None, due: dt.date, end: dt.date) -> str:
    """The days that the doubt is about, with what is said of them."""
    if bar is None:
        return ""
    ends = (_day(due), _day(end), *([asked.start] if base.skips else []))
    days = (min(ends) + dt.timedelta(days=i) for i in range((max(ends) - min(ends)).days + 1))
    found = [(day, one) for day in days for one in asked.calendar.reasons(day) if one.bar is bar]
    return f" ({'; '.join(_said(day, one) for day, one in found)})" if found else ""


def _said(day: dt.date, reason: Reason) -> str:
    return f"{day}, {reason}" + (f": {reason.doubt}" if reason.doubt else "")


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
