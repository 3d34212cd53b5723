"""What a letter must say, in the wordings of many lawyers."""

import dataclasses
import datetime as dt

import pytest
from invented import TEXT, WRITTEN_ON, at, attempt, call, cole, finch, finding, head, issue, pack_of, reading, report

from conferral.check.statements import SAYINGS
from conferral.model.facts import Mode, Reading, Request, Side
from conferral.model.findings import Answer, Finding
from conferral.model.spans import Shown
from conferral.practices import PacksFound
from conferral.practices.kinds.terms import Statement

TIME = TEXT.partition("We ask for")[0]
END = "\nRespectfully submitted,\nAda Finch\n"


def asked_for_time() -> Reading:
    return Reading(
        kind=reading().kind,
        letter=dataclasses.replace(head(), requests=(Shown(Request.EXTENSION, at("We represent")),)),
    )


def held(words: str, kind: str, *lines: str, read: Reading | None = None) -> Finding:
    """The finding on a letter with these words for a body, against one requirement on any letter."""
    pack = pack_of(kind, 'on = "any_letter"', *lines)
    text = f"{TIME}{words}{END}"
    return finding(report(read or asked_for_time(), PacksFound((pack,)), text=text, as_of=WRITTEN_ON), "1/x")


def says(words: str, what: Statement, *lines: str) -> Answer:
    return held(words, "letter_states", f'what = "{what}"', *lines).status


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("I certify that we conferred in good faith.", Statement.CONFERRAL_CERTIFIED),
        ("Plaintiff represents that counsel conferred twice.", Statement.CONFERRAL_CERTIFIED),
        ("We confirm that a Local Rule 104.7 conference was held.", Statement.CONFERRAL_CERTIFIED),
        ("Counsel attest that the parties met and conferred.", Statement.CONFERRAL_CERTIFIED),
        ("Plaintiff's position: produce. Defendants' position: wait.", Statement.BOTH_POSITIONS),
        ("Plaintiff offers one year. Defendants' proposed compromise is a month.", Statement.COMPROMISES),
        ("The following issues remain in dispute.", Statement.ISSUES_REMAINING),
        ("We resolved Requests 1 to 4, and the issues on 6 were settled.", Statement.ISSUES_RESOLVED),
        ("Delaware counsel Ora Finch joined the call.", Statement.LOCAL_COUNSEL_NAMED),
        ("We could not agree because Northgate holds it irrelevant.", Statement.WHY_NO_AGREEMENT),
        ("Northgate opposes this motion.", Statement.OPPOSED_OR_NOT),
    ],
)
def test_each_statement_is_met_by_its_words_and_not_without_them(words: str, what: Statement) -> None:
    assert says(words, what) is Answer.MET
    assert says("The weather is fine.", what) in (Answer.UNMET, Answer.UNCLEAR)


@pytest.mark.parametrize(
    "words",
    ["We represent Plaintiff and ask for a pre-motion conference.", "We can confirm the day of the conference."],
)
def test_to_speak_for_a_client_or_of_a_conference_certifies_nothing(words: str) -> None:
    assert says(words, Statement.CONFERRAL_CERTIFIED) is Answer.UNMET


def test_one_sides_compromise_is_not_that_of_both() -> None:
    assert says("As a compromise we would take one year.", Statement.COMPROMISES) is Answer.UNCLEAR


def test_silence_on_what_is_conduct_is_unclear() -> None:
    assert says("The weather is fine.", Statement.OPPOSED_OR_NOT, 'asks = "conduct"') is Answer.UNCLEAR


def test_every_statement_has_its_finder() -> None:
    assert set(SAYINGS) == set(Statement)


@pytest.mark.parametrize(
    ("ahead", "before", "words", "answer"),
    [
        ("30d", "close_of_discovery", "Fact discovery closes on April 13, 2024.", Answer.MET),
        ("30d", "close_of_discovery", "The close of fact discovery is April 12, 2024.", Answer.UNMET),
        (
            "30d",
            "close_of_discovery",
            "Discovery closes April 12, 2024, or else discovery ends May 1, 2024.",
            Answer.UNCLEAR,
        ),
        ("7d", "hearing", "The hearing is set for March 21, 2024.", Answer.MET),
        ("7d", "hearing", "The hearing on it will be on March 20, 2024.", Answer.UNMET),
        ("7d", "hearing", "No day is set.", Answer.UNCLEAR),
    ],
)
def test_the_time_ahead_of_a_day_is_counted(ahead: str, before: str, words: str, answer: Answer) -> None:
    assert held(words, "days_ahead", f'ahead = "{ahead}"', f'before = "{before}"').status is answer


