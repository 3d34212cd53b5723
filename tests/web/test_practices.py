"""The practices of the case, each with its source; and whose are not held."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from tests.web.pages import words

from conferral.model.ledgers import Case
from conferral_web.judges.selectors import practices_for
from conferral_web.matters.models import Matter
from conferral_web.matters.services import open_matter
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 27)


def test_the_judges_own_practices_come_first_then_the_courts_then_the_rules(matter: Matter, browser: Client) -> None:
    shown = words(browser.get(f"/matters/{matter.id}/practices/"))
    places = [shown.index(one) for one in ("nysd/gorenstein", "nysd/court", "us/federal")]
    assert places == sorted(places)
    assert "Individual Practices ¶ 2.A" in shown


def test_a_judge_who_is_not_held_is_named(lead: User, browser: Client) -> None:
    case = {"side": "plaintiff", "court": "nysd", "judges": ["Wilhelmina T. Ashgrove"]}
    matter = open_matter("A v. B", by=lead, case=case)
    assert "Ashgrove" in words(browser.get(f"/matters/{matter.id}/practices/"))


def test_a_source_seen_long_ago_is_to_be_looked_at_again() -> None:
    case = Case(court="nysd", judges=("Gabriel W. Gorenstein",))
    assert not any(one.old for one in practices_for(case, TODAY).authorities)
    assert all(one.old for one in practices_for(case, dt.date(2027, 6, 1)).authorities)


def test_a_record_that_shows_no_court_says_so(lead: User, browser: Client) -> None:
    matter = open_matter("A v. B", by=lead, case={"side": "plaintiff"})
    shown = words(browser.get(f"/matters/{matter.id}/practices/"))
    assert "does not show the court yet" in shown
    assert "us/federal" in shown
