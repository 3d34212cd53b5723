"""Tables as CSV for other programs, guarded so that a spreadsheet takes no cell for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from conferral.draws.units import GUARDED
from conferral.model.draws import Frame


def guarded(cell: object) -> str:
    """A cell with an apostrophe before what a spreadsheet would run.

    >>> [guarded(cell) for cell in ("=1+1", "E-017", None, -5)]
    ["'=1+1", 'E-017', '', '-5']
    """
    text = "" if cell is None else str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(GUARDED) else text


def as_csv(headings: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A table, one line a row."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(map(guarded, headings))
    table.writerows(map(guarded, row) for row in rows)
    return written.getvalue()


def public_frame_csv(frame: Frame) -> str:
    """The public frame: unit and stratum, sorted by unit. Read back, it is the same frame."""
    return as_csv(("unit", "stratum"), frame.members)
