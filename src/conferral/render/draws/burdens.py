"""Burden and precision side by side: as a table, as JSON, as CSV."""

from __future__ import annotations

from collections.abc import Sequence

from conferral.draws.burden import BurdenRow
from conferral.draws.canonical import Json
from conferral.render.draws.tables import as_csv
from conferral.render.terminal import Terminal

SCHEMA = "conferral/burden/1"
_HEADINGS = ("share", "units", "files", "pages", "hours", "cost", "margin", "low", "high")


def burden_text(rows: Sequence[BurdenRow], expected: float, confidence: float, terminal: Terminal) -> str:
    """The table, and what its margin means."""
    shown = [key for key in _HEADINGS[2:6] if any(getattr(row, key) for row in rows)]
    table = [("share", "units", *shown, "margin", "limits")]
    table += [_cells(row, shown) for row in rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in table]
    meaning = (
        f"The margin is half the distance between the {confidence:.0%} limits of a share, where {expected:.0%} of the "
        f"sample is found to have what is looked for. Shares near a half have the widest."
    )
    return "\n".join([*lines, "", *terminal.wrap(meaning)]) + "\n"


def _cells(row: BurdenRow, shown: Sequence[str]) -> tuple[str, ...]:
    work = {
        "files": f"{row.files:,}",
        "pages": f"{row.pages:,}",
        "hours": f"{row.hours:,.1f}",
        "cost": f"${row.cost:,.0f}",
    }
    limits = f"{row.low:.1%} to {row.high:.1%}"
    return (f"{row.percent}%", f"{row.units:,}", *(work[key] for key in shown), f"±{row.margin:.1%}", limits)


def burden_json(rows: Sequence[BurdenRow], listed: int, expected: float, confidence: float) -> Json:
    """For programs; margins and limits are shares of the list."""
    return {
        "schema": SCHEMA,
        "rows": listed,
        "expected": expected,
        "confidence": confidence,
        "sizes": [{key: getattr(row, "percent" if key == "share" else key) for key in _HEADINGS} for row in rows],
    }


def burden_csv(rows: Sequence[BurdenRow]) -> str:
    """For a spreadsheet."""
    cells = ((getattr(row, "percent" if key == "share" else key) for key in _HEADINGS) for row in rows)
    return as_csv(_HEADINGS, cells)
