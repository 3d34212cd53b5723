"""``conferral draw frame``: a list looked through before anything is drawn from it."""

from __future__ import annotations

from pathlib import Path

import click

from conferral.cli import draw_files as shell
from conferral.draws.steps import look_at, named_columns
from conferral.render.draws.tables import public_frame_csv
from conferral.render.draws.text import frame_text


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
        columns = named_columns(listed, unit, strata, days)
        found = look_at(listed, columns, shell.definition_in(definition), reveal=reveal)
        if public and found.frame:
            shell.write(public, public_frame_csv(found.frame))
            shell.warn_of_names(tuple(member.unit for member in found.frame.members), str(public))
    shell.show(found.told, form, lambda told, screen: frame_text(told, found.faults, screen), reveal=reveal)
    raise SystemExit(0 if found.frame else 1)
