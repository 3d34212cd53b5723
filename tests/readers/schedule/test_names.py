"""What a day is called: a few words of the paper's own, that a person can read by themselves."""

from __future__ import annotations

import pytest

from conferral.readers import read
from conferral.readers.schedule.names import name_in
from conferral.text.source import Source

ORDER = (
    "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF NEW YORK\n\nIDA QUILL,\n            Plaintiff,      24-cv-90417\n"
    "    -against-\nYARROW MILLS, INC.,\n            Defendant.\n\n                 ORDER\n\n%s\n\nSO ORDERED.\n\n"
    "Dated: March 5, 2024\n\nDELPHINE E. FARROW\nUnited States Magistrate Judge\n"
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "By April 5, 2024, Defendant shall produce a class list for the 3 locations.",
            "produce a class list for the 3 locations",
        ),
        ("The sampling of class documents shall be produced by April 5, 2024.", "sampling of class documents"),
        ("Fact discovery, which was to close on April 1, 2024, is extended to April 5, 2024.", "Fact discovery"),
        ("Under the scheduling order (Dkt. 15), all discovery must be completed by April 5, 2024.", "all discovery"),
        ("The time to answer is extended to April 5, 2024.", "time to answer"),
        ("Motions to amend may be filed through April 5, 2024.", "Motions to amend"),
        (
            "The Court will hold the settlement conference on April 5, 2024 at 9:30 a.m.",
            "hold the settlement conference",
        ),
        ("An in-person conference is set for April 5, 2024 at 9:30 a.m.", "in-person conference"),
        ("The fact discovery cut-off is April 5, 2024.", "fact discovery cut-off"),
        ("Defendant's responses to the first set of requests are due April 5, 2024.", "Defendant's responses"),
        ("Counsel shall speak by telephone by April 5, 2024.", "speak by telephone"),
        (
            "The parties are reminded that motions for summary judgment are due April 5, 2024.",
            "motions for summary judgment",
        ),
    ],
)
def test_a_day_is_called_by_what_is_to_be_done_or_to_take_place(words: str, name: str) -> None:
    deadlines = {one.date.isoformat(): one.what for one in read(Source.of(ORDER % words, "order.txt")).deadlines}
    assert deadlines["2024-04-05"].startswith(name)


@pytest.mark.parametrize(
    "words",
    [
        "shall serve a complete set of verified answers to each of the interrogatories in the second set",
        "Defendant is to make its safety manager, Mr. Orlando Fusco of Camden, available for a deposition of not more than",
    ],
)
def test_a_long_name_is_cut_where_a_phrase_ends(words: str) -> None:
    name = name_in(words)
    assert 3 <= len(name.split()) <= 9
    assert name in words
    assert name.split()[-1] not in {"of", "to", "the", "a", "for", "in", "and", "each"}


@pytest.mark.parametrize("words", ["", "it is", "shall close", "the parties shall", "which was to be"])
def test_words_that_name_nothing_give_the_plain_word(words: str) -> None:
    assert name_in(words) == "deadline"
