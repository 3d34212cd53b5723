"""Tickets: each unit gets a number from the seed and its own id, and the lowest numbers are drawn.

The method is consistent sampling, as Ronald L. Rivest published it with his package ``consistent_sampler`` (2018). The
ticket of a unit depends on the seed and that unit alone. So the order of the list does not matter, a larger draw
begins with the smaller, and each stratum can be drawn and checked by itself. A ticket is made so:

1. SHA-256 of the seed's UTF-8 bytes, in lower-case hexadecimal.
2. SHA-256 of that followed by the unit's canonical id (:mod:`conferral.draws.units`).
3. That number in decimal digits, with zeros in front where it has fewer than 64, its digits in reverse order, after
   ``"0."``.

Tickets are compared as text. They are those of ``consistent_sampler`` for the same seed and id, generation 1, in full.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

METHOD = "consistent sampling (Rivest), SHA-256 tickets, generation 1, compared as decimal strings"


def ticket_number(seed: str, unit: str) -> str:
    """The ticket of one unit.

    >>> ticket_number("314159", "B-2")[:12]
    '0.4103108580'
    """
    return next(iter(drawing_order(seed, [unit])))[0]


def drawing_order(seed: str, units: Iterable[str], first: int | None = None) -> list[tuple[str, str]]:
    """Units with their tickets in the order in which they are drawn: all of them, or the first so many.

    ``units`` are canonical ids, no two alike; whoever made the frame has seen to that.

    >>> [unit for _, unit in drawing_order("314159", ["A-1", "A-2", "A-3", "B-1", "B-2", "B-3"], 4)]
    ['B-2', 'B-3', 'A-3', 'A-2']
    """
    seeded = hashlib.sha256(hashlib.sha256(seed.encode()).hexdigest().encode())
    lines = []
    for unit in units:
        hashed = seeded.copy()  # the seed is hashed once, not a million times
        hashed.update(unit.encode())
        digits = str(int.from_bytes(hashed.digest(), "big")).zfill(64)
        lines.append(f"0.{digits[::-1]} {unit}")
    lines.sort()  # a space sorts before every digit, so that lines sort as tickets do, and faster than pairs would
    return [(ticket, unit) for ticket, _, unit in (line.partition(" ") for line in lines[:first])]
