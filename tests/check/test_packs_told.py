"""What the report says of the packs: their age, and other judges on the case."""

import dataclasses
import datetime as dt

import pytest
from invented import TEXT, WRITTEN_ON, at, head, reading, report

from conferral.model.findings import Report
from conferral.model.spans import Shown
from conferral.practices import initials_of, packs_for


def with_initials(*initials: str, judge: str = "Gabriel W. Gorenstein") -> Report:
    letter = dataclasses.replace(
        head(),
        judge=Shown(judge, at("Judge Gorenstein")),
        judge_initials=tuple(Shown(one, at("23-cv-00777")) for one in initials),
    )
    return report(reading(letter=letter), packs_for("nysd", judge, initials=initials))


def notes_on_judges(found: Report) -> list[str]:
    return [note for note in found.notes if "initials" in note]


@pytest.mark.parametrize(
    ("judge", "initials"),
    [
        ("Gabriel W. Gorenstein", "GWG"),
        ("Gorenstein", "GWG"),
        ("Gabriel Gorenstein", "GWG"),
        ("Hon. Barbara Moses", "BCM"),
    ],
)
def test_the_initials_of_the_judge_written_to_are_no_other_judge(judge: str, initials: str) -> None:
    assert notes_on_judges(with_initials(initials, judge=judge)) == []


def test_another_judge_whose_practices_are_held_is_named() -> None:
    (note,) = notes_on_judges(with_initials("GHW", "GWG"))
    assert "(GHW)" in note
    assert "Gregory H. Woods (nysd/woods)" in note
    assert "whose practices on extensions and adjournments were held against the letter too, unclear at worst" in note


def test_another_judge_of_whom_nothing_is_held_is_said_to_be_so() -> None:
    (note,) = notes_on_judges(with_initials("MKV", "GWG"))
    assert "(MKV)" in note
    assert "No practices under these initials are held" in note


def test_each_other_judge_is_told_once() -> None:
    assert len(notes_on_judges(with_initials("MKV", "MKV", "PAE"))) == 2


@pytest.mark.parametrize(
    ("name", "initials"), [("Hon. Gabriel W. Gorenstein", "GWG"), ("Sarah A. L. Merriam", "SALM"), ("", "")]
)
def test_initials_are_taken_without_titles(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_a_source_much_older_than_the_letter_is_asked_to_be_confirmed() -> None:
    letter = head(written=dt.date(2026, 11, 1))
    (old,) = [
        note
        for note in report(reading(letter=letter), packs_for("nyed", "Arlene R. Lindsay")).notes
        if note.startswith("The newest source of nyed/lindsay is of")
    ]
    assert "2011-05-20" in old
    fresh = report(reading(), packs_for("nysd", "Victoria Reznik"), text=TEXT, as_of=WRITTEN_ON)
    assert not [note for note in fresh.notes if "newest source of nysd/reznik" in note]
