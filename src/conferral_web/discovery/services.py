"""What is written down of discovery requests, in the record."""

from __future__ import annotations

from conferral.ledger.telling import answered
from conferral.model.events import Event, EventKind
from conferral_web.discovery.forms import AnswerForm, ServeForm
from conferral_web.matters.models import Matter
from conferral_web.matters.writing import tell, telling
from conferral_web.people.models import User


def note_served(matter: Matter, user: User, form: ServeForm) -> None:
    """Note that requests were served."""
    told = telling(matter, user, form.cleaned_data["on"], form.cleaned_data["privacy"])
    tell(matter, user, "requests_served", [told.draft(EventKind.SERVED, form.body())])


def note_answer(matter: Matter, user: User, served: Event, form: AnswerForm) -> None:
    """Note what a party did with requests."""
    said = form.cleaned_data
    told = telling(matter, user, said["on"], said["privacy"])
    draft = answered(told, served, EventKind(said["kind"]), form.body(), said["who"])
    tell(matter, user, "requests_answered", [draft])
