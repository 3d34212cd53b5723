"""What is written down of calls, in the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conferral.ledger.telling import adopted, conferred, orders_to_confer
from conferral.model.events import Event, EventKind
from conferral_web.calls.forms import CallForm
from conferral_web.matters import records
from conferral_web.matters.models import Matter
from conferral_web.matters.writing import tell, telling
from conferral_web.people.models import User


def note_agenda(matter: Matter, user: User, said: Mapping[str, Any]) -> None:
    """Note what a call will be on."""
    body = {"for": said["day"].isoformat() if said["day"] else None, "issues": said["issues"]}
    tell(matter, user, "call_agenda", [telling(matter, user, None, said["privacy"]).draft(EventKind.AGENDA, body)])


def note_asked(matter: Matter, user: User, said: Mapping[str, Any]) -> None:
    """Note that the other side was asked to confer."""
    by = said["answer_by"].isoformat() if said["answer_by"] else None
    body = {"mode": said["mode"], "issues": said["issues"], "to": said["to"], "answer_by": by}
    told = telling(matter, user, said["on"], said["privacy"])
    tell(matter, user, "call_asked", [told.draft(EventKind.ASKED, body)])


def record_call(matter: Matter, user: User, form: CallForm) -> Event | None:
    """Note a call, with what was agreed in it and the orders to confer that it fulfils; the note itself."""
    said = form.cleaned_data
    ledger = records.ledger_of(matter, said["on"])
    told = telling(matter, user, said["on"], said["privacy"])
    fulfils = orders_to_confer(ledger, said["mode"])
    drafts = conferred(told, form.body(ledger.case.side), agreed=form.agreed, fulfils=fulfils)
    written = tell(matter, user, "call_recorded", drafts)
    return next((one for one in written.events if one.kind is EventKind.CONFERRED), None)


def adopt(matter: Matter, user: User, talk: Event, person: str) -> None:
    """Note that one who took part stands by the note of a call."""
    tell(matter, user, "call_adopted", [adopted(telling(matter, user, None), talk, person)])
