"""Stratified means and totals as three published examples have them; counts; weights; units without an answer."""

import csv
import math
from io import StringIO
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.estimates import Counted, Measured, bounds, count_yes, measure, pooled_limits
from conferral.model.errors import DrawError

# R. L. Scheaffer, W. Mendenhall, R. L. Ott, Elementary Survey Sampling, example on hours of television watched; told
# again in Pennsylvania State University, STAT 506, Example 6-1 (mean 27.7, variance of the mean 1.97)
TELEVISION = [
    Measured("town A", 155, (35, 43, 36, 39, 28, 28, 29, 25, 38, 27, 26, 32, 29, 40, 35, 41, 37, 31, 45, 34)),
    Measured("town B", 62, (27, 15, 4, 41, 49, 25, 10, 30)),
    Measured("rural", 93, (8, 14, 12, 15, 30, 32, 21, 20, 34, 7, 11, 24)),
]

# SAS/STAT User's Guide, The SURVEYMEANS Procedure, Getting Started: Stratified Sampling (weekly ice cream spending;
# mean 9.141298, standard error 0.531799)
ICE_CREAM = """7 7 7 7 8 12 9 10 7 1 7 10 7 3 8 20 8 19 7 2 7 2 9 15 8 16 7 6 7 6 7 6 9 15 8 17 8 14 9 8
9 8 9 7 7 3 7 12 7 4 9 14 8 18 9 9 7 2 7 1 7 4 7 11 9 8 8 10 8 13 7 2 9 6 9 11 7 2 7 9"""

# S. L. Lohr, Sampling: Design and Analysis, 2nd ed., Example 3.2: acres in farms, 1992 Census of Agriculture (total
# 909,736,034, standard error 50,417,248; mean 295,560.8, standard error 16,379.9). The book prints each stratum's mean
# and variance, from which values with just these are made here.
AGRICULTURE = """stratum,rows,sampled,mean,variance
Northeast,220,21,97629.8,7647472708
North Central,1054,103,300504.2,29618183543
South,1382,135,211315.0,53587487856
West,422,41,662295.5,396185950266
"""


def with_moments(count: int, mean: float, variance: float) -> tuple[float, ...]:
    """Values that have a mean and a variance: some above and as many below, one at the mean where the count is odd."""
    half = count // 2
    reach = math.sqrt(variance * (count - 1) / (2 * half))
    return (mean + reach,) * half + (mean - reach,) * half + (mean,) * (count % 2)


def ice_cream() -> list[Measured]:
    numbers = list(map(int, ICE_CREAM.split()))
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    rows = {7: 1824, 8: 1025, 9: 1151}
    return [
        Measured(str(grade), count, tuple(float(spent) for one, spent in pairs if one == grade))
        for grade, count in rows.items()
    ]


def agriculture() -> list[Measured]:
    rows = csv.DictReader(StringIO(AGRICULTURE))
    return [
        Measured(
            row["stratum"],
            int(row["rows"]),
            with_moments(int(row["sampled"]), float(row["mean"]), float(row["variance"])),
        )
        for row in rows
    ]


def test_the_example_of_scheaffer_mendenhall_and_ott() -> None:
    mean, total = measure(TELEVISION), measure(TELEVISION, total=True)
    assert [(round(fmean(one.values), 2), round(stdev(one.values), 2)) for one in TELEVISION] == [
        (33.9, 5.95),
        (25.12, 15.25),
        (19.0, 9.36),
    ]
    assert round(mean.estimate, 1) == 27.7
    assert round((mean.standard_error or 0) ** 2, 2) == 1.97
    assert round(total.estimate, 2) == 8579.25
    assert total.standard_error == pytest.approx(310 * (mean.standard_error or 0))


def test_the_example_of_the_sas_guide() -> None:
    mean, total = measure(ice_cream()), measure(ice_cream(), total=True)
    assert [len(one.values) for one in ice_cream()] == [20, 9, 11]
    assert round(mean.estimate, 6) == 9.141298
    assert round(mean.standard_error or 0, 6) == 0.531799
    assert round(total.estimate) == 36565
    assert round(mean.low, 4) == 8.0638  # with 37 degrees of freedom, as the guide has them
    assert round(mean.high, 4) == 10.2188


def test_the_example_of_lohr() -> None:
    mean, total = measure(agriculture()), measure(agriculture(), total=True)
    assert total.estimate == pytest.approx(909_736_034, abs=100)
    assert total.standard_error == pytest.approx(50_417_248, abs=10)
    assert mean.estimate == pytest.approx(295_560.8, abs=0.1)
    assert mean.standard_error == pytest.approx(16_379.9, abs=0.1)


