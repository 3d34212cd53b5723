"""Whether a letter raises a discovery dispute, by what it asks for and by its words."""

import pytest
from invented import WRITTEN_ON, call, head, issue, reading

from conferral.check.held import Held
from conferral.check.scope import Scope, is_motion, scope_of
from conferral.check.words import OwnWords
from conferral.model.facts import Issue, Letter, Request
from conferral.text.source import Source

PMC = Request.PRE_MOTION_CONFERENCE


def scope(words: str, *requests: Request, issues: tuple[Issue, ...] = ()) -> Scope:
    """Where a letter with these words and requests stands."""
    source = Source.of(f"Dear Judge Gorenstein:\n{words}\nRespectfully submitted,\nAda Finch\n")
    letter = head(*requests) if requests else Letter()
    return scope_of(Held(reading([call()], issues), letter, source, OwnWords.of(source), WRITTEN_ON))


@pytest.mark.parametrize(
    "words",
    [
        "Defendant refuses to produce the shift schedules.",
        "Its answers to Interrogatory No. 6 are evasive.",
        "Plaintiff will not sit for her deposition.",
        "The responses and objections are boilerplate.",
        "In answer to Request No. 3 it named no custodian.",
        "A subpoena was served on the landlord.",
        "The dispute falls under Fed. R. Civ. P. 34.",
        "Its Rule 30(b)(6) designee knew nothing.",
    ],
)
def test_a_conference_about_discovery_is_one(words: str) -> None:
    assert scope(words, PMC) is Scope.REACHED


@pytest.mark.parametrize(
    "words",
    [
        "We intend to file a motion to dismiss under Rule 12(b)(6).",
        "Defendant will move for summary judgment.",
        "Plaintiff wishes to move for leave to amend the complaint.",
    ],
)
def test_a_conference_about_another_motion_is_none(words: str) -> None:
    assert scope(words, PMC) is Scope.NOT_REACHED
    assert scope(f"{words} No discovery has been taken.", PMC) is Scope.DOUBTFUL


@pytest.mark.parametrize(
    "request_", [Request.COMPEL, Request.PROTECTIVE_ORDER, Request.QUASH, Request.DISCOVERY_CONFERENCE]
)
def test_relief_in_discovery_needs_no_further_words(request_: Request) -> None:
    assert scope("See the attached.", request_) is Scope.REACHED


@pytest.mark.parametrize("request_", [Request.EXTENSION, Request.ADJOURNMENT, Request.SEAL])
def test_a_request_for_time_or_sealing_is_none_whatever_it_speaks_of(request_: Request) -> None:
    assert scope("Discovery closes on May 1, 2024.", request_) is Scope.NOT_REACHED
    assert scope("Discovery closes on May 1, 2024.", request_, Request.COMPEL) is Scope.REACHED


def test_what_is_left_open_is_in_doubt() -> None:
    assert scope("We write about the matter we raised before.", PMC) is Scope.DOUBTFUL
    assert scope("We write about the depositions.") is Scope.DOUBTFUL
    assert scope("We write about the matter.", issues=(issue(),)) is Scope.DOUBTFUL
    assert scope("We write about the matter.") is Scope.NOT_REACHED


def test_the_judges_own_words_do_not_make_it_one() -> None:
    letter = (
        "We write about the parking.\nRespectfully submitted,\n\n/s/ Ada Finch\nAda Finch\n\ncc: counsel via ECF\n\n"
    )
    ruling = "Application denied. Discovery is stayed.\n\nSO ORDERED.\n\n"
    assert scope(f"{letter}{ruling}GABRIEL W. GORENSTEIN\nUnited States Magistrate Judge\n") is Scope.NOT_REACHED


@pytest.mark.parametrize(
    ("words", "moves"),
    [
        ("Plaintiff moves to compel the pay records.", "yes"),
        ("We represent Plaintiff and move to compel the pay records.", "yes"),
        ("Plaintiff submits this letter motion.", "yes"),
        ("Plaintiff asks leave to move for a protective order.", "no"),
        ("We ask for a conference before we move to compel.", "no"),
        ("Plaintiff will move under Rule 37 if need be.", "no"),
    ],
)
def test_a_letter_is_a_motion_where_it_moves_and_not_where_it_speaks_of_moving(words: str, moves: str) -> None:
    source = Source.of(words)
    letter = head()
    assert is_motion(Held(reading(letter=letter), letter, source, OwnWords.of(source), WRITTEN_ON)) is (moves == "yes")
