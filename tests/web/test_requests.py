"""Discovery requests: counted, answered party by party, verified, and what is lacking."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.web.pages import words

from conferral_web.matters import records
from conferral_web.matters.models import Matter

pytestmark = pytest.mark.django_db

SERVED = {
    "requests": "interrogatories", "title": "First Set of Interrogatories", "by": "plaintiff",
    "to": "Copper Kettle Diners Inc.\nJoan Abara", "means": "mail", "on": "2024-05-01", "due": "", "due_basis": "stipulated",
    "privacy": "served",
}  # fmt: skip
ANSWERED = {"kind": "responded", "who": "Joan Abara", "on": "2024-06-03", "objections": "yes", "privacy": "served"}


def at(matter: Matter, *parts: str) -> str:
    return f"/matters/{matter.id}/requests/" + "".join(f"{part}/" for part in parts)


def served(matter: Matter, browser: Client, **change: str) -> str:
    assert browser.post(at(matter, "serve"), {**SERVED, **change}).status_code == 302
    return records.ledger_of(matter).requests[-1].id


def test_nothing_served_says_what_to_do(matter: Matter, browser: Client) -> None:
    assert "No requests are noted" in words(browser.get(at(matter)))


def test_the_day_an_answer_is_due_is_counted_by_the_means_of_service(matter: Matter, browser: Client) -> None:
    served(matter, browser)
    assert "2024-06-03 (Monday)" in words(browser.get(at(matter)))


def test_a_stipulated_day_is_taken_as_it_is(matter: Matter, browser: Client) -> None:
    served(matter, browser, due="2024-06-15")
    assert "2024-06-15 (Saturday) (stipulated)" in words(browser.get(at(matter)))


def test_each_party_answers_for_itself_and_what_is_lacking_is_told(matter: Matter, browser: Client) -> None:
    key = served(matter, browser)
    browser.post(at(matter, key, "answer"), ANSWERED)
    shown = words(browser.get(at(matter)))
    assert "no verification under oath (Fed. R. Civ. P. 33(b)(3), (5))" in shown
    assert "Copper Kettle Diners Inc." in shown
    browser.post(
        at(matter, key, "answer"), {**ANSWERED, "kind": "verified", "person": "Joan Abara", "on": "2024-06-10"}
    )
    abara = next(one for one in records.ledger_of(matter).requests[0].answers if one.party == "Joan Abara")
    assert abara.verified
    assert not abara.lacks


def test_requests_to_admit_that_nobody_answered_come_first(matter: Matter, browser: Client) -> None:
    served(matter, browser)
    served(matter, browser, requests="admissions", title="Requests to Admit", to="Joan Abara")
    shown = words(browser.get(at(matter)))
    assert shown.index("Requests to Admit") < shown.index("First Set of Interrogatories")
    assert "deemed admitted" in shown


def test_production_is_closed_only_when_it_is_said_to_be_complete(matter: Matter, browser: Client) -> None:
    key = served(matter, browser, requests="documents", title="First Requests", to="Joan Abara")
    browser.post(at(matter, key, "answer"), {**ANSWERED, "withheld": "no", "production_by": "2024-06-20"})
    browser.post(at(matter, key, "answer"), {**ANSWERED, "kind": "produced", "what": "time records", "complete": "no"})
    answer = records.ledger_of(matter).requests[0].answers[0]
    assert not answer.complete
    assert "has not said that it is complete" in words(browser.get(at(matter)))


@pytest.mark.parametrize(("field", "value"), [("who", "Nobody Served"), ("on", ""), ("kind", "ignored")])
def test_an_answer_that_is_not_one_is_shown_again(field: str, value: str, matter: Matter, browser: Client) -> None:
    key = served(matter, browser)
    assert browser.post(at(matter, key, "answer"), {**ANSWERED, field: value}).status_code == 422


def test_requests_that_are_not_there_are_not_answered(matter: Matter, browser: Client) -> None:
    assert browser.get(at(matter, "0" * 64, "answer")).status_code == 404
