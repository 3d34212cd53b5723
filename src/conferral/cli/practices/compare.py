"""``conferral practices compare``: one letter before each of several judges."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import click

from conferral.cli.practices.held import of_court
from conferral.cli.refusing import PACKS, refusing, say
from conferral.intake import open_source
from conferral.model.errors import ConferralError
from conferral.practices import Pack, Shelf
from conferral.verbs import compare_letter, shelf_of


@click.command("compare")
@click.argument("path", metavar="LETTER", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--judges", metavar="ID,ID", multiple=True, help="Only these, by id: nysd/gorenstein,nyed/lindsay.")
@click.option("--court", metavar="ID", help="Only the judges of this court, by its CM/ECF id: nysd, cand.")
@click.option(
    "--as-of", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The day of the check.  [default: today]"
)
@PACKS
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True)
def compare(
    path: Path,
    judges: tuple[str, ...],
    court: str | None,
    as_of: dt.datetime | None,
    packs: Path | None,
    form: str,
) -> None:
    """Hold one letter against the practices of many judges, each with its court's and the Federal Rules.

    One row a judge: what the report comes to, how many requirements are unmet, unclear and met, and the first of those
    that are not met, in words. The letter is read as if it were written to that judge. Without --judges or --court, all
    judges whose practices are held are taken.

    \b
    Exit status: 0 a table was printed, 2 the letter could not be read or a judge is not known.

    \b
    Examples:
      conferral practices compare letter.pdf --court nysd
      conferral practices compare letter.pdf --judges nysd/gorenstein,nysd/reznik
      conferral practices compare letter.pdf --format csv > judges.csv
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.render.comparison import comparison_csv, comparison_json, comparison_text

    with refusing():
        shelf = shelf_of(packs)
        chosen = _chosen(judges, court, shelf)
        source = open_source(path)
        rows = tuple(compare_letter(source, chosen, as_of=as_of.date() if as_of else dt.date.today(), shelf=shelf))
    if form == "text":
        say(comparison_text(source, rows, width=min(shutil.get_terminal_size().columns, 120)))
    else:
        say(comparison_csv(rows) if form == "csv" else comparison_json(source, rows))


def _chosen(judges: tuple[str, ...], court: str | None, shelf: Shelf) -> tuple[Pack, ...]:
    """The packs of the judges named, or of all judges of the court, or of all."""
    names = [name.strip() for given in judges for name in given.split(",") if name.strip()]
    packs = tuple(shelf.pack(name) for name in dict.fromkeys(names)) if names else of_court(court, shelf)
    if no_judge := [one.id for one in packs if names and one.judge is None]:
        remedy = "It is used with every judge of its court; name judges."
        raise ConferralError("--judges", f"{no_judge[0]} is no judge's pack", remedy)
    found = tuple(one for one in packs if one.judge is not None and court in (None, one.court))
    if not found:
        raise ConferralError(
            "--court", "no judge's practices are held there", "`conferral practices list` shows where."
        )
    return found


COMMANDS = {"compare": compare}
