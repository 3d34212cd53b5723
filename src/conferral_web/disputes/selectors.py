"""What the dispute's page shows, from the record: the library reckons, this only arranges."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from conferral.ledger.bodies import BODIES
from conferral.ledger.next import Step, steps
from conferral.ledger.plan import Planned, plan
from conferral.model.events import Event, EventKind, Quote
from conferral.model.facts import Action
from conferral.model.ledgers import Ledger, Owed, State
from conferral.render.masking import mask
from conferral.render.record.days import Due, days_of
from conferral.render.record.events import kind_words, says, value_words
from conferral.render.record.ledgers import state_words
from conferral.render.record.timeline import on_line
from conferral_web.matters import records
from conferral_web.matters.models import Matter

_SOON = 30
_KEPT = 64
"""So many disputes are kept in memory, those looked at last."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event as a page shows it: the day it stands at, its kind and what it says, and the words behind it."""

    event: Event
    on: str | None
    kind: str
    says: str
    words: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """A line of the ledger. ``tone`` is how it is coloured, beside the words that say it."""

    owed: Owed
    state: str
    tone: str
    made_by: tuple[Told, ...]
    closed_by: Told | None

    @property
    def open(self) -> bool:
        """Whether it can still be done, refused or excused."""
        return self.owed.state is State.OPEN


@dataclass(frozen=True, slots=True)
class Next:
    """Something to do, with the events it follows from."""

    step: Step
    rests_on: tuple[Told, ...]
    page: tuple[str, str] | None
    """The page on which it is done, by the name of its address, and what it is called."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """The dispute as of a day."""

    ledger: Ledger
    next: tuple[Next, ...]
    due: tuple[Due, ...]
    duties: tuple[Duty, ...]
    timeline: tuple[Told, ...]
    planned: tuple[Planned, ...]
    unknown: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing but its opening is in the record."""
        return not self.timeline and not self.duties


def dispute_of(matter: Matter, as_of: dt.date) -> Dispute:
    """The dispute of a matter as of a day; reckoned once for as long as nobody writes to its record."""
    return _dispute(matter, records.stand_of(matter), as_of)


@lru_cache(maxsize=_KEPT)
def _dispute(matter: Matter, stand: records.Stand, as_of: dt.date) -> Dispute:  # noqa: ARG001 because it is kept by it
    ledger = records.ledger_of(matter, as_of)
    practices = records.asked_of(ledger.case)
    planned = plan(ledger, practices)
    return Dispute(
        ledger=ledger,
        next=tuple(Next(step, tuple(told(one) for one in step.refs), _page(step)) for step in steps(ledger, practices)),
        due=days_of(ledger, planned, within=_SOON),
        duties=tuple(_duty(one) for one in ledger.obligations),
        timeline=tuple(told(one) for one in on_line(records.events_of(matter))),
        planned=planned,
        unknown=records.packs_of(ledger.case).notes,
    )


_CALLS, _JOINT, _LETTERS = ("calls", "Calls"), ("joint", "Joint letter"), ("letters", "Letters")
_BY_ACTION = {Action.CONFER: _CALLS, Action.FILE_JOINT_LETTER: _JOINT, Action.FILE_LETTER: _LETTERS}
_BY_WORDS = (("Ask for", _CALLS), ("Hold", _CALLS), ("If the call did not settle it", _LETTERS))


def _page(step: Step) -> tuple[str, str] | None:
    """Where a step is done: by what was ordered, else by how the step begins."""
    ordered = [_BY_ACTION.get(one.body.get("action", "")) for one in step.refs]
    begun = [page for words, page in _BY_WORDS if step.what.startswith(words)]
    return next((page for page in (*ordered, *begun) if page), None)


def told(event: Event) -> Told:
    """An event as a page shows it; personal data in it is masked."""
    day = event.body.get("date") if event.kind in (EventKind.SET, EventKind.MOVED) else None
    on = day or (event.on.isoformat() if event.on else event.body.get("due"))
    words = tuple(_masked(one) for one in event.source.spans) if event.source else ()
    return Told(event, on, kind_words(event), mask(says(event), reveal=False), words)


def _masked(quote: Quote) -> Quote:
    return Quote(quote.page, quote.start, quote.end, mask(" ".join(quote.quote.split()), reveal=False))


def _duty(owed: Owed) -> Duty:
    done = {State.PERFORMED: "good", State.EXCUSED: "", State.SUPERSEDED: ""}
    tone = "bad" if owed.breached else done.get(owed.state, "doubt")
    closed = told(owed.closed_by) if owed.closed_by else None
    return Duty(owed, state_words(owed), tone, tuple(told(one) for one in owed.made_by), closed)


def fields_of(event: Event) -> Iterator[tuple[str, str, str]]:
    """The fields of an event as a form has them: name, what it holds in words that can be typed back, what it takes."""
    for name, field in BODIES[event.kind].items():
        yield name, _typed(event.body.get(name)), field.says


def _typed(value: object) -> str:
    """A value as it can be typed back: a list of texts with semicolons, any other list as JSON."""
    if value is None:
        return ""
    if not isinstance(value, (list, tuple)):
        return value_words(value) if isinstance(value, bool) else str(value)
    if all(isinstance(one, str) and ";" not in one for one in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False, default=dict)
