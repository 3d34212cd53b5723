"""Whether the sides conferred on each thing the letter asks for, after it arose, by a means that counts."""

import datetime as dt

import pytest
from invented import (
    AROSE_ON,
    TEXT,
    against,
    answers,
    at,
    attempt,
    call,
    cole,
    finch,
    finding,
    findings,
    head,
    pack_of,
    reading,
    report,
)
from invented import issue as issue_on

from conferral.model.facts import Conferral, Kind, Mode, Participant, Reading, Request, Shown, Side
from conferral.model.findings import Answer, Verdict

CONFERRAL = "2.A/conferral"
JUNE_29, AUGUST_16 = dt.date(2023, 6, 29), dt.date(2023, 8, 16)


def test_a_call_on_the_issue_after_it_arose_meets_the_practice() -> None:
    found = finding(report(reading([call()], [issue_on(0)])), CONFERRAL)
    assert found.status is Answer.MET
    assert found.evidence == call().spans
    assert found.why == "the sides conferred by telephone on 2024-03-11 (Monday)"
    assert found.cure is None


def test_a_conferral_before_the_dispute_arose_is_none_on_it() -> None:
    read = reading([call(JUNE_29)], [issue_on(arose=AUGUST_16)])
    found = finding(report(read), CONFERRAL)
    assert found.status is Answer.UNMET
    assert found.why == "the dispute arose on 2023-08-16 (Wednesday), the last conferral was on 2023-06-29 (Thursday)"
    assert found.evidence == tuple(sorted((*at("March 4, 2024"), *at("March 11, 2024"))))


def test_a_conferral_linked_to_an_issue_counts_only_if_it_is_not_older_than_the_issue() -> None:
    read = reading([call(AROSE_ON - dt.timedelta(days=1))], [issue_on(0)])
    assert answers(report(read), CONFERRAL) == [Answer.UNMET]
    assert answers(report(reading([call(AROSE_ON)], [issue_on(0)])), CONFERRAL) == [Answer.MET]


def test_each_issue_is_judged_by_itself() -> None:
    read = reading([call()], [issue_on(0), issue_on(what="interrogatories not verified", arose=None)])
    found = findings(report(read), CONFERRAL)
    assert [(one.issue, one.status) for one in found] == [(0, Answer.MET), (1, Answer.UNMET)]
    assert "none of the conferrals" in found[1].why
    assert found[1].evidence == at("refused the pay records")


def test_a_later_conferral_whose_subject_is_not_told_leaves_it_unclear() -> None:
    found = finding(report(reading([call()], [issue_on()])), CONFERRAL)
    assert found.status is Answer.UNCLEAR
    assert found.why == "the letter does not say whether the conferral on 2024-03-11 (Monday) was on this issue"
    assert found.evidence == call().spans


def test_a_later_conferral_on_another_issue_is_none_on_this_one() -> None:
    other = issue_on(what="interrogatory answers not verified")
    assert answers(report(reading([call()], [issue_on(0), other])), CONFERRAL) == [Answer.MET, Answer.UNMET]
    by_mail = reading([call(mode=Mode.EMAIL)], [issue_on()])
    assert answers(report(by_mail), CONFERRAL) == [Answer.UNMET]


@pytest.mark.parametrize(
    ("what", "answer"),
    [
        ("order the pay records produced", Answer.UNCLEAR),
        ("full production (not done)", Answer.UNCLEAR),
        ("sanctions and fees", Answer.UNCLEAR),
        ("the deposition of the warehouse manager", Answer.UNMET),
    ],
)
def test_an_issue_that_its_words_do_not_keep_apart_from_one_conferred_on_is_unclear(what: str, answer: Answer) -> None:
    got = report(reading([call()], [issue_on(0), issue_on(what=what)]))
    assert answers(got, CONFERRAL) == [Answer.MET, answer]


def test_a_conferral_tied_to_nothing_may_have_been_on_an_undated_issue() -> None:
    undated = issue_on(arose=None, what="the deposition of the warehouse manager")
    assert answers(report(reading([call()], [undated])), CONFERRAL) == [Answer.UNCLEAR]
    led_up = reading([call(dt.date(2024, 3, 1))], [issue_on(), undated])
    assert answers(report(led_up), CONFERRAL) == [Answer.UNMET, Answer.UNMET]


def test_dealings_by_means_that_do_not_count_are_named_though_they_are_tied_to_another_issue() -> None:
    got = report(reading([call(mode=Mode.EMAIL)], [issue_on(0), issue_on(what="the deposition of the manager")]))
    assert "shows dealings only by e-mail" in findings(got, CONFERRAL)[1].why


def test_a_call_by_video_is_unclear_where_the_source_names_the_telephone_and_is_silent_on_video() -> None:
    found = finding(report(reading([call(mode=Mode.VIDEO)], [issue_on(0)])), CONFERRAL)
    assert found.status is Answer.UNCLEAR
    assert "by video" in found.why
    assert "Ask chambers whether a call by video will do" in str(found.cure)


