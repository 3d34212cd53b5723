"""Letters that answer the other side's: told apart, and checked as what they are."""

import dataclasses
import datetime as dt

import pytest
from invented import TEXT, WRITTEN_ON, answers, at, call, finding, findings, head, reading, report

from conferral.check.held import Held
from conferral.check.part import Part, part_of, resists
from conferral.check.words import OwnWords
from conferral.model.facts import Letter, Request, Side, Stated
from conferral.model.findings import Answer, Report
from conferral.model.spans import Shown
from conferral.practices import packs_for
from conferral.text.source import Source

ANSWERING = "We write in response to Plaintiff's letter of March 12, 2024, which asks for discovery. "


def held(words: str, letter: Letter) -> Held:
    source = Source.of(TEXT.replace("We represent Plaintiff. ", words))
    return Held(reading(letter=letter), letter, source, OwnWords.of(source), WRITTEN_ON)


def response(words: str = ANSWERING, judge: str = "Gabriel W. Gorenstein", *, on: dt.date = WRITTEN_ON) -> Report:
    """The report on a letter that answers another and asks nothing of its own."""
    text = TEXT.replace("We represent Plaintiff. ", words)
    return report(reading([call()], letter=head(Request.OTHER, written=on)), packs_for("nysd", judge), text=text)


@pytest.mark.parametrize(
    "words",
    [
        ANSWERING,
        "I respond to the letter-motion filed by Ms. Quill on March 12. ",
        "We submit this letter in opposition to Quill's application. ",
        "Northgate opposes Plaintiff's motion to compel. ",
        "In response to the plaintiff's letter of March 12, we write to correct it. ",
        "We ask that Plaintiff's letter motion (Dkt. No. 41) be denied. ",
        "I write in reply to Mr. Lavelle's letter of February 20. ",
        "Mr. McAvoy asks the Court in his letter of October 2 to punish me. ",
    ],
)
def test_a_letter_that_answers_anothers_is_a_response(words: str) -> None:
    assert part_of(held(words, head(Request.OTHER))) is Part.RESPONSE
    assert resists(held(words, head(Request.OTHER)))


@pytest.mark.parametrize(
    "words",
    [
        "We write in response to the Court's Order of March 1, 2024. ",
        "We represent Plaintiff and write about Northgate's letter to us. ",
        "We write in further support of our letter-motion, in response to Defendant's letter. ",
        "We write in response to Defendant's opposition of March 12. ",
        "Defendant served a response to the requests. ",
    ],
)
def test_other_letters_apply_for_something(words: str) -> None:
    assert part_of(held(words, head(Request.OTHER))) is Part.APPLICATION


def test_a_letter_of_both_sides_answers_nobody() -> None:
    joint = dataclasses.replace(head(), joint=Stated(at("We ask for")))
    assert part_of(held(ANSWERING, joint)) is Part.APPLICATION
    assert (
        part_of(held(ANSWERING, dataclasses.replace(head(), side=Shown(Side.JOINT, at("Plaintiff")))))
        is Part.APPLICATION
    )


def test_an_answer_is_not_held_against_what_is_asked_of_the_one_who_applies() -> None:
    got = response()
    movant = [one for one in got.findings if one.id.startswith("nysd/gorenstein#2.A/")]
    assert {one.status for one in movant if not one.id.endswith("response")} == {Answer.NOT_APPLICABLE}
    assert "checked as an answer" in " ".join(got.notes)
    assert finding(got, "1.B/delivery").status is Answer.MET


def test_an_answer_that_also_asks_for_something_is_unclear_at_worst() -> None:
    text = TEXT.replace("We represent Plaintiff. ", ANSWERING)
    got = report(reading(letter=head(Request.COMPEL)), text=text)
    assert answers(got, "2.A/conferral") == [Answer.UNCLEAR]
    assert "asks for something of its own" in " ".join(got.notes)


@pytest.mark.parametrize(
    ("on", "judge", "rule", "answer"),
    [
        (dt.date(2024, 3, 19), "Victoria Reznik", "2.A/response", Answer.MET),
        (dt.date(2024, 3, 20), "Victoria Reznik", "2.A/response", Answer.UNCLEAR),
        (dt.date(2024, 3, 15), "Judith C. McCarthy", "response", Answer.MET),
        (dt.date(2024, 3, 18), "Judith C. McCarthy", "response", Answer.UNMET),
        (dt.date(2024, 3, 14), "Gabriel W. Gorenstein", "2.A/response", Answer.UNCLEAR),
    ],
)
def test_the_time_of_an_answer_is_counted_from_the_letter_that_it_answers(
    on: dt.date, judge: str, rule: str, answer: Answer
) -> None:
    assert answers(response(judge=judge, on=on), rule) == [answer]


def test_the_pages_of_an_answer_have_their_own_limit() -> None:
    got = response(judge="Victoria Reznik")
    assert "nysd/reznik#2.A/response" in {one.id for one in got.not_checked}
    assert finding(got, "2.A/pages").status is Answer.NOT_APPLICABLE


def test_an_answer_that_names_no_day_is_unclear() -> None:
    got = response(ANSWERING.replace(" of March 12, 2024", ""), judge="Victoria Reznik")
    assert "does not give the day" in finding(got, "2.A/response").why


def test_an_answer_to_a_letter_is_no_reply() -> None:
    words = "I write in reply to Defendant's letter of March 12, 2024, which asks for discovery. "
    assert findings(response(words, judge="Judith C. McCarthy"), "reply") == []
