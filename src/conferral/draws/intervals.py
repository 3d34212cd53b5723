"""Exact limits from the hypergeometric distribution: what a sample of a list says of the whole list.

With ``yes`` of ``sampled`` found and ``rows`` in the list, the limits are the smallest and the largest number in the
list under which a sample like this one, or one further out, would still have a chance of more than half of what the
confidence leaves (Clopper and Pearson's limits, for a finite list). They never promise more than they hold.
"""

from __future__ import annotations

from collections.abc import Callable

from conferral.draws.libraries import needed
from conferral.model.errors import DrawError


def exact_limits(yes: int, sampled: int, rows: int, confidence: float = 0.95) -> tuple[int, int]:
    """The least and the greatest number in the list, with a two-sided confidence.

    >>> exact_limits(12, 30, 150)
    (37, 86)
    """
    check_counts(yes, sampled, rows)
    check_confidence(confidence)
    chance = needed("scipy.stats", "exact limits").hypergeom
    tail = (1 - confidence) / 2
    least, most = yes, rows - (sampled - yes)
    low = _first(least, most, lambda k: bool(chance.sf(yes - 1, rows, k, sampled) > tail))
    high = _first(least, most, lambda k: not bool(chance.cdf(yes, rows, k + 1, sampled) > tail))
    return low, high


def _first(least: int, most: int, holds: Callable[[int], bool]) -> int:
    """The first number of a range from which on something holds; the last of the range where it never does."""
    while least < most:
        middle = (least + most) // 2
        least, most = (least, middle) if holds(middle) else (middle + 1, most)
    return least


def check_counts(yes: int, sampled: int, rows: int) -> None:
    """DrawError where the counts cannot be those of a sample."""
    if not 0 <= yes <= sampled <= rows or sampled < 1:
        what = f"{yes} of {sampled} from {rows} cannot be"
        raise DrawError("the counts", what, "Give how many were found, how many were looked at, how many are listed.")


def check_confidence(confidence: float) -> None:
    """DrawError where a confidence is none."""
    if not 0.5 <= confidence < 1:
        raise DrawError("--confidence", f"{confidence:.0%} is no confidence to work with", "Use 90, 95 or 99.")


def acceptance(rows: int, tolerable: float, expected: float, confidence: float = 0.95) -> tuple[int, int]:
    """How many to look at, and how many exceptions may be found, to say that fewer than ``tolerable`` have one.

    The smallest sample for which as many exceptions as are expected of it (rounded up) would be found in a list with
    the tolerable share of them no more often than the confidence allows.

    >>> acceptance(3653, 0.09, 0.02)
    (68, 2)
    """
    check_confidence(confidence)
    if not 0 <= expected < tolerable < 1 or rows < 1:
        what = f"{expected:.1%} expected and {tolerable:.1%} tolerable cannot be told apart"
        raise DrawError("--tolerable, --expected", what, "The tolerable share must be larger than the expected one.")
    chance = needed("scipy.stats", "exact limits").hypergeom
    bad = -int(-tolerable * rows // 1)
    for sampled in range(1, rows + 1):
        allowed = -int(-expected * sampled // 1)
        if chance.cdf(allowed, rows, bad, sampled) <= 1 - confidence:
            return sampled, allowed
    raise DrawError("--rows", f"{rows} are too few to tell the two shares apart", "Look at all of them.")
