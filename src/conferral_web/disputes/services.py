"""What a person tells on the dispute's page, written into the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from conferral.ledger.bodies import BODIES, value_of
from conferral.ledger.exchanges import WRITTEN
from conferral.ledger.rereading import corrected
from conferral.ledger.telling import disclosed, not_exchanged, struck
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind
from conferral_web.matters import records
from conferral_web.matters.models import Matter
from conferral_web.matters.writing import tell, telling
from conferral_web.people.models import User


def note_event(matter: Matter, user: User, kind: EventKind, body: Mapping[str, Any], said: Mapping[str, Any]) -> None:
    """Note something that happened; ``said`` has its day and who may see it."""
    draft = telling(matter, user, said["on"], said["privacy"]).draft(kind, body)
    tell(matter, user, "event_noted", [draft])


def end_duty(matter: Matter, user: User, owed: Event, said: Mapping[str, Any]) -> None:
    """Note what became of a duty."""
    kind = EventKind(said["kind"])
    body = {"why": said["why"] or None} if kind in (EventKind.REFUSED, EventKind.EXCUSED) else {}
    told = telling(matter, user, said["on"], said["privacy"])
    tell(matter, user, "duty_ended", [told.draft(kind, body, (owed,))])


def correct(matter: Matter, user: User, event: Event, typed: Mapping[str, str], on: dt.date | None, why: str) -> None:
    """Put a corrected event in the place of one. ConferralError where nothing is changed, or it must stand."""
    if event.kind in WRITTEN:
        raise not_exchanged("this event")
    given = {name: value_of(event.kind, name, typed.get(name, "").strip()) for name in BODIES[event.kind]}
    changes = {name: value for name, value in given.items() if value != event.body.get(name)}
    if on != event.on:
        changes["on"] = on
    if not changes:
        raise ConferralError("this event", "nothing is changed", "Change a field, or go back.")
    tell(matter, user, "event_corrected", [corrected(event, changes, by=records.teller(matter, user), reason=why)])


def strike(matter: Matter, user: User, event: Event, why: str) -> None:
    """Strike an event: it counts no more, and stays in the log."""
    tell(matter, user, "event_struck", [struck(telling(matter, user, None), event, why)])


def disclose(matter: Matter, user: User, event: Event, privacy: str) -> None:
    """Note that something of our own was served or filed."""
    draft = disclosed(telling(matter, user, None), records.events_of(matter), event, privacy)
    tell(matter, user, "event_disclosed", [draft])