def test_a_letter_in_which_no_issue_was_read_is_judged_as_a_whole() -> None:
    found = finding(report(reading([call()])), CONFERRAL)
    assert (found.issue, found.status) == (None, Answer.MET)
    assert finding(report(reading()), CONFERRAL).why == "the letter tells of no conferral"


@pytest.mark.parametrize("mode", [Mode.EMAIL, Mode.LETTER])
def test_a_means_that_the_judge_does_not_name_does_not_count(mode: Mode) -> None:
    found = finding(report(reading([call(mode=mode)], [issue_on(0)])), CONFERRAL)
    assert found.status is Answer.UNMET
    assert "what counts is a conferral by telephone or in person" in found.why
    assert found.evidence == call().spans


@pytest.mark.parametrize("mode", [Mode.UNSPECIFIED, None])
def test_a_conferral_whose_means_are_not_told_is_unclear(mode: Mode | None) -> None:
    found = finding(report(reading([call(mode=mode)], [issue_on(0)])), CONFERRAL)
    assert found.status is Answer.UNCLEAR
    assert found.cure is not None
    assert "Say by what means" in found.cure


def test_a_call_among_letters_counts() -> None:
    read = reading([call(mode=Mode.EMAIL), call(mode=Mode.IN_PERSON), call(mode=None)], [issue_on(0, 1, 2)])
    assert answers(report(read), CONFERRAL) == [Answer.MET]


def test_an_unanswered_attempt_is_no_conferral() -> None:
    found = finding(report(reading(issues=[issue_on()], attempts=[attempt(AROSE_ON)])), CONFERRAL)
    assert found.status is Answer.UNMET
    assert found.why == "the letter tells of no conferral, only of an attempt that was not answered"


def test_where_an_attempt_suffices_it_must_be_described() -> None:
    pack = pack_of("conferral_required", "attempt_suffices = true")
    assert answers(against(reading(attempts=[attempt(AROSE_ON)]), pack), "1/x") == [Answer.UNCLEAR]
    assert answers(against(reading(), pack), "1/x") == [Answer.UNMET]


def test_every_party_that_the_issue_concerns_must_have_taken_part() -> None:
    two = issue_on(0, concerns=["Northgate Logistics, Inc.", "Southgate LLC"])
    found = finding(report(reading([call(people=[finch(), cole("Northgate")])], [two])), CONFERRAL)
    assert found.status is Answer.UNMET
    assert "no conferral with Southgate LLC" in found.why
    assert found.cure is not None
    assert found.cure.startswith("Confer with counsel for Southgate LLC, by telephone or in person, in good faith.")


def test_two_calls_may_reach_two_parties() -> None:
    two = issue_on(0, 1, concerns=["Northgate", "Southgate"])
    other = Participant("Dora Lund", Side.DEFENDANT, at("Ben Cole"), "Defendant Southgate")
    read = reading([call(people=[cole("Northgate")]), call(people=[other])], [two])
    assert answers(report(read), CONFERRAL) == [Answer.MET]


def test_it_is_unclear_for_whom_somebody_spoke_only_where_there_are_several_parties() -> None:
    one, two = issue_on(0, concerns=["Northgate"]), issue_on(0, concerns=["Northgate", "Southgate"])
    assert answers(report(reading([call()], [one])), CONFERRAL) == [Answer.MET]
    found = finding(report(reading([call()], [two])), CONFERRAL)
    assert found.status is Answer.UNCLEAR
    assert found.cure is not None
    assert "Say for whom each person spoke" in found.cure


def test_a_call_with_somebody_elses_counsel_is_no_conferral_on_the_issue() -> None:
    read = reading([call(people=[finch(), cole("Southgate")])], [issue_on(0, concerns=["Northgate"])])
    assert answers(report(read), CONFERRAL) == [Answer.UNMET]


def test_defendants_as_a_body_are_whoever_spoke_for_them() -> None:
    read = reading([call(people=[finch(), cole("Northgate")])], [issue_on(0, concerns=["Defendants"])])
    assert answers(report(read), CONFERRAL) == [Answer.MET]


def test_a_body_of_defendants_is_not_spoken_for_by_a_strangers_counsel() -> None:
    bank = Participant("Nora Bly", Side.NONPARTY, at("Ben Cole"), "Tern Bank")
    read = reading([call(people=[finch(), bank])], [issue_on(0, concerns=["Defendants"])])
    assert answers(report(read), CONFERRAL) == [Answer.UNMET]


def test_the_letters_own_side_is_not_among_those_to_confer_with() -> None:
    read = reading([call()], [issue_on(0, concerns=["Plaintiff", "Northgate"])])
    assert answers(report(read), CONFERRAL) == [Answer.MET]
    found = finding(report(reading([], [issue_on(concerns=["Plaintiff Quill", "Northgate"])])), CONFERRAL)
    assert str(found.cure).startswith("Confer with counsel for Northgate, by telephone")


