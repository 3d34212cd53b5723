"""What a person tells the record, as events to be written: what follows from what was told is decided here, once.

The command and other programs come with what was said; the drafts that these give are for ``log.add``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from conferral.ledger.drafts import Draft, key_of
from conferral.ledger.exchanges import WRITTEN
from conferral.model.errors import ConferralError
from conferral.model.events import Cause, Event, EventKind, Privacy, Teller
from conferral.model.facts import Action, Mode
from conferral.model.ledgers import Ledger, State


@dataclass(frozen=True, slots=True)
class Told:
    """Who tells it, the day it happened, and who may see it."""

    by: Teller
    on: dt.date
    privacy: Privacy = Privacy.OWN

    def draft(self, kind: EventKind, body: Mapping[str, Any], of: Sequence[Event] = ()) -> Draft:
        """One event on others: sealed with the paper they were read from, if that is one paper."""
        refs = tuple(one.id for one in of)
        return Draft(kind, dict(body), on=self.on, by=self.by, privacy=self.privacy, source=paper_behind(of), refs=refs)


@dataclass(frozen=True, slots=True)
class Agreed:
    """What somebody agreed to do in a conferral, and by which day."""

    who: str
    what: str
    due: dt.date | None = None

    @property
    def words(self) -> str:
        """As the note of the conferral has it."""
        return f"{self.who}: {self.what}{f' by {self.due}' if self.due else ''}"


def paper_behind(events: Iterable[Event]) -> Cause | None:
    """The one paper that some events were read from: what a person says of them is sealed with it, and goes with it."""
    papers = {event.source.sha256 if event.source else None for event in events}
    only = papers.pop() if len(papers) == 1 else None
    return Cause(only) if only else None


def conferred(
    told: Told, body: Mapping[str, Any], *, agreed: Sequence[Agreed] = (), fulfils: Iterable[str] = ()
) -> tuple[Draft, ...]:
    """A conferral, and each thing agreed in it: an oral agreement, or a written one after a written exchange.

    ``fulfils`` are the ids of the duties to confer that it does, as ``orders_to_confer`` finds them.
    """
    mode = str(body.get("mode") or Mode.UNSPECIFIED)
    said = {**body, "mode": mode, "agreed": [one.words for one in agreed] or None}
    talk = Draft(EventKind.CONFERRED, said, on=told.on, by=told.by, privacy=told.privacy, refs=tuple(fulfils))
    form = "written" if Mode(mode).written else "oral"
    return (talk, *_agreements(agreed, form, talk))


def _agreements(agreed: Iterable[Agreed], form: str, talk: Draft) -> Iterator[Draft]:
    for one in agreed:
        due = one.due.isoformat() if one.due else None
        body = {"who": one.who, "what": one.what, "due": due, "form": form}
        yield Draft(EventKind.AGREED, body, on=talk.on, by=talk.by, privacy=talk.privacy, refs=(key_of(talk),))


def orders_to_confer(ledger: Ledger, mode: str) -> tuple[str, ...]:
    """The orders to confer, by this means or any, that a conferral on the day of the ledger fulfils."""
    return tuple(
        one.id
        for one in ledger.obligations
        if one.state is State.OPEN
        and one.made_by[0].body.get("action") == Action.CONFER
        and one.made_by[0].body.get("mode", mode) == mode
        and (one.made_by[0].on or ledger.as_of) <= ledger.as_of
    )


def adopted(told: Told, talk: Event, person: str) -> Draft:
    """That one who took part in a conferral has read the note of it and stands by it."""
    names = [one["name"] for one in talk.body.get("participants", ())]
    if person not in names:
        remedy = f"Those who did: {', '.join(names)}." if names else "Nobody is noted; correct the conferral first."
        raise ConferralError(f"'{person}'", "nobody of that name is noted to have taken part", remedy)
    return Draft(EventKind.ADOPTED, {"person": person}, on=told.on, by=told.by, privacy=told.privacy, refs=(talk.id,))


def answered(told: Told, asked: Event, kind: EventKind, body: Mapping[str, Any], who: str | None = None) -> Draft:
    """An answer of one party to requests, or to a duty: responded, verified, produced."""
    return told.draft(kind, {**body, "who": party_of(asked, who)}, (asked,))


def party_of(asked: Event, who: str | None) -> str:
    """The party that answers: the one named, if it was asked; the only one asked, where none is named."""
    parties: list[str] = list(asked.body["to"]) if asked.kind is EventKind.SERVED else [asked.body["who"]]
    named = [one for one in parties if who is None or one.casefold() == who.casefold()]
    if len(named) == 1:
        return named[0]
    what = f"'{who}' is not among those it was served on" if who else "it was served on several parties"
    raise ConferralError("the party", what, f"They are: {'; '.join(parties)}.")


def disclosed(told: Told, stand: Sequence[Event], event: Event, privacy: str) -> Draft:
    """That something of one's own went out: an event, or a paper with all that was read from it."""
    sha256 = event.source.sha256 if event.kind is EventKind.PAPER and event.source else None
    read = tuple(one.id for one in stand if one.source and one.source.sha256 == sha256 and not one.by_hand)
    refs = read if sha256 else (event.id,)
    return Draft(EventKind.DISCLOSED, {"privacy": privacy}, on=told.on, by=told.by, refs=refs)


def struck(told: Told, event: Event, reason: str) -> Draft:
    """That an event counts no more; striking what sequestered a paper lifts it. ConferralError where it must stand."""
    where = f"event {event.id[:10]}"
    if event.kind is EventKind.DESTROYED:
        raise ConferralError(where, "what was destroyed does not come back", "There is nothing to strike.")
    if event.kind in WRITTEN and event.kind is not EventKind.ENROLLED:  # striking that takes trust away, as one may
        raise not_exchanged(where)
    return Draft(EventKind.STRUCK, {}, on=told.on, by=told.by, refs=(event.id,), reason=reason)


def not_exchanged(where: str) -> ConferralError:
    """What was exchanged cannot be taken back by one side's note."""
    remedy = "What you sent, take back with `conferral exchange withdraw`."
    return ConferralError(where, "what was exchanged with the other side stands as it was signed", remedy)
