"""One way of reckoning a period, step by step; `counting.py` chooses which ways there are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from conferral.courtdays import YearNotKnown
from conferral.courtdays.bars import Bar, Bars, CourtCalendar, known
from conferral.courtdays.federal import KNOWN_YEARS
from conferral.courtdays.hours import hours_on
from conferral.courtdays.months import MonthEnd, months_on
from conferral.courtdays.periods import Period, Unit
from conferral.courtdays.service import MEANS, Service

NONE: Bars = frozenset()
OLD_LAW_UNTIL = dt.date(2009, 12, 1)
"""From this day every day is counted; before it, weekends and holidays in a period of less than 11 days were not."""
_ADDED_SINCE = dt.date(2005, 12, 1)  # from this day the three days are added after the period, and not to it
_RULE = "Fed. R. Civ. P. "


class Direction(StrEnum):
    """Whether a period is measured after an event or before it, or a day is sought whose answer is due by another."""

    AFTER = "after"
    BEFORE = "before"
    ANSWER_BY = "answer_by"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a derivation: the day (or moment) reached, the rule, what it says; a doubt leads to another day."""

    day: dt.date
    rule: str
    says: str
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be counted: from where, how long, which way, in what court, served how."""

    start: dt.date
    period: Period
    calendar: CourtCalendar = field(default_factory=CourtCalendar)
    time: dt.time | None = None
    back: bool = False
    served: Service | None = None

    @property
    def onward(self) -> dt.timedelta:
        """One day in the direction of the count."""
        return dt.timedelta(days=-1 if self.back else 1)


@dataclass(frozen=True, slots=True)
class Course:
    """One reading of the rules: what bars the last day, what is left out on the way, how many days are added.

    ``skips`` are the days not counted (short periods before 2009-12-01; all business days). ``turns`` says that a last
    day counted back that is barred moves on to the next day, as the old rule could be read. ``into`` says that the
    three days lengthen the period itself, as before 2005-12-01.
    """

    bars: Bars
    skips: Bars = NONE
    added: int = 0
    month_end: MonthEnd = MonthEnd.SAME_DAY
    old: bool = False
    turns: bool = False
    into: bool = False


Tell = Callable[[dt.date, str, str], None]


def end_of(asked: Question, course: Course, tell: Tell | None = None) -> tuple[dt.date, dt.time | None]:
    """The last day of a period by one course (for hours, the moment too); each step is told where ``tell`` is given."""
    day, time = _counted(asked, course, tell)
    at_time = _telling_at(time, tell)
    day = _rolled(day, asked, course, at_time)
    if course.added and not course.into:
        day += dt.timedelta(days=course.added)
        if at_time:
            at_time(day, _added_by(course), f"{course.added} days are added for {_served(asked, course)}: {day}.")
        day = _rolled(day, asked, course, at_time)
    return _extended(day, asked, course, at_time), time


def _telling_at(time: dt.time | None, tell: Tell | None) -> Tell | None:
    """Tells of days as of moments, where the period is in hours."""
    if tell is None or time is None:
        return tell
    return lambda day, rule, says: tell(dt.datetime.combine(day, time), rule, says)


def _counted(asked: Question, course: Course, tell: Tell | None) -> tuple[dt.date, dt.time | None]:
    """Where the period ends before anything moves it."""
    known(asked.start)
    if asked.period.unit is Unit.HOURS:
        return _hours(asked, tell)
    day = _skipping(asked, course) if course.skips else _plain(asked, course)
    known(day)
    if tell:
        _tell_counted(asked, course, day, tell)
    return day, None


def _plain(asked: Question, course: Course) -> dt.date:
    period, sign = asked.period, -1 if asked.back else 1
    added = course.added if course.into else 0
    try:
        if period.unit is Unit.MONTHS:
            return months_on(asked.start, sign * period.count, course.month_end) + dt.timedelta(days=added)
        days = period.count * (7 if period.unit is Unit.WEEKS else 1)
        return asked.start + dt.timedelta(days=sign * (days + added))
    except OverflowError as error:
        raise YearNotKnown(KNOWN_YEARS.start - 1 if asked.back else KNOWN_YEARS.stop) from error


def _skipping(asked: Question, course: Course) -> dt.date:
    day, left = asked.start, asked.period.count * (7 if asked.period.unit is Unit.WEEKS else 1)
    left += course.added if course.into else 0
    while left:
        day = asked.calendar.open_day(day + asked.onward, asked.onward, course.skips)
        left -= 1
    return day


def _hours(asked: Question, tell: Tell | None) -> tuple[dt.date, dt.time | None]:
    start = dt.datetime.combine(asked.start, asked.time or dt.time())
    hours = -asked.period.count if asked.back else asked.period.count
    try:
        plain = start + dt.timedelta(hours=hours)
        end = hours_on(start, hours, state=asked.calendar.state)
    except OverflowError as error:
        raise YearNotKnown(KNOWN_YEARS.start - 1 if asked.back else KNOWN_YEARS.stop) from error
    known(end.date())
    if tell:
        tell(start, _RULE + "6(a)(2)(A)", "Counting begins at once: hours are not rounded up to whole days.")
        changed = "; the clocks change on the way, and an hour is an hour (15 U.S.C. § 260a)" if end != plain else ""
        tell(end, _RULE + "6(a)(2)(B)", f"Every hour is counted, {_way(asked)}, {asked.period.words}{changed}.")
    return end.date(), end.time()


def _rolled(day: dt.date, asked: Question, course: Course, tell: Tell | None) -> dt.date:
    """The day, or where it is barred the next one in the direction of the count that is not."""
    step = -asked.onward if course.turns else asked.onward
    end = asked.calendar.open_day(day, step, course.bars)
    if tell and end != day:
        passed = [day + step * i for i in range(abs((end - day).days))]
        told = "; ".join(f"{one} is {_barred_by(asked, course, one)}" for one in passed)
        shut = Bar.CLOSED in course.bars and not asked.calendar.closed.isdisjoint(passed)
        tell(end, _rolled_by(asked, course, shut=shut), f"{told}. The period runs {_on(step)} to {end}.")
    return end


def _extended(day: dt.date, asked: Question, course: Course, tell: Tell | None) -> dt.date:
    """A last day counted back on which the clerk's office is inaccessible is extended forward, never back."""
    if not (asked.back and day in asked.calendar.closed and Bar.CLOSED not in course.bars):
        return day
    end = asked.calendar.open_day(day, dt.timedelta(days=1), course.bars | {Bar.CLOSED})
    if tell:
        says = f"The clerk's office is inaccessible on {day}; the time to file is extended to {end}."
        tell(end, _RULE + "6(a)(3)", says)
    return end


