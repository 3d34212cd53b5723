"""Planning back from a day: the last day to serve what must be answered by it, to notice depositions, to object.

Everything here is reckoned from days that are given. An order in the case may set another course, and comes first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from conferral.courtdays import add_business_days
from conferral.courtdays.bars import BEFORE, CourtCalendar, known
from conferral.courtdays.counting import Count, count
from conferral.courtdays.courses import Direction, Step
from conferral.courtdays.months import add_months
from conferral.courtdays.periods import Period, Unit
from conferral.courtdays.service import MEANS, Service
from conferral.courtdays.states import state_of
from conferral.model.errors import ConferralError

ANSWER = Period(30, Unit.DAYS)
"""The time to answer interrogatories, requests for production and requests to admit, if nothing else is set."""
OBJECTION = Period(14, Unit.DAYS)
"""The time to object to a magistrate judge's order (Rule 72(a))."""
NOTICE_DAYS = 14
"""Notice of a deposition below which Rule 32(a)(5)(A) may keep it from being used."""
_MARGIN = dt.timedelta(days=5)  # no period, counted forward, ends earlier than counted back by more than this


@dataclass(frozen=True, slots=True)
class Judgement:
    """A day that no rule fixes: what is prudent, and why."""

    day: dt.date
    rule: str
    says: str


def last_day_to_serve(
    answer_by: dt.date,
    period: Period = ANSWER,
    *,
    served: Service | None = None,
    court: str | None = None,
    closed: Collection[dt.date] = (),
) -> Count:
    """The last day to serve something so that the answer is due on or before a day.

    ``due`` is that day by the prevailing reading, ``earliest`` the day that is safe by every reading, ``latest`` the
    last for which any reading can be defended. A day for one's own act is not moved off a weekend.

    >>> found = last_day_to_serve(dt.date(2023, 9, 22), served=Service.MAIL, court="nysd")
    >>> str(found.due), str(last_day_to_serve(dt.date(2023, 9, 22), served=Service.HAND).due)
    ('2023-08-20', '2023-08-23')
    """
    if period.unit is Unit.HOURS or isinstance(answer_by, dt.datetime):
        raise ConferralError(
            f"{period} back from {answer_by}", "hours are not planned back", "Give a day and a period in days."
        )
    known(answer_by)
    day = _start(answer_by, period)
    found: dict[str, tuple[dt.date, Count]] = {}
    while len(found) < 3:
        counted = count(day, period, served=served, court=court, closed=closed)
        ends = {"earliest": counted.latest, "due": counted.due, "latest": counted.earliest}
        found.update({name: (day, counted) for name, end in ends.items() if end <= answer_by and name not in found})
        day -= dt.timedelta(days=1)
    last, counted = found["due"]
    earliest, latest = found["earliest"][0], found["latest"][0]
    steps = [*_told(last, answer_by, period, served, court, closed)]
    if earliest != latest:
        says = f"Served by {earliest} the answer is due in time by every reading, served by {latest} by one at least."
        steps.append(Step(earliest, "Fed. R. Civ. P. 6(a)", says))
    if last != latest:
        generous = found["latest"][1]
        steps += [step for step in generous.steps if step.doubt]
    return Count(
        answer_by, period, Direction.ANSWER_BY, served, court, last, earliest, latest, (*steps, *counted.steps)
    )


def _start(answer_by: dt.date, period: Period) -> dt.date:
    """A day late enough to look back from: served on it, nothing would be answered in time but on that very margin."""
    if period.unit is Unit.MONTHS:
        return add_months(answer_by, -period.count) + _MARGIN
    if period.unit is Unit.BUSINESS_DAYS:
        return add_business_days(answer_by, -period.count) + _MARGIN
    return answer_by - dt.timedelta(days=period.count * (7 if period.unit is Unit.WEEKS else 1)) + _MARGIN


def _told(
    last: dt.date,
    answer_by: dt.date,
    period: Period,
    served: Service | None,
    court: str | None,
    closed: Collection[dt.date],
) -> tuple[Step, ...]:
    after = last + dt.timedelta(days=1)
    late = count(after, period, served=served, court=court, closed=closed).due
    by = f" by {MEANS[served][0]}" if served else ""
    says = (
        f"Served{by} on {last} the answer is due in time for {answer_by}; served on {after} it would be due on {late}."
    )
    steps = [Step(last, "Fed. R. Civ. P. 6(a)(1)", says)]
    if last.weekday() > 4:
        says = f"{last} is on a weekend; nothing moves the day of one's own act, so serve before it where you must."
        steps.append(Step(last, "Fed. R. Civ. P. 6(a)", says))
    return tuple(steps)


def last_day_to_notice_depositions(close: dt.date, *, court: str | None = None) -> Judgement:
    """The day by which to notice depositions that must be taken before discovery closes: a judgement, with its reason.

    >>> str(last_day_to_notice_depositions(dt.date(2023, 9, 22)).day)
    '2023-09-08'
    """
    calendar = CourtCalendar(state_of(court) if court else None)
    taken = calendar.open_day(close, dt.timedelta(days=-1), BEFORE)
    day = calendar.open_day(taken - dt.timedelta(days=NOTICE_DAYS), dt.timedelta(days=-1), BEFORE)
    says = (
        f"A deposition must be taken, not only noticed, before discovery closes: on {taken} at the latest. "
        f"Notice must be reasonable and no rule says in days what that is. {NOTICE_DAYS} days before it is prudent: on "
        "less, a party who promptly moves for a protective order may keep the deposition from being used against it "
        "(Rule 32(a)(5)(A)). Documents to be brought by a party need the 30 days of Rule 34 (Rule 30(b)(2)); a "
        "nonparty needs a subpoena (Rule 45). Local rules and orders may ask for more."
    )
    return Judgement(day, "Fed. R. Civ. P. 30(b)(1)", says)


def objections_due(
    served_on: dt.date, *, served: Service | None = Service.ELECTRONIC, court: str | None = None
) -> Count:
    """When objections to a magistrate judge's order on a matter that is not dispositive are due (Rule 72(a)).

    >>> str(objections_due(dt.date(2023, 8, 18)).due)
    '2023-09-01'
    """
    return count(served_on, OBJECTION, served=served, court=court)


def answer_due(asked_on: dt.date, business_days: int, *, court: str | None = None) -> Count:
    """By when somebody asked on a day must answer, where a practice gives so many business days.

    >>> str(answer_due(dt.date(2023, 8, 18), 1).due)
    '2023-08-21'
    """
    return count(asked_on, Period(business_days, Unit.BUSINESS_DAYS), court=court)
