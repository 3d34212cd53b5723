"""Times to keep: so long ahead of a day, and so soon after the dispute arose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from conferral.check.days_named import coming_days
from conferral.check.held import Held, Practice, Result, by_word_of_mouth, spans_of
from conferral.courtdays import YearNotKnown
from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Issue
from conferral.model.findings import Answer, Finding
from conferral.model.spans import Shown
from conferral.practices.kinds.conferring import ConferralWindow
from conferral.practices.kinds.motions import DaysAhead
from conferral.practices.kinds.terms import Event

_CALLED = {
    Event.DAY_TO_BE_MOVED: "the day to be moved",
    Event.CLOSE_OF_DISCOVERY: "the close of discovery",
    Event.HEARING: "the hearing",
}


def check_days_ahead(held: Held, practice: Practice, demand: DaysAhead) -> Iterator[Result]:
    """Whether the letter is dated so long ahead of the day it names."""
    days, written = coming_days(held, demand.before), held.letter.date
    called = _CALLED[demand.before]
    cure = f"File {demand.ahead} or more ahead of {called}{_save(demand.save)}, or say why that was not possible."
    if not days or written is None:
        lacks = f"name {called}" if not days else "bear a day"
        yield practice.unclear(f"the letter does not {lacks}, so the time ahead cannot be counted", cure, held.place())
        return
    day = days[0]
    try:
        last = demand.ahead.before(day.value)
    except (YearNotKnown, OverflowError) as fault:
        yield practice.unclear(f"the days could not be counted ({fault})", cure, spans_of(day, written))
        return
    found = _ahead(practice, demand, day, written, last, cure)
    if found.status is not Answer.MET and len(days) > 1:
        why = f"{found.why}; the letter names other days too, and which of them counts is not plain"
        found = practice.unclear(why, cure, spans_of(day, written))
    yield found


def _ahead(
    practice: Practice, demand: DaysAhead, day: Shown[dt.date], written: Shown[dt.date], last: dt.date, cure: str
) -> Finding:
    spans = spans_of(day, written)
    why = (
        f"the letter is dated {with_weekday(written.value)}; {demand.ahead} ahead of {_CALLED[demand.before]}, "
        f"{with_weekday(day.value)}, is {with_weekday(last)}"
    )
    if written.value < last or (written.value == last and not demand.ahead.hours):
        return practice.met(why, spans)
    if written.value == last:
        return practice.unclear(f"{why}; whether the hours were kept, days do not show", cure, spans)
    if demand.may_be_denied:
        return practice.unclear(f"{why}; a later letter may be denied for that", cure, spans)
    return practice.unmet(why, cure, spans)


def _save(save: str) -> str:
    return f", {save}" if save else ""


def check_window(held: Held, practice: Practice, demand: ConferralWindow) -> Iterator[Result]:
    """Whether each issue was conferred on within the time after it arose."""
    if not held.reading.issues:
        yield practice.unclear("no issue was read in the letter, so the time cannot be counted", _DAYS, held.place())
    for number, issue in enumerate(held.reading.issues):
        yield _window(held, practice.provided(demand.provided), demand, number, issue)


_DAYS = "Say on what day the dispute arose, and on what day the sides conferred on it."


def _window(held: Held, practice: Practice, demand: ConferralWindow, number: int, issue: Issue) -> Finding:
    dated = [c.date for c in by_word_of_mouth(held.conferrals_on(issue)) if c.date]
    first = min(dated, key=lambda shown: shown.value, default=None)
    if issue.arose_on is None or first is None:
        lacks = "when the dispute arose" if issue.arose_on is None else "a day on which the sides conferred on it"
        return practice.unclear(f"the letter does not give {lacks}", _DAYS, issue.spans, number)
    spans = spans_of(issue.arose_on, first)
    try:
        due = demand.within.after(issue.arose_on.value)
    except (YearNotKnown, OverflowError) as fault:
        return practice.unclear(f"the days could not be counted ({fault})", _DAYS, spans, number)
    why = (
        f"the dispute arose on {with_weekday(issue.arose_on.value)}, the sides conferred on "
        f"{with_weekday(first.value)}; {demand.within} ended {with_weekday(due)}"
    )
    if first.value <= due:
        return practice.met(why, spans, number)
    return practice.unmet(why, "Say why the sides did not confer in time.", spans, number)
