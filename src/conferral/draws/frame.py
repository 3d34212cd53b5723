"""The frame: the list from which units are drawn, looked through before anything is drawn from it.

What the other side sees of a list is its *public frame*: unit and stratum, nothing else, sorted by unit. A unit's
neutral number is its place in it, from 1. The frame's hash is the SHA-256 of the RFC 8785 JSON of ``[[unit, stratum],
…]`` in that order, so that the order of the rows, the kind of file and every other column leave it as it is.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from conferral.draws.days import impossible
from conferral.draws.lists import ClassList
from conferral.draws.units import clashes, likeness, unseen
from conferral.model.draws import Frame, FrameFault, Member
from conferral.model.errors import DrawError

UNIT, STRATUM = "unit", "stratum"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a list hold what: the unit's id, the stratum where there are any, days to be looked at."""

    unit: str = UNIT
    strata: str | None = None
    days: tuple[str, ...] = ()


def columns_of(listed: ClassList, unit: str | None, strata: str | None, days: tuple[str, ...] = ()) -> Columns:
    """The columns named; of a public frame, its own, where none is named. Columns headed as days are days.

    DrawError where the unit's column is not named and the list is no public frame.
    """
    public = listed.headings == (UNIT, STRATUM)
    if unit is None and not public:
        shown = ", ".join(repr(heading) for heading in listed.headings)
        raise DrawError(listed.name, "which column holds the units' ids?", f"Name it with --unit. There are {shown}.")
    if unit is None and public and strata is None:
        strata = STRATUM if any(listed.column(STRATUM)) else None
    headed = (heading for heading in listed.headings if "date" in heading.casefold().replace("_", " ").split())
    return Columns(unit or UNIT, strata, tuple(dict.fromkeys([*days, *headed])))


def look_through(listed: ClassList, columns: Columns) -> tuple[FrameFault, ...]:
    """Every fault of a list with its row: blanks, duplicates, ids that would be confused, days that cannot be.

    In the order of the rows. Faults that block must be put right before a draw; others are to be known.
    """
    blank = listed.blank_rows()
    units = _numbered(listed, columns.unit, blank)
    found = [FrameFault(row, "", "", "the row is blank and is left out", blocks=False) for row in blank]
    found += _unit_faults(units, columns.unit)
    if columns.strata:
        found += _stratum_faults(_numbered(listed, columns.strata, blank), columns.strata)
    for day in columns.days:
        cells = _numbered(listed, day, blank)
        said = ((row, cell, impossible(cell)) for row, cell in cells if cell)
        found += [FrameFault(row, day, cell, what, blocks=False) for row, cell, what in said if what]
    return tuple(sorted(found, key=lambda fault: (fault.row, fault.column)))


def _numbered(listed: ClassList, heading: str, blank: frozenset[int]) -> list[tuple[int, str]]:
    cells = enumerate(listed.column(heading), listed.first_row)
    return [(row, cell) for row, cell in cells if row not in blank]


def _unit_faults(units: list[tuple[int, str]], column: str) -> Iterator[FrameFault]:
    for row, unit in units:
        if not unit:
            yield FrameFault(row, column, "", "the id is blank")
        elif hidden := unseen(unit):
            yield FrameFault(row, column, unit, f"the id holds a character that cannot be seen ({hidden})")
    for first, one, row, other in clashes((row, unit) for row, unit in units if unit):
        same = "is the id of" if one == other else "would be taken for the id of"
        yield FrameFault(row, column, other, f"this {same} row {first}", also=first)


def _stratum_faults(strata: list[tuple[int, str]], column: str) -> Iterator[FrameFault]:
    first: dict[str, tuple[int, str]] = {}
    for row, name in strata:
        known = first.setdefault(likeness(name), (row, name))
        if not name:
            yield FrameFault(row, column, "", "the stratum is blank")
        elif hidden := unseen(name):
            yield FrameFault(row, column, name, f"the stratum holds a character that cannot be seen ({hidden})")
        elif known[1] != name:
            yield FrameFault(row, column, name, f"this would be taken for the stratum of row {known[0]}", also=known[0])


def frame_of(listed: ClassList, columns: Columns) -> Frame:
    """The frame of a list without blocking faults; DrawError with the first of them where there are some."""
    blocking = [fault for fault in look_through(listed, Columns(columns.unit, columns.strata)) if fault.blocks]
    if blocking:
        more = f" ({len(blocking)} rows have faults)" if len(blocking) > 1 else ""
        what = f"row {blocking[0].row}, column {blocking[0].column!r}: {blocking[0].what}{more}"
        raise DrawError(listed.name, what, "`conferral draw frame` lists every fault. Have the list put right first.")
    units = listed.column(columns.unit)
    names: Iterable[str | None] = listed.column(columns.strata) if columns.strata else [None] * len(units)
    return make_frame(Member(unit, name) for unit, name in zip(units, names, strict=True) if unit)


def make_frame(members: Iterable[Member]) -> Frame:
    """A frame of units without faults, sorted and hashed."""
    placed = tuple(sorted(members, key=lambda member: member.unit))
    return Frame(placed, frame_sha256(placed))


def frame_sha256(members: Iterable[Member]) -> str:
    """The hash of a public frame that is sorted by unit."""
    # for arrays of text, this is what RFC 8785 asks for; a test holds the two against each other
    pairs = json.dumps([list(member) for member in members], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(pairs.encode()).hexdigest()


def rows_by_stratum(members: Iterable[Member]) -> tuple[tuple[str | None, int], ...]:
    """How many units each stratum has, in the order of the names."""
    counts = Counter(member.stratum for member in members)
    return tuple(sorted(counts.items(), key=lambda item: item[0] or ""))
