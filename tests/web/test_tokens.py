"""The page of tokens: made, shown once, listed, ended."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client
from tests.web.pages import words
from tests.web.programs import Program

from conferral_web.api.models import Token
from conferral_web.api.tokens import DAYS, make_token
from conferral_web.audits.models import Line
from conferral_web.matters.models import Matter, Role
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db


def at(matter: Matter, *parts: str) -> str:
    return f"/matters/{matter.id}/tokens/" + "".join(f"{one}/" for one in parts)


def made(browser: Client, matter: Matter, **said: str) -> str:
    """A token made on the page; its secret, as it is shown."""
    page = browser.post(at(matter), {"name": "the docketing program", **said}).content.decode()
    return re.findall(r'<p class="mono">([\w-]{43})</p>', page)[0]


def test_the_page_says_what_a_token_does_and_that_there_are_none(browser: Client, matter: Matter) -> None:
    page = words(browser.get(at(matter)))
    assert "sees this matter as you do, and no other" in page
    assert f"{DAYS} days" in page
    assert "None." in page


def test_a_token_is_shown_once_and_only_its_hash_is_kept(browser: Client, matter: Matter) -> None:
    secret = made(browser, matter)
    assert Program(secret).get("matter").status_code == 200
    assert secret not in browser.get(at(matter)).content.decode()
    assert secret not in str(Token.objects.values())
    assert "the docketing program" in words(browser.get(at(matter)))
    assert Line.objects.filter(matter=matter, act="token_made").count() == 1
    assert secret not in str(Line.objects.values())


def test_a_token_reads_unless_it_is_said_to_write(browser: Client, matter: Matter) -> None:
    said = {"kind": "noted", "body": {"text": "the call was moved"}}
    assert Program(made(browser, matter)).tell(said).status_code == 403
    assert Program(made(browser, matter, writes="on")).tell(said).status_code == 201


def test_a_token_without_a_name_is_asked_for_one(browser: Client, matter: Matter) -> None:
    answer = browser.post(at(matter), {"name": ""})
    assert answer.status_code == 422
    assert not Token.objects.exists()


def test_a_viewer_makes_a_token_that_reads_and_none_that_writes(
    matter: Matter, in_role: Callable[[Role | None], Client]
) -> None:
    viewer = in_role(Role.VIEWER)
    refused = viewer.post(at(matter), {"name": "mine", "writes": "on"})
    assert refused.status_code == 422
    assert "only reads" in words(refused)
    assert Program(made(viewer, matter)).get("matter").status_code == 200


def test_a_token_is_ended_on_the_page_and_once(browser: Client, matter: Matter) -> None:
    program, pk = Program(made(browser, matter)), Token.objects.get().pk
    assert browser.post(at(matter, str(pk), "end")).status_code == 302
    assert program.get("matter").status_code == 401
    browser.post(at(matter, str(pk), "end"))
    assert Line.objects.filter(matter=matter, act="token_ended").count() == 1


def test_nobody_ends_or_sees_the_token_of_another(
    matter: Matter, lead: User, in_role: Callable[[Role | None], Client]
) -> None:
    program = Program(make_token(matter, lead, "the lead's own", writes=False))
    member = in_role(Role.MEMBER)
    assert "the lead's own" not in words(member.get(at(matter)))
    member.post(at(matter, str(Token.objects.get().pk), "end"))
    assert program.get("matter").status_code == 200
