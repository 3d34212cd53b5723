"""What falls due, day by day: duties, days set, answers to requests, days planned back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from conferral.courtdays.weekdays import with_weekday
from conferral.ledger.plan import Planned
from conferral.model.events import Event
from conferral.model.ledgers import Ledger, Requests, State
from conferral.render.days import with_weekdays
from conferral.render.masking import mask
from conferral.render.record.events import says
from conferral.render.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Due:
    """One thing on one day. ``key`` stays the same from one calendar to the next; ``why`` is how the day is known."""

    key: str
    on: dt.date
    what: str
    why: str
    kind: str
    late: bool = False
    source: Event | None = None


def days_of(ledger: Ledger, planned: Iterable[Planned] = (), *, within: int | None = None) -> tuple[Due, ...]:
    """All that falls due, in the order of the days; what is late is kept however long ago it was due.

    With ``within``, nothing that lies further ahead than so many days.
    """
    found = [*_duties(ledger), *_set(ledger), *_answers(ledger), *_planned(ledger, planned)]
    last = ledger.as_of + dt.timedelta(days=within) if within is not None else dt.date.max
    kept = [one for one in found if one.late or (within is None or ledger.as_of <= one.on <= last)]
    return tuple(sorted(kept, key=lambda one: (one.on, one.what, one.key)))


def _duties(ledger: Ledger) -> Iterator[Due]:
    for owed in ledger.obligations:
        if owed.due and owed.state in (State.OPEN, State.REFUSED):
            form = f"{owed.form.replace('_', '-')} agreement" if owed.form else f"{owed.basis}"
            why = f"It rests on: {form}. {_words(owed.made_by[0])}"
            yield Due(owed.id, owed.due, f"{owed.who}: {owed.what}", why, "duty", owed.breached, owed.made_by[0])


def _set(ledger: Ledger) -> Iterator[Due]:
    for day in ledger.deadlines:
        why = f"A day that was set is that day; it is not counted. {_words(day.source)}"
        yield Due(day.source.id, day.on, day.what, why, "day set", source=day.source)


def _answers(ledger: Ledger) -> Iterator[Due]:
    for requests in ledger.requests:
        for answer in requests.answers:
            if answer.due and answer.responded is None:
                what = f"{answer.party}: answer to {requests.title or requests.kind}"
                key = f"{requests.id}-{answer.party}"
                yield Due(key, answer.due, what, _counted(requests), "answer", answer.late, requests.served)


def _counted(requests: Requests) -> str:
    if requests.due_basis != "rule":
        return f"The day was {requests.due_basis}."
    means = requests.served.body["means"]
    rules = "Fed. R. Civ. P. 33(b)(2), 34(b)(2)(A), 36(a)(3), 6"
    return f"30 days after service on {requests.served.on} by {means} ({rules})."


def _planned(ledger: Ledger, planned: Iterable[Planned]) -> Iterator[Due]:
    for one in planned:
        if one.on >= ledger.as_of:
            how = f", {one.how}" if one.how else ""
            why = f"{'A judgement. ' if one.judgement else ''}{one.says} [{one.rule}]"
            yield Due(f"plan-{one.what}-{one.how}", one.on, f"Last day to {one.what}{how}", why, "plan")


def _words(event: Event) -> str:
    quotes = event.source.spans if event.source else ()
    words = mask(" … ".join(" ".join(one.quote.split()) for one in quotes))
    return f'The paper says: "{words}"' if words else f"Noted: {says(event)}"


def days_text(rows: Iterable[Due], as_of: dt.date, *, width: int = 80) -> str:
    """What falls due, for people."""
    terminal = Terminal(width)
    lines = [f"As of {with_weekday(as_of)}", ""]
    for one in rows:
        left = (one.on - as_of).days
        when = f"{-left} days ago" if left < 0 else "today" if left == 0 else f"in {left} days"
        late = ", LATE" if one.late else ""
        lines += terminal.wrap(f"{with_weekday(one.on)}, {when}{late}: {with_weekdays(one.what)}", "", "    ")
    return "\n".join(lines if len(lines) > 2 else [*lines, "Nothing is due."]) + "\n"


def days_json(rows: Iterable[Due], as_of: dt.date) -> dict[str, Any]:
    """What falls due, for programs."""
    days = [
        {
            "on": one.on.isoformat(),
            "what": one.what,
            "kind": one.kind,
            "late": one.late,
            "days_left": (one.on - as_of).days,
            "why": one.why,
            "event": one.source.id if one.source else None,
        }
        for one in rows
    ]
    return {"schema": "conferral/due/1", "as_of": as_of.isoformat(), "days": days}
