"""Verbs that make something to hand on: a timeline, a calendar, tables, sheets. Nothing of one's own is in them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from conferral.cli.record import desk
from conferral.cli.record.showing import practices
from conferral.ledger.fold import fold
from conferral.ledger.log import head_of, read_log
from conferral.ledger.plan import plan
from conferral.ledger.standing import standing
from conferral.model.errors import ConferralError
from conferral.model.events import Event, Privacy
from conferral.model.ledgers import Ledger


@dataclass(frozen=True, slots=True)
class Leaving:
    """What may be handed on: the events that the audience may see, the ledger that follows from those alone."""

    events: tuple[Event, ...]
    ledger: Ledger
    lines: int
    stamp: dt.datetime


def _leaving(folder: Path, audience: Privacy, as_of: dt.date | None) -> Leaving:
    every = read_log(folder)
    events = standing(every, audience=audience)
    kept = len(standing(every)) - len(events)
    if kept:
        click.echo(f"{kept} event{'' if kept == 1 else 's'} left out: not {_audience(audience)}.", err=True)
    ledger = fold(events, as_of=as_of or desk.today(), head=head_of(every))
    for words in _told_otherwise(ledger, fold(standing(every), as_of=ledger.as_of)):
        click.echo(words, err=True)
    stamp = every[-1].recorded_at if every else dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
    return Leaving(events, ledger, len(every), stamp)


def _told_otherwise(outward: Ledger, own: Ledger) -> Iterator[str]:
    """Duties of which what is handed on says something else than our own record: nobody should send that unawares."""
    ours = {made.id: one for one in own.obligations for made in one.made_by}
    for one in outward.obligations:
        mine = ours.get(one.made_by[0].id)
        if mine is None or (mine.state, mine.breached) != (one.state, one.breached):
            state = f"it is {mine.state}" if mine else "it was corrected"
            told = "breached" if one.breached else str(one.state)
            yield f"Beware: {one.who}: {one.what} is told as {told}; by what is your own {state}."


def _audience(audience: Privacy) -> str:
    return "filed" if audience is Privacy.FILED else "served or filed"


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
    data = _MADE[what](found, form)
    if output:
        desk.save(output, data)
    else:
        click.echo(data, nl=False)


def _events(found: Leaving, _form: str) -> bytes:
    from conferral.render.record.events import outward_json

    ids = frozenset(event.id for event in found.events)
    rows = [outward_json(event, ids) for event in found.events]
    told = {"schema": "conferral/export/1", "as_of": found.ledger.as_of.isoformat(), "events": rows}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _calendar(found: Leaving, _form: str) -> bytes:
    from conferral.render.record.calendar import calendar_ics
    from conferral.render.record.days import days_of

    ruled = [one for one in plan(found.ledger, practices(found.ledger)) if not one.judgement]
    rows = days_of(found.ledger, ruled)  # a judgement is our own thinking, and stays here
    return calendar_ics(found.ledger, rows, sequence=found.lines, stamp=found.stamp)


def _csv(found: Leaving, _form: str) -> bytes:
    from conferral.render.record.tables import events_csv

    return events_csv(found.events)


def _xlsx(found: Leaving, _form: str) -> bytes:
    from conferral.render.record.tables import record_xlsx

    return record_xlsx(found.ledger, found.events)


def _status(found: Leaving, form: str) -> bytes:
    from conferral.render.record import sheets

    return _sheet("Status report", found, sheets.status_report(found.ledger), form)


def _bench(found: Leaving, form: str) -> bytes:
    from conferral.render.record import sheets

    return _sheet("Bench sheet", found, sheets.bench_sheet(found.ledger), form)


def _sheet(title: str, found: Leaving, parts: tuple[object, ...], form: str) -> bytes:
    from conferral.render.record import sheets

    kept = [part for part in parts if isinstance(part, sheets.Part)]
    if form == "html":
        return sheets.sheet_html(title, found.ledger, kept).encode()
    return sheets.sheet_text(title, found.ledger, kept, width=desk.width()).encode()


_MADE: dict[str, Callable[[Leaving, str], bytes]] = {
    "events": _events,
    "calendar": _calendar,
    "csv": _csv,
    "xlsx": _xlsx,
    "status": _status,
    "bench": _bench,
}
