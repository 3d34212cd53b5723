"""Sizes by count, fraction and floor; the table is for lawyers to add to."""

import csv
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.sizes import SizeRule, allot, bent, fraction_of
from conferral.model.draws import StratumSize
from conferral.model.errors import DrawError

with (Path(__file__).parents[1] / "tables" / "draw_sizes.csv").open(encoding="utf-8") as table:
    ROWS = list(csv.DictReader(table))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['rows']} {row['fraction']}{row['count']} {row['floor']}")
def test_strata_share_the_sample_as_the_table_has_it(row: dict[str, str]) -> None:
    strata = [("ABCD"[i], int(rows)) for i, rows in enumerate(row["rows"].split("/"))]
    rule = SizeRule(int(row["count"]) if row["count"] else None, row["fraction"] or None, int(row["floor"]))
    assert [one.size for one in allot(strata, rule)] == [int(size) for size in row["sizes"].split("/")]


@given(st.lists(st.integers(1, 500), min_size=1, max_size=8), st.integers(1, 500))
def test_shares_add_up_and_none_is_off_by_a_whole_unit(rows: list[int], count: int) -> None:
    strata = [(str(i), n) for i, n in enumerate(rows)]
    total = min(count, sum(rows))
    sizes = allot(strata, SizeRule(count=total))
    assert sum(one.size for one in sizes) == total
    assert all(abs(one.size - Fraction(total * one.rows, sum(rows))) < 1 for one in sizes)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=6), st.integers(1, 99), st.integers(0, 9))
def test_a_floor_lowers_no_stratum(rows: list[int], percent: int, floor: int) -> None:
    strata = [(str(i), n) for i, n in enumerate(rows)]
    plain, raised = (allot(strata, SizeRule(fraction=f"{percent}%", floor=least)) for least in (0, floor))
    assert all(one.size <= other.size for one, other in zip(plain, raised, strict=True))
    assert all(one.size >= min(floor, one.rows) for one in raised)
    assert bent(raised, SizeRule(fraction=f"{percent}%", floor=floor)) == (plain != raised)


@pytest.mark.parametrize("written", ["", "20", "0", "0%", "120%", "-5%", "1/0", "x", "0.0", "2/1"])
def test_what_is_no_fraction_is_refused(written: str) -> None:
    with pytest.raises(DrawError, match=r"is no fraction of a list. Write 20%"):
        fraction_of(written)


def test_more_than_there_are_cannot_be_drawn() -> None:
    with pytest.raises(DrawError, match="151 of 150 cannot be drawn"):
        allot([(None, 150)], SizeRule(count=151))


@pytest.mark.parametrize("given", [{}, {"count": 3, "fraction": "20%"}, {"count": 0}, {"count": 3, "floor": -1}])
def test_a_rule_is_a_count_or_a_fraction(given: dict[str, object]) -> None:
    with pytest.raises(DrawError):
        SizeRule(**given)


def test_a_stratum_gives_no_more_than_it_has() -> None:
    with pytest.raises(ValueError, match="cannot draw 4 of 3"):
        StratumSize("A", 3, 4)
