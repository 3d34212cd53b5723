"""The dispute's page: what the library reckons, with the words behind each line; and each event by itself."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.web.pages import words

from conferral.model.events import EventKind, Privacy
from conferral.model.ledgers import State
from conferral_web.matters import records
from conferral_web.matters.example import ENDORSED_ON, load_example
from conferral_web.matters.models import Matter
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def example(lead: User) -> Matter:
    return load_example(lead, on=ENDORSED_ON, papers=["letter.txt"])


def at(matter: Matter, *parts: str) -> str:
    return f"/matters/{matter.id}/" + "".join(f"{part}/" for part in parts)


def test_an_empty_record_says_what_to_do(matter: Matter, browser: Client) -> None:
    assert "The record is empty" in words(browser.get(at(matter)))


def test_the_ledger_shows_the_words_behind_each_line(example: Matter, browser: Client) -> None:
    shown = words(browser.get(at(example) + "?as_of=2024-08-15"))
    assert "2024-08-12 (Monday)" in shown
    assert "would not produce the sample" in shown
    assert "breached" in shown
    assert "as of 2024-08-15 (Thursday), not today" in shown


def test_what_to_do_next_cites_its_rule(example: Matter, browser: Client) -> None:
    shown = words(browser.get(at(example) + "?as_of=2024-08-15"))
    assert "What to do next" in shown
    assert "Individual Practices" in shown


def test_a_day_that_is_no_day_shows_today(example: Matter, browser: Client) -> None:
    answer = browser.get(at(example) + "?as_of=the+ides")
    assert answer.status_code == 200
    assert "Enter a valid date" in words(answer)


def test_a_note_goes_into_the_record_in_the_name_of_who_wrote_it(matter: Matter, lead: User, browser: Client) -> None:
    said = {"text": "Left word with chambers.", "on": "2024-08-19", "privacy": "own"}
    assert browser.post(at(matter, "note"), said).status_code == 302
    note = records.events_of(matter)[-1]
    assert (note.kind, note.body["text"], note.by.person) == (EventKind.NOTED, "Left word with chambers.", lead.name)
    assert "Left word with chambers." in words(browser.get(at(matter)))


def test_a_day_that_was_set_is_a_deadline(matter: Matter, browser: Client) -> None:
    said = {"what": "close of fact discovery", "date": "2031-10-18", "on": "2024-05-01", "privacy": "filed"}
    browser.post(at(matter, "day"), said)
    (day,) = records.ledger_of(matter).deadlines
    assert (day.what, day.on.isoformat()) == ("close of fact discovery", "2031-10-18")


def test_a_note_without_a_day_is_shown_again_with_what_is_wrong(matter: Matter, browser: Client) -> None:
    answer = browser.post(at(matter, "note"), {"text": "x", "on": "", "privacy": "own"})
    assert answer.status_code == 422
    assert "required" in words(answer)
    assert len(records.log_of(matter)) == 1


def test_a_duty_is_ended_from_its_page(example: Matter, browser: Client) -> None:
    owed = next(one for one in records.ledger_of(example).obligations if one.state is State.OPEN)
    said = {"kind": "performed", "on": "2024-08-20", "privacy": "served", "why": ""}
    browser.post(at(example, "events", owed.id, "end"), said)
    after = {one.id: one.state for one in records.ledger_of(example).obligations}
    assert after[owed.id] is State.PERFORMED


def test_a_persons_correction_wins_and_says_why(example: Matter, browser: Client) -> None:
    owed = next(one for one in records.ledger_of(example).obligations if one.due)
    made = owed.made_by[0]
    fields = {f"field-{name}": str(value) for name, value in made.body.items()}
    said = {**fields, "field-due": "2024-08-30", "event_on": made.on.isoformat() if made.on else ""}
    again = browser.post(at(example, "events", made.id, "correct"), {**said, "reason": ""})
    assert again.status_code == 422
    browser.post(at(example, "events", made.id, "correct"), {**said, "reason": "the transcript says the 30th"})
    corrected = next(one for one in records.events_of(example) if one.supersedes == made.id)
    assert corrected.body["due"] == "2024-08-30"
    assert corrected.reason == "the transcript says the 30th"
    assert made.id not in {one.id for one in records.events_of(example)}


def test_a_correction_that_changes_nothing_is_told(example: Matter, browser: Client) -> None:
    made = next(one for one in records.ledger_of(example).obligations if one.due).made_by[0]
    fields = {f"field-{name}": str(value) for name, value in made.body.items()}
    said = {**fields, "event_on": made.on.isoformat() if made.on else "", "reason": "none"}
    answer = browser.post(at(example, "events", made.id, "correct"), said)
    assert answer.status_code == 422
    assert "nothing is changed" in words(answer)


def test_a_struck_event_counts_no_more(example: Matter, browser: Client) -> None:
    owed = records.ledger_of(example).obligations[0]
    browser.post(at(example, "events", owed.id, "strike"), {"reason": "another case"})
    assert owed.id not in {one.id for one in records.ledger_of(example).obligations}
    assert browser.get(at(example, "events", owed.id)).status_code == 404


def test_what_is_our_own_can_be_said_to_have_gone_out(matter: Matter, browser: Client) -> None:
    browser.post(at(matter, "note"), {"text": "x", "on": "2024-08-19", "privacy": "own"})
    note = records.events_of(matter)[-1]
    assert not [one for one in records.events_of(matter, Privacy.SERVED) if one.id == note.id]
    browser.post(at(matter, "events", note.id, "disclose"), {"privacy": "served"})
    assert [one for one in records.events_of(matter, Privacy.SERVED) if one.id == note.id]


def test_personal_numbers_are_masked(matter: Matter, browser: Client) -> None:
    text = "The class list gives 219-09-9999 for one of them."
    browser.post(at(matter, "note"), {"text": text, "on": "2024-08-19", "privacy": "own"})
    assert "219-09-9999" not in browser.get(at(matter)).content.decode()


def test_what_is_written_is_never_markup(matter: Matter, browser: Client) -> None:
    text = "<script>alert(1)</script> & <b>bold</b>"
    browser.post(at(matter, "note"), {"text": text, "on": "2024-08-19", "privacy": "own"})
    page = browser.get(at(matter)).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_a_viewer_reads_and_is_offered_no_writing(example: Matter, browser: Client) -> None:
    page = browser.get(at(example)).content.decode()
    assert "Note something" in page
    membership = example.memberships.get()
    membership.role = "viewer"
    membership.save()
    page = browser.get(at(example)).content.decode()
    assert "Note something" not in page
