"""The page of calendar links, and what may be handed on."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from django.test import Client

from conferral.ledger.drafts import Draft
from conferral.model.events import EventKind, Privacy
from conferral_web.calendars.models import CalendarLink
from conferral_web.matters import records
from conferral_web.matters.models import Matter, Role
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db
AGREED = {"who": "defendants", "what": "produce the time records", "form": "written", "due": "2027-01-08"}
SECRET_NOTE = "Our partner thinks that they will never produce."
FORMS = ("events.json", "events.csv", "record.xlsx", "calendar.ics", "status.html", "bench.html", "timeline.svg")


def tell(matter: Matter, lead: User, kind: EventKind, body: Mapping[str, Any], privacy: Privacy) -> None:
    by = records.teller(matter, lead)
    records.write(matter, [Draft(kind, body, on=records.today(), by=by, privacy=privacy)])


def page_of(browser: Client, matter: Matter, **query: str) -> str:
    answer = browser.get(f"/matters/{matter.id}/calendar/", query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_says_that_a_link_can_be_forwarded(browser: Client, matter: Matter) -> None:
    assert "A link can be forwarded." in page_of(browser, matter)


def test_a_link_is_shown_once_and_only_its_hash_is_kept(browser: Client, matter: Matter) -> None:
    made = browser.post(f"/matters/{matter.id}/calendar/links/").content.decode()
    secret = made.partition("/calendar/")[2] and made.split("/calendar/")[-1]
    assert ".ics" in made
    kept = CalendarLink.objects.get()
    assert kept.token_hash not in made
    assert not kept.own
    assert ".ics</p>" not in page_of(browser, matter)
    assert secret


def test_a_new_link_ends_the_one_before(browser: Client, matter: Matter) -> None:
    for _ in range(2):
        browser.post(f"/matters/{matter.id}/calendar/links/")
    assert CalendarLink.objects.filter(withdrawn_at=None).count() == 1
    assert matter.log.filter(act="calendar_link_made").count() == 2


def test_what_is_own_goes_into_no_viewers_calendar(in_role: Callable[[Role], Client], matter: Matter) -> None:
    viewer = in_role(Role.VIEWER)
    assert viewer.post(f"/matters/{matter.id}/calendar/links/", {"own": "on"}).status_code == 403
    assert "our own too" not in page_of(viewer, matter)
    assert viewer.post(f"/matters/{matter.id}/calendar/links/").status_code == 200


def test_one_withdraws_ones_own_link_and_a_lead_anybodys(
    browser: Client, in_role: Callable[[Role], Client], matter: Matter
) -> None:
    browser.post(f"/matters/{matter.id}/calendar/links/")
    link = CalendarLink.objects.get()
    at = f"/matters/{matter.id}/calendar/links/{link.pk}/withdraw/"
    in_role(Role.MEMBER).post(at)
    assert CalendarLink.objects.filter(withdrawn_at=None).exists()
    browser.post(at)
    assert not CalendarLink.objects.filter(withdrawn_at=None).exists()


def test_what_was_left_out_is_said_before_anything_leaves(browser: Client, lead: User, matter: Matter) -> None:
    tell(matter, lead, EventKind.AGREED, AGREED, Privacy.SERVED)
    tell(matter, lead, EventKind.NOTED, {"text": SECRET_NOTE}, Privacy.OWN)
    filed, served = page_of(browser, matter), page_of(browser, matter, **{"for": "served"})
    assert "left out: not filed" in filed
    assert "2 events left out: not served or filed" in served
    assert "hand-on/events.json?for=served" in served


def test_a_duty_told_otherwise_than_in_our_own_record_is_warned_of(browser: Client, lead: User, matter: Matter) -> None:
    tell(matter, lead, EventKind.AGREED, AGREED, Privacy.SERVED)
    agreed = records.events_of(matter)[-1]
    draft = Draft(EventKind.PERFORMED, {"who": "defendants"}, on=records.today(), refs=(agreed.id,))
    records.write(matter, [draft])
    assert "Beware: defendants: produce the time records is told as open" in page_of(
        browser, matter, **{"for": "served"}
    )


@pytest.mark.parametrize("name", FORMS)
def test_nothing_of_our_own_is_in_what_is_handed_on(name: str, browser: Client, lead: User, matter: Matter) -> None:
    tell(matter, lead, EventKind.AGREED, AGREED, Privacy.SERVED)
    tell(matter, lead, EventKind.NOTED, {"text": SECRET_NOTE}, Privacy.OWN)
    answer = browser.get(f"/matters/{matter.id}/calendar/hand-on/{name}", {"for": "served"})
    assert answer.status_code == 200
    assert name in answer["Content-Disposition"]
    assert b"partner" not in answer.content
    assert matter.log.first().of == f"{name}, served"
    if name != "record.xlsx":
        assert b"time records" in answer.content


def test_events_leave_as_the_command_writes_them(browser: Client, lead: User, matter: Matter) -> None:
    tell(matter, lead, EventKind.AGREED, AGREED, Privacy.SERVED)
    told = json.loads(browser.get(f"/matters/{matter.id}/calendar/hand-on/events.json", {"for": "served"}).content)
    assert told["schema"] == "conferral/export/1"
    assert [one["kind"] for one in told["events"]] == ["agreed"]


def test_no_other_form_is_to_be_had(browser: Client, matter: Matter) -> None:
    assert browser.get(f"/matters/{matter.id}/calendar/hand-on/everything.zip").status_code == 404
