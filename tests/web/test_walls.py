"""Every address of the workspace, tried by everybody: a page is open to those it is open to, and to nobody else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from conferral_web.matters.models import Matter, Role
from conferral_web.matters.walls import ANYONE, SIGNED_IN, Opens

OPEN_TO_ANYONE = {
    "live", "ready", "welcome", "join", "account_login", "mfa_authenticate", "account_signup", "account_inactive",
    "account_reset_password", "feed",
}  # fmt: skip
"""What a stranger may open; each was decided on. The feed of a calendar is open to who has its secret."""


def patterns(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the workspace with its view; the API has walls and a test of its own."""
    for one in (resolver or get_resolver()).url_patterns:
        at = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from () if at.startswith("api/") else patterns(one, at)
        else:
            yield at, one


ALL = dict(patterns())
OF_A_MATTER = sorted(at for at in ALL if "<uuid:matter>" in at)


def opens(at: str) -> Opens | None:
    return getattr(ALL[at].callback, "opens", None)


def test_somebody_decided_to_whom_each_page_is_open() -> None:
    for at in sorted(ALL):
        decided = opens(at)
        assert decided is not None, f"{at}: put open_to_anyone, open_to_the_signed_in or open_to(Role…) on its view"
        assert (decided.role is not None) == ("<uuid:matter>" in at), (
            f"{at}: a page of a matter is open to a role in it"
        )
        assert (decided.to == ANYONE) == (ALL[at].name in OPEN_TO_ANYONE), f"{at}: is a stranger to open it?"


def filled(at: str, matter: Any) -> str:  # noqa: ANN401 because a uuid or its words do
    """An address with something in each of its gaps that is not there."""
    values = {"uuid:matter": matter, "str:token": "x" * 20, "str:secret": "x" * 20}
    parts = at.split("<")
    full = parts[0]
    for part in parts[1:]:
        gap, _, rest = part.partition(">")
        kind = gap.partition(":")[0]
        full += str(values.get(gap, {"int": 999_999, "uuid": uuid4(), "str": "0" * 64}.get(kind, "none"))) + rest
    return "/" + full


Everybody = dict[Role | None, Client]


@pytest.fixture
def everybody(in_role: Callable[[Role | None], Client]) -> Everybody:
    """A browser of somebody in each role, and of a colleague who does not belong to the matter."""
    return {role: in_role(role) for role in (None, *Role)}


@pytest.mark.django_db
@pytest.mark.parametrize("at", OF_A_MATTER)
def test_a_page_of_a_matter_opens_to_its_roles_and_to_nobody_else(
    at: str, matter: Matter, everybody: Everybody
) -> None:
    needed, address = opens(at), filled(at, matter.id)
    assert needed
    assert needed.role
    for method in ("get", "post"):
        stranger = getattr(Client(), method)(address)
        assert stranger.status_code == 302, f"{method} {at}: a stranger is not sent to the sign-in"
        assert stranger["Location"].startswith("/account/sign-in/"), f"{method} {at}: a stranger is sent elsewhere"
        for role, browser in everybody.items():
            status = getattr(browser, method)(address).status_code
            if role is None:
                expected: tuple[int, ...] = (404,)
            else:
                expected = _OPENED if role.reaches(needed.role) else (403,)
            assert status in expected, f"{method} {at} by {role or 'a colleague outside'}: {status}"
    absent = everybody[Role.LEAD].get(filled(at, uuid4())).status_code
    assert absent == 404, f"{at}: a matter that is not there does not look like one that is closed"


_OPENED = (200, 302, 400, 404, 405, 409, 410, 422)
"""What a page answers to whom it is open: it may miss what the address names, or not like the form."""


@pytest.mark.django_db
def test_pages_outside_matters_ask_strangers_to_sign_in() -> None:
    for at in sorted(at for at in ALL if at not in OF_A_MATTER):
        answer, decided = Client().get(filled(at, None)), opens(at)
        assert decided
        if decided.to == SIGNED_IN:
            assert answer.status_code == 302, at
            assert answer["Location"].startswith("/account/sign-in/"), at
        else:
            assert answer.status_code in (200, 302, 404, 410, 405), at


@pytest.mark.django_db
def test_without_a_second_factor_no_matter_opens_where_one_is_asked(
    settings: Any,  # noqa: ANN401 because pytest-django gives it
    matter: Matter,
    browser: Client,
) -> None:
    settings.CONFERRAL_REQUIRE_SECOND_FACTOR = True
    answer = browser.get(f"/matters/{matter.id}/")
    assert answer.status_code == 302
    assert answer["Location"] == "/account/second/app/"