def _tell_counted(asked: Question, course: Course, day: dt.date, tell: Tell) -> None:
    first = asked.start + asked.onward
    law = "6(a) as it stood before 2009-12-01" if course.old else "6(a)(1)(A)"
    business = asked.period.unit is Unit.BUSINESS_DAYS
    rule = "the words that set the period" if business else _RULE + law
    tell(asked.start, rule, f"The day of the event is not counted; the first day counted, {_way(asked)}, is {first}.")
    if not business:
        rule = _RULE + (law if course.old else "6(a)(1)(B)")
    if course.skips:
        left = [one for one in _between(asked.start, day) if asked.calendar.bars(one, course.skips)]
        named = "; ".join(f"{one} is {_barred_by(asked, course, one)}" for one in left if one.weekday() < 5)
        out = f"{len(left)} are left out" + (f" ({named})" if named else "")
        what = "Saturdays, Sundays and legal holidays of the United States" if business else "Weekends and holidays"
        tell(day, rule, f"{what} on the way are not counted; {out}. Day {asked.period.count} is {day}.")
    else:
        all_count = "Every day is counted, also weekends and holidays on the way"
        tell(day, rule, f"{all_count}; counting {asked.period.words}, the last is {day}.")


def _between(start: dt.date, end: dt.date) -> list[dt.date]:
    step = 1 if end > start else -1
    return [start + dt.timedelta(days=step * i) for i in range(1, abs((end - start).days))]


def _barred_by(asked: Question, course: Course, day: dt.date) -> str:
    reasons = (reason for reason in asked.calendar.reasons(day) if reason.bar in course.bars | course.skips)
    return ", ".join(map(str, reasons))


def _rolled_by(asked: Question, course: Course, *, shut: bool) -> str:
    if course.old:
        return _RULE + "6(a) as it stood before 2009-12-01"
    hours = asked.period.unit is Unit.HOURS
    rules = ["6(a)(2)(C)" if hours else "6(a)(1)(C)"]
    if shut:
        rules.append("6(a)(3)(B)" if hours else "6(a)(3)(A)")
    return _RULE + ", ".join([*rules, *(["6(a)(5)"] if asked.back else [])])


def _added_by(course: Course) -> str:
    return _RULE + ("6(e), later 6(d), as it stood" if course.old else "6(d)")


def _served(asked: Question, course: Course) -> str:
    if asked.served is None:
        return "the means of service"
    name, cite = MEANS[asked.served]
    return f"service by {name} ({_RULE}5(b)(2) as it stood)" if course.old else f"service by {name} ({cite})"


def _way(asked: Question) -> str:
    return "going back" if asked.back else "going forward"


def _on(step: dt.timedelta) -> str:
    return "on" if step.days > 0 else "back"


def added_to_the_period(law_on: dt.date) -> bool:
    """Whether by the law of a day the three days could be read to lengthen the period itself."""
    return law_on < _ADDED_SINCE
