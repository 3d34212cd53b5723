"""The production of a sample followed: for each unit what its file must have, and what became of it."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from conferral.draws.bates import BatesRange, bates_range, joined
from conferral.draws.canonical import Json
from conferral.draws.certificate import sample_of
from conferral.draws.days import day_of
from conferral.draws.loadfiles import LogRow
from conferral.draws.units import likeness
from conferral.model.errors import DrawError


class State(StrEnum):
    """What became of one kind of record for one unit."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    MISSING = "missing"
    REFUSED = "refused"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Need:
    """One kind of record that each unit's file must have; ``due`` is the day agreed or ordered, None if none was."""

    kind: str
    due: dt.date | None = None
    strata: tuple[str, ...] = ()

    def asks(self, stratum: str | None) -> bool:
        """Whether it is asked of a unit of that stratum."""
        return not self.strata or stratum in self.strata


@dataclass(frozen=True, slots=True)
class Item:
    """One kind of record of one unit: its state, when it came, its Bates ranges, and what was said of it."""

    unit: str
    stratum: str | None
    kind: str
    due: dt.date | None
    state: State
    received_on: dt.date | None = None
    ranges: tuple[BatesRange, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages came."""
        return sum(one.pages for one in self.ranges)

    @property
    def days_late(self) -> int:
        """How many days after its day it came; 0 where it was in time or no day was set."""
        return max(0, (self.received_on - self.due).days) if self.received_on and self.due else 0

    def overdue(self, as_of: dt.date) -> bool:
        """Whether it is not whole and its day has gone by."""
        return self.state in _OPEN and self.due is not None and self.due < as_of


@dataclass(frozen=True, slots=True)
class LogFault:
    """A line of a log that cannot be counted, or must be looked at: file, row, what is wrong."""

    file: str
    row: int
    what: str


@dataclass(frozen=True, slots=True)
class Tracked:
    """A sample's production as of a day: every item, and the lines that could not be counted."""

    items: tuple[Item, ...]
    faults: tuple[LogFault, ...]


_OPEN = (State.MISSING, State.PARTIAL, State.REFUSED)
_STATES = {
    "": State.COMPLETE,
    "complete": State.COMPLETE,
    "partial": State.PARTIAL,
    "refused": State.REFUSED,
    "missing": State.MISSING,
}


def read_needs(text: str, name: str) -> tuple[Need, ...]:
    """What each unit's file must have, from TOML: a ``[[need]]`` for each kind; DrawError where it cannot be used."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DrawError(name, f"this is not TOML ({error})", "Put it right and try again.") from error
    rows = told.get("need")
    if not isinstance(rows, list) or not rows or set(told) != {"need"}:
        raise DrawError(name, "it lists no needs", 'Write [[need]] and below it kind = "time records", for each kind.')
    needs = tuple(_need(row, i, name) for i, row in enumerate(rows, 1))
    kinds = [likeness(need.kind) for need in needs]
    if twice := next((need.kind for need in needs if kinds.count(likeness(need.kind)) > 1), None):
        raise DrawError(name, f"{twice!r} is needed twice", "Name each kind once.")
    return needs


def _need(row: Any, place: int, name: str) -> Need:  # noqa: ANN401 because it is whatever TOML a file holds
    where = f"{name}: need {place}"
    if not isinstance(row, dict) or not isinstance(row.get("kind"), str) or not row["kind"].strip():
        raise DrawError(where, "kind is missing", 'Write kind = "time records".')
    if unknown := sorted(set(row) - {"kind", "due", "strata"}):
        raise DrawError(where, f"unknown key {unknown[0]!r}", "Use kind, due, strata.")
    due, strata = row.get("due"), row.get("strata", [])
    if due is not None and type(due) is not dt.date:
        raise DrawError(where, "due is no day", "Write due = 2027-01-08, without quotes.")
    if not isinstance(strata, list) or not all(isinstance(one, str) for one in strata):
        raise DrawError(where, "strata is not a list of texts", 'Write strata = ["Midtown"].')
    return Need(row["kind"].strip(), due, tuple(strata))


def track(certificate: Json, needs: Sequence[Need], log: Iterable[LogRow]) -> Tracked:
    """The state of every item of a sample: each unit, drawn or standing in, with each kind that is needed of it.

    A unit that was replaced keeps its items, with the state ``replaced``, and its replacement has its own.
    """
    in_sample = {one["id"] for one in sample_of(certificate)}
    gone = {row["out"]: row for row in certificate["replaced"]}
    units = [*certificate["selected"], *(_drawn(certificate, row["in"]) for row in certificate["replaced"])]
    units += [{"id": unit, "stratum": _stratum(certificate, unit)} for unit in certificate["plan"]["certainty"]]
    known = {likeness(one["id"]): one["id"] for one in units}
    kinds = {likeness(need.kind): need.kind for need in needs}
    counted, faults = _sorted_rows(log, known, kinds)
    items = []
    for one in units:
        for need in (need for need in needs if need.asks(one["stratum"])):
            rows = counted.get((one["id"], need.kind), [])
            replaced = gone.get(one["id"]) if one["id"] not in in_sample else None
            items.append(_item(one, need, rows, replaced))
    return Tracked(tuple(items), tuple(sorted([*faults, *_overlaps(counted)], key=lambda one: (one.file, one.row))))


def _drawn(certificate: Json, unit: str) -> Json:
    return next(one for one in certificate["replacements"] if one["id"] == unit)


def _stratum(certificate: Json, unit: str) -> str | None:
    return next((stratum for one, stratum in certificate["public_frame"] if one == unit), None)


_Counted = dict[tuple[str, str], list[tuple[LogRow, BatesRange | None]]]


def _sorted_rows(
    log: Iterable[LogRow], known: Mapping[str, str], kinds: Mapping[str, str]
) -> tuple[_Counted, list[LogFault]]:
    """The rows that count, by unit and kind, and the faults of those that do not."""
    counted: _Counted = defaultdict(list)
    faults = []
    for row in log:
        unit, kind = known.get(likeness(row.unit)), kinds.get(likeness(row.kind))
        span = bates_range(row.first, row.last) if row.first or row.last else None
        wrong = list(_wrong(row, unit, kind, span))
        faults += [LogFault(row.file, row.row, what) for what in wrong]
        if not wrong and unit and kind and not isinstance(span, str):
            counted[unit, kind].append((row, span))
    return counted, faults


def _wrong(row: LogRow, unit: str | None, kind: str | None, span: BatesRange | str | None) -> Iterator[str]:
    if unit is None:
        yield f"{row.unit or 'a blank unit'} is not in the sample"
    if kind is None:
        yield f"{row.kind or 'a blank kind'!r} is none of the kinds that are needed"
    if row.status.casefold() not in _STATES:
        yield f"unknown status {row.status!r}; use complete, partial, refused or missing"
    if row.received and day_of(row.received) is None:
        yield f"{row.received!r} is no day"
    if isinstance(span, str):
        yield span
    if span is None and not row.received and row.status.casefold() in ("", "complete", "partial"):
        yield "it has neither a day nor a Bates number, so nothing shows that it came"


def _item(unit: Json, need: Need, rows: Sequence[tuple[LogRow, BatesRange | None]], replaced: Json | None) -> Item:
    """One item from the rows that speak of it; the last word on its state is the last row's."""
    days = [day for row, _ in rows if (day := day_of(row.received))]
    notes = tuple(dict.fromkeys(row.note for row, _ in rows if row.note))
    state = _STATES[rows[-1][0].status.casefold()] if rows else State.MISSING
    if replaced:
        state, notes = State.REPLACED, (f"replaced by {replaced['in']}: {replaced['why']}", *notes)
    ranges = joined(span for _, span in rows if span)
    return Item(unit["id"], unit["stratum"], need.kind, need.due, state, max(days, default=None), ranges, notes)


def _overlaps(counted: _Counted) -> Iterator[LogFault]:
    """Ranges that share pages with a range of another unit or kind: one of them is wrong."""
    placed = [(span, row, key) for key, rows in counted.items() for row, span in rows if span]
    furthest: tuple[BatesRange, LogRow, tuple[str, str]] | None = None
    for span, row, key in sorted(placed, key=lambda one: one[0]):
        if furthest and furthest[0].overlaps(span) and furthest[2] != key:
            unit, kind = furthest[2]
            yield LogFault(row.file, row.row, f"{span} shares pages with {furthest[0]}, the {kind} of {unit}")
        if furthest is None or span.prefix != furthest[0].prefix or span.last > furthest[0].last:
            furthest = (span, row, key)


def coverage(items: Iterable[Item]) -> tuple[tuple[str | None, str, int, int], ...]:
    """For each stratum and kind, how many items are complete and how many are needed; replaced units are neither."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for item in items:
        if item.state is not State.REPLACED:
            counts[item.stratum or "", item.kind][0] += item.state is State.COMPLETE
            counts[item.stratum or "", item.kind][1] += 1
    return tuple((stratum or None, kind, done, needed) for (stratum, kind), (done, needed) in sorted(counts.items()))


def deficiencies(items: Iterable[Item]) -> tuple[Item, ...]:
    """What is owed: missing, partial and refused items, by kind and unit."""
    return tuple(
        sorted((item for item in items if item.state in _OPEN), key=lambda item: (item.kind, item.state, item.unit))
    )
