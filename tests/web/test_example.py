"""The example dispute: of these days, with all that a person needs who tries it, and a word on each page."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse
from tests.web.pages import words
from tests.web.test_walls import ALL

from conferral.model.ledgers import State
from conferral_web.frame.guide import HINTS, file_of
from conferral_web.matters import records
from conferral_web.matters.example import ENDORSED_ON, load_example, moved
from conferral_web.matters.models import Matter
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def example(lead: User) -> Matter:
    return load_example(lead)


def test_what_the_judge_ordered_is_of_the_last_days_and_still_lies_ahead(example: Matter) -> None:
    today = records.today()
    ledger = records.ledger_of(example)
    ordered = {one.what: one for one in ledger.obligations if one.basis == "order"}
    assert {"confer", "file joint letter"} <= set(ordered)
    for one in ordered.values():
        assert one.state is State.OPEN
        assert one.due
        assert today <= one.due <= today + dt.timedelta(days=14)
    assert str(ledger.case.case_number).endswith("23-cv-90641")
    assert any(one.what == "close of discovery" for one in ledger.deadlines)


@pytest.mark.parametrize("weeks", [-60, 0, 1, 119, 700])
def test_days_are_moved_by_whole_weeks_in_every_way_they_are_written(weeks: int) -> None:
    on = ENDORSED_ON + dt.timedelta(weeks=weeks)
    said = moved("August 16, 2024; 8/16/2024; 08/16/2024; No. 23-cv-90641; 29:201", weeks)
    assert said == f"{on:%B} {on.day}, {on.year}; {on.month}/{on.day}/{on.year}; {on:%m/%d/%Y}; No. 23-cv-90641; 29:201"
    assert on.weekday() == ENDORSED_ON.weekday()


def test_each_page_says_what_to_try_and_gives_the_file_it_asks_for(example: Matter, browser: Client) -> None:
    names = {pattern.name for pattern in ALL.values()}
    for name, hint in HINTS.items():
        assert name in names, f"{name}: there is no such page"
        assert hint.goes_to is None or hint.goes_to in names
        assert hint.file is None or finders.find(file_of(hint) or ""), f"{name}: {hint.file} is not there"
    shown = browser.get(reverse("new_sample", kwargs={"matter": example.id})).content.decode()
    assert 'href="/static/matters/example/class-list.csv"' in shown


def test_a_matter_of_ones_own_has_no_word_of_the_example(matter: Matter, browser: Client) -> None:
    assert "Try it" not in words(browser.get(reverse("dispute", kwargs={"matter": matter.id})))


def test_each_next_step_leads_to_the_page_where_it_is_done(example: Matter, browser: Client) -> None:
    shown = browser.get(reverse("dispute", kwargs={"matter": example.id})).content.decode()
    for name, says in (("calls", "Do it under Calls"), ("joint", "Do it under Joint letter")):
        assert f'<a href="{reverse(name, kwargs={"matter": example.id})}">{says}</a>' in shown


def test_a_call_that_was_served_leads_back_to_the_call(example: Matter, browser: Client) -> None:
    said = {"on": records.today().isoformat(), "mode": "telephone", "privacy": "own", "name0": "Dana Whitfield",
            "side0": "plaintiff", "name1": "Greta Holloway", "side1": "defendant"}  # fmt: skip
    call = browser.post(reverse("record_call", kwargs={"matter": example.id}), said)["Location"]
    key = call.rstrip("/").rpartition("/")[2]
    served = browser.post(reverse("disclose_event", kwargs={"matter": example.id, "key": key}), {"privacy": "served"})
    assert served["Location"] == call
    assert "conferral record" not in words(browser.get(call))
    form = browser.get(reverse("joint_set_up", kwargs={"matter": example.id})).content.decode()
    assert 'value="Greta Holloway"' in form


def test_a_step_of_the_library_stands_on_the_page_without_its_command() -> None:
    from conferral_web.frame.templatetags.plain import here

    assert here("Hold the call, then note it: conferral record confer") == "Hold the call, then note it"
    assert here("The case: conferral is needed") == "The case: conferral is needed"
