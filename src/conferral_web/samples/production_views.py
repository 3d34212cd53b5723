"""The production of a sample followed, and what its results show."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from conferral.draws.tracking import Item, State, Tracked, deficiencies
from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral.render.draws.estimates import LIMITS_OF_IT
from conferral.render.draws.production import (
    deficiency_letter,
    fault_words,
    tracking_csv,
    tracking_json,
)
from conferral.render.draws.units import masked_unit, personal
from conferral_web.matters import records
from conferral_web.matters.models import Matter, Role
from conferral_web.matters.walls import open_to, person_of
from conferral_web.samples import production as followed
from conferral_web.samples import selectors, services
from conferral_web.samples.models import Draw
from conferral_web.samples.production_forms import ItemForm, LogForm, NeedsForm, RecordForm, ResultsForm
from conferral_web.samples.views import UNITS, draw_of
from conferral_web.samples.words import plain

_FORMS = {
    "checklist.csv": "text/csv; charset=utf-8",
    "letter.txt": "text/plain; charset=utf-8",
    "tracking.json": "application/json",
}


@open_to(Role.VIEWER)
@require_GET
def production(request: HttpRequest, draw: UUID) -> HttpResponse:
    """What came, what is owed, coverage by stratum."""
    one = draw_of(request, draw)
    services.certificate_path(one)
    return _page(request, one)


def _page(
    request: HttpRequest, draw: Draw, given: Mapping[str, forms.Form] | None = None, *, status: int = 200
) -> HttpResponse:
    reveal, needs = request.GET.get("show") == "all", followed.needs_of(draw)
    told: dict[str, Any] = {"draw": draw, "needs": needs, "reveal": reveal, "day": records.today()}
    made: dict[str, forms.Form] = {"needs": NeedsForm(initial={"kinds": _as_lines(draw)})}
    if needs:
        found = followed.tracked(draw)
        told |= _shown(draw, found, reveal=reveal)
        duties = _duties(draw.matter)
        made |= {"log": LogForm(), "item": ItemForm(kinds=[need.kind for need in needs])}
        if duties:
            made["record"] = RecordForm(duties=[(event.id, says) for event, says in duties])
    return render(request, "samples/production.html", {**told, "forms": {**made, **(given or {})}}, status=status)


def _as_lines(draw: Draw) -> str:
    rows = [(need.kind, need.due.isoformat() if need.due else "", ", ".join(need.strata))
            for need in followed.needs_of(draw)]  # fmt: skip
    return "\n".join(" | ".join(row).rstrip(" |") for row in rows)


def _shown(draw: Draw, found: Tracked, *, reveal: bool) -> dict[str, Any]:
    live = [item for item in found.items if item.state is not State.REPLACED]
    owed = deficiencies(found.items)
    units, short = {item.unit for item in live}, {item.unit for item in owed}
    whole = {"units": len(units), "whole": len(units - short), "items": len(live), "done": len(live) - len(owed)}
    open_letter = reveal or not personal(units)
    letter = deficiency_letter(followed.certificate_of(draw), found, records.today()) if open_letter else None
    return {
        "whole": whole,
        "covered": selectors.covered(draw),
        "owed": [_owed(item, records.today(), reveal=reveal) for item in owed[:UNITS]],
        "more": max(0, len(owed) - UNITS),
        "faults": [fault_words(one, reveal=reveal) for one in found.faults[:UNITS]],
        "letter": letter,
        "lines": len(followed.rows_of(draw)),
    }


def _owed(item: Item, day: dt.date, *, reveal: bool) -> dict[str, Any]:
    late = item.overdue(day) and item.due is not None
    shown = {"unit": masked_unit(item.unit, reveal=reveal), "stratum": item.stratum or "", "kind": item.kind}
    days = (item.due - day).days if late and item.due else None
    return {**shown, "state": item.state, "due": item.due, "days": days, "notes": item.notes}


def _duties(matter: Matter) -> list[tuple[Event, str]]:
    """What a production can answer: duties of the record, and requests served."""
    ledger = records.ledger_of(matter)
    owed = [(one.made_by[0], f"{one.who}: {one.what}"[:200]) for one in ledger.obligations]
    served = [(one.served, f"requests: {one.title or one.kind}"[:200]) for one in ledger.requests]
    return [*owed, *served]


def _done(request: HttpRequest, draw: Draw, name: str, form: forms.Form, do: Callable[[], str]) -> HttpResponse:
    if form.is_valid():
        try:
            messages.success(request, do())
        except ConferralError as error:
            form.add_error(None, plain(error))
        else:
            return redirect("sample_production", matter=draw.matter_id, draw=draw.id)
    return _page(request, draw, {name: form}, status=422)


@open_to(Role.MEMBER)
@require_POST
def needs(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Say what each unit's file must have."""
    one, by = draw_of(request, draw), person_of(request)
    services.certificate_path(one)
    form = NeedsForm(request.POST, request.FILES)

    def do() -> str:
        if upload := form.cleaned_data["needs"]:
            followed.take_needs(one, upload.read(1 << 20), upload.name, by=by)
        else:
            followed.state_needs(one, form.rows(), by=by)
        return "Production is followed by these kinds of record."

    return _done(request, one, "needs", form, do)


