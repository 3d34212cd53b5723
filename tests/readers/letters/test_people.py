from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.readers.finders.people import find_names, fullest

NAMES = [
    ("I spoke with Mr. Louis Ferrante.", ["Louis Ferrante"]),
    ("I spoke with Mr. Ferrante.", ["Mr. Ferrante"]),
    ("Ms. Oh of my office joined.", ["Ms. Oh"]),
    ("C.K. Lee and Francis Lee conferred with Adam Weiss, Esq.", ["C.K. Lee", "Francis Lee", "Adam Weiss"]),
    ("Attorney Rachel Munroe called.", ["Rachel Munroe"]),
    ("On Tuesday Rebecca S. Wren spoke with Courtney Vance-Ellis.", ["Rebecca S. Wren", "Courtney Vance-Ellis"]),
    ("Kate O'Brien and Sean McDowell attended.", ["Kate O'Brien", "Sean McDowell"]),
    ("Messrs. Penn and Drew attended.", ["Mr. Penn", "Drew"]),
    ("Lupe Cantu, Jr. spoke with Ana de la Cruz.", ["Lupe Cantu, Jr.", "Ana de la Cruz"]),
    ("Mr. Quan's colleague, Ines Robledo, joined.", ["Mr. Quan", "Ines Robledo"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_persons_are_found_as_the_page_names_them(text: str, names: list[str]) -> None:
    assert [found.name for found in find_names(text)] == names


NOBODY = [
    "Brightwater Foods, Inc. refused.",
    "Plaintiff served Interrogatory No. 4 under the Federal Rules.",
    "The Honorable Ann Lee and Judge Hugh Lassiter",
    "Lee Litigation Group, PLLC wrote on May 3.",
    "Google Meet and Microsoft Teams were used.",
    "The Southern District of New York sits there.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_parties_judges_places_and_headings_are_nobody(text: str) -> None:
    assert find_names(text) == []


def test_a_name_never_runs_over_a_line_end() -> None:
    assert [found.name for found in find_names("/s/ Helen Rowe\nHelen Rowe")] == ["Helen Rowe", "Helen Rowe"]


def test_the_fullest_form_of_a_name_wins() -> None:
    assert fullest(find_names("Mr. Katz called. Later Bernard Katz wrote. Then Mr. Katz called.")) == {
        "katz": "Bernard Katz"
    }


def test_a_surname_alone_needs_a_title() -> None:
    assert find_names("Katz called.") == []


@given(st.text(max_size=300))
def test_every_name_stands_where_it_says(text: str) -> None:
    for found in find_names(text):
        assert text[found.start : found.end].split()[-1] in found.name
        assert found.surname


def test_a_street_after_its_number_is_nobody() -> None:
    assert find_names("They met in the lobby of 22 Harbor View on Monday.") == []
    assert [found.name for found in find_names("On May 8 Helen Rowe called.")] == ["Helen Rowe"]
