"""Who belongs to a matter: invited by link, in a role, and never without a lead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone
from tests.web.conftest import PASSWORD, signed_in
from tests.web.pages import words

from conferral_web.audits.models import Line
from conferral_web.matters.models import Invitation, Matter, Membership, Role
from conferral_web.matters.services import NotAllowed, change_role, invite, remove
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db


def test_a_colleague_joins_by_a_link_that_works_once(
    matter: Matter, browser: Client, person: Callable[..., User]
) -> None:
    shown = words(browser.post(f"/matters/{matter.id}/people/invite/", {"whom": "Ruth Okafor", "role": "viewer"}))
    link = "/join/" + shown.split("/join/")[1].split("/")[0] + "/"
    colleague = signed_in(person("Ruth Okafor"))
    assert "Join as Ruth Okafor" in words(colleague.get(link))
    assert colleague.post(link)["Location"] == f"/matters/{matter.id}/"
    assert colleague.get(f"/matters/{matter.id}/").status_code == 200
    assert signed_in(person("A Nother")).post(link).status_code == 410


def test_who_has_no_account_makes_one_by_the_invitation(matter: Matter, lead: User) -> None:
    token, stranger = invite(matter, whom="Ruth Okafor", role=Role.MEMBER, by=lead), Client()
    said = {"name": "Ruth Okafor", "email": "ruth@example.com", "password": PASSWORD}
    assert stranger.post(f"/join/{token}/", said).status_code == 302
    assert Membership.objects.get(user__email="ruth@example.com").role == Role.MEMBER
    assert stranger.get(f"/matters/{matter.id}/").status_code == 200


@pytest.mark.parametrize("end", ["withdrawn", "run out"])
def test_an_invitation_ends(end: str, matter: Matter, lead: User, browser: Client) -> None:
    token = invite(matter, whom="Ruth Okafor", role=Role.MEMBER, by=lead)
    made = Invitation.objects.get()
    if end == "withdrawn":
        browser.post(f"/matters/{matter.id}/people/invitations/{made.pk}/withdraw/")
    else:
        Invitation.objects.update(expires_at=timezone.now() - dt.timedelta(seconds=1))
    assert Client().get(f"/join/{token}/").status_code == 410


def test_the_secret_of_an_invitation_is_kept_nowhere(matter: Matter, lead: User) -> None:
    token = invite(matter, whom="Ruth Okafor", role=Role.MEMBER, by=lead)
    kept = [*Invitation.objects.values_list("token_hash", flat=True), *Line.objects.values_list("of", flat=True)]
    assert all(token not in one for one in kept)


def test_a_matter_keeps_a_lead(matter: Matter, lead: User, person: Callable[..., User]) -> None:
    with pytest.raises(NotAllowed):
        change_role(matter, lead.pk, Role.VIEWER, by=lead)
    with pytest.raises(NotAllowed):
        remove(matter, lead.pk, by=lead)
    other = person("Ruth Okafor")
    Membership.objects.create(matter=matter, user=other, role=Role.LEAD)
    change_role(matter, lead.pk, Role.VIEWER, by=other)
    assert Membership.objects.get(user=lead).role == Role.VIEWER


def test_who_is_taken_off_sees_no_more_of_the_matter(
    matter: Matter, browser: Client, in_role: Callable[[Role | None], Client]
) -> None:
    member = in_role(Role.MEMBER)
    assert member.get(f"/matters/{matter.id}/").status_code == 200
    user = Membership.objects.get(role=Role.MEMBER).user
    browser.post(f"/matters/{matter.id}/people/{user.pk}/remove/")
    assert member.get(f"/matters/{matter.id}/").status_code == 404


def test_the_last_lead_is_told_why_it_cannot_be(matter: Matter, lead: User, browser: Client) -> None:
    browser.post(f"/matters/{matter.id}/people/{lead.pk}/role/", {"role": "viewer"})
    assert "at least one lead" in words(browser.get(f"/matters/{matter.id}/people/"))


def test_an_invitation_does_not_take_a_role_away(matter: Matter, lead: User, browser: Client) -> None:
    token = invite(matter, whom="myself", role=Role.VIEWER, by=lead)
    browser.post(f"/join/{token}/")
    assert Membership.objects.get(user=lead).role == Role.LEAD
