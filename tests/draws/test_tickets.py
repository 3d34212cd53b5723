"""Tickets are those of the package that others wrote, and nothing but seed and id decides them."""

import random
from collections.abc import Callable

import consistent_sampler
from hypothesis import given
from hypothesis import strategies as st

from conferral.draws.tickets import drawing_order, ticket_number
from conferral.draws.units import canonical

SIX = ["A-1", "A-2", "A-3", "B-1", "B-2", "B-3"]
ALPHABETS = ["0123456789", "ABCDEFGH-0123456789", "abcXYZ .,'-", "éüñßøλж日本語🙂"]
Order = Callable[[str, list[str]], list[tuple[str, str]]]


def theirs(units: list[str], seed: object) -> list[tuple[str, str]]:
    drawn = consistent_sampler.sampler(units, seed=seed, digits=99)
    return [(number, unit) for number, unit, _ in drawn]


def test_the_published_example_comes_out() -> None:
    assert [unit for _, unit in drawing_order("314159", SIX)[:4]] == ["B-2", "B-3", "A-3", "A-2"]


def test_a_seed_that_is_a_number_is_its_digits() -> None:
    assert theirs(SIX, 314159) == drawing_order("314159", SIX)


def random_frame(chance: random.Random) -> list[str]:
    alphabet = chance.choice(ALPHABETS)
    size = chance.choice([1, 2, 3, 5, 8, 13, 40])
    made = ("".join(chance.choices(alphabet, k=chance.randint(1, 12))) for _ in range(size))
    return sorted({canonical(text) for text in made} - {""})


def test_ten_thousand_random_frames_come_out_as_the_package_has_them() -> None:
    chance = random.Random(314159)
    for _ in range(10_000):
        units, seed = random_frame(chance), f"{chance.getrandbits(160):x}"
        chance.shuffle(units)
        assert drawing_order(seed, units) == theirs(units, seed)


@given(st.text(), st.sets(st.text(min_size=1), max_size=12), st.integers(0, 12))
def test_the_order_of_the_list_does_not_matter_and_a_part_keeps_its_order(seed: str, units: set[str], cut: int) -> None:
    writable = [unit for unit in sorted(units) if unit.isprintable()]
    seed = "".join(char for char in seed if char.isprintable())
    whole = drawing_order(seed, writable)
    assert drawing_order(seed, writable[::-1]) == whole
    part = set(writable[:cut])
    assert drawing_order(seed, part) == [ticket for ticket in whole if ticket[1] in part]


def test_a_number_with_fewer_digits_than_most_is_the_packages_too() -> None:
    short = next(n for n in range(10_000_000) if len(ticket_number("7", str(n))) < 79)
    assert theirs([str(short)], "7") == drawing_order("7", [str(short)])


SEEDS = 20_000
UNITS = [f"E-{n:02d}" for n in range(12)]
TAKEN = 5
LIMIT = 31.264  # the 0.999 quantile of chi-squared with 11 degrees of freedom; any table has it


def statistic(order: Order) -> float:
    """How far the counts of inclusion lie from what a fair draw gives, as a chi-squared with 11 degrees of freedom."""
    counts = dict.fromkeys(UNITS, 0)
    for seed in range(SEEDS):
        for _, unit in order(str(seed), UNITS)[:TAKEN]:
            counts[unit] += 1
    share = TAKEN / len(UNITS)
    expected = SEEDS * share
    spread = (len(UNITS) - 1) / (len(UNITS) * (1 - share))  # one draw takes without putting back
    return spread * sum((count - expected) ** 2 for count in counts.values()) / expected


def favouring_one(seed: str, units: list[str]) -> list[tuple[str, str]]:
    """A draw that gives one unit, in one seed of eight, the better of two tickets."""
    drawn = {unit: ticket for ticket, unit in drawing_order(seed, units)}
    if int(seed) % 8 == 0:
        drawn["E-07"] = min(drawn["E-07"], ticket_number(seed + "again", "E-07"))
    return sorted((ticket, unit) for unit, ticket in drawn.items())


def test_over_twenty_thousand_seeds_no_unit_is_favoured() -> None:
    assert statistic(drawing_order) < LIMIT


def test_the_same_measure_finds_a_small_bias_that_was_planted() -> None:
    assert statistic(favouring_one) > LIMIT
