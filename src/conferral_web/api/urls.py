"""Where the API is. Each of its views is open to tokens; which matter a token opens, the API decides."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, URLResolver, path

from conferral_web.api.v1 import api
from conferral_web.matters.walls import open_to_anyone, open_to_tokens

_DESCRIPTION = ("openapi-json", "api-root")


def _opened(patterns: list[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    for one in patterns:
        if isinstance(one, URLPattern):
            opening = open_to_anyone if one.name in _DESCRIPTION else open_to_tokens
            exempt = getattr(one.callback, "csrf_exempt", False)
            one.callback = opening(one.callback)
            one.callback.csrf_exempt = exempt  # type: ignore[attr-defined]  # because Django keeps it on the view
    return patterns


def _urls() -> tuple[Any, str, str]:
    patterns, name, namespace = api.urls
    return _opened(patterns), name, namespace


urlpatterns = [path("v1/", _urls())]
