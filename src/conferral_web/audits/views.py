"""The log of a matter."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from conferral_web.audits.acts import WORDS
from conferral_web.audits.models import Line
from conferral_web.matters.models import Role
from conferral_web.matters.walls import matter_of, open_to

_A_PAGE = 100


@open_to(Role.LEAD)
@require_GET
def log(request: HttpRequest) -> HttpResponse:
    """What was done in the matter, the newest first."""
    lines = Line.objects.filter(matter=matter_of(request)).select_related("by")
    page = Paginator(lines, _A_PAGE).get_page(request.GET.get("page"))
    rows = [(line, WORDS.get(line.act, line.act)) for line in page]
    return render(request, "audits/log.html", {"rows": rows, "page": page})
