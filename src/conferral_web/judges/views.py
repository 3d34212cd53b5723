"""The practices of the judges on the case: each requirement with its source, how sure it is, and when it was seen."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from conferral_web.judges.selectors import practices_for
from conferral_web.matters import records
from conferral_web.matters.models import Role
from conferral_web.matters.walls import matter_of, open_to


@open_to(Role.VIEWER)
@require_GET
def practices(request: HttpRequest) -> HttpResponse:
    """What the judges, the court and the Federal Rules ask in this case; the nearest first."""
    found = practices_for(records.case_in(matter_of(request)), records.today())
    return render(request, "judges/practices.html", {"found": found})
