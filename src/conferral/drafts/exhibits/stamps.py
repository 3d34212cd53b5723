"""Bates numbers as they are stamped on the pages of a file: read only where they can be read in one way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_STAMP = re.compile(
    r"(?<![\w/-])(?P<prefix>[A-Z][A-Z0-9&_.-]{0,24}?[A-Z_.&-]|[A-Z]{1,2})[ _-]?(?P<number>\d{4,10})(?!\w)"
)
_FILED = re.compile(r"Case\s+\d.*|.*\bDocument\s+\d+.*\bFiled\b.*|.*\bPage(?:ID)?\s+#?\d+.*")
"""What a court's system stamps on a page: no Bates number is in it."""
_RUNS = 3
"""Ranges that are listed each by itself; an exhibit of more is an excerpt."""


def range_of(margins: Sequence[str]) -> str | None:
    """The Bates range of a file, from the words in the margins of each page; None where it is not plain.

    Plain is: on every page there is a number under one prefix, higher than on the page before, and no other prefix
    could be meant.

    >>> range_of(["DEF000012", "DEF000013"])
    'DEF000012 to DEF000013'
    """
    pages = [_stamps(words) for words in margins]
    if not pages:
        return None
    shared = set(pages[0]).intersection(*pages[1:])
    series = [found for prefix in sorted(shared) if (found := _series([page[prefix] for page in pages]))]
    return _words(series[0]) if len(series) == 1 else None


def _stamps(words: str) -> dict[tuple[str, int], list[str]]:
    """The stamps on one page by prefix and count of digits."""
    found: dict[tuple[str, int], list[str]] = {}
    for line in words.splitlines():
        if _FILED.fullmatch(line.strip()):
            continue
        for stamp in _STAMP.finditer(line):
            of = found.setdefault((stamp["prefix"], len(stamp["number"])), [])
            if stamp[0] not in of:
                of.append(stamp[0])
    return found


def _series(pages: Sequence[Sequence[str]]) -> list[str]:
    """One stamp a page, each higher than the one before; empty where a page has two or they do not rise."""
    if any(len(page) != 1 for page in pages):
        return []
    stamps = [page[0] for page in pages]
    numbers = [_number(one) for one in stamps]
    rising = all(before < after for before, after in pairwise(numbers))
    return stamps if rising else []


def _number(stamp: str) -> int:
    return int(re.sub(r".*?(\d+)$", r"\1", stamp))


def _words(stamps: Sequence[str]) -> str:
    """A range, or several where pages were left out."""
    runs = [[stamps[0], stamps[0]]]
    for stamp in stamps[1:]:
        if _number(stamp) == _number(runs[-1][1]) + 1:
            runs[-1][1] = stamp
        else:
            runs.append([stamp, stamp])
    if len(runs) > _RUNS:
        return f"{stamps[0]} to {stamps[-1]} (excerpts)"
    return ", ".join(first if first == last else f"{first} to {last}" for first, last in runs)
