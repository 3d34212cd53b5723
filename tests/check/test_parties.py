"""Who took part in a conferral, and whom to call."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import at, call, cole, finch, issue

from conferral.check.parties import across, concerned, same_party, whom, with_party
from conferral.model.facts import Participant, Side
from conferral.model.findings import Answer

LUND = Participant("Dora Lund", Side.DEFENDANT, at("Ben Cole"), "Southgate LLC")
BANK = Participant("Nora Bly", Side.NONPARTY, at("Ben Cole"), "nonparty Tern Bank")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Northgate", "Defendant Northgate Logistics, Inc."),
        ("NORTHGATE LOGISTICS", "Northgate Logistics Inc."),
        ("Dee Mark's", "Dee Mark Inc."),
        ("the Northgate Defendants", "Northgate"),
        ("Defendants", "Northgate"),
    ],
)
def test_ways_of_naming_one_party(one: str, other: str) -> None:
    assert same_party(one, other)
    assert same_party(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Northgate", "Southgate"), ("Doe Medical Group", "Doe Dental Group"), ("Acme Corp.", "Apex Corp.")],
)
def test_names_of_two_parties(one: str, other: str) -> None:
    assert not same_party(one, other)


@given(st.text(), st.text())
def test_being_the_same_party_goes_both_ways(one: str, other: str) -> None:
    assert same_party(one, other) == same_party(other, one)
    assert same_party(one, one)


def test_those_of_ones_own_side_are_not_across_the_table() -> None:
    both = call(people=[finch(), cole(), LUND])
    assert [one.name for one in across(both, Side.PLAINTIFF)] == ["Ben Cole", "Dora Lund"]
    assert len(across(both, None)) == 3


@pytest.mark.parametrize(
    ("people", "party", "only_one", "answer"),
    [
        ([finch(), LUND], "Southgate", True, Answer.MET),
        ([finch(), LUND], "Northgate", True, Answer.UNMET),
        ([finch(), cole()], "Northgate", True, Answer.MET),
        ([finch(), cole()], "Northgate", False, Answer.UNCLEAR),
        ([finch(), cole("Defendants")], "Northgate", False, Answer.UNCLEAR),
        ([finch()], "Northgate", False, Answer.MET),
        ([finch(), LUND], "Defendants", False, Answer.MET),
        ([finch(), BANK], "Defendants", True, Answer.UNMET),
        ([finch(), BANK], "Tern Bank", True, Answer.MET),
    ],
)
def test_whether_a_party_took_part(people: list[Participant], party: str, only_one: bool, answer: Answer) -> None:
    assert with_party(call(people=people), party, Side.PLAINTIFF, only_one=only_one) is answer


def test_an_issue_concerns_those_across_the_table_that_it_names() -> None:
    named = issue(concerns=["Plaintiff", "Northgate", "Northgate"])
    assert concerned([named], named, Side.PLAINTIFF) == ("Northgate",)
    assert concerned([named], named, None) == ("Plaintiff", "Northgate")


def test_an_issue_that_names_nobody_concerns_the_one_that_all_others_name() -> None:
    silent = issue()
    assert concerned([issue(concerns=["Northgate"]), silent], silent, Side.PLAINTIFF) == ("Northgate",)
    two = [issue(concerns=["Northgate"]), issue(concerns=["Southgate"]), silent]
    assert concerned(two, silent, Side.PLAINTIFF) == ()


@pytest.mark.parametrize(
    ("people", "parties", "words"),
    [
        ([finch(), cole()], ("Northgate",), "Ben Cole, counsel for Northgate"),
        ([finch(), cole()], (), "Ben Cole, counsel for the defendant"),
        ([finch(), cole("Northgate"), LUND], (), "Ben Cole, counsel for Northgate, and with Dora Lund, counsel for Southgate LLC"),
        ([finch(), cole("Southgate LLC"), LUND], (), "Ben Cole and Dora Lund, counsel for Southgate LLC"),
        ([finch(), cole("Northgate"), LUND], ("Southgate",), "Dora Lund, counsel for Southgate LLC"),
        ([finch()], ("Northgate", "Southgate"), "counsel for Northgate and Southgate"),
        ([], (), "counsel for every other party that the dispute concerns"),
    ],
)  # fmt: skip
def test_whom_to_call(people: list[Participant], parties: tuple[str, ...], words: str) -> None:
    conferrals = [call(people=people)] if people else []
    assert whom(conferrals, parties, Side.PLAINTIFF) == words


def test_nobody_is_named_where_the_letters_own_side_is_not_known() -> None:
    assert whom([call()], ("Northgate",), None) == "counsel for Northgate"
