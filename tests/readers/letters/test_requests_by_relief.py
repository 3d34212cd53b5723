"""Relief named by a noun, a sum or a heading; what a letter only tells; and whose house a letterhead is."""

from __future__ import annotations

import pytest
from tests.readers.invented import HEAD
from tests.readers.letters.test_requests_in_other_words import asked
from tests.readers.letters.test_whose_letter_it_is import side


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("An order requiring complete answers within ten days, please.", {"compel"}),
        ("Relief sought. An order directing inspection of the press.", {"compel"}),
        ("We pray an order directing restoration of the tapes at Bluebird's own cost.", {"compel"}),
        ("Plaintiff asks for entry to the loading dock for one day in March.", {"compel"}),
        ("We seek access to the premises with an expert and a camera.", {"compel"}),
        ("We request an order compelling collection of the text messages.", {"compel"}),
        ("Plaintiff asks for an order compelling production and the reporter's bill, $385.", {"compel", "sanctions"}),
        ("Plaintiff seeks an order compelling the inspection and her costs of $1,200.", {"compel", "sanctions"}),
        ("We request leave to have this application heard on shortened time.", {"other"}),
        ("Plaintiff asks that this letter-motion be decided on an expedited basis.", {"other"}),
        ("We submit this letter-motion, pursuant to Rule 45(d)(3)(A), to quash the subpoena to the bank.", {"quash"}),
        ("We ask that discovery be re-opened for three weeks.", {"extension"}),
    ],
)
def test_relief_is_read_from_the_noun_or_the_sum_that_names_it(body: str, right: set[str]) -> None:
    assert asked(body) == right


@pytest.mark.parametrize(
    "body",
    [
        "I wish to advise that the two depositions were put over on consent to May 5.",
        "Mr. Dare's view is that the witness must be ready unless Okafor moves for a protective order.",
        "The pretrial conference of September 29, 2025 would stand.",
    ],
)
def test_what_is_only_told_is_not_asked_for(body: str) -> None:
    assert asked(f"{body} We ask for an order compelling answers to Interrogatory 3.") == {"compel"}


@pytest.mark.parametrize(
    "body",
    [
        "Our new address is 9 Mill Lane. Nothing in this letter requires action by Your Honor.",
        "The parties settled one request last week. Our letter requires no action.",
        "This is to report that the deposition went forward. This letter seeks no relief.",
        "I write to note my absence in May. We ask nothing of the Court.",
    ],
)
def test_a_letter_that_says_it_asks_for_nothing_asks_for_nothing(body: str) -> None:
    assert asked(body) == set()


@pytest.mark.parametrize(
    ("opening", "right"),
    [
        ("It is with regret that plaintiffs bring this quarrel to Your Honor. Bluebird will not pay.", "plaintiff"),
        ("Reluctantly, defendant raises with the Court a matter of cost. Ms. Okafor will not pay.", "defendant"),
        ("Hartwell & Soong, attorneys for Defendant, has moved to 9 Mill Lane.", "defendant"),
        ("Pell & Marsh, attorneys for Defendant, will not answer. Plaintiff asks for an order.", "plaintiff"),
    ],
)
def test_the_house_in_the_letterhead_and_the_party_that_brings_it_are_the_writers(opening: str, right: str) -> None:
    assert side(opening) == right


def test_the_body_in_the_letterhead_that_calls_itself_a_nonparty_is_the_writer() -> None:
    head = HEAD.replace("HARTWELL & SOONG LLP", "THE MILLBROOK HERALD")
    assert side("The Herald and its reporter, Ida Moss, are nonparties. We ask relief.", head=head) == "nonparty"
    assert side("The Courier is a nonparty. Plaintiff asks that it be made to answer.", head=head) == "plaintiff"
