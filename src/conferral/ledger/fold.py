"""The state that follows from a record: a pure fold of its events, as of a day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from conferral.ledger.canonical import NOTHING_BEFORE
from conferral.ledger.same import same_duty
from conferral.ledger.served import requests_of
from conferral.model.events import Event, EventKind
from conferral.model.ledgers import DayAhead, Ledger, Owed, State

_MAKES = (EventKind.ORDERED, EventKind.AGREED)
_ENDS = {
    EventKind.PERFORMED: State.PERFORMED,
    EventKind.REFUSED: State.REFUSED,
    EventKind.EXCUSED: State.EXCUSED,
}
_HOLDS = {State.OPEN: 0, State.SUPERSEDED: 1, State.REFUSED: 2, State.EXCUSED: 3, State.PERFORMED: 4}
"""Which of several endings told of one obligation holds: what was refused may still be done; done stays done."""


def fold(events: Sequence[Event], *, as_of: dt.date, head: str = NOTHING_BEFORE, court: str | None = None) -> Ledger:
    """The ledger of a record as of a day; the events are those that stand, in the order of the log.

    What happened after the day is left out; an event without a day counts. The order in which things were written down
    makes no difference to what is owed.
    """
    known = [event for event in events if event.on is None or event.on <= as_of]
    return Ledger(
        as_of=as_of,
        head=head,
        obligations=tuple(_obligations(known, as_of)),
        deadlines=tuple(_deadlines(known, as_of)),
        requests=tuple(requests_of(known, as_of, court=court)),
        talks=_of_kind(known, EventKind.CONFERRED),
        asked=_of_kind(known, EventKind.ASKED),
        rulings=_of_kind(known, EventKind.RULED),
        papers=_of_kind(known, EventKind.PAPER),
    )


def _of_kind(events: Iterable[Event], kind: EventKind) -> tuple[Event, ...]:
    return tuple(sorted((event for event in events if event.kind is kind), key=_by_day))


def _by_day(event: Event) -> tuple[dt.date, int]:
    return event.on or dt.date.max, event.seq


def _obligations(events: list[Event], as_of: dt.date) -> Iterator[Owed]:
    """One obligation a duty, however many papers tell of it; the earliest due first, those without a day last."""
    ended: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.kind in _ENDS:
            for of in event.refs:
                ended[of].append(event)
    moved = {(event.body["date"]) for event in events if event.kind is EventKind.MOVED}
    owed = [_owed(group, ended, moved, as_of) for group in _duties(events)]
    yield from sorted(owed, key=lambda one: (one.due or dt.date.max, one.made_by[0].seq))


def _duties(events: Iterable[Event]) -> Iterator[tuple[Event, ...]]:
    """The events that make an obligation, those that tell of the same one together."""
    groups: defaultdict[tuple[str | None, str], list[list[Event]]] = defaultdict(list)
    for event in events:
        if event.kind not in _MAKES:
            continue
        alike = groups[event.body.get("due"), event.body["who"].lower()]
        for group in alike:
            if same_duty(group[0].body["what"], event.body["what"]):
                group.append(event)
                break
        else:
            alike.append([event])
    for alike in groups.values():
        yield from map(tuple, alike)


def _owed(group: tuple[Event, ...], ended: dict[str, list[Event]], moved: set[str], as_of: dt.date) -> Owed:
    made, body = group[0], group[0].body
    endings = [event for one in group for event in ended.get(one.id, ())]
    closed = max(endings, key=lambda event: (_HOLDS[_ENDS[event.kind]], event.seq), default=None)
    state = _ENDS[closed.kind] if closed else State.OPEN
    if closed is None and made.kind is EventKind.ORDERED and body.get("due") in moved:
        state = State.SUPERSEDED
    due = body.get("due")
    return Owed(
        id=made.id,
        who=body["who"],
        what=body["what"],
        due=dt.date.fromisoformat(due) if due else None,
        basis="agreement" if made.kind is EventKind.AGREED else body.get("basis"),
        form=body.get("form"),
        condition=body.get("condition"),
        docket=body.get("docket"),
        state=state,
        made_by=group,
        closed_by=closed,
        as_of=as_of,
    )


def _deadlines(events: list[Event], as_of: dt.date) -> Iterator[DayAhead]:
    """The days in force: set, and not moved by what came later; the same day for the same thing once."""
    moved: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.kind is EventKind.MOVED:
            moved[event.body["date"]].append(event)
    seen: set[tuple[str, str]] = set()
    found = []
    for event in events:
        if event.kind is not EventKind.SET or _is_moved(event, moved.get(event.body["date"], ())):
            continue
        what, date = event.body["what"], event.body["date"]
        if (what.lower(), date) not in seen:
            seen.add((what.lower(), date))
            found.append(DayAhead(what, dt.date.fromisoformat(date), event, as_of))
    yield from sorted(found, key=lambda one: (one.on, one.what))


def _is_moved(event: Event, moved: Iterable[Event]) -> bool:
    """Whether a later event moves the day: the same day, for a thing that goes by the same words."""
    day, what = event.body["date"], event.body["what"]
    return any(one.body["date"] == day and same_duty(one.body["what"], what) and _later(one, event) for one in moved)


def _later(one: Event, other: Event) -> bool:
    """Whether one thing was said after another; the day decides, and the order of the log where there is none."""
    if one.on and other.on and one.on != other.on:
        return one.on > other.on
    return one.seq > other.seq
