"""What limits promise, held against every sample that could be drawn from small lists."""

import math
from itertools import combinations, product
from statistics import fmean

import pytest

from conferral.draws.estimates import Counted, Measured, count_yes, measure, pooled_limits

STRATA = ((12, 4), (9, 3))


def chance(found: int, rows: int, yes: int, sampled: int) -> float:
    if not 0 <= found <= yes or sampled - found > rows - yes:
        return 0.0
    return math.comb(yes, found) * math.comb(rows - yes, sampled - found) / math.comb(rows, sampled)


def limits() -> dict[tuple[int, ...], tuple[float, float]]:
    """The limits of every outcome of the small stratified draw."""
    outcomes = product(*(range(sampled + 1) for _, sampled in STRATA))
    found = {}
    for outcome in outcomes:
        strata = [
            Counted(str(i), rows, sampled, yes, sampled - yes)
            for i, ((rows, sampled), yes) in enumerate(zip(STRATA, outcome, strict=True))
        ]
        estimate = count_yes(strata)
        found[outcome] = (estimate.low, estimate.high)
    return found


def test_stratified_limits_hold_the_true_number_as_often_as_they_say_whatever_it_is() -> None:
    known = limits()
    for true in product(*(range(rows + 1) for rows, _ in STRATA)):
        held = sum(
            math.prod(
                chance(yes, rows, k, sampled) for (rows, sampled), k, yes in zip(STRATA, true, outcome, strict=True)
            )
            for outcome, (low, high) in known.items()
            if low <= sum(true) <= high
        )
        assert held >= 0.95 - 1e-9, true


@pytest.mark.parametrize(("unanswered", "yes"), [(1, 0), (1, 1), (1, 3), (2, 0), (2, 1), (2, 2), (3, 1)])
def test_limits_with_units_unanswered_hold_those_of_every_answer_they_could_give(unanswered: int, yes: int) -> None:
    unknown = count_yes([Counted(None, 20, 4, yes, 4 - unanswered - yes)])
    for extra in range(unanswered + 1):
        known = count_yes([Counted(None, 20, 4, yes + extra, 4 - yes - extra)])
        assert unknown.low <= known.low
        assert known.high <= unknown.high


def test_pooled_limits_are_those_of_one_draw() -> None:
    strata = [Counted("A", 60, 12, 3, 9), Counted("B", 40, 8, 5, 3)]
    alone = count_yes([Counted(None, 100, 20, 8, 12)])
    assert pooled_limits(strata) == (alone.low, alone.high)


def test_the_mean_of_every_sample_is_the_mean_of_the_list_on_average() -> None:
    values = (1.0, 2.0, 4.0, 8.0, 9.0)
    found = [measure([Measured(None, 5, sample)]) for sample in combinations(values, 3)]
    assert fmean(one.estimate for one in found) == pytest.approx(fmean(values))
    spread = fmean((one.estimate - fmean(values)) ** 2 for one in found)
    assert fmean((one.standard_error or 0) ** 2 for one in found) == pytest.approx(spread)


def test_the_error_of_a_stratified_mean_is_right_on_average() -> None:
    first, second = (1.0, 3.0, 8.0, 9.0), (20.0, 22.0, 30.0)
    true = fmean((*first, *second))
    found = [
        measure([Measured("A", 4, one), Measured("B", 3, other)])
        for one in combinations(first, 2)
        for other in combinations(second, 2)
    ]
    assert fmean(one.estimate for one in found) == pytest.approx(true)
    assert fmean((one.standard_error or 0) ** 2 for one in found) == pytest.approx(
        fmean((one.estimate - true) ** 2 for one in found)
    )
