"""Every pack, seen to be met and unmet by a letter as it is sent.

A row of ``packs.csv`` is a case: a letter, held against a pack; one of its requirements has the answer, and ``shows``
are the words of the letter that show it (met), or part of what the report says (unmet and unclear). Most of the letters
are by hands other than those of the packs' authors. What is known only second-hand is never unmet: a pack that holds
nothing else has a case in which that is said.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from conferral.check import check_letter
from conferral.model.findings import Finding
from conferral.practices import Asks, pack, pack_ids, packs_for
from conferral.readers import read
from conferral.text.source import Source

TESTS = Path(__file__).parents[1]
OTHER_HANDS = "letters/open/"
SECOND_HAND = "the requirement is known only second-hand"


@dataclass(frozen=True)
class Row:
    """A letter, the pack and the requirement it is held against, the answer, and the words that show it."""

    pack: str
    answer: str
    requirement: str
    letter: str
    shows: str

    @property
    def name(self) -> str:
        return f"{self.pack}#{self.requirement}-{self.answer}-{Path(self.letter).stem}"


with (Path(__file__).parent / "packs.csv").open(encoding="utf-8", newline="") as rows:
    ROWS = tuple(Row(**row) for row in csv.DictReader(rows))


def findings(row: Row) -> list[tuple[Finding, str]]:
    """What the report on the letter says of the requirement, and the words of the letter that it rests on."""
    held = pack(row.pack)
    text = (TESTS / row.letter).read_text(encoding="utf-8")
    source = Source.of(text, row.letter)
    reading = read(source)
    assert reading.letter is not None
    assert reading.letter.date is not None
    own = reading.letter.court.value if reading.letter.court else None
    court = own if held.court == "us" else held.court
    packs = packs_for(court, held.judge or "Ottoline Z. Fenwick")
    report = check_letter(reading, source, packs, as_of=reading.letter.date.value)
    found = [one for one in report.findings if one.id == f"{row.pack}#{row.requirement}"]
    return [(one, " … ".join(" ".join(span.of(text).split()) for span in one.evidence)) for one in found]


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_a_pack_is_answered_as_a_careful_reader_would_answer_it(row: Row) -> None:
    answered = [(one, words) for one, words in findings(row) if one.status == row.answer]
    assert answered, [(one.status.value, one.why) for one, _ in findings(row)]
    said = [words if row.answer == "met" else one.why for one, words in answered]
    assert any(row.shows in words for words in said), said


def answers(pack_id: str) -> set[str]:
    return {row.answer for row in ROWS if row.pack == pack_id}


@pytest.mark.parametrize("pack_id", pack_ids())
def test_every_pack_is_seen_met_and_unmet(pack_id: str) -> None:
    assert "met" in answers(pack_id)
    if all(rule.second_hand for rule in pack(pack_id).requirements):
        assert "unmet" not in answers(pack_id)
        said = [one.why for row in ROWS if row.pack == pack_id and row.answer == "unclear" for one, _ in findings(row)]
        assert said
        by_content = any(rule.asks is Asks.CONTENT for rule in pack(pack_id).requirements)
        assert not by_content or any(why.endswith(SECOND_HAND) for why in said), said
    else:
        assert "unmet" in answers(pack_id)


def test_a_row_names_a_pack_and_a_requirement_that_there_are() -> None:
    for row in ROWS:
        assert row.pack in pack_ids()
        assert row.requirement in {rule.id for rule in pack(row.pack).requirements}, row
        assert row.shows
        assert row.answer in {"met", "unmet", "unclear"}


def test_most_letters_are_by_hands_other_than_those_of_the_packs_authors() -> None:
    others = [row for row in ROWS if row.letter.startswith(OTHER_HANDS)]
    assert len(others) * 10 >= len(ROWS) * 9
    assert len({row.letter for row in others}) >= 30
