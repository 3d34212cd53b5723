"""The draws of a matter, a new one, what the other side gave, a draw's page, its files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from conferral.model.errors import ConferralError
from conferral_web.audits.services import note
from conferral_web.matters.models import Role
from conferral_web.matters.walls import matter_of, open_to, person_of, role_of
from conferral_web.samples import files, selectors, services
from conferral_web.samples.forms import (
    ApartForm,
    ListForm,
    NeutralForm,
    NonceForm,
    ReceivedForm,
    ReplaceForm,
    RunForm,
    SizeForm,
    SourceForm,
    TermsForm,
)
from conferral_web.samples.models import Draw
from conferral_web.samples.seeds import SeedForm
from conferral_web.samples.words import plain

UNITS = 100
"""So many units, faults or differences are on a page at first."""


def draw_of(request: HttpRequest, draw: UUID) -> Draw:
    """A draw of the matter that is open; no page at all for another's."""
    return get_object_or_404(Draw.objects.select_related("matter", "enlarges"), matter=matter_of(request), id=draw)


def sent(request: HttpRequest) -> tuple[Any, Any]:
    """What was sent with a form; nothing where the page is only looked at."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def to(draw: Draw) -> HttpResponse:
    """The way back to a draw's page."""
    return redirect("sample", matter=draw.matter_id, draw=draw.id)


@open_to(Role.VIEWER)
@require_GET
def samples(request: HttpRequest) -> HttpResponse:
    """The draws of the matter."""
    return render(request, "samples/samples.html", {"draws": selectors.draws_of(matter_of(request))})


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Begin a draw with its list."""
    form = ListForm(*sent(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            return to(
                services.begin(matter_of(request), said["name"], said["listed"], form.how(), by=person_of(request))
            )
        except ConferralError as error:
            form.add_error(None, plain(error))
    return render(request, "samples/new.html", {"form": form}, status=422 if request.method == "POST" else 200)


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def receive(request: HttpRequest) -> HttpResponse:
    """Begin a draw with what the other side gave."""
    form = ReceivedForm(*sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            name = form.cleaned_data["name"]
            return to(services.receive(matter_of(request), name, form.files_given(), by=person_of(request)))
        except ConferralError as error:
            form.add_error(None, plain(error))
    return render(request, "samples/receive.html", {"form": form}, status=422 if request.method == "POST" else 200)


@open_to(Role.VIEWER)
@require_GET
def sample(request: HttpRequest, draw: UUID) -> HttpResponse:
    """A draw: what was done, and the next step."""
    return page(request, draw_of(request, draw))


def page(
    request: HttpRequest, draw: Draw, given: Mapping[str, forms.Form] | None = None, *, status: int = 200
) -> HttpResponse:
    """A draw's page. ``given`` are forms that were sent and are shown again with what is wrong."""
    found = selectors.shown(draw)
    reveal = request.GET.get("show") == "all"
    made = _forms(found)
    lost = [str(error) for key, form in (given or {}).items() if key not in made for error in form.non_field_errors()]
    told: dict[str, Any] = {"found": found, "draw": draw, "reveal": reveal, "forms": {**made, **(given or {})}}
    told["lost"] = lost
    if found.look:
        told["faults"] = selectors.faults(found.look, reveal=reveal)[:UNITS]
    if found.certificate:
        told["selected"] = selectors.units(found.certificate["selected"][:UNITS], reveal=reveal)
        told["replacements"] = selectors.units(found.certificate["replacements"][:UNITS], reveal=reveal)
        told["replaced"] = selectors.replaced(found.certificate["replaced"], reveal=reveal)
    told["files"] = files.there(draw, role_of(request))
    told["enlargements"] = draw.enlargements.all()
    return render(request, "samples/sample.html", told, status=status)


def _forms(found: selectors.Shown) -> dict[str, forms.Form]:
    """The forms of the step that comes next, empty."""
    headings = found.about["headings"] if found.about else []
    made: dict[str, forms.Form] = {}
    if found.stage in ("list", "terms", "blocked") and found.about:
        made["terms"] = TermsForm(headings=headings, initial=selectors.stated(found.draw))
    if found.stage == "terms":
        made |= commit_forms(None, headings)
    if found.commitment and found.stage == "commitment":
        made["seed"] = SeedForm(commitment=found.commitment)
    if found.stage == "reveal":
        made["run"] = RunForm()
    if found.stage == "certificate":
        made["replace"] = ReplaceForm()
    return made


def commit_forms(data: Any, headings: list[str]) -> dict[str, forms.Form]:  # noqa: ANN401 because Django's QueryDict or None
    """The forms of a commitment: size, what is apart, source, what only some sources need, who is there."""
    return {
        "size": SizeForm(data),
        "source": SourceForm(data),
        "neutral": NeutralForm(data),
        "apart": ApartForm(data, headings=headings),
        "nonces": NonceForm(data),
    }


@open_to(Role.MEMBER)
@require_POST
def end(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Take away a draw that nobody committed to, its list with it."""
    one = draw_of(request, draw)
    services.end(one, by=person_of(request))
    return redirect("samples", matter=matter_of(request).id)


@open_to(Role.VIEWER)
@require_GET
def file(request: HttpRequest, draw: UUID, name: str) -> HttpResponseBase:
    """A file of a draw, to download. Who takes away the list or the key is noted."""
    one = draw_of(request, draw)
    found, row = files.find(one, name, role_of(request))
    if row.secret:
        note("draw_file_taken", by=person_of(request), matter=one.matter, of=f"draw {one.id} {name}")
    answer = FileResponse(found.open("rb"), as_attachment=not row.picture, filename=row.name, content_type=row.kind)
    answer["Cache-Control"] = "private, no-store"
    return answer