@open_to(Role.MEMBER)
@require_POST
def log(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Take in a log, or the load file of a production."""
    one, by = draw_of(request, draw), person_of(request)
    services.certificate_path(one)
    form = LogForm(request.POST, request.FILES)

    def do() -> str:
        said = form.cleaned_data
        lines = followed.take_log(one, said["log"], said["columns"], said["encoding"] or None, by=by)
        return f"{lines:,} lines were taken in."

    return _done(request, one, "log", form, do)


@open_to(Role.MEMBER)
@require_POST
def item(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Enter by hand what came of one unit."""
    one, by = draw_of(request, draw), person_of(request)
    services.certificate_path(one)
    form = ItemForm(request.POST, kinds=[need.kind for need in followed.needs_of(one)])

    def do() -> str:
        followed.enter(one, form.row(), by=by)
        return "Entered."

    return _done(request, one, "item", form, do)


@open_to(Role.MEMBER)
@require_POST
def tell(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Put what came and what was refused into the record of the matter."""
    one, by = draw_of(request, draw), person_of(request)
    services.certificate_path(one)
    duties = _duties(one.matter)
    form = RecordForm(request.POST, duties=[(event.id, says) for event, says in duties])

    def do() -> str:
        of = next(event for event, _ in duties if event.id == form.cleaned_data["of"])
        new = followed.tell_record(one, form.cleaned_data["who"], of, by=by)
        return f"{new} event{' is' if new == 1 else 's are'} new in the record; what was there is not told twice."

    return _done(request, one, "record", form, do)


@open_to(Role.VIEWER)
@require_GET
def export(request: HttpRequest, draw: UUID, name: str) -> HttpResponse:
    """The checklist, the sentences for a letter, or everything for programs; units in full."""
    one = draw_of(request, draw)
    if name not in _FORMS:
        raise Http404("no such form")
    found, drawn, day = followed.tracked(one), followed.certificate_of(one), records.today()
    made = {
        "checklist.csv": lambda: tracking_csv(found),
        "letter.txt": lambda: deficiency_letter(drawn, found, day),
        "tracking.json": lambda: json.dumps(tracking_json(drawn, found, day), ensure_ascii=False, indent=1) + "\n",
    }
    answer = HttpResponse(made[name](), content_type=_FORMS[name])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


@open_to(Role.VIEWER)
@require_GET
def estimate(request: HttpRequest, draw: UUID) -> HttpResponse:
    """What the sample shows of the list, and no more."""
    return _estimates(request, draw_of(request, draw), ResultsForm())


@open_to(Role.MEMBER)
@require_POST
def results(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Take in what was found in the units of the sample."""
    one = draw_of(request, draw)
    form = ResultsForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            followed.estimate(one, form.cleaned_data["results"], form.question(), by=person_of(request))
            return redirect("sample_estimate", matter=one.matter_id, draw=one.id)
        except ConferralError as error:
            form.add_error(None, plain(error))
    return _estimates(request, one, form, status=422)


def _estimates(request: HttpRequest, draw: Draw, form: ResultsForm, *, status: int = 200) -> HttpResponse:
    services.certificate_path(draw)
    shown = {"draw": draw, "form": form, "estimates": followed.estimates_of(draw)[:10], "limits": LIMITS_OF_IT}
    return render(request, "samples/estimate.html", shown, status=status)
