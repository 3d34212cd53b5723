"""Health: whether the program lives, and whether it can do its work."""

from __future__ import annotations

import os

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from conferral_web.matters.walls import open_to_anyone


@open_to_anyone
@never_cache
@require_GET
def live(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 because Django gives it
    """The program answers."""
    return HttpResponse("live\n", content_type="text/plain")


@open_to_anyone
@never_cache
@require_GET
def ready(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 because Django gives it
    """The database answers, and the data folder can be written."""
    found = {"database": _database(), "data": os.access(settings.CONFERRAL_DATA, os.W_OK | os.X_OK)}
    return JsonResponse(found, status=200 if all(found.values()) else 503)


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True