@pytest.mark.parametrize(
    ("within", "more", "answer"),
    [
        ("5bd", "", Answer.MET),
        ("3bd", "", Answer.UNMET),
        ("3bd", 'provided = "they object"', Answer.UNCLEAR),
    ],
)
def test_the_time_to_confer_is_counted_from_when_the_dispute_arose(within: str, more: str, answer: Answer) -> None:
    pack = pack_of("conferral_window", f'within = "{within}"', more)
    found = finding(report(reading([call()], [issue(0)]), PacksFound((pack,))), "1/x")
    assert found.status is answer


@pytest.mark.parametrize(("within", "answer"), [("8bd", Answer.MET), ("5bd", Answer.UNMET)])
def test_a_letter_may_be_due_soon_after_the_dispute_arose(within: str, answer: Answer) -> None:
    pack = pack_of("prompt_request", f'within = "{within}"', 'since = "dispute_arose"')
    assert finding(report(reading([call()], [issue(0)]), PacksFound((pack,))), "1/x").status is answer


def test_lateness_that_only_may_be_held_against_a_letter_is_unclear() -> None:
    found = held(
        "Discovery closes on March 20, 2024.",
        "days_ahead",
        'ahead = "30d"',
        'before = "close_of_discovery"',
        "may_be_denied = true",
    )
    assert found.status is Answer.UNCLEAR


@pytest.mark.parametrize(
    ("words", "lines", "answer"),
    [
        ("See Exhibits A and Exhibit B.", ["most = 0"], Answer.UNMET),
        ("See Exhibit A and Exhibit B.", ["most = 1"], Answer.UNMET),
        ("See Exhibit A.", ["most = 1"], Answer.MET),
        ("See Exhibit A.", ['only = "the request"'], Answer.UNCLEAR),
        ("We exhibited patience.", ["most = 0"], Answer.NOT_APPLICABLE),
    ],
)
def test_exhibits_are_counted_by_their_marks(words: str, lines: list[str], answer: Answer) -> None:
    assert held(words, "exhibit_limit", *lines).status is answer


@pytest.mark.parametrize(
    ("words", "lines", "answer"),
    [
        ("Request No. 3 is attached as Exhibit A.", ['what = "requests"'], Answer.MET),
        ("We attach the interrogatories.", ['what = "requests"'], Answer.MET),
        ("A proposed order is enclosed.", ['what = "proposed_order"'], Answer.MET),
        ("We attach a revised scheduling order.", ['what = "revised_schedule"'], Answer.MET),
        ("It is all there.", ['what = "requests"'], Answer.UNCLEAR),
        ('Request No. 3 reads: "All pay records since 2020."', ['what = "requests"', "verbatim = true"], Answer.MET),
        ('He said: "That is all I will ever say."', ['what = "requests"', "verbatim = true"], Answer.UNCLEAR),
        ("Request No. 3 asks for pay records.", ['what = "requests"', "verbatim = true"], Answer.UNMET),
    ],
)
def test_what_must_go_along_is_found(words: str, lines: list[str], answer: Answer) -> None:
    assert held(words, "attachment", *lines).status is answer


@pytest.mark.parametrize(
    ("words", "with_leave", "answer"),
    [
        ("We write in reply to Defendants' letter.", "false", Answer.UNMET),
        ("We write briefly in further support of our letter.", "true", Answer.UNCLEAR),
        ("With the Court's leave, we write in reply to Defendants' letter.", "true", Answer.MET),
        ("On May 2 the Court granted us leave to reply; this letter is in reply.", "true", Answer.MET),
        ("We write in reply to Defendants' letter. We have not sought leave.", "true", Answer.UNMET),
        ("We write in reply to Defendants' letter and ask leave to do so.", "true", Answer.UNCLEAR),
    ],
)
def test_a_reply_is_known_by_its_own_words(words: str, with_leave: str, answer: Answer) -> None:
    assert held(words, "reply", f"with_leave = {with_leave}").status is answer


def test_only_the_side_that_may_write_alone_does_so() -> None:
    joint = dataclasses.replace(head(Request.COMPEL), side=Shown(Side.JOINT, at("We represent")))
    assert held("", "joint_letter", read=reading(letter=joint)).status is Answer.MET
    assert held("", "joint_letter", read=reading(letter=head(Request.COMPEL))).status is Answer.UNMET
    alone = held("", "joint_letter", 'or_alone = "they refuse"', read=reading(letter=head(Request.COMPEL)))
    assert alone.status is Answer.UNCLEAR
    conference = held("", "joint_letter", 'instead = ["pre_motion_conference"]', read=reading())
    assert conference.status is Answer.NOT_APPLICABLE


