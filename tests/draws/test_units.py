"""The canonical encoding of ids, and ids that would be taken for one another."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.units import canonical, clashes, likeness, unseen

ENCODED = [
    (1, "1"),
    (1.0, "1"),
    (Decimal("7.00"), "7"),
    (1.5, "1.5"),
    (12345678901234567890, "12345678901234567890"),
    ("1", "1"),
    ("01", "01"),
    (" E-017 ", "E-017"),
    ("E  017", "E 017"),
    ("E\u00a0017", "E 017"),
    ("Jose\u0301", "José"),
    ("e-017", "e-017"),
    ("'=1+1", "=1+1"),
    ("'-5", "-5"),
    ("-5", "-5"),
    ("'tis", "'tis"),
    (True, "true"),
    (None, ""),
    ("   ", ""),
    (dt.date(2024, 3, 5), "2024-03-05"),
    (dt.datetime(2024, 3, 5), "2024-03-05"),
    (dt.datetime(2024, 3, 5, 9, 30), "2024-03-05T09:30:00"),
]


@pytest.mark.parametrize(("value", "written"), ENCODED)
def test_an_id_is_written_as_the_encoding_says(value: object, written: str) -> None:
    assert canonical(value) == written


@given(st.text())
def test_encoding_twice_changes_nothing(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("E-017", "e-017"),
        ("E-017", "E - 017"),
        ("E-017", "E\u2013017"),
        ("\uff21-1", "A-1"),
        ("stra\u00dfe", "STRASSE"),
        ("\ufb01le", "file"),
    ],
)
def test_ids_that_a_reader_would_confuse_are_alike(one: str, other: str) -> None:
    assert likeness(one) == likeness(other)


def test_ids_that_differ_are_not_alike() -> None:
    assert len({likeness(unit) for unit in ("1", "01", "10", "E-1", "E-10", "E1")}) == 6


def test_a_clash_names_both_rows_and_both_ids() -> None:
    assert clashes([(2, "1"), (3, "2"), (4, "1")]) == ((2, "1", 4, "1"),)
    assert clashes([(2, "Café"), (9, "CAFÉ")]) == ((2, "Café", 9, "CAFÉ"),)


def test_a_third_alike_clashes_with_the_first() -> None:
    assert [found[::2] for found in clashes([(2, "a"), (3, "A"), (4, "a")])] == [(2, 3), (2, 4)]


@pytest.mark.parametrize(
    ("text", "name"), [("E-1\u200b", "ZERO WIDTH SPACE"), ("a\u202eb", "RIGHT-TO-LEFT OVERRIDE"), ("a\x00b", "U+0000")]
)
def test_a_character_that_cannot_be_seen_is_named(text: str, name: str) -> None:
    assert unseen(text) == name


def test_what_can_be_seen_is_left_alone() -> None:
    assert [unseen(text) for text in ("E-017", "José Núñez", "日本")] == [None, None, None]


@pytest.mark.parametrize("other", ["\u0415-7", "\u0395-7", "\u0435-7"])
def test_letters_of_another_alphabet_that_look_the_same_clash(other: str) -> None:
    assert canonical(other) != canonical("E-7")
    assert clashes([(2, "E-7"), (3, other)]) == ((2, "E-7", 3, other),)


def test_ids_in_one_other_alphabet_stay_apart() -> None:
    letters = [chr(place) for place in range(0x430, 0x450)]
    assert len({likeness(letter) for letter in letters}) == len(letters)
