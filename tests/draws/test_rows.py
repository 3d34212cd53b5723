"""Whole rows are bound without being shown, and neutral numbers say nothing about names."""

import pytest
from agreed import COLUMNS, SALT
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.frame import frame_of, make_frame
from conferral.draws.lists import read_list
from conferral.draws.rows import bind_rows, key_of, neutral_frame, public_frame, row_hash
from conferral.model.draws import Member
from conferral.model.errors import DrawError

NAMES = make_frame(
    Member(f"{first} {last}", "A") for first in ("Ann", "Bo", "Cy") for last in ("Abbot", "Quill", "Zamora", "Diaz")
)


def test_the_order_of_rows_and_of_columns_binds_alike(hotels: bytes) -> None:
    lines = hotels.decode().splitlines()
    swapped = "\n".join(",".join(reversed(line.split(","))) for line in [lines[0], *reversed(lines[1:])])
    one, other = (bind_rows(read_list(content, "l.csv"), COLUMNS, SALT) for content in (hotels, swapped.encode()))
    assert one.root == other.root


def test_one_cell_or_another_salt_binds_otherwise(hotels: bytes) -> None:
    listed = read_list(hotels, "l.csv")
    changed = read_list(hotels.replace(b"2011-02-11", b"2011-02-12", 1), "l.csv")
    roots = {
        bind_rows(listed, COLUMNS, SALT).root,
        bind_rows(changed, COLUMNS, SALT).root,
        bind_rows(listed, COLUMNS, "00").root,
    }
    assert len(roots) == 3


def test_two_rows_alike_have_hashes_apart() -> None:
    assert row_hash(SALT, "E-1", [("site", "A")]) != row_hash(SALT, "E-2", [("site", "A")])


def test_neutral_numbers_keep_strata_and_hide_the_alphabet() -> None:
    frame, numbers = neutral_frame(NAMES, SALT)
    assert sorted(numbers.values()) == [f"U-{n:02d}" for n in range(1, 13)]
    assert [numbers[member.unit] for member in NAMES.members] != sorted(numbers.values())
    assert {member.stratum for member in frame.members} == {"A"}


@given(st.text("0123456789abcdef", min_size=4))
def test_another_salt_gives_other_numbers(salt: str) -> None:
    assert neutral_frame(NAMES, salt) == neutral_frame(NAMES, salt)
    assert neutral_frame(NAMES, salt)[1] != neutral_frame(NAMES, salt + "x")[1]


def test_a_key_survives_its_file_and_opens_the_list(hotels: bytes) -> None:
    listed = read_list(hotels, "l.csv")
    frame, numbers = neutral_frame(frame_of(listed, COLUMNS), SALT)
    key = bind_rows(listed, COLUMNS, SALT, numbers)
    assert key_of(key.json(), "key.json") == key
    assert public_frame(listed, COLUMNS, dict(key.numbers)) == frame
    assert "Do not give it away" in key.json()["keep"]


@pytest.mark.parametrize("told", [None, [], {}, {"schema": "conferral/key/1", "salt": "a", "rows": [1], "numbers": []}])
def test_what_is_no_key_is_refused(told: object) -> None:
    with pytest.raises(DrawError, match="this is no key of a commitment"):
        key_of(told, "key.json")
