"""Counting a period by Rule 6: the last day, the steps to it, and where readings differ the earliest and the latest.

Rule 6(a) is about periods that must be computed. A date that an order states is that date, and is never counted or
moved. `courses.py` walks one reading; here it is chosen which readings there are and which one prevails.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from conferral.courtdays.bars import AFTER, BEFORE, BUSINESS, Bar, CourtCalendar
from conferral.courtdays.courses import NONE, OLD_LAW_UNTIL, Course, Direction, Question, Step, end_of
from conferral.courtdays.doubts import differences, readings
from conferral.courtdays.notes import notes
from conferral.courtdays.periods import Period, Unit
from conferral.courtdays.service import Service, days_added
from conferral.courtdays.states import state_of
from conferral.model.errors import ConferralError

_SHORT = 11  # days from which, before 2009-12-01, weekends and holidays on the way were counted


@dataclass(frozen=True, slots=True)
class Count:
    """The end of a period and how it was reached. Days are moments where the period is in hours.

    ``due`` is the prevailing reading. ``earliest`` is safe for one's own act; it and ``latest`` differ from ``due``
    only where readings do, and then a step says why.
    """

    start: dt.date
    period: Period
    direction: Direction
    served: Service | None
    court: str | None
    due: dt.date
    earliest: dt.date
    latest: dt.date
    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        if not self.earliest <= self.due <= self.latest:
            raise ValueError(f"{self.earliest}, {self.due}, {self.latest} are out of order")


def count(
    start: dt.date,
    period: Period,
    *,
    before: bool = False,
    served: Service | None = None,
    court: str | None = None,
    closed: Collection[dt.date] = (),
    from_order: bool = False,
    law_on: dt.date | None = None,
) -> Count:
    """Count a period from a day, or for hours from a moment (a datetime); back from it with ``before``.

    ``court`` is a CM/ECF id and brings in its state's holidays; ``closed`` are days on which the clerk's office was
    inaccessible; ``from_order`` says that the period runs from an order, not from being served. The law is that of the
    day counted from, unless ``law_on`` names another. YearNotKnown outside the years known.

    >>> found = count(dt.date(2025, 7, 31), Period.of("30d"), served=Service.MAIL)
    >>> str(found.due), [str(step.day) for step in found.steps][:4]
    ('2025-09-05', ['2025-07-31', '2025-08-30', '2025-09-02', '2025-09-05'])
    """
    asked = question(start, period, before=before, served=served, court=court, closed=closed)
    law = law_on or asked.start
    base = prevailing(asked, law, from_order=from_order)
    steps: list[Step] = []
    end = _joined(*end_of(asked, base, lambda day, rule, says: steps.append(Step(day, rule, says))))
    ways = readings(asked, base, end, law, from_order=from_order, fixed=law_on is not None)
    others = [_joined(*end_of(asked, way.course)) for way in ways]
    steps += differences(asked, base, end, ways, others)
    steps += notes(asked, base, end, court)
    direction = Direction.BEFORE if before else Direction.AFTER
    lowest, highest = min([end, *others]), max([end, *others])
    return Count(start, period, direction, served, court, end, lowest, highest, tuple(steps))


def last_day(
    start: dt.date,
    period: Period,
    *,
    before: bool = False,
    served: Service | None = None,
    court: str | None = None,
    closed: Collection[dt.date] = (),
) -> dt.date:
    """The day on which a period ends by the prevailing reading, without its derivation, for those who ask often.

    >>> str(last_day(dt.date(2023, 8, 18), Period.of("14d")))
    '2023-09-01'
    """
    asked = question(start, period, before=before, served=served, court=court, closed=closed)
    return _joined(*end_of(asked, prevailing(asked, asked.start)))


def question(
    start: dt.date,
    period: Period,
    *,
    before: bool = False,
    served: Service | None = None,
    court: str | None = None,
    closed: Collection[dt.date] = (),
) -> Question:
    """What is asked, made fit to be counted; ConferralError where hours are asked and no hour is given."""
    day, time = start, None
    if isinstance(start, dt.datetime):
        if start.tzinfo is not None:
            raise ConferralError(start.isoformat(), "it bears a time zone", "Give the hour on the court's own clock.")
        day, time = start.date(), start.time().replace(second=0, microsecond=0)
    if period.unit is Unit.HOURS and time is None:
        remedy = f"Give the hour from which to count, as in {start}T14:30."
        raise ConferralError(f"{period} from {start}", "hours are counted from a moment, and none is given", remedy)
    calendar = CourtCalendar(state_of(court) if court else None, frozenset(closed))
    return Question(day, period, calendar, time if period.unit is Unit.HOURS else None, before, served)


def prevailing(asked: Question, law: dt.date, *, from_order: bool = False) -> Course:
    """The reading that prevails, by the law of a day."""
    added = 0 if asked.back or from_order else days_added(asked.served, law)
    return _course(asked.period.unit, asked.period.count < _SHORT, asked.back, law < OLD_LAW_UNTIL, added)


@lru_cache(maxsize=256)
def _course(unit: Unit, short: bool, back: bool, old: bool, added: int) -> Course:
    if unit is Unit.BUSINESS_DAYS:
        return Course(BUSINESS if back else BUSINESS | {Bar.CLOSED}, BUSINESS, added, old=old)
    if old:  # the old rule made no difference between after and before, and left short periods' weekends out
        bars = AFTER - {Bar.CLOSED} if back else AFTER
        skips = AFTER - {Bar.CLOSED} if short and unit is Unit.DAYS else NONE
        return Course(bars, skips, added, old=unit is not Unit.HOURS)
    return Course(BEFORE if back else AFTER, NONE, added)


def _joined(day: dt.date, time: dt.time | None) -> dt.date:
    return day if time is None else dt.datetime.combine(day, time)
