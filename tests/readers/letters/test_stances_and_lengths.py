"""What one sentence after a talk says of where the sides stand, and what an account of a talk says of its length.

The tables lie in ``passages/``: what is right, a bar, and the words; a row that begins with ``~`` is not read yet, and its
test says so when it is. All were written before the readers were looked at.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.readers.letters.test_conferral_passages import Passage

HERE = Path(__file__).parent / "passages"
SPOKE = "Mr. Kane and I spoke by telephone on March 5 for ten minutes. "
DAY = "2024-03-12"


def rows(table: str) -> list[object]:
    """The rows of a table: what is right, and the words."""
    found: list[object] = []
    for line in (HERE / f"{table}.txt").read_text(encoding="utf-8").splitlines():
        right, _, words = line.removeprefix("~").partition(" | ")
        marks = (pytest.mark.xfail(strict=True, reason="not read yet"),) if line.startswith("~") else ()
        found.append(pytest.param(right, words, id=line[:70], marks=marks))
    return found


@pytest.mark.parametrize(("right", "words"), rows("stances"))
def test_a_sentence_after_a_talk_says_where_the_sides_stand(right: str, words: str) -> None:
    found = Passage(DAY, "p", SPOKE + words, ()).read()
    stands = {
        "impasse": found.impasse.stated,
        "told": found.told_adversary.stated,
        "position": found.adversary_position.stated,
    }
    assert stands[right.removeprefix("no ")] is not right.startswith("no ")


@pytest.mark.parametrize(("right", "words"), rows("lengths"))
def test_the_length_of_a_talk_is_told_in_many_ways(right: str, words: str) -> None:
    talks = [one for one in Passage(DAY, "p", words, ()).read().conferrals if one.date and one.date.value.day == 5]
    assert [str(one.duration_minutes.value) if one.duration_minutes else "none" for one in talks] == [right]
