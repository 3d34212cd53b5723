"""Sizes from a tenth to all of it: what they cost and how sharp they are."""

from itertools import pairwise

import pytest

from conferral.draws.burden import Work, burden
from conferral.model.errors import DrawError

WORK = Work(files=4, pages=30, minutes=50, rate=150)


def test_a_fifth_of_a_hundred_and_fifty() -> None:
    row = burden(150, WORK)[1]
    assert (row.percent, row.units, row.files, row.pages, row.hours, row.cost) == (20, 30, 120, 3600, 25.0, 3750.0)
    assert (row.low, row.high) == pytest.approx((50 / 150, 100 / 150))


def test_more_work_is_never_less_precise_and_all_of_it_leaves_no_doubt() -> None:
    rows = burden(1000, WORK)
    assert [row.percent for row in rows] == list(range(10, 101, 10))
    assert all(one.margin >= other.margin for one, other in pairwise(rows))
    assert rows[-1].margin == 0


def test_a_rare_thing_has_narrower_limits_than_an_even_one() -> None:
    assert burden(1000, WORK, expected=0.02)[1].margin < burden(1000, WORK)[1].margin


def test_units_are_rounded_up() -> None:
    assert [row.units for row in burden(7, WORK)] == [1, 2, 3, 3, 4, 5, 5, 6, 7, 7]


def test_work_that_cannot_be_is_refused() -> None:
    with pytest.raises(DrawError, match="it cannot be less than nothing"):
        Work(minutes=-1)
    with pytest.raises(DrawError, match="a list has rows"):
        burden(0, WORK)
    with pytest.raises(DrawError, match="a share lies between 0 and 1"):
        burden(10, WORK, expected=2)
