"""Calls: the agenda, that one was asked for, the note made during one, the e-mail after it, who stands by it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from conferral.drafts.paper import Kind
from conferral.model.errors import ConferralError
from conferral_web.calls import services
from conferral_web.calls.forms import AdoptForm, AgendaForm, AskForm, CallForm
from conferral_web.calls.selectors import Call, call_of, calls_of, letter_text
from conferral_web.matters import records
from conferral_web.matters.models import Matter, Role
from conferral_web.matters.telling import told_by_form
from conferral_web.matters.walls import matter_of, open_to, person_of
from conferral_web.people.models import User

_LETTERS = {"ask": Kind.CONFER, "confirm": Kind.CONFIRM}


@open_to(Role.VIEWER)
@require_GET
def calls(request: HttpRequest) -> HttpResponse:
    """The calls, and what is next to do about one."""
    return render(request, "calls/calls.html", {"found": calls_of(matter_of(request))})


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def agenda(request: HttpRequest) -> HttpResponse:
    """Put issues on the agenda of a call."""
    form = AgendaForm(request.POST or None, initial={"issues": _issues(request)})

    def write() -> None:
        services.note_agenda(*_who(request), form.cleaned_data)

    return told_by_form(request, form, write, title="What the call will be on", to="calls")


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Note that the other side was asked to confer."""
    form = AskForm(request.POST or None, initial={"on": records.today(), "issues": _issues(request)})

    def write() -> None:
        services.note_asked(*_who(request), form.cleaned_data)

    return told_by_form(request, form, write, title="You asked to confer", to="calls")


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def call(request: HttpRequest) -> HttpResponse:
    """The note of a call, made while it is held."""
    form = CallForm(request.POST or None, initial=_beforehand(request))
    if request.method == "POST" and form.is_valid():
        try:
            talk = services.record_call(*_who(request), form)
        except ConferralError as error:
            form.add_error(None, str(error))
        else:
            of = matter_of(request).id
            return redirect("call", matter=of, key=talk.id) if talk else redirect("calls", matter=of)
    status = 422 if request.method == "POST" else 200
    return render(request, "calls/record.html", {"form": form, "found": calls_of(matter_of(request))}, status=status)


@open_to(Role.VIEWER)
@require_GET
def one(request: HttpRequest, key: str) -> HttpResponse:
    """One call: the note, who stands by it, the confirming e-mail."""
    return _one(request, _find(request, key))


@open_to(Role.MEMBER)
@require_POST
def adopt(request: HttpRequest, key: str) -> HttpResponse:
    """One who took part stands by the note."""
    found = _find(request, key)
    form = AdoptForm(request.POST, people=list(found.people))
    try:
        if form.is_valid():
            services.adopt(*_who(request), found.event, form.cleaned_data["person"])
            messages.success(request, "Noted who stands by it.")
            return redirect("call", matter=matter_of(request).id, key=key)
    except ConferralError as error:
        form.add_error(None, str(error))
    return _one(request, found, form, status=422)


@open_to(Role.VIEWER)
@require_GET
def letter(request: HttpRequest, kind: str) -> HttpResponse:
    """The e-mail that asks for a call or confirms one, as text to be sent from one's own mail."""
    if kind not in _LETTERS:
        raise Http404("no such e-mail")
    text, notes = letter_text(matter_of(request), _LETTERS[kind])
    return render(request, "calls/letter.html", {"text": text, "notes": notes, "kind": kind})


def _who(request: HttpRequest) -> tuple[Matter, User]:
    return matter_of(request), person_of(request)


def _issues(request: HttpRequest) -> str:
    return "\n".join(calls_of(matter_of(request)).issues)


def _beforehand(request: HttpRequest) -> dict[str, object]:
    """What is known before the call: the day, the issues of the agenda, who writes."""
    user, side = person_of(request), records.case_in(matter_of(request)).side
    return {"on": records.today(), "issues": _issues(request), "name0": user.name, "side0": side}


def _find(request: HttpRequest, key: str) -> Call:
    found = call_of(matter_of(request), key)
    if found is None:
        raise Http404("no such call stands in the record")
    return found


def _one(request: HttpRequest, found: Call, form: AdoptForm | None = None, *, status: int = 200) -> HttpResponse:
    name = person_of(request).name
    first = {"person": name} if name in found.people else {}
    form = form or AdoptForm(people=list(found.people), initial=first)
    text, notes = letter_text(matter_of(request), Kind.CONFIRM)
    shown = {"call": found, "form": form, "text": text, "notes": notes}
    return render(request, "calls/call.html", shown, status=status)
