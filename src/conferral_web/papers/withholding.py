"""A paper taken out of view and back, and what a new reading of it would change: pages of their own."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from conferral.ledger.canonical import digest
from conferral.ledger.rereading import Difference
from conferral.model.errors import ConferralError
from conferral.render.masking import mask
from conferral.render.record.events import difference_words
from conferral_web.matters.models import Role
from conferral_web.matters.walls import matter_of, open_to, person_of, role_of
from conferral_web.papers import selectors, services, views
from conferral_web.papers.forms import ReasonForm


@open_to(Role.MEMBER)
@require_POST
def sequester(request: HttpRequest, sha256: str) -> HttpResponse:
    """Take a paper out of every view."""
    paper = selectors.paper_in(matter_of(request), sha256)
    if paper is None:
        raise Http404("no such paper in view")
    form = ReasonForm(request.POST, auto_id="sequester_%s")
    if not form.is_valid():
        return views.show(request, paper, status=422, reason=form)
    services.sequester(matter_of(request), sha256, reason=form.cleaned_data["reason"], by=person_of(request))
    messages.success(request, "The paper is sequestered: it is in no view, with all that was read from it.")
    views.tell_backups(request, sha256)
    return redirect("papers", matter=matter_of(request).id)


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def lift(request: HttpRequest, sha256: str) -> HttpResponse:
    """Lift a sequester."""
    matter = matter_of(request)
    found = next((one for one in selectors.withheld_of(matter) if one.sha256 == sha256 and not one.destroyed), None)
    if found is None:
        raise Http404("no such paper is sequestered")
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.lift(matter, sha256, reason=form.cleaned_data["reason"], by=person_of(request))
        messages.success(request, "The paper is in view again.")
        return redirect("papers", matter=matter.id)
    shown = {"form": form, "withheld": found}
    return render(request, "papers/lift.html", shown, status=422 if form.errors else 200)


@open_to(Role.VIEWER)
@require_http_methods(["GET", "POST"])
def anew(request: HttpRequest, sha256: str) -> HttpResponse:
    """What the last reading has otherwise than the record; a member takes it, as it was shown."""
    matter = matter_of(request)
    paper, reading = selectors.paper_in(matter, sha256), selectors.reading_of(matter, sha256)
    if paper is None or reading is None:
        raise Http404("no such reading")
    found = services.differences_of(matter, sha256, reading)
    words = [mask(difference_words(one)) for one in found]
    seen, status, fault = digest("\n".join(words).encode()), 200, ""
    if request.method == "POST" and role_of(request).reaches(Role.MEMBER):
        if request.POST.get("shown") == seen:
            return _taken(request, sha256, found)
        status, fault = 422, "The record was changed since this was shown. Look again, then accept."
    takes = any(one.corrected is None for one in found)
    shown = {"paper": paper, "sha256": sha256, "words": words, "seen": seen, "fault": fault, "takes": takes}
    return render(request, "papers/anew.html", shown, status=status)


def _taken(request: HttpRequest, sha256: str, found: tuple[Difference, ...]) -> HttpResponse:
    try:
        count = services.accept(matter_of(request), sha256, found, by=person_of(request))
    except ConferralError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"The new reading is in the record: {count} event{'' if count == 1 else 's'}.")
    return redirect("paper", matter=matter_of(request).id, sha256=sha256)
