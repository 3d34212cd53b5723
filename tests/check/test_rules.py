"""What the Federal Rules ask of discovery itself, read in the letter's own words."""

import dataclasses
import datetime as dt

import pytest
from invented import TEXT, against, answers, at, call, finding, findings, head, issue, pack_of, reading, report

from conferral.check.discovery_papers import SHOWINGS
from conferral.check.subjects import SUBJECTS
from conferral.model.facts import Basis, Letter, Obligation, Request, Side
from conferral.model.findings import Answer, Report
from conferral.model.spans import Shown
from conferral.practices import PacksFound, Touches, pack
from conferral.practices.kinds.terms import Showing

FEDERAL = PacksFound((pack("us/federal"),))
BARE = TEXT.replace("On March 4, 2024 Defendants refused the pay records. ", "")


def saying(words: str, *requests: Request, text: str = BARE, letter: Letter | None = None) -> Report:
    """The Federal Rules' report on a letter with more words in it."""
    more = text.replace("We represent Plaintiff.", f"We represent Plaintiff. {words}")
    return report(reading([call()], letter=letter or head(*requests)), FEDERAL, text=more)


@pytest.mark.parametrize(
    ("words", "rule", "answer"),
    [
        ("Plaintiff served interrogatories on January 31, 2024.", "33(b)(2)/time", Answer.MET),
        ("Her interrogatories were served on February 9, 2024.", "33(b)(2)/time", Answer.MET),
        ("Her interrogatories were served by mail on February 10, 2024.", "33(b)(2)/time", Answer.UNCLEAR),
        ("Plaintiff propounded interrogatories on March 1, 2024.", "33(b)(2)/time", Answer.UNMET),
        ("Requests for production were served on February 29, 2024.", "34(b)(2)(A)/time", Answer.UNMET),
        ("We served requests for admission on February 29, 2024.", "36(a)(3)/time", Answer.UNMET),
        ("We served requests to admit on February 29, 2024; the time was shortened.", "36(a)(3)/time", Answer.UNCLEAR),
        ("No response to the document requests has come.", "34(b)(2)(A)/time", Answer.UNCLEAR),
    ],
)
def test_the_time_to_answer_is_counted_from_the_service_that_the_letter_tells(
    words: str, rule: str, answer: Answer
) -> None:
    assert answers(saying(words), rule) == [answer]


@pytest.mark.parametrize(
    "words",
    [
        "Plaintiff served interrogatories on March 1, 2024, and Defendant objected on March 8.",
        "Defendant served responses to the interrogatories on March 8, 2024.",
        "Its answers to the interrogatories are evasive.",
    ],
)
def test_a_letter_on_an_answer_is_not_asked_whether_it_waited_for_one(words: str) -> None:
    assert findings(saying(words), "33(b)(2)/time") == []


def test_a_service_that_is_an_answers_is_none_of_the_request() -> None:
    got = saying("No response came. On March 8, 2024 she served objections to interrogatories of ours.")
    assert all("2024-03-08" not in one.why for one in findings(got, "33(b)(2)/time"))


@pytest.mark.parametrize(
    ("served", "due"),
    [
        ("January 31, 2024", "2024-03-01 (Friday)"),
        ("January 26, 2024", "2024-02-26 (Monday)"),
        ("January 19, 2024", "2024-02-20 (Tuesday)"),
    ],
)
def test_a_last_day_that_is_no_court_day_moves_to_the_next(served: str, due: str) -> None:
    assert f"an answer was due {due}" in finding(saying(f"We served interrogatories on {served}."), "33(b)(2)/time").why


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("On February 20 we agreed to extend the time to respond to March 11, 2024.", Answer.MET),
        ("We gave Defendants an extension to answer until March 20, 2024.", Answer.UNMET),
        ("Their deadline to respond was extended through March 12, 2024, and nothing came.", Answer.MET),
        ("The Court granted them additional time to answer the interrogatories, to March 25, 2024.", Answer.UNMET),
        ("As a courtesy we agreed to a short extension for their answers.", Answer.UNCLEAR),
        ("They asked for an extension of the time to answer, and we did not agree.", Answer.UNMET),
        ("We need more time, since our own time to answer theirs ends on March 20, 2024.", Answer.UNMET),
        ("We consented to more time to respond to the requests for admission, to April 1, 2024.", Answer.UNMET),
    ],
)
def test_an_extension_that_the_letter_tells_of_moves_the_day(words: str, answer: Answer) -> None:
    served = "We served interrogatories on February 20, 2024. Nothing has come. "
    assert answers(saying(f"{served}{words}"), "33(b)(2)/time") == [answer]


