"""A count of court time to text and JSON."""

from __future__ import annotations

import datetime as dt
from typing import Any

from conferral.courtdays.counting import Count
from conferral.courtdays.courses import Direction, Step
from conferral.courtdays.service import MEANS
from conferral.courtdays.weekdays import with_weekday
from conferral.render.days import with_weekdays
from conferral.render.terminal import Terminal

SCHEMA = "conferral/count/1"


def count_json(found: Count) -> dict[str, Any]:
    """The count as SCHEMA has it."""
    return {
        "schema": SCHEMA,
        "from": _iso(found.start),
        "period": str(found.period),
        "direction": found.direction.value,
        "served": found.served.value if found.served else None,
        "court": found.court,
        "due": _iso(found.due),
        "earliest": _iso(found.earliest),
        "latest": _iso(found.latest),
        "steps": [{"day": _iso(step.day), "rule": step.rule, "says": step.says} for step in found.steps],
    }


def count_text(found: Count, *, width: int = 80) -> str:
    """The count for people: the question, the day, and every step with its rule."""
    terminal = Terminal(width)
    lines = [*terminal.wrap(_asked(found)), "", *terminal.wrap(_answered(found))]
    if found.earliest != found.latest:
        lines += ["", *_apart(found, terminal)]
    lines += ["", "How it is counted:"]
    for number, step in enumerate(found.steps, 1):
        lines += _step(number, step, terminal)
    return "\n".join([*lines, ""])


def _asked(found: Count) -> str:
    means = f", served by {MEANS[found.served][0]}" if found.served else ""
    court = f", {found.court}" if found.court else ""
    if found.direction is Direction.ANSWER_BY:
        return f"To be answered within {found.period.words} and by {_day(found.start)}{means}{court}"
    way = "before" if found.direction is Direction.BEFORE else "after"
    return f"{found.period.words} {way} {_day(found.start)}{means}{court}"


def _answered(found: Count) -> str:
    label = "Last day to serve" if found.direction is Direction.ANSWER_BY else "Last day"
    return f"{label}: {_day(found.due)}"


def _apart(found: Count, terminal: Terminal) -> list[str]:
    safe = f"Readings differ. Safe for your own act: {_day(found.earliest)}."
    return terminal.wrap(f"{safe} The latest that can be defended: {_day(found.latest)}.")


def _step(number: int, step: Step, terminal: Terminal) -> list[str]:
    head = terminal.wrap(f"{_day(step.day)}  {step.rule}", f"{number:>3}. ")
    return [*head, *terminal.wrap(with_weekdays(step.says), "     ")]


def _iso(day: dt.date) -> str:
    return day.isoformat(timespec="minutes") if isinstance(day, dt.datetime) else day.isoformat()


def _day(day: dt.date) -> str:
    if isinstance(day, dt.datetime):
        return f"{with_weekday(day.date())} at {day:%H:%M}"
    return with_weekday(day)
