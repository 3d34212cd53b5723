"""The draw: whole, in strata, apart, with replacements, and in an agreed order."""

import consistent_sampler
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.selection import draw, draw_in_order, pool, set_apart, sizes_in_order
from conferral.draws.sizes import SizeRule, allot
from conferral.model.draws import Drawn, Member, StratumSize
from conferral.model.errors import DrawError

HOTELS = [Member(f"E-{n:03d}", "Midtown" if n <= 70 else "Harbor" if n <= 120 else "Airport") for n in range(1, 151)]
TWENTY = allot([("Airport", 30), ("Harbor", 50), ("Midtown", 70)], SizeRule(fraction="20%"))


def units(drawn: tuple[Drawn, ...]) -> list[str]:
    return [one.unit for one in drawn]


def test_each_stratum_is_drawn_as_the_package_would_draw_it_alone() -> None:
    selection = draw(HOTELS, TWENTY, "a seed")
    for size in TWENTY:
        names = [member.unit for member in HOTELS if member.stratum == size.stratum]
        theirs = list(consistent_sampler.sampler(names, seed="a seed", output="id"))
        ours = [one for one in (*selection.selected, *selection.replacements) if one.stratum == size.stratum]
        assert units(tuple(ours)) == theirs[: 2 * size.size]
        assert [one.rank for one in ours] == list(range(1, 2 * size.size + 1))


@given(st.text("abc123", min_size=1), st.integers(1, 149))
def test_a_larger_draw_begins_with_the_smaller(seed: str, size: int) -> None:
    whole = [Member(member.unit, None) for member in HOTELS]
    smaller = draw(whole, [StratumSize(None, 150, size)], seed).selected
    larger = draw(whole, [StratumSize(None, 150, size + 1)], seed).selected
    assert larger[:size] == smaller


@given(st.text("abc123", min_size=1))
def test_parts_of_a_draw_merge_into_the_whole(seed: str) -> None:
    parts = [draw([m for m in HOTELS if m.stratum == size.stratum], [size], seed) for size in TWENTY]
    whole = draw(HOTELS, TWENTY, seed)
    assert tuple(one for part in parts for one in part.selected) == whole.selected


@pytest.mark.parametrize(("spare", "count"), [(None, 30), (0, 0), (3, 9), (1000, 120)])
def test_replacements_follow_the_sample_as_far_as_the_rows_go(spare: int | None, count: int) -> None:
    selection = draw(HOTELS, TWENTY, "s", spare)
    assert len(selection.replacements) == count
    assert not {*units(selection.selected)} & {*units(selection.replacements)}


def test_units_set_apart_are_not_drawn_and_others_keep_their_order() -> None:
    first = draw(HOTELS, TWENTY, "s").selected[0]
    rest = pool(HOTELS, {first.unit})
    again = draw(rest, allot([("Airport", 29), ("Harbor", 50), ("Midtown", 70)], SizeRule(count=30)), "s")
    assert first.unit not in units(again.selected)
    assert units(again.selected)[:4] == units(draw(HOTELS, TWENTY, "s").selected)[1:5]


def test_a_unit_set_apart_must_be_on_the_list() -> None:
    assert set_apart(HOTELS, ["E-009", "E-001", "E-009"]) == ("E-001", "E-009")
    with pytest.raises(DrawError, match="'E-151' is not on the list"):
        set_apart(HOTELS, ["E-151"])


def test_every_fifth_of_an_agreed_order() -> None:
    selection = draw_in_order(HOTELS, 5, 3)
    assert units(selection.selected)[:3] == ["E-003", "E-008", "E-013"]
    assert len(selection.selected) == 30
    assert units(selection.replacements)[:3] == ["E-001", "E-002", "E-004"]
    assert [(one.ticket, one.rank) for one in selection.selected[:2]] == [("3", 1), ("8", 2)]
    assert [one.size for one in sizes_in_order(HOTELS, selection.selected)] == [6, 10, 14]


@pytest.mark.parametrize(("every", "start"), [(0, 1), (5, 0), (5, 6), (151, 1)])
def test_a_step_that_does_not_fit_is_refused(every: int, start: int) -> None:
    with pytest.raises(DrawError, match="does not fit a list of 150"):
        draw_in_order(HOTELS, every, start)
