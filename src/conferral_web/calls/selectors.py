"""What the page on calls shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conferral.drafting import Instructions, draft
from conferral.drafts.paper import Kind
from conferral.drafts.plain import paper_text
from conferral.ledger.exchanges import exchanges_of
from conferral.ledger.next import broken
from conferral.model.events import Event, EventKind, Privacy
from conferral.model.exchanges import Act, Exchange
from conferral.model.ledgers import Ledger
from conferral.render.exchanges import turn_words
from conferral.render.record.events import says
from conferral_web.matters import records
from conferral_web.matters.models import Matter

_ANSWERS = {Act.ACCEPT: "agrees that it went so", Act.DISPUTE: "disputes it"}


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the record: who stands by the note, whether it may be printed."""

    event: Event
    says: str
    adopted_by: tuple[str, ...]
    people: tuple[str, ...]

    @property
    def by_hand(self) -> bool:
        """Whether a person noted it; what a paper tells needs nobody to stand by it."""
        return self.event.by_hand

    @property
    def own(self) -> bool:
        """Whether it is still our side's own."""
        return self.event.privacy is Privacy.OWN

    @property
    def printed(self) -> bool:
        """Whether a letter would print it."""
        return not self.by_hand or (bool(self.adopted_by) and not self.own)


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a call sent to the other side, or come from it, and what was answered. Silence shows as silence."""

    exchange: Exchange
    answered: str


@dataclass(frozen=True, slots=True)
class Calls:
    """The calls of a matter."""

    calls: tuple[Call, ...]
    agendas: tuple[Event, ...]
    asked: tuple[Event, ...]
    notes: tuple[Note, ...]
    modes: tuple[str, ...]
    cite: str | None
    issues: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing is noted."""
        return not (self.calls or self.agendas or self.asked)


def calls_of(matter: Matter) -> Calls:
    """The calls of a matter, the newest first, with what its judge asks of them."""
    ledger, events = records.ledger_of(matter), records.events_of(matter)
    adopted = [one for one in events if one.kind is EventKind.ADOPTED]
    practices = records.asked_of(ledger.case)
    return Calls(
        calls=tuple(_call(one, adopted) for one in _newest(ledger.talks)),
        agendas=_newest(ledger.agendas),
        asked=_newest(ledger.asked),
        notes=_notes(matter, ledger),
        modes=tuple(mode.value for mode in practices.modes),
        cite=practices.conferral.cite if practices.conferral else None,
        issues=issues_of(ledger),
    )


def issues_of(ledger: Ledger) -> tuple[str, ...]:
    """What the sides dispute: what was put on agendas, else what the record shows the other side not to have done."""
    named = [issue for one in ledger.agendas for issue in one.body.get("issues", ())]
    return tuple(dict.fromkeys(named)) or tuple(one.what for one in broken(ledger))


def call_of(matter: Matter, key: str) -> Call | None:
    """One call; None where there is none."""
    return next((one for one in calls_of(matter).calls if one.event.id == key), None)


def _call(talk: Event, adopted: Sequence[Event]) -> Call:
    by = tuple(str(one.body["person"]) for one in adopted if talk.id in one.refs)
    people = tuple(str(one["name"]) for one in talk.body.get("participants") or ())
    return Call(talk, says(talk), by, people)


def _newest(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda one: (str(one.on or ""), one.seq), reverse=True))


def _notes(matter: Matter, ledger: Ledger) -> tuple[Note, ...]:
    found = (one for one in exchanges_of(records.log_of(matter)) if one.form == "call")
    return tuple(Note(one, _answered(one, ledger)) for one in found)


def _answered(exchange: Exchange, ledger: Ledger) -> str:
    last = exchange.last
    if last.act in _ANSWERS:
        return f"The {last.side} {_ANSWERS[last.act]}."
    return turn_words(exchange, ledger.case.side) if ledger.case.side else ""


def letter_text(matter: Matter, kind: Kind, *, sources: bool = False) -> tuple[str, tuple[str, ...]]:
    """The e-mail that asks for a call, or confirms one, from what was served and filed; and notes for who drafts."""
    ready = draft(Instructions(kind=kind, on=records.today()), records.log_of(matter))
    return paper_text(ready.paper, sources=sources), ready.notes