def test_an_issue_that_names_no_party_takes_the_one_that_all_others_name() -> None:
    read = reading([call(JUNE_29)], [issue_on(concerns=["Defendants"]), issue_on(arose=None)])
    cures = [str(found.cure) for found in findings(report(read), CONFERRAL)]
    assert [cure.startswith("Confer with Ben Cole, counsel for Defendants, by telephone") for cure in cures] == [
        True,
        True,
    ]


def test_a_conferral_that_names_nobody_is_taken_to_be_between_the_parties() -> None:
    nobody = Conferral(spans=at("spoke"), mode=Shown(Mode.TELEPHONE, at("by telephone")))
    read = reading([nobody], [issue_on(0, concerns=["Northgate", "Southgate"])])
    assert answers(report(read), CONFERRAL) == [Answer.MET]


def test_a_practice_may_ask_for_the_opponent_alone() -> None:
    pack = pack_of("conferral_required", 'modes = ["telephone"]', 'with_whom = "opponent"')
    read = reading([call(people=[finch(), cole("Northgate")])], [issue_on(0, concerns=["Northgate", "Southgate"])])
    assert answers(against(read, pack), "1/x") == [Answer.MET]


@pytest.mark.parametrize(
    ("mode", "answer"),
    [(Mode.TELEPHONE, Answer.MET), (Mode.VIDEO, Answer.MET), (Mode.EMAIL, Answer.UNMET), (None, Answer.UNCLEAR)],
)
def test_a_practice_may_name_the_means_that_do_not_count(mode: Mode | None, answer: Answer) -> None:
    pack = pack_of("conferral_required", 'excluded = ["email", "letter"]')
    assert answers(against(reading([call(mode=mode)], [issue_on(0)]), pack), "1/x") == [answer]


@pytest.mark.parametrize("mode", [Mode.EMAIL, None])
def test_where_a_practice_names_no_means_every_means_counts(mode: Mode | None) -> None:
    assert answers(against(reading([call(mode=mode)]), pack_of("conferral_required")), "1/x") == [Answer.MET]


def test_the_cure_names_whom_to_call_how_and_when_they_must_answer() -> None:
    read = reading([call(JUNE_29)], [issue_on(arose=AUGUST_16, concerns=["Defendants"])])
    found = finding(report(read, as_of=dt.date(2023, 8, 17)), CONFERRAL)
    assert found.cure is not None
    assert "Confer with Ben Cole, counsel for Defendants, by telephone or in person, in good faith." in found.cure
    count = "Asked on 2023-08-17 (Thursday), an answer is due 2023-08-18 (Friday), within one business day"
    assert count in found.cure
    assert "[date]" in found.cure
    assert "[minutes]" in found.cure


def test_the_answer_is_due_on_the_next_business_day() -> None:
    found = finding(report(reading(), as_of=dt.date(2023, 9, 1)), CONFERRAL)
    assert "an answer is due 2023-09-05 (Tuesday)" in str(found.cure)


def test_where_the_holidays_are_not_known_no_day_is_given() -> None:
    found = finding(report(reading(), as_of=dt.date(2090, 1, 2)), CONFERRAL)
    assert "An answer is due within one business day of asking" in str(found.cure)
    assert "2090" not in str(found.cure)


def test_the_cure_names_no_means_that_the_practice_does_not_name() -> None:
    cure = str(finding(against(reading(), pack_of("conferral_required")), "1/x").cure)
    assert "telephone" not in cure
    assert "good faith" not in cure
    assert "due" not in cure


def test_a_request_for_more_time_needs_no_conferral_on_discovery() -> None:
    read = reading(letter=head(Request.EXTENSION))
    assert answers(report(read), CONFERRAL) == [Answer.NOT_APPLICABLE]


def test_what_is_not_plainly_a_discovery_dispute_is_unclear_at_worst() -> None:
    other = TEXT.replace("on discovery and for an order to compel", "on our motion to dismiss; discovery has not begun")
    found = finding(report(reading(), text=other), CONFERRAL)
    assert found.status is Answer.UNCLEAR
    assert "whether this one does is not plain" in found.why


def test_a_letter_on_another_motion_raises_no_discovery_dispute() -> None:
    other = "Dear Judge Gorenstein:\nWe ask for a pre-motion conference on a motion to dismiss the complaint.\n"
    assert answers(report(reading(), text=other), CONFERRAL) == [Answer.NOT_APPLICABLE]


def test_a_paper_that_is_no_letter_is_held_against_nothing() -> None:
    got = report(Reading(Kind.ORDER))
    assert got.findings == ()
    assert "read as order and not as a letter" in got.notes[0]
    assert got.verdict is Verdict.NOTHING_UNMET
