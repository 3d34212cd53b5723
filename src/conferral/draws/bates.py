"""Bates numbers: a prefix and digits, and the pages of a range."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NUMBER = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True, slots=True, order=True)
class BatesRange:
    """A range of Bates numbers, first and last page included.

    >>> str(BatesRange("PLH", 17, 21, 6)), BatesRange("PLH", 17, 21, 6).pages
    ('PLH000017 to PLH000021', 5)
    """

    prefix: str
    first: int
    last: int
    width: int

    @property
    def pages(self) -> int:
        """How many pages the range has."""
        return self.last - self.first + 1

    def overlaps(self, other: BatesRange) -> bool:
        """Whether a page bears a number of both ranges."""
        return self.prefix == other.prefix and self.first <= other.last and other.first <= self.last

    def number(self, page: int) -> str:
        """A page's number as it is written."""
        return f"{self.prefix}{page:0{self.width}d}"

    def __str__(self) -> str:
        first = self.number(self.first)
        return first if self.first == self.last else f"{first} to {self.number(self.last)}"


def bates_range(first: str, last: str) -> BatesRange | str:
    """The range of two numbers as they were written, or what is wrong with them.

    >>> bates_range("PLH000017", "PLH000003")
    'the range ends before it begins'
    """
    begins, ends = _NUMBER.fullmatch(first), _NUMBER.fullmatch(last or first)
    if not begins or not ends:
        return "a Bates number ends in digits"
    if begins[1] != ends[1]:
        return f"the range begins with {begins[1]!r} and ends with {ends[1]!r}"
    if int(ends[2]) < int(begins[2]):
        return "the range ends before it begins"
    return BatesRange(begins[1], int(begins[2]), int(ends[2]), len(begins[2]))


def joined(ranges: Iterable[BatesRange]) -> tuple[BatesRange, ...]:
    """Ranges in order, those that follow each other without a gap made one.

    >>> [str(one) for one in joined([BatesRange("P", 4, 6, 3), BatesRange("P", 1, 3, 3), BatesRange("P", 9, 9, 3)])]
    ['P001 to P006', 'P009']
    """
    whole: list[BatesRange] = []
    for one in sorted(ranges):
        before = whole[-1] if whole else None
        if before and before.prefix == one.prefix and one.first <= before.last + 1:
            whole[-1] = BatesRange(before.prefix, before.first, max(before.last, one.last), before.width)
        else:
            whole.append(one)
    return tuple(whole)
