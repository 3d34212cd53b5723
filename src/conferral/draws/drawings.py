"""Drawings of public numbers in the form of RFC 3797, section 4.

One line is one drawing: ``5/69 2 19 33 41 58`` is five different numbers of sixty-nine, whose order does not matter;
``digits 0319`` is digits that were drawn one by one; ``number 76998828`` is any other public number, as a volume of
trade, whose chance nobody can state, so that it counts for none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from conferral.model.errors import DrawError

_POOL = re.compile(r"(\d{1,3})/(\d{1,4})\s+([\d\s,.;-]+)")
_DIGITS = re.compile(r"digits\s+([\d\s]+)")
_NUMBER = re.compile(r"number\s+([\d,]+)")
_REMEDY = 'Write each drawing as "5/69 2 19 33 41 58", "digits 0319" or "number 76998828".'


def read_drawings(lines: Sequence[str]) -> tuple[str, int]:
    """The key that RFC 3797 makes of drawings, in the order in which they are named, and their bits of chance.

    >>> read_drawings(["5/69 41 2 19 33 58", "1/26 07"])
    ('2.19.33.41.58./7./', 28)
    """
    if not lines:
        raise DrawError("the seed", "no drawing is given", _REMEDY)
    read = [_drawing(line.strip()) for line in lines]
    return "".join(key for key, _ in read), math.floor(sum(bits for _, bits in read))


def _drawing(line: str) -> tuple[str, float]:
    if found := _POOL.fullmatch(line):
        return _of_pool(int(found[1]), int(found[2]), [int(part) for part in re.findall(r"\d+", found[3])], line)
    if found := _DIGITS.fullmatch(line):
        digits = "".join(found[1].split())
        return f"{int(digits)}./", len(digits) * math.log2(10)
    if found := _NUMBER.fullmatch(line):
        return f"{int(found[1].replace(',', '') or '0')}./", 0.0
    raise DrawError("the seed", f"{line!r} is no drawing", _REMEDY)


def _of_pool(count: int, pool: int, numbers: list[int], line: str) -> tuple[str, float]:
    if len(numbers) != count:
        raise DrawError("the seed", f"{line!r} names {len(numbers)} numbers and should name {count}", _REMEDY)
    if len(set(numbers)) != count:
        raise DrawError("the seed", f"{line!r} names a number twice", _REMEDY)
    if outside := [number for number in numbers if not 0 < number <= pool]:
        raise DrawError("the seed", f"{outside[0]} is not among 1 to {pool}", _REMEDY)
    return "".join(f"{number}." for number in sorted(numbers)) + "/", math.log2(math.comb(pool, count))
