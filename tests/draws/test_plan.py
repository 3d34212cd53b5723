"""Plans: what is fixed beforehand, and what carrying it out gives."""

import pytest

from conferral.draws.frame import make_frame
from conferral.draws.plan import Plan, carry_out, plan_of, sizes_of, sort_by, start_of
from conferral.draws.sizes import SizeRule
from conferral.model.draws import Member
from conferral.model.errors import DrawError

FRAME = make_frame(Member(f"E-{n:02d}", "A" if n <= 6 else "B") for n in range(1, 11))
PLANS = [
    Plan(SizeRule(count=4)),
    Plan(SizeRule(fraction="20%", floor=2), certainty=("E-01",), drawn_before=("E-02",), spare=3),
    Plan(every=3, start=2, ordered_by="hired", order=tuple(f"E-{n:02d}" for n in range(10, 0, -1))),
    Plan(every=3, order=tuple(f"E-{n:02d}" for n in range(1, 11))),
]


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_survives_the_certificate(plan: Plan) -> None:
    assert plan_of(plan.json()) == plan


def test_a_plan_is_a_size_or_a_step() -> None:
    for given in ({}, {"rule": SizeRule(count=1), "every": 5}):
        with pytest.raises(DrawError, match="either a size or a step is needed"):
            Plan(**given)


def test_units_apart_are_neither_drawn_nor_counted() -> None:
    sizes, selection = carry_out(FRAME, PLANS[1], "s")
    assert [(one.stratum, one.rows, one.size) for one in sizes] == [("A", 4, 2), ("B", 4, 2)]
    assert not {"E-01", "E-02"} & {one.unit for one in (*selection.selected, *selection.replacements)}


def test_nothing_left_to_draw_from_is_told() -> None:
    with pytest.raises(DrawError, match="nothing is left to draw from"):
        sizes_of(FRAME, Plan(SizeRule(count=1), certainty=tuple(member.unit for member in FRAME.members)))


def test_an_agreed_order_is_kept_from_its_start() -> None:
    sizes, selection = carry_out(FRAME, PLANS[2], "whatever")
    assert [one.unit for one in selection.selected] == ["E-09", "E-06", "E-03"]
    assert [(one.stratum, one.size) for one in sizes] == [("A", 2), ("B", 1)]


def test_a_start_that_was_not_agreed_comes_from_the_seed() -> None:
    starts = {start_of(str(seed), 3) for seed in range(40)}
    assert starts == {1, 2, 3}
    _, selection = carry_out(FRAME, PLANS[3], "7")
    assert selection.selected[0].ticket == str(start_of("7", 3))
    assert PLANS[3].by_chance
    assert not PLANS[2].by_chance


SORTED = [
    (["2024-01-05", "2/1/2023", "2023-12-31"], ("B", "C", "A")),
    (["10", "9", "9.5"], ("B", "C", "A")),
    (["Quill", "Abbot", "nan"], ("B", "A", "C")),
    (["7", "7", "7"], ("A", "B", "C")),
]


@pytest.mark.parametrize(("cells", "order"), SORTED)
def test_a_column_sorts_by_day_by_number_or_by_text(cells: list[str], order: tuple[str, ...]) -> None:
    assert sort_by(["A", "B", "C"], cells, "column") == order


def test_an_order_needs_a_value_for_every_unit() -> None:
    with pytest.raises(DrawError, match="it is blank for 1 of 2 units"):
        sort_by(["A", "B"], ["1", ""], "hired")