def test_a_list_looked_at_whole_has_no_error() -> None:
    found = measure([Measured("A", 3, (1, 2, 3)), Measured("B", 1, (9,))])
    assert (found.estimate, found.low, found.high, found.standard_error) == (3.75, 3.75, 3.75, 0.0)


def test_a_stratum_with_more_units_than_its_share_does_not_weigh_more() -> None:
    bent = measure([Measured("large", 90, (10.0, 12.0)), Measured("small", 10, (100.0, 102.0, 98.0, 100.0))])
    assert bent.estimate == pytest.approx(0.9 * 11 + 0.1 * 100)
    counted = count_yes([Counted("large", 90, 2, 0, 2), Counted("small", 10, 5, 5, 0)])
    assert counted.estimate == pytest.approx(10)


def test_a_count_of_one_list_has_its_exact_limits() -> None:
    found = count_yes([Counted(None, 150, 30, 12, 18)])
    assert (found.estimate, found.low, found.high, found.confidence) == (60.0, 37, 86, 0.95)
    assert found.method.startswith("exact hypergeometric")


@given(st.lists(st.tuples(st.integers(2, 30), st.integers(1, 30), st.integers(0, 30)), min_size=2, max_size=4))
def test_limits_of_strata_hold_those_of_each_and_the_estimate(drawn: list[tuple[int, int, int]]) -> None:
    strata = [
        Counted(str(i), rows, min(size, rows), min(yes, size, rows), min(size, rows) - min(yes, size, rows))
        for i, (rows, size, yes) in enumerate(drawn)
    ]
    found = count_yes(strata)
    alone = [count_yes([one]) for one in strata]
    assert (
        sum(one.yes for one in strata)
        <= found.low
        <= found.estimate
        <= found.high
        <= sum(one.rows - one.no for one in strata)
    )
    assert found.low <= sum(one.low for one in alone)
    assert found.high >= sum(one.high for one in alone)


def test_units_without_an_answer_widen_the_limits_and_are_not_left_out() -> None:
    known, unknown = count_yes([Counted(None, 150, 30, 12, 18)]), count_yes([Counted(None, 150, 30, 12, 13)])
    assert (unknown.low, unknown.unanswered) == (known.low, 5)
    assert unknown.high > known.high
    assert unknown.estimate == pytest.approx(150 * 12 / 25)
    assert "without an answer as bounds" in unknown.method


def test_missing_values_need_the_bounds_that_they_can_have() -> None:
    strata = [Measured(None, 100, (4.0, 5.0, 6.0), unanswered=1)]
    with pytest.raises(DrawError, match=r"1 units gave no value. State the least and the most"):
        measure(strata)
    found = bounds(strata, 0.0, 20.0)
    assert found.low == pytest.approx(measure([Measured(None, 100, (4.0, 5.0, 6.0, 0.0))]).low)
    assert found.high == pytest.approx(measure([Measured(None, 100, (4.0, 5.0, 6.0, 20.0))]).high)
    assert (found.estimate, found.sampled, found.unanswered) == (5.0, 4, 1)
    with pytest.raises(DrawError, match="20 is more than 0"):
        bounds(strata, 20.0, 0.0)


def test_units_looked_at_in_any_case_count_as_known() -> None:
    with_named = count_yes([Counted(None, 148, 30, 12, 18), Counted("in any case", 2, 2, 2, 0)])
    alone = count_yes([Counted(None, 148, 30, 12, 18)])
    assert (with_named.low, with_named.high) == (alone.low + 2, alone.high + 2)


def test_strata_with_their_share_may_be_taken_as_one_draw() -> None:
    fair = [Counted("A", 70, 14, 6, 8), Counted("B", 50, 10, 4, 6), Counted("C", 30, 6, 2, 4)]
    assert pooled_limits(fair) == (37, 86)
    assert pooled_limits([*fair[:2], Counted("C", 30, 15, 2, 13)]) is None
    assert pooled_limits(fair[:1]) is None
    assert pooled_limits([*fair, Counted("in any case", 2, 2, 1, 1)]) == (38, 87)


def test_what_cannot_be_estimated_is_told() -> None:
    faults = [
        ([], "there are none"),
        ([Measured("A", 10, ())], "no unit of it was looked at"),
        ([Measured("A", 10, (1.0,))], "one value says nothing of how values spread"),
        ([Measured("A", 2, (1.0, 2.0, 3.0))], "3 of 2 cannot have been looked at"),
    ]
    for strata, said in faults:
        with pytest.raises(DrawError, match=said):
            measure(strata)
    with pytest.raises(DrawError, match="no unit gave an answer"):
        count_yes([Counted("A", 10, 3, 0, 0)])