def test_one_sides_ultimatum_is_no_agreed_time() -> None:
    words = "unless it comes by June 1"
    text = BARE.replace("We represent Plaintiff.", f"Discovery closes on April 30, 2024. We wrote: {words}.")
    threat = Obligation("defendants", "pay records", at(words, text), dt.date(2024, 6, 1), Basis.AGREEMENT)
    read = dataclasses.replace(reading([call()]), obligations=(threat,))
    assert findings(report(read, FEDERAL, text=text), "29(b)/agreed") == []


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("The bank served objections to the subpoena on March 1, 2024.", Answer.MET),
        ("Its objections to the subpoena were served on March 1, 2024.", Answer.MET),
        ("The bank served objections to the subpoena.", Answer.UNCLEAR),
        ("The subpoena is privileged matter under Rule 45(d)(2)(B), as are objections.", Answer.UNCLEAR),
    ],
)
def test_that_an_objection_was_in_time_is_shown_by_its_day(words: str, answer: Answer) -> None:
    got = saying(f"A subpoena was served on Quill Bank. {words}", Request.QUASH)
    assert answers(got, "45(d)(2)(B)/objection") == [answer]


def test_a_letter_that_only_asks_for_more_time_is_not_asked_whether_it_waited() -> None:
    got = saying("Plaintiff served interrogatories on March 1, 2024. We ask for more time.", Request.EXTENSION)
    assert findings(got, "33(b)(2)/time") == []


def agreed(due: dt.date, words: str = "") -> Report:
    """The report on a letter that tells of an agreed day, and that discovery closes on April 30, 2024."""
    text = BARE.replace(
        "We represent Plaintiff.", f"We represent Plaintiff. Discovery closes on April 30, 2024. {words}"
    )
    promise = Obligation("defendants", "pay records", at("We represent Plaintiff", text), due, Basis.AGREEMENT)
    read = reading([call()])
    return report(dataclasses.replace(read, obligations=(promise,)), FEDERAL, text=text)


@pytest.mark.parametrize(
    ("due", "words", "answer"),
    [
        (dt.date(2024, 4, 20), "", []),
        (dt.date(2024, 5, 20), "", [Answer.UNMET]),
        (dt.date(2024, 5, 20), "The Court approved it.", [Answer.MET]),
    ],
)
def test_a_time_agreed_past_the_close_needs_approval(due: dt.date, words: str, answer: list[Answer]) -> None:
    assert answers(agreed(due, words), "29(b)/agreed") == answer


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("By Order dated March 1, 2024 the Court ordered production; Defendant violated it.", [Answer.MET]),
        ("Defendant ignored the Discovery Order. Sanctions are due.", [Answer.MET]),
        ("We move under Rule 37(b) for sanctions.", [Answer.UNMET]),
        ("We move for sanctions.", [Answer.UNCLEAR]),
        ("The Scheduling Order sets the close. We ask for sanctions.", [Answer.UNCLEAR]),
        ("We move under Rule 37(d) for sanctions.", []),
        ("We ask for our costs.", []),
    ],
)
def test_sanctions_for_disobeying_an_order_need_the_order(words: str, answer: list[Answer]) -> None:
    assert answers(saying(words, Request.SANCTIONS), "37(b)(2)(A)/order") == answer


def test_no_order_is_asked_of_a_letter_that_asks_for_no_sanctions() -> None:
    assert findings(saying("We cite Rule 37(b).", Request.COMPEL), "37(b)(2)(A)/order") == []


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Compliance is required in the Southern District of New York.", Answer.MET),
        ("Compliance is required in the Northern District of Illinois.", Answer.UNMET),
        ("Compliance is required in the District of Nevada, which transferred the matter.", Answer.UNCLEAR),
        ("It was served on a bank.", Answer.UNCLEAR),
    ],
)
def test_a_subpoena_is_enforced_where_compliance_is_required(words: str, answer: Answer) -> None:
    got = saying(f"Nonparty Quill Bank moves to quash a subpoena. {words}", Request.QUASH)
    assert answers(got, "45(d)/court") == [answer]


def test_a_subpoena_in_passing_calls_for_nothing_of_rule_45() -> None:
    got = saying("Plaintiff moves to compel. A subpoena to the bank was answered.", Request.COMPEL)
    assert findings(got, "45(d)/court") == []


def test_where_a_conference_is_asked_first_the_court_of_compliance_is_told_as_due_later() -> None:
    got = saying("A subpoena was served on the bank; the bank ignored the subpoena.", Request.PRE_MOTION_CONFERENCE)
    assert "us/federal#45(d)/court" in {one.id for one in got.due_later}


