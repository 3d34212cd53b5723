"""Links to the matter's calendar, the feed itself, and what may be handed on."""

from __future__ import annotations

import hashlib

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_GET, require_POST

from conferral.model.events import Privacy
from conferral.render.record.leaving import TABLES, Leaving, calendar_export, sheet_export, timeline_export
from conferral_web.audits.services import note
from conferral_web.calendars import selectors, services
from conferral_web.matters import records
from conferral_web.matters.models import Membership, Role
from conferral_web.matters.walls import matter_of, open_to, open_to_anyone, person_of, role_of

_AUDIENCES = (("filed", "everybody: what was filed"), ("served", "the other side: what was served or filed"))
_HANDED = (
    ("events.json", "application/json", "The events, for programs."),
    ("events.csv", "text/csv; charset=utf-8", "The events, as a table."),
    ("record.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "A workbook."),
    ("calendar.ics", "text/calendar; charset=utf-8", "What falls due, once and not kept up."),
    ("status.html", "text/html; charset=utf-8", "The status report, on one sheet to print."),
    ("bench.html", "text/html; charset=utf-8", "The bench sheet, on one sheet to print."),
    ("timeline.svg", "image/svg+xml", "What happened, day by day, as a picture."),
)
_FORMS = {"events.json": "events", "events.csv": "csv", "record.xlsx": "xlsx"}


class LinkForm(forms.Form):
    """What the calendar shows."""

    own = forms.BooleanField(
        required=False, label="Show what is our own too", help_text="Notes, undisclosed agreements, our own judgement "
        "of when to act. Who forwards the link hands on all of it.")  # fmt: skip


@open_to(Role.VIEWER)
@require_GET
def calendar_links(request: HttpRequest) -> HttpResponse:
    """One's links, a new one, and what may be handed on."""
    return _page(request)


def _membership(request: HttpRequest) -> Membership:
    membership: Membership = request.membership  # type: ignore[attr-defined]  # because the wall put it there
    return membership


def _audience(request: HttpRequest) -> Privacy:
    return Privacy.SERVED if request.GET.get("for") == "served" else Privacy.FILED


def _page(request: HttpRequest, link: str | None = None) -> HttpResponse:
    leads, audience = role_of(request) is Role.LEAD, _audience(request)
    shown = {
        "link": link,
        "form": LinkForm(),
        "links": selectors.links_of(_membership(request), all_of_matter=leads),
        "audience": audience.value,
        "audiences": _AUDIENCES,
        "leaving": selectors.what_leaves(matter_of(request), audience),
        "handed": [(name, says) for name, _, says in _HANDED],
    }
    return render(request, "calendars/links.html", shown)


@open_to(Role.VIEWER)
@require_POST
def make_link(request: HttpRequest) -> HttpResponse:
    """Make a link, and show it once."""
    secret = services.make_link(_membership(request), own="own" in request.POST)
    return _page(request, request.build_absolute_uri(f"/calendar/{secret}.ics"))


@open_to(Role.VIEWER)
@require_POST
def withdraw_link(request: HttpRequest, link: int) -> HttpResponse:
    """End a link."""
    leads = role_of(request) is Role.LEAD
    services.withdraw(matter_of(request), link, by=person_of(request), any_of_matter=leads)
    return redirect("calendar_links", matter=matter_of(request).id)


@open_to_anyone
@require_GET
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The calendar of a link, for whoever has its secret."""
    data = selectors.feed(secret)
    if data is None:
        raise Http404("no such calendar")
    answer = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="matter.ics"'
    answer["Cache-Control"] = "private, no-cache"
    etag = f'"{hashlib.sha256(data).hexdigest()[:32]}"'
    answer["ETag"] = etag
    return get_conditional_response(request, etag, None, answer) or answer


@open_to(Role.VIEWER)
@require_GET
def hand_on(request: HttpRequest, name: str) -> HttpResponse:
    """Something to hand on, made of what was served or filed alone. Noted in the log."""
    row = next((row for row in _HANDED if row[0] == name), None)
    if row is None:
        raise Http404("no such form")
    audience = _audience(request)
    data = _made(selectors.what_leaves(matter_of(request), audience), name)
    note("handed_on", by=person_of(request), matter=matter_of(request), of=f"{name}, {audience.value}")
    answer = HttpResponse(data, content_type=row[1])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _made(found: Leaving, name: str) -> bytes:
    if name in _FORMS:
        return TABLES[_FORMS[name]](found)
    if name == "calendar.ics":
        return calendar_export(found, records.asked_of(found.ledger.case))
    if name == "timeline.svg":
        return timeline_export(found)
    return sheet_export(found, name.partition(".")[0], html=True)
