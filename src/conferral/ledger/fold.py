"""The state that follows from a record: a pure fold of its events, as of a day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from conferral.ledger.canonical import NOTHING_BEFORE
from conferral.ledger.case import case_of
from conferral.ledger.duties import duties
from conferral.ledger.moves import Moves
from conferral.ledger.served import requests_of
from conferral.model.events import Event, EventKind
from conferral.model.ledgers import DayAhead, Ledger, Owed, State

_ENDS = {
    EventKind.PERFORMED: State.PERFORMED,
    EventKind.REFUSED: State.REFUSED,
    EventKind.EXCUSED: State.EXCUSED,
}
_DONE = frozenset({EventKind.RESPONDED, EventKind.VERIFIED, EventKind.CONFERRED})
"""Kinds that are themselves what was owed, where they name the duty."""
_HOLDS = {State.REFUSED: 0, State.EXCUSED: 1, State.PERFORMED: 2}
"""Which of several endings told of one obligation holds: what was refused may still be done; done stays done."""
_SET = frozenset({EventKind.SET, EventKind.ORDERED, EventKind.AGREED})
"""Kinds that count although nobody says on which day they were made: what they set lies ahead of the day it is due."""


def fold(events: Sequence[Event], *, as_of: dt.date, head: str = NOTHING_BEFORE) -> Ledger:
    """The ledger of a record as of a day; the events are those that stand.

    What happened after the day is left out. What has no day of its own, but was read from a paper, is known from the
    day of the paper on; a duty or a deadline without a day counts always. The order in which things were written down
    makes no difference to what is owed.
    """
    known = _known(events, as_of)
    kinds: defaultdict[EventKind, list[Event]] = defaultdict(list)
    for event in known:
        kinds[event.kind].append(event)
    case = case_of(events)
    return Ledger(
        as_of=as_of,
        head=head,
        case=case,
        obligations=tuple(_obligations(known, kinds[EventKind.MOVED], as_of)),
        deadlines=tuple(_deadlines(kinds[EventKind.SET], kinds[EventKind.MOVED], as_of)),
        requests=tuple(requests_of(known, as_of, court=case.court)),
        talks=_by_day(kinds[EventKind.CONFERRED]),
        asked=_by_day(kinds[EventKind.ASKED]),
        rulings=_by_day(kinds[EventKind.RULED]),
        papers=_by_day(kinds[EventKind.PAPER]),
        agendas=_by_day(kinds[EventKind.AGENDA]),
        positions=_by_day(kinds[EventKind.POSITION]),
        adopted=_by_day(kinds[EventKind.ADOPTED]),
    )


def _known(events: Sequence[Event], as_of: dt.date) -> list[Event]:
    """What is known on a day."""
    papers = {
        event.source.sha256: event.on for event in events if event.kind is EventKind.PAPER and event.source and event.on
    }
    return [event for event in events if (day := _told_on(event, papers)) is None or day <= as_of]


def _told_on(event: Event, papers: Mapping[str, dt.date]) -> dt.date | None:
    if event.on or event.kind in _SET or event.source is None:
        return event.on
    return papers.get(event.source.sha256)


def _by_day(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: (event.on or dt.date.max, event.id)))


def _obligations(events: list[Event], moved: list[Event], as_of: dt.date) -> Iterator[Owed]:
    """One obligation a duty, however many papers tell of it; the earliest due first, those without a day last."""
    ended: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if (
            event.kind in _ENDS
            or event.kind in _DONE
            or (event.kind is EventKind.PRODUCED and event.body.get("complete"))
        ):
            for of in event.refs:
                ended[of].append(event)
    away = Moves(moved)
    owed = [_owed(group, ended, away, as_of) for group in duties(events)]
    yield from sorted(owed, key=lambda one: (one.due or dt.date.max, one.what, one.id))


def _owed(group: tuple[Event, ...], ended: Mapping[str, list[Event]], moves: Moves, as_of: dt.date) -> Owed:
    made, due = group[0], group[0].body.get("due")
    endings = [event for one in group for event in ended.get(one.id, ())]
    closed = max(endings, key=_weight, default=None)
    state = _state(closed) if closed else State.OPEN
    if closed is None and due and any(moves.reach(one, due) for one in group):
        state = State.SUPERSEDED
    return Owed(
        id=made.id,
        who=made.body["who"],
        what=made.body["what"],
        due=dt.date.fromisoformat(due) if due else None,
        basis=_first(group, "basis") or ("agreement" if made.kind is EventKind.AGREED else "order"),
        form=_first(group, "form"),
        condition=_first(group, "condition"),
        docket=_first(group, "docket"),
        state=state,
        made_by=group,
        closed_by=closed,
        as_of=as_of,
    )


def _first(group: Iterable[Event], name: str) -> Any:  # noqa: ANN401 because a body holds any JSON value
    return next((event.body[name] for event in group if name in event.body), None)


def _state(closed: Event) -> State:
    return _ENDS.get(closed.kind, State.PERFORMED)


def _weight(closed: Event) -> tuple[int, dt.date, str]:
    return _HOLDS[_state(closed)], closed.on or dt.date.min, closed.id


def _deadlines(events: list[Event], moved: list[Event], as_of: dt.date) -> Iterator[DayAhead]:
    """The days in force: set, and not moved by what came later; the same day for the same thing once."""
    moves = Moves(moved)
    found: dict[tuple[str, str], DayAhead] = {}
    days = [(event, event.body["date"]) for event in events]
    days += [(event, event.body["to"]) for event in moved if "to" in event.body]
    for event, date in sorted(days, key=lambda one: (one[0].on or dt.date.min, one[0].id)):
        what = event.body["what"]
        if not moves.reach(event, date):
            found.setdefault((what.lower(), date), DayAhead(what, dt.date.fromisoformat(date), event, as_of))
    yield from sorted(found.values(), key=lambda one: (one.on, one.what))
