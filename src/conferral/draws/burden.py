"""What a sample costs and how sharp it is, from a tenth of the list to all of it, so that the sides can meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from conferral.draws.intervals import check_confidence, exact_limits
from conferral.model.errors import DrawError

PERCENTS = tuple(range(10, 101, 10))


@dataclass(frozen=True, slots=True)
class Work:
    """What one unit takes: files, pages, minutes of a reviewer, and what an hour of review costs."""

    files: float = 1
    pages: float = 0
    minutes: float = 0
    rate: float = 0

    def __post_init__(self) -> None:
        if min(self.files, self.pages, self.minutes, self.rate) < 0:
            raise DrawError("the work of a unit", "it cannot be less than nothing", "Give numbers of 0 or more.")


@dataclass(frozen=True, slots=True)
class BurdenRow:
    """One size: its share of the list, the units, the work, and the limits that the expected share would have."""

    percent: int
    units: int
    files: int
    pages: int
    hours: float
    cost: float
    low: float
    high: float

    @property
    def margin(self) -> float:
        """Half the distance between the limits, as a share of the list."""
        return (self.high - self.low) / 2


def burden(rows: int, work: Work, expected: float = 0.5, confidence: float = 0.95) -> tuple[BurdenRow, ...]:
    """The sizes from 10% to 100% with precision and cost. ``expected`` is the share looked for; a half is the hardest.

    >>> [(row.percent, row.units, round(row.margin, 3)) for row in burden(150, Work())][:2]
    [(10, 15, 0.247), (20, 30, 0.167)]
    """
    check_confidence(confidence)
    if rows < 1 or not 0 <= expected <= 1:
        raise DrawError(
            "--rows, --expected", "a list has rows, and a share lies between 0 and 1", "Give other numbers."
        )
    return tuple(_rows(rows, work, expected, confidence))


def _rows(rows: int, work: Work, expected: float, confidence: float) -> Iterator[BurdenRow]:
    for percent in PERCENTS:
        units = -(-rows * percent // 100)
        low, high = exact_limits(round(expected * units), units, rows, confidence)
        hours = units * work.minutes / 60
        yield BurdenRow(
            percent,
            units,
            round(units * work.files),
            round(units * work.files * work.pages),
            hours,
            hours * work.rate,
            low / rows,
            high / rows,
        )
