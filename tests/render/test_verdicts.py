import dataclasses

import pytest
from invented_papers import PACK, READING, REPORT, RULES, at

from conferral.model.facts import Kind, Letter, Reading
from conferral.model.findings import Answer, Finding, Grade, Report
from conferral.practices import pack
from conferral.render.verdicts import (
    Numbered,
    caution,
    cures_said_before,
    in_order,
    issue_words,
    letter_words,
    pack_words,
    sentence,
    sure_words,
    unchecked_words,
    verdict_words,
)

UNREAD = Reading(Kind.LETTER)


def held(*answers: Answer, same: bool = False) -> Report:
    return Report(
        (),
        tuple(
            Finding(f"p#{0 if same else i}", "¶", "confer", answer, "why", evidence=at("VIA ECF"))
            for i, answer in enumerate(answers)
        ),
    )


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ([Answer.UNMET], "Not ready to file: 1 requirement is unmet."),
        ([Answer.UNMET] * 2, "Not ready to file: 2 requirements are unmet."),
        (
            [Answer.UNMET, Answer.UNMET, Answer.UNCLEAR],
            "Not ready to file: 2 requirements are unmet, 1 cannot be told from the letter.",
        ),
        (
            [Answer.UNCLEAR, Answer.MET],
            "Needs a lawyer's eye: nothing is unmet, but 1 requirement cannot be told from the letter.",
        ),
        (
            [Answer.UNCLEAR, Answer.UNCLEAR],
            "Needs a lawyer's eye: nothing is unmet, but 2 requirements cannot be told from the letter.",
        ),
        ([Answer.MET], "Nothing unmet was found: 1 requirement is met."),
        ([Answer.NOT_APPLICABLE], "No requirement that was checked applies to this letter."),
        ([], "No requirement was checked, so nothing can be said of this letter."),
    ],
)
def test_the_verdict_is_a_sentence(answers: list[Answer], words: str) -> None:
    assert verdict_words(UNREAD, held(*answers)) == words


def test_no_verdict_calls_a_letter_ready() -> None:
    words = [verdict_words(UNREAD, held(*answers)) for answers in ([], [Answer.MET], [Answer.UNCLEAR], [Answer.UNMET])]
    assert not any("ready" in said.replace("Not ready", "").lower() for said in words)


def test_a_letter_that_bears_a_ruling_was_filed_already() -> None:
    assert verdict_words(READING, REPORT).startswith("Not ready as filed: 2 requirements are unmet")


def test_a_requirement_unmet_on_two_issues_is_one_requirement() -> None:
    assert verdict_words(UNREAD, held(Answer.UNMET, Answer.UNMET, same=True)).startswith(
        "Not ready to file: 1 requirement is"
    )


def test_findings_are_numbered_unmet_first_and_otherwise_in_the_order_of_the_check() -> None:
    numbered = in_order(REPORT)
    assert [n.number for n in numbered] == [1, 2, 3, 4, 5]
    assert [n.finding.status for n in numbered] == [
        Answer.UNMET,
        Answer.UNMET,
        Answer.UNCLEAR,
        Answer.MET,
        Answer.NOT_APPLICABLE,
    ]
    assert numbered[0].finding is REPORT.findings[0]
    assert {id(n.finding) for n in numbered} == {id(finding) for finding in REPORT.findings}


def test_a_pack_says_when_it_was_seen_from_when_it_holds_and_how_sure_that_is() -> None:
    assert pack_words(PACK).startswith("seen on 2024-02-01 (Thursday); second-hand")
    assert pack_words(RULES) == (
        "seen on 2024-01-03 (Wednesday), in force from 2023-12-01 (Friday); the court's own words"
    )


@pytest.mark.parametrize(
    ("grade", "second_hand", "words"),
    [
        (Grade.OFFICIAL, False, None),
        (Grade.ORDER, False, "known from an order"),
        (Grade.SECONDARY, False, "from a secondary source"),
        (Grade.OFFICIAL, True, "known second-hand"),
    ],
)
def test_a_source_that_is_not_the_courts_own_is_named_as_such(
    grade: Grade, second_hand: bool, words: str | None
) -> None:
    assert caution(dataclasses.replace(REPORT.findings[0], grade=grade, second_hand=second_hand)) == words