OPPOSING = "We write in response to Plaintiff's letter of March 12, 2024, which asks for privileged e-mails."


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Northgate claims privilege and served no log.", "26(b)(5)(A)/log"),
        ("The answers to the interrogatories are not verified.", "33(b)(3)/oath"),
        ("It objected to Rule 34 requests and withheld all e-mails.", "34(b)(2)(C)/withheld"),
    ],
)
def test_what_the_letter_says_of_the_other_sides_paper_shows_nothing_met(words: str, rule: str) -> None:
    got = saying(words)
    assert not findings(got, rule)
    (told,) = [one for one in got.not_checked if one.id.endswith(rule)]
    assert "speaks of it, which shows nothing met" in told.needs


def test_what_the_letter_does_not_say_of_a_discovery_paper_is_not_checked() -> None:
    got = saying("Northgate calls the e-mails privileged. It objected to document requests.")
    assert {one.id.partition("#")[2] for one in got.not_checked} >= {"26(b)(5)(A)/log", "34(b)(2)(C)/withheld"}
    assert not findings(got, "26(b)(5)(A)/log")


@pytest.mark.parametrize(
    ("words", "answer"),
    [("They are privileged.", Answer.UNCLEAR), ("We have not yet served a log.", Answer.UNMET)],
)
def test_the_side_that_withholds_must_know_of_its_own_log(words: str, answer: Answer) -> None:
    got = saying(f"{OPPOSING} Discovery is closed. {words}", Request.OTHER)
    assert answers(got, "26(b)(5)(A)/log") == [answer]


def test_discovery_before_the_conference_of_the_parties_is_unclear() -> None:
    rule = "26(d)(1)/opening"
    assert answers(saying("No Rule 26(f) conference was held."), rule) == [Answer.UNCLEAR]
    assert answers(saying("Rule 26(d)(1) is kept: we held our Rule 26(f) conference."), rule) == [Answer.MET]
    assert findings(saying("We met under Rule 26(f) on May 1."), rule) == []


def test_an_ordinary_request_for_a_conference_lists_no_rule_that_it_does_not_call_for() -> None:
    got = report(reading([call()], [issue(0)]), FEDERAL)
    listed = {one.id.partition("#")[2] for one in (*got.findings, *got.not_checked, *got.due_later)}
    assert listed == {
        "5.2(a)/redaction", "26(c)(1)/certification", "37(a)(1)/certification", "37(d)(1)(B)/certification"
    }  # fmt: skip
    assert {one.status for one in got.findings} == {Answer.NOT_APPLICABLE}


def test_what_follows_of_itself_is_told_only_where_it_is_touched() -> None:
    plain, admissions = report(reading(), FEDERAL), saying("Its answers to our requests for admission are late.")
    assert not [note for note in plain.notes if "36(a)(3)" in note or "26(g)" in note]
    assert [note for note in admissions.notes if "admitted without an order" in note]
    assert [note for note in saying("The interrogatories are unsigned.").notes if "26(g)" in note]


def test_every_subject_and_every_showing_has_its_words() -> None:
    assert set(SUBJECTS) | {Touches.SUBPOENA} == set(Touches)
    assert set(SHOWINGS) == set(Showing)


def test_a_nonpartys_letter_is_on_the_subpoena_it_names() -> None:
    letter = head(Request.PROTECTIVE_ORDER)
    letter = dataclasses.replace(letter, side=Shown(Side.NONPARTY, at("Plaintiff")))
    got = saying("A subpoena was served on Quill Bank, which hereby moves.", letter=letter)
    assert finding(got, "45(d)/court").status is Answer.UNCLEAR


def test_a_requirement_on_relief_is_left_out_where_another_is_asked() -> None:
    only = pack_of("told_adversary", 'relief = ["sanctions"]')
    assert against(reading([call()]), only).findings == ()
    assert against(reading([call()], letter=head(Request.SANCTIONS)), only).findings


def test_the_other_sides_want_of_a_log_is_not_held_against_the_one_who_asks_to_be_spared() -> None:
    got = saying("The privileged e-mails are theirs; Plaintiff has not served a log.", Request.PROTECTIVE_ORDER)
    assert answers(got, "26(b)(5)(A)/log") == [Answer.MET]


def test_an_order_named_in_passing_is_not_one_that_was_disobeyed() -> None:
    words = (
        f"The Scheduling Order sets the close of discovery. {'It is a long case. ' * 12}Defendant refused to produce."
    )
    assert answers(saying(f"{words} We ask for sanctions.", Request.SANCTIONS), "37(b)(2)(A)/order") == [Answer.UNCLEAR]