@pytest.mark.parametrize(
    "words",
    [
        "Defendants refused to join in a joint letter.",
        "Northgate would not sign this letter.",
        "Mr. Cole has not provided his portion of the letter.",
        "He was asked to insert his position, and said that he would be filing something separately.",
        "I e-mailed him our portion on March 7; he replied that he will answer a motion.",
        "We invited them to join and had no answer.",
    ],
)
def test_a_letter_that_the_other_side_would_not_join_is_unclear_and_its_cure_can_be_done(words: str) -> None:
    found = held(words, "joint_letter", read=reading(letter=head(Request.COMPEL)))
    assert found.status is Answer.UNCLEAR
    assert "Ask for leave to file alone" in str(found.cure)
    assert "Write it with the other side" not in str(found.cure)
    alone = held(words, "joint_letter", 'or_alone = "they refuse"', read=reading(letter=head(Request.COMPEL)))
    assert "only where they refuse" in alone.why


def test_a_refusal_of_something_else_is_no_refusal_to_join() -> None:
    words = "Defendants refused to produce the pay records and did not send any part of them."
    assert held(words, "joint_letter", read=reading(letter=head(Request.COMPEL))).status is Answer.UNMET


def test_a_means_that_counts_on_a_condition_is_unclear() -> None:
    lines = ['modes = ["in_person"]', 'conditional = ["telephone"]', 'condition = "counsel are far away"']
    found = held("", "conferral_required", *lines, read=reading([call()]))
    assert found.status is Answer.UNCLEAR
    assert "counts only where counsel are far away" in found.why


def test_writing_alone_is_unclear_where_a_personal_talk_is_asked_for() -> None:
    lines = ['conditional = ["email", "letter"]', 'condition = "they spoke with each other"']
    found = held("", "conferral_required", *lines, read=reading([call(mode=Mode.EMAIL)]))
    assert found.status is Answer.UNCLEAR
    assert found.cure == "Say by what means the sides conferred, and that they spoke with each other."
    assert held("", "conferral_required", *lines, read=reading([call()])).status is Answer.MET


def test_attempts_stand_in_the_place_of_details_only_where_the_source_says_so() -> None:
    tried = reading(attempts=[attempt(dt.date(2024, 3, 11))])
    lines = ['details = ["date", "place"]']
    assert held("", "conferral_details", *lines, read=tried).status is Answer.UNMET
    assert held("", "conferral_details", *lines, "or_attempts = true", read=tried).status is Answer.UNCLEAR


def test_those_who_took_part_are_counsel_where_they_are_named() -> None:
    named = reading([call(people=(finch(), cole()))])
    text = TEXT.replace(", counsel for Northgate,", "")
    pack = pack_of("takes_part", 'role = "counsel"', 'on = "any_letter"')
    assert finding(report(named, PacksFound((pack,)), text=text), "1/x").status is Answer.MET


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("All counsel are available on April 12, 2024.", Answer.MET),
        ("Defendants' counsel is free on that day.", Answer.MET),
        ("The new day is convenient for all parties.", Answer.MET),
        ("We ask for April 12, 2024.", Answer.UNCLEAR),
    ],
)
def test_whether_the_other_parties_are_free_is_found(words: str, answer: Answer) -> None:
    assert says(words, Statement.OTHERS_FREE) is answer


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("The requests and responses are attached as Exhibit A.", Answer.MET),
        (
            'Request No. 3 reads: "All schedules of hours kept since 2019." Its response: "Refused as irrelevant."',
            Answer.MET,
        ),
        ('Request No. 3 reads "All schedules of hours kept since 2019." It was refused.', Answer.UNCLEAR),
        ('Requests 1 to 4 were served in May. The response states that footage "will be produced."', Answer.UNCLEAR),
        ("Plaintiff requests permission to file Exhibit A.", Answer.UNCLEAR),
        ("The requests and responses are long and are not attached; we can send them.", Answer.UNMET),
        ("We have not attached the requests and responses.", Answer.UNMET),
        ("The requests were refused.", Answer.UNCLEAR),
    ],
)
def test_a_paper_may_be_quoted_in_place_of_attached(words: str, answer: Answer) -> None:
    found = held(words, "attachment", 'what = "requests_and_responses"', "or_quoted = true")
    assert found.status is answer
    assert answer is Answer.MET or "uote" in str(found.cure)
