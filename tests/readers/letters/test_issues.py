import datetime as dt

from tests.readers.invented import letter, reading

from conferral.model.facts import Issue, Reading

ASK = "We represent Plaintiff Ada Okafor and write to request a pre-motion conference"
CALL = "On {day}, Miriam Hartwell, counsel for Plaintiff, and Jonah Pell, counsel for Defendants, conferred by telephone for 20 minutes"


def found(body: str) -> Reading:
    return reading(letter(body))


def only(body: str) -> Issue:
    (issue,) = found(body).issues
    return issue


def test_a_conferral_after_the_refusal_is_on_the_issue() -> None:
    issue = only(
        f"{ASK} regarding the payroll records. On February 3, 2025, Defendants refused to produce the payroll records. "
        f"{CALL.format(day='March 4, 2025')} about the payroll records."
    )
    assert issue.arose_on is not None
    assert issue.arose_on.value == dt.date(2025, 2, 3)
    assert issue.conferrals == (0,)


def test_a_call_that_ended_in_an_agreement_is_no_conferral_on_its_breach() -> None:
    issue = only(
        f"{ASK}. {CALL.format(day='January 9, 2025')} about the payroll records. The parties agreed that Defendants would produce the payroll records "
        "by February 3, 2025. On February 3, 2025, Defendants informed us that they would not be producing the payroll records."
    )
    assert issue.arose_on is not None
    assert issue.arose_on.value == dt.date(2025, 2, 3)
    assert issue.conferrals == ()


def test_an_agreement_without_a_day_is_broken_after_the_call_at_which_it_was_made() -> None:
    issue = only(
        f"{ASK}. {CALL.format(day='January 9, 2025')}, and Defendants agreed to produce the payroll records. They have not produced the payroll records."
    )
    assert issue.conferrals == ()


def test_a_conferral_on_one_issue_is_none_on_the_other() -> None:
    issues = found(
        f"{ASK}. Defendants have not produced the payroll records. Defendants have not verified their interrogatory answers. "
        f"{CALL.format(day='March 4, 2025')} about the payroll records. Mr. Pell took the position that payroll is irrelevant."
    ).issues
    assert [(("payroll" in issue.what), issue.conferrals) for issue in issues] == [(True, (0,)), (False, ())]


def test_a_conferral_on_all_the_issues_is_one_on_each() -> None:
    issues = found(
        f"{ASK}. Defendants have not produced the payroll records. Defendants have not verified their interrogatory answers. "
        f"{CALL.format(day='March 4, 2025')} about both issues."
    ).issues
    assert [issue.conferrals for issue in issues] == [(0,), (0,)]


def test_the_party_whom_an_issue_concerns_is_named() -> None:
    assert only(f"{ASK} regarding Defendant Bluebird's refusal to produce the time records.").concerns == (
        "Defendant Bluebird",
    )


def test_a_request_for_more_time_is_no_discovery_dispute() -> None:
    assert found("We represent Plaintiff and write to request an extension of the close of discovery.").issues == ()


def test_a_numbered_list_of_relief_is_an_issue_each() -> None:
    issues = found(
        "We represent Plaintiff Ada Okafor and move for an order compelling Defendants (1) to produce the payroll ledgers, "
        "(2) to verify their interrogatory answers, and (3) to supply a staff roster."
    ).issues
    assert [issue.what for issue in issues] == [
        "produce the payroll ledgers",
        "verify their interrogatory answers",
        "supply a staff roster",
    ]


def test_the_relief_asked_at_the_end_is_no_second_issue() -> None:
    issue = only(
        f"{ASK} regarding the payroll records. The dispute is a simple one. It has lasted for months. We have been patient. Trial is near. "
        "We ask that the Court order full production within fourteen days."
    )
    assert "payroll" in issue.what


def test_a_party_a_rule_or_a_day_is_no_issue() -> None:
    issues = found(f"{ASK} regarding Bluebird Catering LLC pursuant to Rule 37.").issues
    assert all("Bluebird Catering" not in issue.what for issue in issues)


def test_an_abbreviation_does_not_cut_the_issue_short() -> None:
    assert (
        only(f"{ASK} concerning Request No. 8 of the second set for tip ledgers.").what
        == "Request No. 8 of the second set for tip ledgers"
    )


def test_a_conferral_that_names_nothing_was_on_every_issue() -> None:
    issues = found(
        f"{ASK}. {CALL.format(day='March 4, 2025')}. They were cordial. Nothing came of it. We regret it. Time is short. "
        "Defendants have not produced the payroll ledgers. Defendants have not verified their interrogatory answers."
    ).issues
    assert [issue.conferrals for issue in issues] == [(0,), (0,)]


def test_a_duty_told_in_general_words_lends_its_day_to_the_thing_asked_for() -> None:
    issue = only(
        "We represent Plaintiff Ada Okafor and write for an order compelling Defendants to produce the payroll ledgers. "
        "Defendants' production was due on February 3, 2025. Nothing was produced."
    )
    assert "payroll" in issue.what
    assert issue.arose_on is not None
    assert issue.arose_on.value == dt.date(2025, 2, 3)


def test_a_warning_that_the_court_would_be_asked_is_no_duty() -> None:
    issues = found(
        f"{ASK} regarding the tip ledgers. We said that we would write to the Court by March 3, 2025. We did not."
    ).issues
    assert [issue.what for issue in issues] == ["the tip ledgers"]
