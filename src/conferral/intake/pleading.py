"""Pleading paper: the numbers down its margin are the paper's, not the writer's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from conferral.intake.layout import Line

_NUMBERED = re.compile(r"(\d{1,2})(?:[ ]+|$)")
_FEWEST = 20  # pleading paper has 25 to 32 lines; no list in a letter has twenty items of a line each
_MOST = 40


def without_line_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page without the numbers of pleading paper, whether they stand alone or before the words.

    >>> numbered = [Line(f"{n} words" if n == 5 else str(n), 40, 50, 20.0 * n, 12) for n in range(1, 29)]
    >>> [line.text for line in without_line_numbers(numbered)]
    ['words']
    """
    numbers = _margin(lines)
    if not numbers:
        return list(lines)
    rest = (
        replace(line, text=_NUMBERED.sub("", line.text, count=1)) if id(line) in numbers else line for line in lines
    )
    return [line for line in rest if line.text]


def _margin(lines: Sequence[Line]) -> set[int]:
    """The lines that bear a margin's number: at the left edge, rising by one down the page."""
    found = ((line, match) for line in lines if (match := _NUMBERED.match(line.text)))
    bearing = sorted(((line, int(match[1])) for line, match in found), key=lambda pair: pair[0].foot)
    if len(bearing) < _FEWEST:
        return set()
    edge = min(line.left for line, _ in bearing) + 2 * min(line.size for line, _ in bearing)
    column = [(line, value) for line, value in bearing if line.left < edge and value <= _MOST]
    steps = sum(after - before == 1 for (_, before), (_, after) in pairwise(column))
    return {id(line) for line, _ in column} if steps >= _FEWEST - 3 else set()
