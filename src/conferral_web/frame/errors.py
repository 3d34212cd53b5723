"""Errors as pages: what happened, where, and what to do. Never a traceback."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from conferral.model.errors import ConferralError

_LOG = logging.getLogger("conferral.workspace")


class RefusalMiddleware:
    """Shows an error of the library that a view did not expect, as a page with its place, fault and remedy."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page, where the error is the library's."""
        if not isinstance(error, ConferralError):
            return None
        _LOG.warning("refused: %s at %s", type(error).__name__, request.resolver_match)
        return render(request, "frame/refused.html", {"error": error}, status=422)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 because Django gives it
    """400."""
    return _page(request, 400, "This request could not be understood", "Go back, and try it once more.")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: signed in, and not in this role."""
    return _page(request, 403, "This page is not open to you", str(exception) or "Ask a lead of the matter.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 because Django gives it
    """404, for what is not there and for what is behind a wall alike."""
    return _page(request, 404, "There is no such page", "It was moved, or the matter is not open to you.")


def failed(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours."""
    says = "Nothing that was saved is lost. Try it once more; if it fails again, the log in the terminal says where."
    return _page(request, 500, "Something went wrong in the program", says)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 because Django gives it
    """403: the form was not ours, or too old."""
    return _page(request, 403, "This form is too old", "Go back, load the page anew, and send it once more.")


def _page(request: HttpRequest, status: int, what: str, remedy: str) -> HttpResponse:
    return render(request, "frame/error.html", {"what": what, "remedy": remedy, "status": status}, status=status)
