"""The list of matters, a new one, the example, the first account."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from tests.web.conftest import PASSWORD, signed_in
from tests.web.pages import words

from conferral.model.events import EventKind
from conferral_web.matters import records
from conferral_web.matters.models import Matter, Membership, Role
from conferral_web.matters.selectors import rows_of
from conferral_web.matters.services import open_matter
from conferral_web.matters.writing import tell, telling
from conferral_web.people.models import User
from conferral_web.people.services import LinkSpent, new_welcome, use_welcome

pytestmark = pytest.mark.django_db


def test_the_first_account_is_made_by_a_link_that_works_once() -> None:
    token, browser = new_welcome(), Client()
    assert "Make the first account" in words(browser.get(f"/welcome/{token}/"))
    said = {"name": "Dana Whitfield", "email": "Dana@Example.com", "password": PASSWORD}
    answer = browser.post(f"/welcome/{token}/", said)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert User.objects.get().email == "dana@example.com"
    assert "Nothing here yet" in words(browser.get("/"))
    assert Client().get(f"/welcome/{token}/").status_code == 410
    with pytest.raises(LinkSpent):
        use_welcome(token, email="x@example.com", name="X", password=PASSWORD)


def test_a_weak_password_is_refused_on_the_form() -> None:
    answer = Client().post(f"/welcome/{new_welcome()}/", {"name": "D", "email": "d@example.com", "password": "short"})
    assert "too short" in words(answer)
    assert not User.objects.exists()


def test_a_newer_link_ends_the_older_one(lead: User) -> None:
    older, newer = new_welcome(lead), new_welcome(lead)
    assert Client().get(f"/welcome/{older}/").status_code == 410
    assert "Set a new password" in words(Client().get(f"/welcome/{newer}/"))


def test_nobody_signs_up_alone() -> None:
    answer = Client().post("/account/closed/", {"email": "x@example.com", "password1": PASSWORD})
    assert not User.objects.exists()
    assert answer.status_code == 200


def test_signing_in_is_limited_after_failures(lead: User) -> None:
    browser = Client()
    for _ in range(6):
        answer = browser.post("/account/sign-in/", {"login": lead.email, "password": "wrong words entirely"})
    assert "Too many failed" in words(answer) or answer.status_code == 429
    right = browser.post("/account/sign-in/", {"login": lead.email, "password": PASSWORD})
    assert right.status_code != 302


def test_a_matter_is_opened_with_a_record_of_its_own(browser: Client, lead: User) -> None:
    said = {"name": "Ferreira v. Larkspur", "side": "defendant", "court": "nysd", "judges": "Roe\nPoe"}
    answer = browser.post("/matters/new/", said)
    matter = Matter.objects.get()
    assert answer["Location"] == f"/matters/{matter.id}/"
    (opened,) = records.log_of(matter)
    assert opened.kind is EventKind.OPENED
    assert dict(opened.body) == {"court": "nysd", "judges": ["Roe", "Poe"], "side": "defendant"}
    assert opened.by.person == lead.name


def test_an_unknown_court_names_the_one_meant(browser: Client) -> None:
    answer = browser.post("/matters/new/", {"name": "A v. B", "side": "plaintiff", "court": "sdny"})
    assert answer.status_code == 200
    assert "'nysd'" in words(answer)
    assert not Matter.objects.exists()


def test_a_matter_that_cannot_be_begun_leaves_nothing_behind(lead: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(records, "make", full)
    with pytest.raises(OSError, match="no space"):
        open_matter("A v. B", by=lead, case={"side": "plaintiff"})
    assert not Matter.objects.exists()


def test_the_list_shows_what_is_late_and_what_comes_next(matter: Matter, lead: User, browser: Client) -> None:
    day = records.today()
    told = telling(matter, lead, day - dt.timedelta(days=20))
    duty = {"who": "defendants", "what": "produce the sample", "form": "oral"}
    late = told.draft(EventKind.AGREED, {**duty, "due": (day - dt.timedelta(days=3)).isoformat()})
    ahead = {"what": "close of fact discovery", "date": (day + dt.timedelta(days=9)).isoformat()}
    tell(matter, lead, "event_noted", [late, told.draft(EventKind.SET, ahead)])
    shown = words(browser.get("/"))
    assert "late" in shown
    assert "produce the sample" in shown
    assert "in 9 days" in shown


def test_a_matter_without_any_day_says_so(matter: Matter, browser: Client) -> None:
    assert matter.folder.is_dir()
    assert "no deadline at all" in words(browser.get("/"))


def test_a_record_that_was_altered_is_a_row_with_its_fault_and_not_a_failure(
    matter: Matter, lead: User, browser: Client
) -> None:
    log = matter.folder / "events.jsonl"
    log.write_bytes(log.read_bytes().replace(b"plaintiff", b"defendant"))
    head = matter.folder / "head.json"
    head.write_bytes(head.read_bytes().replace(b"1", b"2", 1))
    (row,) = rows_of(lead, records.today())
    assert row.fault
    assert browser.get("/").status_code == 200
    assert browser.get(f"/matters/{matter.id}/").status_code == 422


def test_the_example_is_loaded_once_for_each_who_asks(browser: Client, lead: User, person: Callable[..., User]) -> None:
    first, again = browser.post("/matters/example/"), browser.post("/matters/example/")
    assert first["Location"] == again["Location"]
    shown = words(browser.get(first["Location"]))
    assert "a 20% sample of the time and pay records" in shown
    other = signed_in(person("Ruth Okafor"))
    assert other.get(first["Location"]).status_code == 404
    assert other.post("/matters/example/")["Location"] != first["Location"]
    assert Membership.objects.filter(user=lead, role=Role.LEAD).count() == 1
