"""Verbs that make something to hand on: a timeline, a calendar, tables, sheets. Nothing of one's own is in them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from conferral.cli.record import desk
from conferral.cli.record.showing import practices
from conferral.ledger.log import read_log
from conferral.model.errors import ConferralError
from conferral.model.events import Privacy
from conferral.render.record.leaving import TABLES, Leaving, calendar_export, leaving, sheet_export


def _leaving(folder: Path, audience: Privacy, as_of: dt.date | None) -> Leaving:
    """What may leave; what was left out and what is told otherwise goes to standard error."""
    found = leaving(read_log(folder), audience, as_of or desk.today())
    for words in (*filter(None, [found.says]), *found.warnings):
        click.echo(words, err=True)
    return found


@click.command("timeline", cls=desk.Verb)
@desk.in_record
@click.option("--for", "audience", type=click.Choice([one.value for one in Privacy]), default="own", show_default=True,
              help="Who will see it: own shows all, and is not for handing on.")  # fmt: skip
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False), help="Write it here.")
@desk.in_form("text", "svg", "html")
def timeline(folder: Path, audience: str, output: Path | None, form: str) -> None:
    """Show what happened, day by day: as text, or as a picture (SVG, or a page with it).

    \b
    Examples:
      conferral record timeline --record case
      conferral record timeline --for filed --format svg -o timeline.svg --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.render.record.ledgers import case_words
    from conferral.render.record.timeline import timeline_html, timeline_svg, timeline_text

    found = _leaving(folder, Privacy(audience), None)
    title = f"{case_words(found.ledger)}{': OWN, NOT FOR HANDING ON' if audience == 'own' else ''}"
    if form == "text":
        words = timeline_text(found.events, width=desk.width())
    else:
        words = (timeline_svg if form == "svg" else timeline_html)(found.events, title=title)
    desk.save(output, words.encode()) if output else desk.put(words)


@click.command("export", cls=desk.Verb)
@desk.in_record
@click.option("--for", "audience", type=click.Choice(["served", "filed"]), default="filed", show_default=True,
              help="Who will see it: the other side (served and filed), or everybody (filed).")  # fmt: skip
@click.option("--what", type=click.Choice(["events", "calendar", "csv", "xlsx", "status", "bench"]), default="events",
              show_default=True, help="What to make of it.")  # fmt: skip
@desk.as_of
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False), help="Write it here.")
@desk.in_form("text", "html")
def export(folder: Path, audience: str, what: str, as_of: dt.date | None, output: Path | None, form: str) -> None:
    """Make something to hand on, from what was served or filed alone. What is your own never leaves.

    events is JSON; calendar an .ics file; csv and xlsx are tables; status and bench are sheets of one page (--format
    html to print them).

    \b
    Examples:
      conferral record export --what calendar -o case.ics --record case
      conferral record export --what bench --for served --format html -o bench.html --record case
      conferral record export --what xlsx -o case.xlsx --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    if what == "xlsx" and output is None:
        raise ConferralError("--what xlsx", "a workbook is not for the terminal", "Name a file with --output.")
    found = _leaving(folder, Privacy(audience), as_of)
    data = _made(found, what, form)
    if output:
        desk.save(output, data)
    else:
        click.echo(data, nl=False)


def _made(found: Leaving, what: str, form: str) -> bytes:
    """What leaves, in the form that was asked for."""
    if what in TABLES:
        return TABLES[what](found)
    if what == "calendar":
        return calendar_export(found, practices(found.ledger, ()))
    return sheet_export(found, what, html=form == "html", width=desk.width())
