"""What a draw is made of: units and their frame, strata and their sizes, the units drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Member(NamedTuple):
    """One unit of a frame and its stratum; None where the frame has no strata. A tuple, for there may be a million."""

    unit: str
    stratum: str | None


@dataclass(frozen=True, slots=True)
class Frame:
    """The list that is drawn from: units with their strata, sorted by unit, and the hash that pins them."""

    members: tuple[Member, ...]
    sha256: str

    def __len__(self) -> int:
        return len(self.members)


@dataclass(frozen=True, slots=True)
class FrameFault:
    """A fault of one row of a list: where it is, what the cell holds, what is wrong.

    ``value`` may be personal data: whoever prints it masks it. ``also`` is the other row where there are two.
    """

    row: int
    column: str
    value: str
    what: str
    also: int | None = None
    blocks: bool = True


@dataclass(frozen=True, slots=True)
class StratumSize:
    """How many units of a stratum there are to draw from, and how many are drawn. The name is None without strata."""

    stratum: str | None
    rows: int
    size: int

    def __post_init__(self) -> None:
        if not 0 <= self.size <= self.rows:
            raise ValueError(f"{self.stratum}: cannot draw {self.size} of {self.rows}")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A unit with its ticket and its rank within its stratum, from 1. In a list order the ticket is the place there."""

    unit: str
    stratum: str | None
    ticket: str
    rank: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What a draw gives: the units selected and, next in the same order, those that may replace them."""

    selected: tuple[Drawn, ...]
    replacements: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class FrameDefinition:
    """What is sampled, and what the list that stands for it is worth.

    ``sampled`` is the unit: people (all records of each), documents, pay periods. ``objective`` is what is to be found
    out, ``claimed`` what somebody said of the number, in their words ("at least 150"). ``()`` in ``reconciled_against``
    is that nobody compared the list with another source, which the certificate then says first.
    """

    sampled: str
    class_: str
    objective: str | None = None
    case: str | None = None
    period: str | None = None
    titles: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()
    supplied_by: str | None = None
    declared_complete_by: str | None = None
    reconciled_against: tuple[str, ...] = ()
    not_reconciled_against: tuple[str, ...] = ()
    claimed: str | None = None
