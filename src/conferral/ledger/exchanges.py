"""The exchanges that a record tells of: a pure fold of its events."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conferral.model.events import Event, EventKind
from conferral.model.exchanges import Act, Consent, Exchange, Move
from conferral.model.facts import Side

ACTS = {
    EventKind.OFFERED: Act.OFFER,
    EventKind.REVEALED: Act.REVEAL,
    EventKind.ACCEPTED: Act.ACCEPT,
    EventKind.DISPUTED: Act.DISPUTE,
    EventKind.WITHDRAWN: Act.WITHDRAW,
}
"""Kinds of events that tell of a bundle."""

WRITTEN = frozenset({*ACTS, EventKind.ENROLLED, EventKind.CONSENTED, EventKind.REMINDED})
"""What only an exchange writes: a note in its place would be a consent that nobody signed."""


def exchanges_of(events: Iterable[Event]) -> tuple[Exchange, ...]:
    """Every exchange, in the order in which they were begun. The events are the whole log: none is ever corrected."""
    told = tuple(events)
    consents: defaultdict[str, list[Consent]] = defaultdict(list)
    for event in told:
        if event.kind is EventKind.CONSENTED and event.by.side:
            body = event.body
            given = Consent(event.by.side, body["consent"], body["sha256"], body.get("person"))
            consents[body["bundle"]].append(given)
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for event in told:
        if event.kind in ACTS and event.by.side:
            found[event.body["exchange"]].append(event)
    return tuple(_exchange(of, group, consents) for of, group in found.items())


def shown_offers(events: Sequence[Event]) -> frozenset[str]:
    """The hashes of the versions that may reach a letter: none offered in confidence without both sides' consent."""
    every = [(one, move.sha256) for one in exchanges_of(events) for move in one.moves if move.brings]
    kept = {sha for one, sha in every if sha and not one.may_be_shown(sha)}
    return frozenset(sha for one, sha in every if sha and one.may_be_shown(sha)) - kept


def jointly_signed(events: Sequence[Event]) -> dict[str, dict[Side, str]]:
    """The hashes of the files to which both sides consent to put their names, each with who signs for which side."""
    return {sha: one.signed_by(sha) for one in exchanges_of(events) for sha in one.jointly_signed}


def _exchange(of: str, group: Sequence[Event], consents: dict[str, list[Consent]]) -> Exchange:
    first, chain, crossed = group[0], dict[int, Move](), list[Move]()
    for event in group:
        move = _move(event, tuple(consents.get(event.body["bundle"], ())))
        for number in sorted(one for one in chain if one >= move.number):  # a taking back that crossed with answers
            crossed.append(chain.pop(number))
        chain[move.number] = move
    body, side = first.body, first.by.side or Side.JOINT
    return Exchange(
        id=of,
        subject=body["subject"],
        form=body["form"],
        order=body["order"],
        movant=Side(body["movant"]),
        party=body["party"],
        sides=(side, Side(body["to"])),
        moves=tuple(chain[number] for number in sorted(chain)),
        crossed=tuple(crossed),
    )


def _move(event: Event, consents: tuple[Consent, ...]) -> Move:
    body = event.body
    act = Act.COMMIT if "commitment" in body else ACTS[event.kind]
    return Move(
        act=act,
        side=event.by.side or Side.JOINT,
        number=body["number"],
        bundle=body["bundle"],
        answers=body.get("answers"),
        event=event.id,
        on=event.on,
        name=body.get("name"),
        sha256=body.get("sha256"),
        commitment=body.get("commitment"),
        of=body.get("of"),
        says=body.get("says"),
        rule_408=body.get("rule_408", False),
        answer_by=dt.date.fromisoformat(body["answer_by"]) if "answer_by" in body else None,
        consents=consents,
    )


@dataclass(frozen=True, slots=True)
class Asking:
    """One time that the other side was asked for its part: when, in what words, by when, shown by which event."""

    on: dt.date | None
    what: str
    answer_by: dt.date | None
    event: str


def askings_of(exchange: Exchange, events: Iterable[Event], side: Side) -> tuple[Asking, ...]:
    """The dated requests of a side that the other has not answered, the oldest first; none where it is not its turn.

    What we sent asks by itself; reminders since then ask again. This is what a letter that is not joint can list.
    """
    if exchange.turn is side or not exchange.awaited:
        return ()
    last = exchange.last
    asked = [Asking(last.on, f"{last.act} number {last.number}: {exchange.subject}", last.answer_by, last.event)]
    seen = False
    for event in events:
        seen = seen or event.id == last.event
        if seen and event.kind is EventKind.REMINDED and event.body["exchange"] == exchange.id:
            by = event.body.get("answer_by")
            asked.append(Asking(event.on, event.body["what"], dt.date.fromisoformat(by) if by else None, event.id))
    return tuple(asked)
