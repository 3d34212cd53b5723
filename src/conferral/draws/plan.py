"""What is fixed before the seed exists: sizes and rounding, units apart, replacements, or an agreed order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from conferral.draws.days import day_of
from conferral.draws.frame import rows_by_stratum
from conferral.draws.selection import (
    LIST_ORDER,
    LIST_REPLACEMENT,
    REPLACEMENT,
    draw,
    draw_in_order,
    pool,
    sizes_in_order,
)
from conferral.draws.sizes import SizeRule, allot
from conferral.draws.tickets import METHOD, drawing_order
from conferral.model.draws import Frame, Member, Selection, StratumSize
from conferral.model.errors import DrawError

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Plan:
    """How a draw is made. Either ``rule`` gives its sizes, or every nth of an agreed order is taken.

    ``certainty`` units are looked at in any case, ``drawn_before`` are of an earlier draw that this one enlarges; both
    are outside what is drawn from. ``spare`` is how many replacements each stratum lists, None for as many as it has
    units. ``order`` holds the units as the sides agreed to sort them; ``start`` None leaves the start to the seed.
    """

    rule: SizeRule | None = None
    certainty: tuple[str, ...] = ()
    drawn_before: tuple[str, ...] = ()
    spare: int | None = None
    every: int | None = None
    start: int | None = None
    ordered_by: str | None = None
    order: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.rule is None) == (self.every is None):
            remedy = "Give --size or --fraction for a draw by chance, --every for a list order."
            raise DrawError("the size", "either a size or a step is needed, and not both", remedy)

    @property
    def method(self) -> str:
        """The method, in words that a stranger can look up."""
        return METHOD if self.rule else LIST_ORDER

    @property
    def by_chance(self) -> bool:
        """Whether chance decides: in a list order only where the seed gives the start."""
        return self.rule is not None or self.start is None

    def json(self) -> dict[str, Any]:
        """As commitment and certificate have it."""
        return {
            "sizes": self.rule.json() if self.rule else None,
            "certainty": list(self.certainty),
            "drawn_before": list(self.drawn_before),
            "replacement": {"rule": REPLACEMENT if self.rule else LIST_REPLACEMENT, "listed": self.spare},
            "list_order": None if self.rule else self._order_json(),
        }

    def _order_json(self) -> dict[str, Any]:
        return {"every": self.every, "start": self.start, "ordered_by": self.ordered_by, "order": list(self.order)}


def plan_of(told: Mapping[str, Any]) -> Plan:
    """The plan that a commitment or a certificate holds."""
    sizes, order = told["sizes"], told["list_order"] or {}
    rule = SizeRule(sizes["count"], sizes["fraction"], sizes["floor"]) if sizes else None
    return Plan(
        rule,
        tuple(told["certainty"]),
        tuple(told["drawn_before"]),
        told["replacement"]["listed"],
        order.get("every"),
        order.get("start"),
        order.get("ordered_by"),
        tuple(order.get("order", ())),
    )


def sizes_of(frame: Frame, plan: Plan) -> tuple[StratumSize, ...]:
    """The size of each stratum under a plan that has a rule for it."""
    if plan.rule is None:
        return ()
    members = pool(frame.members, {*plan.certainty, *plan.drawn_before})
    if not members:
        raise DrawError("the list", "nothing is left to draw from", "Set fewer units apart.")
    return allot(rows_by_stratum(members), plan.rule)


def carry_out(frame: Frame, plan: Plan, seed: str) -> tuple[tuple[StratumSize, ...], Selection]:
    """The draw: the size of each stratum, and the units."""
    apart = {*plan.certainty, *plan.drawn_before}
    if plan.rule:
        sizes = sizes_of(frame, plan)
        return sizes, draw(pool(frame.members, apart), sizes, seed, plan.spare)
    strata = dict(frame.members)
    order = [Member(unit, strata[unit]) for unit in plan.order if unit not in apart]
    every = plan.every or 1
    selection = draw_in_order(order, every, plan.start or start_of(seed, every))
    return sizes_in_order(order, selection.selected), selection


def start_of(seed: str, every: int) -> int:
    """The start that a seed gives: of the places 1 to ``every``, the one with the lowest ticket."""
    return int(drawing_order(seed, map(str, range(1, every + 1)))[0][1])


def sort_by(units: Sequence[str], cells: Sequence[str], heading: str) -> tuple[str, ...]:
    """Units in the order of a column: by day or by number where every cell is one, else by text; ties by unit.

    >>> sort_by(["A", "B", "C"], ["10", "9", "9"], "hours")
    ('B', 'C', 'A')
    """
    pairs = [(cell, unit) for unit, cell in zip(units, cells, strict=True) if unit]
    if blank := sum(not cell for cell, _ in pairs):
        what = f"it is blank for {blank} of {len(pairs)} units"
        raise DrawError(f"column {heading!r}", what, "An order needs a value for every unit.")
    days = [day_of(cell) for cell, _ in pairs]
    if all(days):
        return tuple(unit for _, unit in sorted((str(day), unit) for day, (_, unit) in zip(days, pairs, strict=True)))
    if all(_NUMBER.fullmatch(cell) for cell, _ in pairs):
        return tuple(unit for _, unit in sorted((Decimal(cell), unit) for cell, unit in pairs))
    return tuple(unit for _, unit in sorted(pairs))
