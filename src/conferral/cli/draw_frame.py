"""``conferral draw frame``: a list looked through before anything is drawn from it."""

from __future__ import annotations

from pathlib import Path

import click

from conferral.cli import draw_files as shell
from conferral.draws.canonical import Json
from conferral.draws.commitment import frame_json
from conferral.draws.definition import claim, definition_json, headline, unstated
from conferral.draws.frame import Columns, frame_of, look_through, rows_by_stratum
from conferral.draws.lists import ClassList
from conferral.model.draws import Frame, FrameDefinition, FrameFault
from conferral.render.draws.tables import public_frame_csv
from conferral.render.draws.text import frame_text

SCHEMA = "conferral/frame/1"


@click.command("frame")
@click.argument("path", metavar="LIST", type=shell.PATH)
@shell.list_options
@click.option(
    "--date", "days", metavar="COLUMN", multiple=True, help="A column of days to look at; columns headed as dates are."
)
@click.option("--definition", metavar="FILE", type=shell.PATH, help="What the list stands for (TOML).")
@click.option(
    "--public", metavar="FILE", type=shell.PATH, help="Write the public frame here: unit and stratum, nothing else."
)
@shell.REVEAL
@shell.FORM
def command(  # noqa: PLR0913 because each option of the command is an argument
    path: Path,
    unit: str | None,
    strata: str | None,
    sheet: str | None,
    encoding: str | None,
    days: tuple[str, ...],
    definition: Path | None,
    public: Path | None,
    reveal: bool,
    form: str,
) -> None:
    """Look through a list: how many units in which strata, and every fault with its row.

    LIST is CSV, XLSX or Parquet with one row of headings. Blank ids, ids that are the same or would be confused, and
    blank strata must be put right before a draw; days that cannot be are told. Cells are data: no formula is run.

    \b
    Exit status: 0 a sample can be drawn, 1 a fault stands in the way, 2 the list could not be read.

    \b
    Examples:
      conferral draw frame class-list.xlsx --unit "Employee ID" --strata Hotel
      conferral draw frame class-list.csv --unit id --definition frame.toml --public public-frame.csv
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with shell.refusing():
        listed = shell.list_of(path, sheet, encoding)
        columns = shell.named_columns(listed, unit, strata, days)
        stands_for = shell.definition_in(definition)
        faults = look_through(listed, columns)
        frame = None if any(fault.blocks for fault in faults) else frame_of(listed, columns)
        told = _told(listed, columns, stands_for, frame, faults, reveal)
        if public and frame:
            shell.write(public, public_frame_csv(frame))
            shell.warn_of_names(tuple(member.unit for member in frame.members), str(public))
    shell.show(told, form, lambda told, screen: frame_text(told, faults, screen), reveal=reveal)
    raise SystemExit(0 if frame else 1)


def _told(
    listed: ClassList,
    columns: Columns,
    stands_for: FrameDefinition,
    frame: Frame | None,
    faults: tuple[FrameFault, ...],
    reveal: bool,
) -> Json:
    """The frame and its faults, for programs; what cells hold only where it was asked for."""
    rows = len(frame) if frame else len(listed) - len(listed.blank_rows())
    pinned = frame_json(frame, columns, None) if frame else {"rows": rows, "sha256": None, "columns": None}
    open_points = unstated(stands_for)
    notes = [said] if (said := claim(stands_for, rows)) else []
    return {
        "schema": SCHEMA,
        "headline": headline(stands_for, rows),
        "definition": definition_json(stands_for),
        "notes": [*notes, *([f"Not stated: {', '.join(open_points)}."] if open_points else [])],
        "frame": pinned,
        "strata": [{"stratum": name, "rows": count} for name, count in rows_by_stratum(frame.members if frame else ())],
        "faults": [_fault_json(fault, reveal) for fault in faults],
    }


def _fault_json(fault: FrameFault, reveal: bool) -> Json:
    value = {"value": fault.value} if reveal else {}
    told = {"row": fault.row, "column": fault.column, "what": fault.what, "also": fault.also, "blocks": fault.blocks}
    return {**told, **value}
