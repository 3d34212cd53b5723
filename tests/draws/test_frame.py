"""A list becomes a frame: its faults with their rows, and one hash whatever the order of the rows."""

import datetime as dt
import hashlib
import json
import random
from collections.abc import Callable

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.days import day_of, impossible
from conferral.draws.frame import Columns, columns_of, frame_of, look_through, make_frame, rows_by_stratum
from conferral.draws.lists import ClassList, read_list
from conferral.model.draws import FrameFault, Member
from conferral.model.errors import DrawError

Listed = Callable[[str], ClassList]
SITES = Columns("unit", "site")


def faults(listed: ClassList, columns: Columns = SITES) -> list[tuple[int, str, str]]:
    return [(fault.row, fault.column, fault.what) for fault in look_through(listed, columns)]


FAULTS = [
    ("E-1,A\n,A\n", [(3, "unit", "the id is blank")]),
    ("E-1,A\nE-2,\n", [(3, "site", "the stratum is blank")]),
    ("E-1,A\nE-2,B\nE-1,B\n", [(4, "unit", "this is the id of row 2")]),
    ("1,A\n 1 ,B\n", [(3, "unit", "this is the id of row 2")]),
    ("e-1,A\nE-1,A\n", [(3, "unit", "this would be taken for the id of row 2")]),
    ("José,A\nJose\u0301,A\n", [(3, "unit", "this is the id of row 2")]),
    ("E-1\u200b,A\n", [(2, "unit", "the id holds a character that cannot be seen (ZERO WIDTH SPACE)")]),
    ("E-1,Harbor\nE-2,harbor\n", [(3, "site", "this would be taken for the stratum of row 2")]),
    ("E-1,A\n,\nE-2,A\n", [(3, "", "the row is blank and is left out")]),
    ("E-1,A\nE-2,B\n", []),
]


@pytest.mark.parametrize(("rows", "found"), FAULTS)
def test_each_fault_is_told_with_its_row(rows: str, found: list[tuple[int, str, str]], listed: Listed) -> None:
    assert faults(listed("unit,site\n" + rows)) == found


def test_a_number_and_the_same_in_text_clash_with_both_rows(book: Callable[..., bytes]) -> None:
    mixed = read_list(book({"List": [["unit"], [1], [2], ["1"]]}), "l.xlsx")
    assert look_through(mixed, Columns()) == (FrameFault(4, "unit", "1", "this is the id of row 2", also=2),)


def test_nothing_is_drawn_from_a_list_with_a_fault_that_blocks(listed: Listed) -> None:
    with pytest.raises(DrawError, match=r"row 3, column 'unit': this is the id of row 2 \(2 rows have faults\)"):
        frame_of(listed("unit,site\nE-1,A\nE-1,A\n,A\n"), SITES)


def test_blank_rows_are_left_out_and_do_not_block(listed: Listed) -> None:
    assert len(frame_of(listed("unit,site\nE-1,A\n,\n"), SITES)) == 1


DAYS = [
    ("2023-02-31", None, "there is no such day"),
    ("13/45/2020", None, "there is no such day"),
    ("0202-03-01", None, "a day before 1900 cannot be meant"),
    ("3/5/24", None, "the year has two digits, and its century is not known"),
    ("soon", None, "this is not a day as YYYY-MM-DD or MM/DD/YYYY"),
    ("45000", None, "this is not a day as YYYY-MM-DD or MM/DD/YYYY"),
    ("2024-02-29", dt.date(2024, 2, 29), None),
    ("2/29/2024", dt.date(2024, 2, 29), None),
    ("2024-02-29T08:00:00", dt.date(2024, 2, 29), None),
]


@pytest.mark.parametrize(("cell", "day", "said"), DAYS)
def test_a_day_is_read_or_it_is_said_why_not(cell: str, day: dt.date | None, said: str | None) -> None:
    assert (day_of(cell), impossible(cell)) == (day, said)


def test_an_impossible_day_is_told_with_its_row_and_does_not_block(listed: Listed) -> None:
    hired = listed("unit,hire date,left\nE-1,2023-02-31,never\nE-2,2020-01-02,\n")
    columns = columns_of(hired, "unit", None)
    assert columns.days == ("hire date",)
    assert look_through(hired, columns) == (
        FrameFault(2, "hire date", "2023-02-31", "there is no such day", blocks=False),
    )
    assert columns_of(hired, "unit", None, ("left",)).days == ("left", "hire date")


def test_a_public_frame_needs_no_columns_named(listed: Listed) -> None:
    assert columns_of(listed("unit,stratum\nE-1,A\n"), None, None) == Columns("unit", "stratum")
    assert columns_of(listed("unit,stratum\nE-1,\n"), None, None) == Columns("unit", None)


def test_of_another_list_the_units_column_must_be_named(listed: Listed) -> None:
    with pytest.raises(DrawError, match=r"Name it with --unit. There are 'name', 'ssn'"):
        columns_of(listed("name,ssn\na,b\n"), None, None)


@given(st.sets(st.from_regex(r"[A-Z]-[0-9]{1,4}", fullmatch=True), min_size=1), st.integers())
def test_the_order_of_the_rows_makes_no_difference(units: set[str], seed: int) -> None:
    members = [Member(unit, unit[0]) for unit in sorted(units)]
    shuffled = members[:]
    random.Random(seed).shuffle(shuffled)
    assert make_frame(shuffled) == make_frame(members)


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.none() | st.sampled_from("AB"))))
def test_the_hash_is_that_of_the_canonical_json(pairs: list[tuple[str, str | None]]) -> None:
    frame = make_frame(Member(*pair) for pair in pairs)
    assert frame.sha256 == hashlib.sha256(rfc8785.dumps([list(member) for member in frame.members])).hexdigest()


def test_other_columns_do_not_reach_the_frame(listed: Listed) -> None:
    one = frame_of(listed("unit,site,ssn\nE-1,A,1\n"), SITES)
    other = frame_of(listed("ssn,site,unit\n2,A,E-1\n"), SITES)
    assert one == other
    assert json.dumps([list(member) for member in one.members]) == '[["E-1", "A"]]'


def test_strata_are_counted_by_name(hotels: bytes) -> None:
    frame = frame_of(read_list(hotels, "hotels.csv"), Columns("employee", "hotel"))
    assert rows_by_stratum(frame.members) == (("Airport", 30), ("Harbor", 50), ("Midtown", 70))
