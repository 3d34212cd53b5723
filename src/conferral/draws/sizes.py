"""How many units each stratum gives.

A fraction is of the whole frame and is rounded up, so that a "20% sample" is never less. What the strata share is set
by largest remainders: each stratum gets the whole part of its share, and the units left over go to the largest
fractions that were cut off; of two alike, to the larger stratum, then to the first by name. A floor raises the strata
below it (a stratum smaller than the floor is taken whole) and lowers no other, so that the total grows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from conferral.model.draws import StratumSize
from conferral.model.errors import DrawError

ROUNDING = "largest remainder; a fraction of the whole frame is rounded up"
_FRACTION = re.compile(r"(\d+(?:\.\d+)?)\s*%|(0?\.\d+|1(?:\.0+)?)|(\d+)/(\d+)")


@dataclass(frozen=True, slots=True)
class SizeRule:
    """What the sides agreed: a count, or a fraction as they wrote it; and a floor for each stratum."""

    count: int | None = None
    fraction: str | None = None
    floor: int = 0

    def __post_init__(self) -> None:
        if (self.count is None) == (self.fraction is None):
            raise DrawError("--size, --fraction", "give one of them, and not both", "For example --fraction 20%.")
        if (self.count is not None and self.count < 1) or self.floor < 0:
            raise DrawError("--size, --floor", "a size is 1 or more, a floor is 0 or more", "Give another number.")
        if self.fraction is not None:
            fraction_of(self.fraction)

    def total(self, rows: int) -> int:
        """The size of the whole sample before floors."""
        if self.count is not None:
            return self.count
        share = fraction_of(self.fraction or "") * rows
        return -(-share.numerator // share.denominator)

    def json(self) -> dict[str, Any]:
        """The rule as the certificate has it."""
        return {"count": self.count, "fraction": self.fraction, "floor": self.floor, "rounding": ROUNDING}


def fraction_of(written: str) -> Fraction:
    """A fraction from what was agreed in writing, exactly.

    >>> [str(fraction_of(written)) for written in ("20%", "0.2", "1/5", "12.5 %")]
    ['1/5', '1/5', '1/5', '1/8']
    """
    found = _FRACTION.fullmatch(written.strip())
    value = Fraction(0)
    if found and found[1]:
        value = Fraction(Decimal(found[1])) / 100
    elif found and found[2]:
        value = Fraction(Decimal(found[2]))
    elif found and int(found[4]):
        value = Fraction(int(found[3]), int(found[4]))
    if not 0 < value <= 1:
        raise DrawError("--fraction", f"{written!r} is no fraction of a list", "Write 20%, 0.2 or 1/5.")
    return value


def allot(strata: Sequence[tuple[str | None, int]], rule: SizeRule) -> tuple[StratumSize, ...]:
    """The size of each stratum; ``strata`` are names with the rows they have to draw from.

    >>> [one.size for one in allot([("A", 61), ("B", 53), ("C", 36)], SizeRule(fraction="20%"))]
    [12, 11, 7]
    """
    rows = sum(count for _, count in strata)
    total = rule.total(rows)
    if total > rows:
        raise DrawError("--size", f"{total:,} of {rows:,} cannot be drawn", "Ask for fewer, or take them all.")
    shares = {name: Fraction(total * count, rows) for name, count in strata}
    sizes = {name: int(share) for name, share in shares.items()}
    order = sorted(strata, key=lambda item: (-(shares[item[0]] % 1), -item[1], item[0] or ""))
    for name, _ in order[: total - sum(sizes.values())]:
        sizes[name] += 1
    return tuple(StratumSize(name, count, max(sizes[name], min(rule.floor, count))) for name, count in strata)


def bent(sizes: Sequence[StratumSize], rule: SizeRule) -> bool:
    """Whether a floor changed the sizes, so that estimates must weight the strata by what they stand for."""
    plain = SizeRule(rule.count, rule.fraction)
    return tuple(sizes) != allot([(one.stratum, one.rows) for one in sizes], plain)
