"""The feed of a calendar: open to whoever has its secret, for reading, and to nobody afterwards."""

import logging
import re
from collections.abc import Callable

import pytest
from django.test import Client

from conferral.ledger.drafts import Draft
from conferral.model.events import EventKind, Privacy
from conferral_web.frame.logs import Plain
from conferral_web.matters import records
from conferral_web.matters.models import Matter, Membership, Role
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def due(matter: Matter, lead: User) -> None:
    """Something that was served falls due, and something of our own does."""
    by = records.teller(matter, lead)
    for what, privacy in (("the close of fact discovery", Privacy.SERVED), ("our own last day", Privacy.OWN)):
        body = {"what": what, "date": "2099-01-08"}
        records.write(matter, [Draft(EventKind.SET, body, on=records.today(), by=by, privacy=privacy)])


def link(browser: Client, matter: Matter, **said: str) -> str:
    page = browser.post(f"/matters/{matter.id}/calendar/links/", said).content.decode()
    found = re.search(r"http://testserver(/calendar/[\w-]{40,}\.ics)", page)
    assert found
    return found[1]


@pytest.mark.usefixtures("due")
def test_whoever_has_the_link_reads_what_was_served(browser: Client, matter: Matter) -> None:
    answer = Client().get(link(browser, matter))
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    assert answer.content.startswith(b"BEGIN:VCALENDAR")
    assert b"close of fact discovery" in answer.content
    assert b"our own last day" not in answer.content


@pytest.mark.usefixtures("due")
def test_what_is_own_is_in_it_where_a_member_asked_for_it(browser: Client, matter: Matter, lead: User) -> None:
    at = link(browser, matter, own="on")
    assert b"our own last day" in Client().get(at).content
    Membership.objects.filter(user=lead).update(role=Role.VIEWER)
    assert b"our own last day" not in Client().get(at).content


@pytest.mark.usefixtures("due")
def test_the_same_record_gives_the_same_etag_and_no_body(browser: Client, matter: Matter) -> None:
    at = link(browser, matter)
    etag = Client().get(at)["ETag"]
    again = Client().get(at, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    body = {"what": "the pretrial conference", "date": "2099-02-01"}
    records.write(matter, [Draft(EventKind.SET, body, on=records.today(), privacy=Privacy.FILED)])
    assert Client().get(at, headers={"If-None-Match": etag}).status_code == 200


def test_the_feed_is_for_reading_only(browser: Client, matter: Matter) -> None:
    at = link(browser, matter)
    assert [getattr(Client(), method)(at).status_code for method in ("post", "put", "delete", "patch")] == [405] * 4


def test_a_withdrawn_link_gives_nothing(browser: Client, matter: Matter) -> None:
    at, pk = link(browser, matter), matter.calendar_links.get().pk
    browser.post(f"/matters/{matter.id}/calendar/links/{pk}/withdraw/")
    assert Client().get(at).status_code == 404


def test_a_link_ends_when_its_person_leaves_and_does_not_come_back(
    in_role: Callable[[Role], Client], matter: Matter
) -> None:
    at = link(in_role(Role.MEMBER), matter)
    membership = Membership.objects.get(role=Role.MEMBER)
    user = membership.user
    membership.delete()
    assert Client().get(at).status_code == 404
    Membership.objects.create(matter=matter, user=user, role=Role.MEMBER)
    assert Client().get(at).status_code == 404


def test_a_link_of_a_closed_account_gives_nothing(browser: Client, matter: Matter, lead: User) -> None:
    at = link(browser, matter)
    User.objects.filter(pk=lead.pk).update(is_active=False)
    assert Client().get(at).status_code == 404


@pytest.mark.parametrize("secret", ["x" * 43, "", "\u202e", "a" * 5000, "%00"])
def test_a_guess_finds_nothing(secret: str, browser: Client, matter: Matter) -> None:
    link(browser, matter)
    assert Client().get(f"/calendar/{secret}.ics").status_code == 404


def test_the_secret_is_blotted_out_in_the_log(browser: Client, matter: Matter) -> None:
    at = link(browser, matter)
    line = logging.LogRecord("waitress", logging.WARNING, "", 1, "GET %s", (at,), None)
    Plain().filter(line)
    assert at not in line.getMessage()
    assert "(secret)" in line.getMessage()
