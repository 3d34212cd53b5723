"""The motion a letter leads to, the other side's answer, and what follows from not complying."""

import dataclasses
import datetime as dt

import pytest
from invented import TEXT, against, answers, at, call, finding, head, pack_of, reading, report

from conferral.model.facts import Request
from conferral.model.findings import Answer, Report
from conferral.model.spans import Shown
from conferral.practices import packs_for

FIRST = "37.2/conference-first"
COMPEL, CONFERENCE = Request.COMPEL, Request.PRE_MOTION_CONFERENCE
PLAIN = TEXT.replace("a pre-motion conference on discovery and for ", "")


def compelling(words: str, *requests: Request) -> Report:
    """The report on a letter that asks for an order, with more words in it."""
    text = PLAIN.replace("We represent Plaintiff.", f"We represent Plaintiff. {words}")
    return report(reading([call()], letter=head(*(requests or (COMPEL,)))), text=text)


@pytest.mark.parametrize("request_", [CONFERENCE, Request.DISCOVERY_CONFERENCE])
def test_asking_for_a_conference_comes_before_a_motion(request_: Request) -> None:
    found = finding(report(reading(letter=head(request_, COMPEL))), FIRST)
    assert (found.status, found.evidence) == (Answer.MET, at("We ask for"))


def test_asking_for_relief_without_a_conference_is_unmet() -> None:
    found = finding(compelling(""), FIRST)
    assert found.status is Answer.UNMET
    assert found.why == "the letter asks for an order to compel and for no conference"


def test_a_letter_that_goes_by_practices_which_are_not_held_is_unclear_at_worst() -> None:
    own = Shown("Rule II.D of Your Honor's Individual Practices", at("We ask for"))
    read = dataclasses.replace(reading(letter=head(COMPEL)), practice_cites=(own,))
    found = finding(report(read, packs_for("nysd", "Una Heldnowhere"), text=PLAIN), FIRST)
    assert found.status is Answer.UNCLEAR
    assert "which are not held and may differ" in found.why
    assert finding(report(read, text=PLAIN), FIRST).status is Answer.UNMET


def test_words_of_a_conference_that_is_not_plainly_asked_for_are_unclear() -> None:
    assert answers(compelling("We are ready for a telephone conference."), FIRST) == [Answer.UNCLEAR]


def test_a_rule_amended_since_it_was_seen_is_unclear_at_worst() -> None:
    letter = head(COMPEL, written=dt.date(2024, 8, 1))
    found = finding(report(reading(letter=letter), text=PLAIN), FIRST)
    assert found.status is Answer.UNCLEAR
    assert "amended on 2024-07-02 (Tuesday)" in found.why


def test_a_letter_without_relief_needs_no_conference_first() -> None:
    assert answers(report(reading(letter=head(Request.OTHER))), FIRST) == [Answer.NOT_APPLICABLE]


def test_the_certification_is_due_with_the_motion_and_not_with_a_request_for_a_conference() -> None:
    got = report(reading(letter=head(CONFERENCE, COMPEL)))
    assert answers(got, "37(a)(1)/certification") == []
    due = {one.id: one.when for one in got.due_later}
    assert due["us/federal#37(a)(1)/certification"] == "due with the motion; this letter is none"
    assert "us/federal#26(c)(1)/certification" not in due
    assert answers(got, "26(c)(1)/certification") == [Answer.NOT_APPLICABLE]


@pytest.mark.parametrize(
    ("request_", "rule"),
    [(COMPEL, "37(a)(1)"), (Request.PROTECTIVE_ORDER, "26(c)(1)"), (Request.SANCTIONS, "37(d)(1)(B)")],
)
@pytest.mark.parametrize(
    "words",
    [
        "I certify that I conferred with Mr. Cole in good faith.",
        "Pursuant to Rule 37(a)(1), Plaintiff certifies that she attempted to confer.",
        "Certification: counsel conferred by telephone.",
    ],
)
def test_a_letter_that_is_the_motion_certifies_the_conferral(request_: Request, rule: str, words: str) -> None:
    found = finding(compelling(words, request_), f"{rule}/certification")
    assert found.status is Answer.MET
    assert found.evidence


def test_good_faith_without_a_certificate_is_unclear() -> None:
    found = finding(compelling("The parties conferred in good faith."), "37(a)(1)/certification")
    assert found.status is Answer.UNCLEAR
    assert "does not certify it" in found.why


@pytest.mark.parametrize(
    "words", ["Plaintiff moves to compel.", "We submit this letter-motion.", "Plaintiff hereby moves."]
)
def test_a_motion_that_certifies_nothing_is_unmet(words: str) -> None:
    found = finding(compelling(words), "37(a)(1)/certification")
    assert found.status is Answer.UNMET
    assert "I certify that [name]" in str(found.cure)


def test_a_letter_that_may_be_the_motion_is_unclear() -> None:
    assert answers(compelling(""), "37(a)(1)/certification") == [Answer.UNCLEAR]


def test_sanctions_need_the_certificate_only_where_nothing_was_answered() -> None:
    found = finding(compelling("Plaintiff moves for sanctions.", Request.SANCTIONS), "37(d)(1)(B)/certification")
    assert found.status is Answer.UNCLEAR
    assert "where the sanctions are asked for because nothing at all was answered" in found.why


def test_a_certificate_in_the_ruling_is_none_of_the_letters() -> None:
    text = PLAIN + "SO ORDERED. Counsel shall certify that they conferred in good faith.\nMarch 15, 2024\n"
    assert answers(report(reading(letter=head(COMPEL)), text=text), "37(a)(1)/certification") == [Answer.UNCLEAR]


def test_the_other_sides_answer_is_due_later() -> None:
    (due,) = against(reading(), pack_of("response_due", 'within = "5bd"')).due_later
    assert due.when == (
        "the other side's letter, within five business days: by 2024-03-21 (Thursday) if filed on 2024-03-14 (Thursday)"
    )
    (due,) = against(reading(), pack_of("response_due")).due_later
    assert due.when == "the other side's letter, promptly"


def test_an_answer_that_cannot_be_counted_is_told_without_a_day() -> None:
    (due,) = against(reading(), pack_of("response_due", 'within = "5bd"'), as_of=dt.date(2090, 1, 2)).due_later
    assert due.when == "the other side's letter, within five business days"


def test_a_consequence_is_told_as_a_note_with_its_source() -> None:
    got = report(reading())
    assert any(
        note.startswith("Individual Practices ¶ 1.A (nysd/gorenstein#1.A/not-considered): ") for note in got.notes
    )
    assert not [one for one in got.findings if one.id.endswith("not-considered")]
