"""What else a derivation must say: what service adds, which state's holidays were looked at, when the day ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from conferral.courtdays.courses import Course, Question, Step
from conferral.courtdays.periods import Unit
from conferral.courtdays.service import ELECTRONIC_FROM, ELECTRONIC_UNTIL, MEANS, Service
from conferral.courtdays.states import states

_RULE = "Fed. R. Civ. P. "


def notes(asked: Question, base: Course, due: dt.date, court: str | None) -> Iterator[Step]:
    """The last steps of a derivation."""
    if said := _about_service(asked, base):
        yield Step(due, _RULE + "6(d)", said)
    if not asked.back and asked.period.unit is not Unit.BUSINESS_DAYS:
        yield Step(due, _RULE + "6(a)(6)(C)", _about_the_state(asked, court))
    if asked.period.unit is Unit.HOURS:
        yield Step(due, _RULE + "6(a)(2)", "The hour is that of the court's clock, to the minute.")
    elif not base.old:
        yield Step(due, _RULE + "6(a)(4)", _about_the_end(asked))


def _about_service(asked: Question, base: Course) -> str:
    if asked.served is None or base.added:
        return ""
    name, cite = MEANS[asked.served]
    if asked.back:
        return "Nothing is added for service: the period is measured before an event, not after being served."
    if asked.served is Service.ELECTRONIC and asked.start >= ELECTRONIC_UNTIL:
        return f"Nothing is added for service by {name} ({cite}) since {ELECTRONIC_UNTIL}."
    if asked.served is Service.HAND:
        return f"Nothing is added for service by {name} ({cite})."
    if asked.start < ELECTRONIC_FROM:
        return f"Before {ELECTRONIC_FROM} days were added for service by mail only."
    return "The period runs from an order and not from being served, so nothing is added."


def _about_the_state(asked: Question, court: str | None) -> str:
    if court is None:
        return "No court was named, so no state's holidays were looked at; a last day that is one moves on."
    state = states().get(asked.calendar.state or "")
    if asked.calendar.state is None:
        return (
            f"No state's holidays were looked at: {court} is no district court, and its own rules may count otherwise."
        )
    if state is None:
        return f"The holidays of the state of {court} are not held; see whether the last day is one: it would move on."
    note = f" {state.note}." if state.note else ""
    return f"Holidays of the state: {state.name}, by {state.cite}.{note}"


def _about_the_end(asked: Question) -> str:
    state = states().get(asked.calendar.state or "")
    zone = f"court's time zone ({state.zone})" if state and state.zone else "court's time zone"
    return (
        f"For filing electronically the day ends at midnight in the {zone}, otherwise when the clerk's office is "
        "scheduled to close, unless a statute, local rule or order sets another hour."
    )
