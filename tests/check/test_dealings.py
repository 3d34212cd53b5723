"""What the sides do around a conferral: answer in time, find the impasse, say so, turn to the court promptly."""

import dataclasses
import datetime as dt

import pytest
from invented import (
    CALLED_ON,
    WRITTEN_ON,
    against,
    answers,
    at,
    attempt,
    call,
    finding,
    head,
    issue,
    pack_of,
    reading,
    report,
)

from conferral.model.facts import Mode, Reading
from conferral.model.findings import Answer

SAID = [("told_adversary", "told"), ("impasse_confirmed", "impasse")]
DAY = dt.timedelta(days=1)


def said(name: str, read_on: Reading) -> Reading:
    """The reading with one more thing said in the letter."""
    full = reading([call()], told=True, impasse=True)
    value = full.told_adversary if name == "told" else full.impasse
    return dataclasses.replace(read_on, **{"told_adversary" if name == "told" else "impasse": value})


@pytest.mark.parametrize(("kind", "name"), SAID)
def test_what_the_letter_says_was_said_is_met(kind: str, name: str) -> None:
    found = finding(against(said(name, reading([call()])), pack_of(kind, 'asks = "conduct"')), "1/x")
    assert found.status is Answer.MET
    assert found.evidence == at("We told them that we would ask" if name == "told" else "We are at an impasse")


@pytest.mark.parametrize(("kind", "_"), SAID)
def test_silence_about_conduct_is_unclear_and_says_what_to_do(kind: str, _: str) -> None:
    found = finding(against(reading([call()]), pack_of(kind, 'asks = "conduct"')), "1/x")
    assert found.status is Answer.UNCLEAR
    assert found.cure is not None
    assert "the letter can say" in found.cure


@pytest.mark.parametrize(("kind", "_"), SAID)
def test_silence_about_what_the_letter_must_say_is_unmet(kind: str, _: str) -> None:
    assert answers(against(reading([call()]), pack_of(kind, 'asks = "content"')), "1/x") == [Answer.UNMET]


@pytest.mark.parametrize(("kind", "name"), SAID)
def test_words_without_a_conferral_on_what_is_asked_are_unclear(kind: str, name: str) -> None:
    old = reading([call(dt.date(2023, 6, 29))], [issue()])
    by_mail = reading([call(mode=Mode.EMAIL)], [issue(0)])
    for read in (old, by_mail):
        found = finding(against(said(name, read), pack_of(kind, 'asks = "content"')), "1/x")
        assert found.status is Answer.UNCLEAR
        assert "shows no conferral on what it asks" in found.why


@pytest.mark.parametrize(
    ("days", "answer"), [(0, Answer.MET), (7, Answer.MET), (8, Answer.UNCLEAR), (60, Answer.UNCLEAR)]
)
def test_promptly_without_a_number_is_met_within_a_week_and_else_unclear(days: int, answer: Answer) -> None:
    read = reading([call()], [issue(0)], letter=head(written=CALLED_ON + days * DAY))
    assert answers(report(read), "2.A/prompt") == [answer]


@pytest.mark.parametrize(("written", "answer"), [(dt.date(2024, 3, 13), Answer.MET), (WRITTEN_ON, Answer.UNMET)])
def test_a_number_of_days_is_kept_or_not(written: dt.date, answer: Answer) -> None:
    pack = pack_of("prompt_request", 'within = "2bd"')
    found = finding(against(reading([call()], letter=head(written=written)), pack), "1/x")
    assert found.status is answer
    assert "after the conferral of 2024-03-11 (Monday)" in found.why
    assert found.evidence == tuple(sorted((*at("March 14, 2024"), *at("March 11, 2024"))))


def test_the_days_run_from_the_last_conferral_on_what_is_asked() -> None:
    early = call(CALLED_ON - 30 * DAY)
    assert answers(report(reading([early, call()], [issue(0, arose=None), issue(1)])), "2.A/prompt") == [Answer.MET]
    assert answers(report(reading([early, call()], [issue(0, arose=None)])), "2.A/prompt") == [Answer.UNCLEAR]


@pytest.mark.parametrize("written", [None, CALLED_ON - DAY, dt.date(2090, 1, 2)])
def test_days_that_cannot_be_counted_are_unclear(written: dt.date | None) -> None:
    read = reading([call()], letter=head(written=written))
    assert answers(report(read), "2.A/prompt") == [Answer.UNCLEAR]


def test_without_a_conferral_there_is_nothing_to_be_prompt_after() -> None:
    assert answers(report(reading()), "2.A/prompt") == [Answer.NOT_APPLICABLE]


def test_an_answer_in_time_meets_the_time_to_answer() -> None:
    read = reading([call(CALLED_ON + DAY)], attempts=[attempt(CALLED_ON)])
    found = finding(report(read), "2.A/answer")
    assert found.status is Answer.MET
    assert found.why.startswith(
        "asked on 2024-03-11 (Monday), an answer was due 2024-03-12 (Tuesday), within one business day"
    )


def test_a_letter_written_before_the_time_to_answer_was_over_is_too_early() -> None:
    read = reading(attempts=[attempt(WRITTEN_ON)])
    found = finding(report(read), "2.A/answer")
    assert found.status is Answer.UNMET
    assert "before that time was over" in found.why
    assert "Wait for an answer until the end of 2024-03-15 (Friday)" in str(found.cure)


def test_a_request_that_went_unanswered_is_for_counsel_to_tell() -> None:
    found = finding(report(reading(attempts=[attempt(CALLED_ON)])), "2.A/answer")
    assert found.status is Answer.UNCLEAR
    assert "the letter tells of none" in found.why


def test_a_late_answer_that_led_to_a_conferral_is_past() -> None:
    read = reading([call(WRITTEN_ON)], attempts=[attempt(CALLED_ON)])
    assert answers(report(read), "2.A/answer") == [Answer.NOT_APPLICABLE]


@pytest.mark.parametrize("asked", [None, dt.date(2090, 1, 2)])
def test_a_request_whose_day_is_unknown_cannot_be_counted(asked: dt.date | None) -> None:
    (answer,) = answers(report(reading(attempts=[attempt(asked)])), "2.A/answer")
    assert answer is (Answer.UNCLEAR if asked else Answer.NOT_APPLICABLE)


def test_details_that_the_source_does_not_name_are_met_by_day_and_means() -> None:
    found = finding(report(reading([call()], [issue(0)])), "2.A/details")
    assert found.status is Answer.MET
    assert found.evidence == tuple(sorted((*at("March 11, 2024"), *at("by telephone"))))
    assert found.second_hand


@pytest.mark.parametrize("conferrals", [(), (call(on=None),), (call(mode=None),)])
def test_details_that_the_source_does_not_name_are_unclear_at_worst(conferrals: tuple[object, ...]) -> None:
    found = finding(report(reading(conferrals)), "2.A/details")  # type: ignore[arg-type] # because a table has no types
    assert found.status is Answer.UNCLEAR
    assert "does not say which details" in found.why
    assert "[" not in str(found.cure)


def test_details_that_the_source_names_must_all_be_told() -> None:
    pack = pack_of("conferral_details", 'details = ["date", "duration", "participants"]')
    assert answers(against(reading([call()]), pack), "1/x") == [Answer.MET]
    pack = pack_of("conferral_details", 'details = ["date", "time", "place"]')
    found = finding(against(reading([call()]), pack), "1/x")
    assert found.status is Answer.UNMET
    assert found.why == "the letter does not give the time or place of the conferral"
    assert "[time], [place]" in str(found.cure)