def test_the_issue_is_not_named_where_there_is_only_one() -> None:
    finding = REPORT.findings[0]
    assert issue_words(READING, finding) == "time records refused"
    assert issue_words(dataclasses.replace(READING, issues=READING.issues[:1]), finding) is None
    assert issue_words(READING, dataclasses.replace(finding, issue=None)) is None
    assert issue_words(READING, dataclasses.replace(finding, issue=7)) is None


def test_the_letter_is_told_by_day_judge_case_and_ruling() -> None:
    assert letter_words(READING) == (
        "Letter of 2024-03-14 (Thursday) to Judge Philippa T. Okonjo, Brandt v. Quayside Laundries, Inc., 23-cv-09999. "
        "It bears a ruling: denied without prejudice on 2024-03-15 (Friday)."
    )
    assert letter_words(Reading(Kind.ORDER)) == ""
    assert letter_words(Reading(Kind.LETTER, Letter())) == "Letter (date not shown)."


@pytest.mark.parametrize(
    ("words", "said"),
    [("confer", "Confer."), ("Why?", "Why?"), ('say: "We met."', 'Say: "We met."'), (" done. ", "Done."), ("", "")],
)
def test_a_sentence_has_a_capital_and_a_stop(words: str, said: str) -> None:
    assert sentence(words) == said


def test_a_long_cure_in_the_same_words_is_told_once() -> None:
    def finding(number: int, cure: str | None) -> Numbered:
        return Numbered(number, Finding("p#1", "¶ 1", "Confer.", Answer.UNMET, "no", cure))

    long = "Confer with every party that the dispute concerns, by telephone or in person. " * 2
    findings = [finding(1, long), finding(2, "Say so."), finding(3, "Say so."), finding(4, long), finding(5, None)]
    assert dict(cures_said_before(findings)) == {4: 1}


@pytest.mark.parametrize(
    ("grades", "said"),
    [
        ([], ""),
        (["official"], "the one requirement that bears on this letter is in the court's own words."),
        (["order", "order"], "the 2 requirements that bear on this letter are both as an order tells it."),
        (["order"] * 3, "the 3 requirements that bear on this letter are all as an order tells it."),
        (
            ["official", "order", "order"],
            "of the 3 requirements that bear on this letter, 1 in the court's own words, 2 as an order tells it.",
        ),
    ],
)
def test_how_sure_the_practices_are_is_said_in_a_sentence(grades: list[str], said: str) -> None:
    findings = tuple(
        Finding(f"p#{n}", "¶ 1", "Do.", Answer.UNCLEAR, "silent", grade=Grade(grade)) for n, grade in enumerate(grades)
    )
    assert sure_words(Report((), findings)) == said


def test_what_does_not_apply_makes_nobody_surer() -> None:
    assert sure_words(Report((), (Finding("p#1", "¶ 1", "Do.", Answer.NOT_APPLICABLE, "no"),))) == ""


def test_whose_rules_are_not_held_is_said_in_the_head() -> None:
    federal, court, judge = (pack(name).used for name in ("us/federal", "nysd/court", "nysd/reznik"))
    assert unchecked_words(Report((federal,), ())).startswith(
        "the judge's own practices (the notes say why); the court's local rules; the docket"
    )
    assert unchecked_words(Report((court, federal), ())).startswith(
        "the judge's own practices (the notes say why); the docket"
    )
    assert unchecked_words(Report((judge, court, federal), ())).startswith("the docket")


def test_one_requirement_unmet_on_two_issues_is_counted_once_and_said_so() -> None:
    findings = tuple(Finding("p#1", "¶ 1", "Do.", Answer.UNMET, "no", issue=n) for n in (0, 1))
    assert (
        verdict_words(Reading(Kind.LETTER), Report((), findings))
        == "Not ready to file: 1 requirement is unmet on 2 issues."
    )
