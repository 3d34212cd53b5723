"""The intervals on the page of figures."""

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "bench" / "evaluate.py"
spec = importlib.util.spec_from_file_location("evaluate", SCRIPT)
assert spec is not None
assert spec.loader is not None
evaluate = importlib.util.module_from_spec(spec)
spec.loader.exec_module(evaluate)


def test_an_interval_narrows_as_the_counts_grow() -> None:
    few, many = evaluate.interval(9, 1, 1), evaluate.interval(900, 100, 100)
    assert few[0] < many[0] < 0.9 < many[1] < few[1]


@pytest.mark.parametrize(("counts", "bounds"), [((0, 0, 0), (0.0, 1.0)), ((0, 5, 5), (0.0, 0.5))])
def test_nothing_right_or_nothing_at_all_still_has_an_interval(
    counts: tuple[int, int, int], bounds: tuple[float, float]
) -> None:
    low, high = evaluate.interval(*counts)
    assert low == bounds[0]
    assert high <= bounds[1]


def test_all_right_reaches_one() -> None:
    low, high = evaluate.interval(50, 0, 0)
    assert high == pytest.approx(1.0)
    assert 0.9 < low < 1.0
