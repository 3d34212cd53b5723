"""Discovery requests: served on whom, due when, what each party did with them, and what its answer lacks."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from conferral.model.ledgers import Requests
from conferral.render.record.ledgers import answer_words
from conferral_web.discovery import services
from conferral_web.discovery.forms import AnswerForm, ServeForm
from conferral_web.matters import records
from conferral_web.matters.models import Role
from conferral_web.matters.telling import told_by_form
from conferral_web.matters.walls import matter_of, open_to, person_of


@open_to(Role.VIEWER)
@require_GET
def requests(request: HttpRequest) -> HttpResponse:
    """The requests; those deemed admitted first."""
    ledger = records.ledger_of(matter_of(request))
    ordered = sorted(ledger.requests, key=lambda one: (not one.admitted, not one.late, str(one.served.on or "")))
    rows = [(one, [(answer, answer_words(answer)) for answer in one.answers]) for one in ordered]
    return render(request, "discovery/requests.html", {"rows": rows, "ledger": ledger})


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def serve(request: HttpRequest) -> HttpResponse:
    """Note that requests were served."""
    side = records.case_in(matter_of(request)).side
    form = ServeForm(request.POST or None, initial={"on": records.today(), "by": side})

    def write() -> None:
        services.note_served(matter_of(request), person_of(request), form)

    return told_by_form(request, form, write, title="Note that requests were served", to="requests")


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, key: str) -> HttpResponse:
    """Note what a party did with requests."""
    found = _find(request, key)
    parties = [one.party for one in found.answers]
    form = AnswerForm(request.POST or None, parties=parties, initial={"on": records.today()})

    def write() -> None:
        services.note_answer(matter_of(request), person_of(request), found.served, form)

    return told_by_form(request, form, write, title=f"What came of: {found.title or found.kind}", to="requests")


def _find(request: HttpRequest, key: str) -> Requests:
    found = next((one for one in records.ledger_of(matter_of(request)).requests if one.id == key), None)
    if found is None:
        raise Http404("no such requests stand in the record")
    return found
