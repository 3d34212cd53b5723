"""Tables for other programs: no cell becomes a formula, and a public frame reads back as it was."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.frame import Columns, frame_of, make_frame
from conferral.draws.lists import read_list
from conferral.draws.units import canonical, clashes, unseen
from conferral.model.draws import Member
from conferral.render.draws.tables import as_csv, guarded, public_frame_csv

UNITS = st.sets(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
    | st.from_regex(r"[=+@-][A-Z0-9()+]{1,6}", fullmatch=True),
    min_size=1,
    max_size=9,
)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run_is_guarded(cell: str) -> None:
    assert guarded(cell) == "'" + cell


def test_what_it_would_not_run_is_left_alone() -> None:
    assert [guarded(cell) for cell in ("E-017", 5, -5, None, "1=1", "'quoted")] == [
        "E-017",
        "5",
        "-5",
        "",
        "1=1",
        "'quoted",
    ]


@given(UNITS)
def test_a_public_frame_reads_back_as_the_same_frame(texts: set[str]) -> None:
    units = sorted({canonical(text) for text in texts if not unseen(canonical(text))} - {""})
    if not units or clashes(enumerate(units)):
        return
    frame = make_frame(Member(unit, "A") for unit in units)
    read = read_list(public_frame_csv(frame).encode(), "public-frame.csv")
    assert frame_of(read, Columns("unit", "stratum")) == frame


def test_no_cell_of_an_export_begins_as_a_formula_does() -> None:
    rows = csv.reader(io.StringIO(as_csv(["=a"], [["=b", "@c"], ["ok", "-d"]])))
    assert all(not cell.startswith(("=", "@", "-")) for row in rows for cell in row)
