"""Calls: prepared, held and noted, confirmed, adopted; and what a letter would print of them."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.web.pages import words

from conferral.model.events import EventKind
from conferral.model.ledgers import State
from conferral_web.calls.selectors import calls_of
from conferral_web.matters import records
from conferral_web.matters.example import ENDORSED_ON, load_example
from conferral_web.matters.models import Matter
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db

CALL = {
    "on": "2024-08-19", "time": "14:00", "mode": "telephone", "minutes": "25", "place": "",
    "issues": "the 20% sample\nthe verification", "ours": "the sample was agreed", "theirs": "the records are in storage",
    "impasse": "yes", "told": "yes", "privacy": "own",
    "name0": "Clement Adeyemi", "side0": "plaintiff", "name1": "Greta Holloway", "side1": "defendant",
    "who0": "defendant", "what0": "verify the interrogatory responses", "due0": "2024-08-26",
}  # fmt: skip


@pytest.fixture
def example(lead: User) -> Matter:
    return load_example(lead, on=ENDORSED_ON, papers=["letter.txt"])


def at(matter: Matter, *parts: str) -> str:
    return f"/matters/{matter.id}/calls/" + "".join(f"{part}/" for part in parts)


def test_the_page_says_by_what_means_the_judge_wants_it(example: Matter, browser: Client) -> None:
    shown = words(browser.get(at(example)))
    assert "telephone or in person" in shown
    assert "Individual Practices ¶ 2.A" in shown


def test_an_agenda_and_a_request_go_into_the_record(example: Matter, browser: Client) -> None:
    browser.post(at(example, "agenda"), {"issues": "the sample\nthe logs", "day": "2024-08-19", "privacy": "own"})
    asked = {"to": "Greta Holloway", "mode": "email", "issues": "the sample", "on": "2024-08-16",
             "answer_by": "2024-08-19", "privacy": "served"}  # fmt: skip
    browser.post(at(example, "ask"), asked)
    found = calls_of(example)
    assert found.agendas[0].body["issues"] == ["the sample", "the logs"]
    assert found.asked[0].body["answer_by"] == "2024-08-19"
    assert found.issues == ("the sample", "the logs")


def test_an_agenda_without_issues_is_shown_again(example: Matter, browser: Client) -> None:
    assert browser.post(at(example, "agenda"), {"issues": " \n ", "privacy": "own"}).status_code == 422


def test_a_call_is_noted_with_who_what_and_what_was_agreed(example: Matter, browser: Client) -> None:
    answer = browser.post(at(example, "record"), CALL)
    talk = next(one for one in records.events_of(example) if one.kind is EventKind.CONFERRED and one.by_hand)
    assert answer["Location"] == at(example, talk.id)
    assert talk.body["duration_minutes"] == 25
    assert talk.body["time"] == "14:00"
    assert talk.body["impasse"] is True
    assert talk.body["positions"] == ["plaintiff: the sample was agreed", "defendant: the records are in storage"]
    (promise,) = [one for one in records.ledger_of(example).obligations if one.made_by[0].by_hand]
    assert (promise.what, promise.form) == ("verify the interrogatory responses", "oral")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"side1": ""}, "For which side?"),
        ({"who0": ""}, "Both are needed"),
        ({"minutes": "-3"}, "greater than or equal to 0"),
        ({"on": "yesterday"}, "Enter a valid date"),
        ({"mode": "smoke signals"}, "Select a valid choice"),
    ],
)
def test_a_call_that_is_not_told_whole_is_shown_again_with_what_was_typed(
    change: dict[str, str], fault: str, example: Matter, browser: Client
) -> None:
    answer = browser.post(at(example, "record"), {**CALL, **change})
    assert answer.status_code == 422
    assert fault in words(answer)
    assert "the records are in storage" in answer.content.decode()
    assert not [one for one in records.events_of(example) if one.kind is EventKind.CONFERRED and one.by_hand]


def test_a_note_is_printed_once_it_was_served_and_one_who_took_part_stands_by_it(
    example: Matter, browser: Client
) -> None:
    page = browser.post(at(example, "record"), CALL)["Location"]
    key = page.rstrip("/").rpartition("/")[2]
    assert "would not be printed yet" in words(browser.get(page))
    browser.post(f"/matters/{example.id}/events/{key}/disclose/", {"privacy": "served"})
    browser.post(at(example, key, "adopt"), {"person": "Clement Adeyemi"})
    shown = words(browser.get(page))
    assert "would be printed" in shown
    assert "Clement Adeyemi stands by it" in shown


def test_only_one_who_took_part_stands_by_it(example: Matter, browser: Client) -> None:
    key = browser.post(at(example, "record"), CALL)["Location"].rstrip("/").rpartition("/")[2]
    assert browser.post(at(example, key, "adopt"), {"person": "Somebody Else"}).status_code == 422
    assert not [one for one in records.events_of(example) if one.kind is EventKind.ADOPTED]


def test_the_confirming_e_mail_is_drafted_from_what_was_served(example: Matter, browser: Client) -> None:
    page = browser.post(at(example, "record"), {**CALL, "privacy": "served"})["Location"]
    browser.post(page + "adopt/", {"person": "Clement Adeyemi"})
    shown = words(browser.get(page))
    assert "the records are in storage" in shown
    assert "verify the interrogatory responses" in shown


def test_the_request_to_confer_is_drafted(example: Matter, browser: Client) -> None:
    assert "ask that counsel confer" in words(browser.get(at(example, "letter", "ask")))
    assert browser.get(at(example, "letter", "ransom")).status_code == 404


def test_a_call_fulfils_the_order_to_confer(matter: Matter, lead: User, browser: Client) -> None:
    import datetime as dt

    from conferral_web.matters.writing import tell, telling

    order = {"who": "parties", "what": "confer by telephone", "action": "confer", "mode": "telephone"}
    tell(matter, lead, "event_noted", [telling(matter, lead, dt.date(2024, 8, 18)).draft(EventKind.ORDERED, order)])
    browser.post(at(matter, "record"), CALL)
    (owed,) = [one for one in records.ledger_of(matter).obligations if one.what == "confer by telephone"]
    assert owed.state is State.PERFORMED
