"""The dispute's page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from conferral_web.matters.models import Role
from conferral_web.matters.walls import open_to


@open_to(Role.VIEWER)
@require_GET
def dispute(request: HttpRequest) -> HttpResponse:
    """What the record amounts to."""
    return render(request, "disputes/dispute.html")
