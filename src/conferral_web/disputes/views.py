"""The dispute: what to do next, the ledger with the words behind each line, the timeline; and each event by itself."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from conferral.model.events import Event, EventKind, Privacy
from conferral_web.disputes import services
from conferral_web.disputes.forms import AsOf, DayForm, DisclosedForm, EndForm, NoteForm, ReasonForm
from conferral_web.disputes.selectors import dispute_of, fields_of, told
from conferral_web.matters import records
from conferral_web.matters.fields import DayField
from conferral_web.matters.models import Role
from conferral_web.matters.telling import is_written, told_by_form
from conferral_web.matters.walls import matter_of, open_to, person_of


@open_to(Role.VIEWER)
@require_GET
def dispute(request: HttpRequest) -> HttpResponse:
    """What the record amounts to, as of today or another day."""
    form = AsOf(request.GET or None)
    day = (form.cleaned_data["as_of"] if form.is_bound and form.is_valid() else None) or records.today()
    shown = {"dispute": dispute_of(matter_of(request), day), "day": day, "today": records.today(), "form": form}
    return render(request, "disputes/dispute.html", shown)


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def note(request: HttpRequest) -> HttpResponse:
    """Note something that happened."""
    form = NoteForm(request.POST or None, initial={"on": records.today()})

    def write() -> None:
        body = {"text": form.cleaned_data["text"]}
        services.note_event(matter_of(request), person_of(request), EventKind.NOTED, body, form.cleaned_data)

    return told_by_form(request, form, write, title="Note something", to="dispute")


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def set_day(request: HttpRequest) -> HttpResponse:
    """Note a day that was set."""
    form = DayForm(request.POST or None, initial={"on": records.today()})

    def write() -> None:
        said = form.cleaned_data
        body = {"what": said["what"], "date": said["date"].isoformat()}
        services.note_event(matter_of(request), person_of(request), EventKind.SET, body, said)

    return told_by_form(request, form, write, title="Note a day that was set", to="dispute")


@open_to(Role.VIEWER)
@require_GET
def event(request: HttpRequest, key: str) -> HttpResponse:
    """One event in full, with its words; corrected, struck or handed on from here."""
    return _event(request, _find(request, key))


@open_to(Role.MEMBER)
@require_POST
def end(request: HttpRequest, key: str) -> HttpResponse:
    """Note what became of a duty."""
    owed, form = _find(request, key, EventKind.ORDERED, EventKind.AGREED), EndForm(request.POST)

    def write() -> None:
        services.end_duty(matter_of(request), person_of(request), owed, form.cleaned_data)

    return _on_event(request, owed, form, write, "ending")


@open_to(Role.MEMBER)
@require_POST
def correct(request: HttpRequest, key: str) -> HttpResponse:
    """Put a corrected event in the place of one."""
    old, form = _find(request, key), ReasonForm(request.POST)

    def write() -> None:
        on = DayField(required=False).clean(request.POST.get("event_on"))
        typed = {name.removeprefix("field-"): str(words) for name, words in request.POST.items()}
        why = form.cleaned_data["reason"]
        services.correct(matter_of(request), person_of(request), old, typed, on, why)

    return _on_event(request, old, form, write, "correcting")


@open_to(Role.MEMBER)
@require_POST
def strike(request: HttpRequest, key: str) -> HttpResponse:
    """Strike an event."""
    old, form = _find(request, key), ReasonForm(request.POST)

    def write() -> None:
        services.strike(matter_of(request), person_of(request), old, form.cleaned_data["reason"])

    return _on_event(request, old, form, write, "striking")


@open_to(Role.MEMBER)
@require_POST
def disclose(request: HttpRequest, key: str) -> HttpResponse:
    """Note that something of our own went out."""
    one, form = _find(request, key), DisclosedForm(request.POST)

    def write() -> None:
        services.disclose(matter_of(request), person_of(request), one, form.cleaned_data["privacy"])

    return _on_event(request, one, form, write, "disclosing")


def _find(request: HttpRequest, key: str, *kinds: EventKind) -> Event:
    found = records.find(records.events_of(matter_of(request)), key, *kinds)
    if found is None:
        raise Http404("no such event stands in the record")
    return found


def _on_event(request: HttpRequest, one: Event, form: Form, write: Callable[[], None], name: str) -> HttpResponse:
    """A form on an event's page."""
    if is_written(form, write):
        messages.success(request, "Written into the record.")
        return _back(request, one)
    return _event(request, one, status=422, **{name: form})


def _back(request: HttpRequest, one: Event) -> HttpResponse:
    """Where a person goes on: with the call, where it was a call, for there is more to do about it."""
    of = matter_of(request).id
    if one.kind is EventKind.CONFERRED and records.find(records.events_of(matter_of(request)), one.id):
        return redirect("call", matter=of, key=one.id)
    return redirect("dispute", matter=of)


def _event(request: HttpRequest, one: Event, *, status: int = 200, **forms: Form) -> HttpResponse:
    today = records.today()
    shown = {
        "told": told(one),
        "fields": list(fields_of(one)),
        "is_duty": one.kind in (EventKind.ORDERED, EventKind.AGREED),
        "is_own": one.privacy is Privacy.OWN,
        "ending": EndForm(initial={"on": today}),
        "correcting": ReasonForm(),
        "striking": ReasonForm(auto_id="strike_%s"),
        "disclosing": DisclosedForm(auto_id="disclose_%s"),
        **forms,
    }
    return render(request, "disputes/event.html", shown, status=status)
