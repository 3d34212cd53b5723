"""Errors as problem details (RFC 9457): what, where, what to do."""

from __future__ import annotations

import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from conferral.model.errors import ConferralError

MEDIA = "application/problem+json"
_UNDER = "/api/"
_SAYS = {
    400: "the request could not be read",
    404: "there is nothing at this address",
    405: "this address does not take this method",
    413: "the request is larger than is taken",
    500: "something went wrong in the program; nothing that was acknowledged is lost",
}


class Problem(Exception):  # noqa: N818 because RFC 9457 calls it so
    """A request that is answered with a problem: its status, what is wrong, what to do."""

    def __init__(self, status: int, what: str, remedy: str, where: str = "") -> None:
        super().__init__(what)
        self.status, self.what, self.remedy, self.where = status, what, remedy, where


def answer(status: int, what: str, *, remedy: str = "", where: str = "", **more: Any) -> HttpResponse:  # noqa: ANN401 because a problem may have members of any type
    """A problem as a response."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": what}
    told = {**body, **({"where": where} if where else {}), **({"remedy": remedy} if remedy else {}), **more}
    return HttpResponse(json.dumps(told, default=str), status=status, content_type=MEDIA)


class ProblemMiddleware:
    """Sees to it that every error under the API's address is a problem, those that never reach the API too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on; then put a problem in the place of an error page."""
        response = self._get_response(request)
        status = response.status_code
        if not request.path.startswith(_UNDER) or status < HTTPStatus.BAD_REQUEST or response["Content-Type"] == MEDIA:
            return response
        told = answer(status, _SAYS.get(status, HTTPStatus(status).phrase), remedy="GET openapi.json describes it.")
        if "Allow" in response:
            told["Allow"] = response["Allow"]
        return told


def tell_problems(api: NinjaAPI) -> None:
    """Have an API tell its errors as problems."""

    @api.exception_handler(Problem)
    def _problem(_: HttpRequest, error: Problem) -> HttpResponse:
        return answer(error.status, error.what, remedy=error.remedy, where=error.where)

    @api.exception_handler(ConferralError)
    def _refused(_: HttpRequest, error: ConferralError) -> HttpResponse:
        return answer(422, error.what, remedy=error.remedy, where=error.where)

    @api.exception_handler(ValidationError)
    def _invalid(_: HttpRequest, error: ValidationError) -> HttpResponse:
        return answer(422, "the request is not as the description says", errors=[_fault(one) for one in error.errors])

    @api.exception_handler(AuthenticationError)
    def _stranger(_: HttpRequest, __: AuthenticationError) -> HttpResponse:
        made = answer(401, "there is no such token", remedy="Send a token that lives: Authorization: Bearer TOKEN")
        made["WWW-Authenticate"] = "Bearer"
        return made

    @api.exception_handler(HttpError)
    def _http(_: HttpRequest, error: HttpError) -> HttpResponse:
        return answer(error.status_code, _SAYS.get(error.status_code, str(error)))


def _fault(error: dict[str, Any]) -> dict[str, Any]:
    """What is wrong with one part of a request, without what was sent."""
    return {"where": [str(part) for part in error.get("loc", ())], "what": str(error.get("msg", ""))}
