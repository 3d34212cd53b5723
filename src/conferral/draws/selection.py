"""The draw itself: in each stratum the lowest tickets are the sample, the next ones the replacements.

Certainty units (the named plaintiffs, say) are taken apart beforehand: they are looked at in any case, and no estimate
counts them as drawn. An agreed list order (every fifth by hire date) is no draw by chance, but it can be run and
verified in the same way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from conferral.draws.frame import rows_by_stratum
from conferral.draws.tickets import drawing_order
from conferral.model.draws import Drawn, Member, Selection, StratumSize
from conferral.model.errors import DrawError

LIST_ORDER = "agreed list order: every nth unit of the list as sorted"
REPLACEMENT = "the unit with the next lowest ticket in the same stratum"
LIST_REPLACEMENT = "the next unit of the agreed order that is not selected, after the unit it replaces"


def pool(members: Iterable[Member], apart: Collection[str]) -> tuple[Member, ...]:
    """What is drawn from: the frame without the units that are set apart."""
    return tuple(member for member in members if member.unit not in apart)


def set_apart(members: Sequence[Member], named: Sequence[str]) -> tuple[str, ...]:
    """The units named that are to be apart, sorted; DrawError where one is not on the list."""
    known = {member.unit for member in members}
    if missing := next((unit for unit in named if unit not in known), None):
        remedy = "Write it as the list has it, or have the list put right first."
        raise DrawError("--certainty", f"{missing!r} is not on the list", remedy)
    return tuple(sorted(set(named)))


def draw(members: Iterable[Member], sizes: Sequence[StratumSize], seed: str, spare: int | None = None) -> Selection:
    """The sample: for each stratum, its size of the lowest tickets, and ``spare`` replacements after them.

    ``members`` is the pool. With ``spare`` None each stratum has as many replacements as selected units, as far as
    its rows go. Strata come in the order of ``sizes``, units in the order of their tickets.

    >>> six = [Member(f"{a}-{n}", None) for a in "AB" for n in (1, 2, 3)]
    >>> [one.unit for one in draw(six, [StratumSize(None, 6, 4)], "314159").selected]
    ['B-2', 'B-3', 'A-3', 'A-2']
    """
    strata: dict[str | None, list[str]] = {size.stratum: [] for size in sizes}
    for member in members:
        strata[member.stratum].append(member.unit)
    selected: list[Drawn] = []
    replacements: list[Drawn] = []
    for size in sizes:
        last = size.size + (size.size if spare is None else spare)
        ranked = enumerate(drawing_order(seed, strata.pop(size.stratum), last), 1)
        drawn = [Drawn(unit, size.stratum, ticket, rank) for rank, (ticket, unit) in ranked]
        selected += drawn[: size.size]
        replacements += drawn[size.size :]
    return Selection(tuple(selected), tuple(replacements))


def draw_in_order(order: Sequence[Member], every: int, start: int) -> Selection:
    """Every nth unit of an agreed order, from the ``start``-th; the others, in that order, may replace.

    >>> five = [Member(unit, None) for unit in "ABCDE"]
    >>> [one.unit for one in draw_in_order(five, 2, 1).selected]
    ['A', 'C', 'E']
    """
    if not 1 <= start <= every <= len(order):
        what = f"every {every} from {start} does not fit a list of {len(order)}"
        raise DrawError("--every, --start", what, "The start lies between 1 and the step, the step within the list.")
    ranks = {place: rank for rank, place in enumerate(range(start - 1, len(order), every), 1)}
    placed = [Drawn(one.unit, one.stratum, str(place + 1), ranks.get(place, 0)) for place, one in enumerate(order)]
    chosen = tuple(one for one in placed if one.rank)
    others = tuple(
        Drawn(one.unit, one.stratum, one.ticket, len(chosen) + i)
        for i, one in enumerate((one for one in placed if not one.rank), 1)
    )
    return Selection(chosen, others)


def sizes_in_order(order: Sequence[Member], selected: Sequence[Drawn]) -> tuple[StratumSize, ...]:
    """How many units of each stratum an agreed order took; the order itself knows no strata."""
    taken = Counter(one.stratum for one in selected)
    return tuple(StratumSize(name, rows, taken[name]) for name, rows in rows_by_stratum(order))
