"""Exact limits: those published, those of a slow reckoning by hand, and what they promise."""

import math
from fractions import Fraction

import pytest

from conferral.draws.intervals import acceptance, exact_limits
from conferral.model.errors import DrawError


def chance(found: int, rows: int, bad: int, sampled: int) -> Fraction:
    """The exact chance of finding so many, in whole numbers."""
    if not 0 <= found <= bad or not 0 <= sampled - found <= rows - bad:
        return Fraction(0)
    return Fraction(math.comb(bad, found) * math.comb(rows - bad, sampled - found), math.comb(rows, sampled))


def limits_by_hand(yes: int, sampled: int, rows: int, tail: Fraction) -> tuple[int, int]:
    """Every number there could be, tried one by one."""
    possible = range(yes, rows - (sampled - yes) + 1)
    low = [k for k in possible if sum(chance(x, rows, k, sampled) for x in range(yes, sampled + 1)) > tail]
    high = [k for k in possible if sum(chance(x, rows, k, sampled) for x in range(yes + 1)) > tail]
    return min(low), max(high)


def test_twelve_of_thirty_from_a_hundred_and_fifty() -> None:
    assert exact_limits(12, 30, 150) == (37, 86)


@pytest.mark.parametrize("confidence", [0.9, 0.95, 0.99])
def test_the_limits_are_those_of_a_reckoning_in_whole_numbers(confidence: float) -> None:
    tail = (1 - Fraction(confidence)) / 2
    for rows, sampled in ((12, 5), (20, 20), (25, 1), (40, 9)):
        for yes in range(sampled + 1):
            assert exact_limits(yes, sampled, rows, confidence) == limits_by_hand(yes, sampled, rows, tail)


def test_they_hold_the_true_number_at_least_as_often_as_they_say() -> None:
    rows, sampled = 40, 10
    limits = [exact_limits(yes, sampled, rows) for yes in range(sampled + 1)]
    for true in range(rows + 1):
        held = sum(
            chance(yes, rows, true, sampled) for yes in range(sampled + 1) if limits[yes][0] <= true <= limits[yes][1]
        )
        assert held >= Fraction(95, 100)


def test_a_list_looked_at_whole_leaves_no_doubt() -> None:
    assert exact_limits(60, 150, 150) == (60, 60)


def test_none_found_is_not_none_there() -> None:
    low, high = exact_limits(0, 30, 150)
    assert low == 0
    assert 10 < high < 20


def test_a_million_rows_take_no_time() -> None:
    low, high = exact_limits(80_000, 200_000, 1_000_000)
    assert 397_000 < low < 400_000 < high < 403_000


@pytest.mark.parametrize(("yes", "sampled", "rows"), [(13, 12, 150), (-1, 12, 150), (3, 200, 150), (0, 0, 150)])
def test_counts_that_cannot_be_are_refused(yes: int, sampled: int, rows: int) -> None:
    with pytest.raises(DrawError, match="cannot be"):
        exact_limits(yes, sampled, rows)


@pytest.mark.parametrize("confidence", [0.0, 0.3, 1.0, 95.0])
def test_a_confidence_that_is_none_is_refused(confidence: float) -> None:
    with pytest.raises(DrawError, match="is no confidence to work with"):
        exact_limits(1, 2, 3, confidence)


def test_the_size_that_shows_fewer_than_a_tolerable_share() -> None:
    assert acceptance(3653, 0.09, 0.02, 0.95) == (68, 2)


@pytest.mark.parametrize(("rows", "tolerable", "expected"), [(500, 0.05, 0.0), (1000, 0.06, 0.01), (3653, 0.09, 0.02)])
def test_it_is_the_smallest_that_does(rows: int, tolerable: float, expected: float) -> None:
    size, allowed = acceptance(rows, tolerable, expected)
    bad = math.ceil(Fraction(str(tolerable)) * rows)

    def risk(sampled: int) -> Fraction:
        return sum(
            (chance(x, rows, bad, sampled) for x in range(math.ceil(Fraction(str(expected)) * sampled) + 1)),
            Fraction(0),
        )

    assert allowed == math.ceil(Fraction(str(expected)) * size)
    assert risk(size) <= Fraction(5, 100)
    assert all(risk(sampled) > Fraction(5, 100) for sampled in range(1, size))


@pytest.mark.parametrize(
    ("rows", "tolerable", "expected"), [(100, 0.02, 0.02), (100, 0.02, 0.05), (0, 0.05, 0.0), (100, 1.0, 0.0)]
)
def test_shares_that_cannot_be_told_apart_are_refused(rows: int, tolerable: float, expected: float) -> None:
    with pytest.raises(DrawError, match="cannot be told apart"):
        acceptance(rows, tolerable, expected)
