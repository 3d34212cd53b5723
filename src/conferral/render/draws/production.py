"""A sample's production shown: as a page of text, as JSON, as a table, and as the list that a letter needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby

from conferral.courtdays.weekdays import with_weekday
from conferral.draws.canonical import Json
from conferral.draws.tracking import Item, LogFault, State, Tracked, coverage, deficiencies
from conferral.render.draws.tables import as_csv
from conferral.render.draws.units import masked_place, masked_unit
from conferral.render.terminal import Terminal

SCHEMA = "conferral/tracking/1"
_HEADINGS = ("unit", "stratum", "kind", "state", "due", "received", "days late", "bates", "pages", "notes")
_OWED = {
    State.MISSING: "not produced",
    State.PARTIAL: "produced in part",
    State.REFUSED: "refused",
}


def tracking_text(tracked: Tracked, as_of: dt.date, terminal: Terminal) -> str:
    """Coverage by stratum and kind, what is owed, and the lines that could not be counted."""
    owed = deficiencies(tracked.items)
    live = [item for item in tracked.items if item.state is not State.REPLACED]
    done = sum(item.state is State.COMPLETE for item in live)
    units = {item.unit for item in live}
    whole = units - {item.unit for item in owed}
    head = f"{len(whole)} of {len(units)} units are whole; {done} of {len(live)} items, as of {with_weekday(as_of)}."
    blocks = [terminal.wrap(head), _coverage(tracked.items)]
    if owed:
        blocks.append(
            [
                "OWED",
                *(
                    row
                    for line in _owed_lines(owed, as_of, terminal.reveal)
                    for row in terminal.wrap(line, "  ", "    ")
                ),
            ]
        )
    if replaced := sorted({item.unit for item in tracked.items if item.state is State.REPLACED}):
        blocks.append(terminal.wrap(f"Replaced: {', '.join(_shown(replaced, terminal.reveal))}"))
    if tracked.faults:
        rows = (
            row
            for fault in tracked.faults
            for row in terminal.wrap(fault_words(fault, reveal=terminal.reveal), "  ", "    ")
        )
        blocks.append([f"NOT COUNTED, OR TO BE LOOKED AT: {len(tracked.faults)}", *rows])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def fault_words(fault: LogFault, *, reveal: bool = False) -> str:
    """A line of a log that could not be counted; the unit it names is masked unless asked for."""
    return f"{fault.file}, row {fault.row}: {masked_place(fault.what, reveal=reveal)}"


def _shown(units: Iterable[str], reveal: bool) -> list[str]:
    return [masked_unit(unit, reveal=reveal) for unit in units]


def _coverage(items: Sequence[Item]) -> list[str]:
    rows = [("stratum", "kind", "complete", "needed", "share")]
    rows += [
        (stratum or "all", kind, str(done), str(needed), f"{done / needed:.0%}")
        for stratum, kind, done, needed in coverage(items)
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    sides = (str.ljust, str.ljust, str.rjust, str.rjust, str.rjust)
    return [
        "  " + "  ".join(side(cell, width) for side, cell, width in zip(sides, row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _owed_lines(owed: Sequence[Item], as_of: dt.date, reveal: bool) -> Iterable[str]:
    """One line for each kind and state: how many, since when, whose."""
    for (kind, state, due), group in groupby(owed, key=lambda item: (item.kind, item.state, item.due)):
        items = list(group)
        late = f", due {with_weekday(due)}" if due else ""
        late += f", {(as_of - due).days} days ago" if due and due < as_of else ""
        units = ", ".join(_shown((item.unit for item in items), reveal))
        yield f"{kind}: {_OWED[state]} for {len(items)}{late}: {units}"


def deficiency_letter(certificate: Json, tracked: Tracked, as_of: dt.date) -> str:
    """The deficiency list in sentences, to be taken into a letter; ids in full, for the other side knows them."""
    owed = deficiencies(tracked.items)
    drawn = f"The sample of {len(certificate['selected'])} was drawn on {_day(certificate['drawn_on'])}"
    if not owed:
        return f"{drawn}. As of {_long(as_of)}, the records of every unit in it have been produced.\n"
    units = len({item.unit for item in owed})
    opening = f"{drawn}. As of {_long(as_of)}, records of {units} of its units are outstanding:"
    paragraphs = [f"{i}. {sentence}" for i, sentence in enumerate(_sentences(owed, as_of), 1)]
    return "\n\n".join([opening, *paragraphs]) + "\n"


def _sentences(owed: Sequence[Item], as_of: dt.date) -> Iterable[str]:
    for (kind, state, due), group in groupby(owed, key=lambda item: (item.kind, item.state, item.due)):
        items = list(group)
        was = "were" if len(items) > 1 or kind.endswith("s") else "was"
        when = f", due {_long(due)}," if due else ""
        first = f"{kind[0].upper()}{kind[1:]}{when} {was} {_OWED[state]} for {len(items)} of the sample: "
        said = f"{first}{', '.join(item.unit for item in items)}."
        reasons = tuple(dict.fromkeys(note for item in items for note in item.notes))
        said += f" The reason given: {'; '.join(reasons)}." if reasons and state is State.REFUSED else ""
        yield said + (f" That is {(as_of - due).days} days past due." if due and due < as_of else "")


def _day(iso: str) -> str:
    return _long(dt.date.fromisoformat(iso))


def _long(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def tracking_json(certificate: Json, tracked: Tracked, as_of: dt.date) -> Json:
    """Everything, for programs."""
    return {
        "schema": SCHEMA,
        "certificate": certificate["sha256"],
        "as_of": as_of.isoformat(),
        "items": [_item_json(item, as_of) for item in tracked.items],
        "coverage": [
            {"stratum": stratum, "kind": kind, "complete": done, "needed": needed}
            for stratum, kind, done, needed in coverage(tracked.items)
        ],
        "faults": [{"file": fault.file, "row": fault.row, "what": fault.what} for fault in tracked.faults],
    }


def _item_json(item: Item, as_of: dt.date) -> Json:
    return {
        "unit": item.unit,
        "stratum": item.stratum,
        "kind": item.kind,
        "state": item.state.value,
        "due": item.due.isoformat() if item.due else None,
        "received_on": item.received_on.isoformat() if item.received_on else None,
        "days_late": item.days_late,
        "overdue": item.overdue(as_of),
        "bates": [str(one) for one in item.ranges],
        "pages": item.pages,
        "notes": list(item.notes),
    }


def tracking_csv(tracked: Tracked) -> str:
    """The checklist as a table: one line for each item."""
    return as_csv(_HEADINGS, (_row(item) for item in tracked.items))


def _row(item: Item) -> tuple[object, ...]:
    bates = "; ".join(str(one) for one in item.ranges)
    late = item.days_late or None
    return (
        item.unit,
        item.stratum,
        item.kind,
        item.state.value,
        item.due,
        item.received_on,
        late,
        bates,
        item.pages or None,
        "; ".join(item.notes),
    )
