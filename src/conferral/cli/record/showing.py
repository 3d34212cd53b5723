"""Verbs that show the record to one's own side: its events, the ledger, what is due, what to do now."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from conferral.cli.record import desk
from conferral.cli.refusing import PACKS
from conferral.ledger.asked import Practices, packs_of_case, practices_of
from conferral.ledger.next import steps
from conferral.ledger.plan import plan
from conferral.model.events import EventKind
from conferral.model.ledgers import Ledger
from conferral.practices import own_pack
from conferral.verbs import shelf_of

_PRACTICES = click.option(
    "--practices",
    "files",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A file of practices (TOML) of your own; may be given again.",
)


@click.command("show", cls=desk.Verb)
@click.argument("event", required=False)
@desk.in_record
@click.option("--kind", type=click.Choice([kind.value for kind in EventKind]), help="Only events of this kind.")
@desk.in_form("text", "json", "jsonl")
def show(event: str | None, folder: Path, kind: str | None, form: str) -> None:
    """Show the events of the record that stand, the newest last; or one in full, with its words.

    \b
    Examples:
      conferral record show --record case
      conferral record show 3fa2 --record case
      conferral record show --kind conferred --format json --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    import json

    from conferral.render.record.events import event_json, event_text, events_text

    stand = desk.seen(folder)
    if event:
        found = desk.find(stand, event)
        desk.put_json(event_json(found)) if form != "text" else desk.put(event_text(found, width=desk.width()))
        return
    events = [one for one in stand if kind is None or one.kind == kind]
    if form == "json":
        desk.put_json([event_json(one) for one in events])
    elif form == "jsonl":
        desk.put("".join(json.dumps(event_json(one), ensure_ascii=False) + "\n" for one in events))
    else:
        ordered = sorted(events, key=lambda one: (one.on or dt.date.min, one.seq))
        desk.put(events_text(ordered, width=desk.width()))


@click.command("ledger", cls=desk.Verb)
@desk.in_record
@desk.as_of
@_PRACTICES
@PACKS
@desk.in_form("text", "json")
def ledger(folder: Path, as_of: dt.date | None, files: tuple[Path, ...], packs: Path | None, form: str) -> None:
    """Show who owes what by when and what became of it, the days ahead, the requests, and the plan, as of a day.

    Requests to admit that were not answered in time come first.

    \b
    Examples:
      conferral record ledger --record case
      conferral record ledger --as-of 2024-08-15 --format json --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.render.record.ledgers import ledger_json, ledger_text

    found = desk.ledger_of(folder, as_of)
    planned = plan(found, practices(found, files, packs))
    if form == "json":
        desk.put_json(ledger_json(found, planned))
    else:
        desk.put(ledger_text(found, planned, width=desk.width()))


@click.command("due", cls=desk.Verb)
@desk.in_record
@desk.as_of
@click.option(
    "--within", metavar="DAYS", type=click.IntRange(min=0), default=30, show_default=True, help="How far ahead."
)
@_PRACTICES
@PACKS
@desk.in_form("text", "json")
def due(
    folder: Path, as_of: dt.date | None, within: int, files: tuple[Path, ...], packs: Path | None, form: str
) -> None:
    """Show what falls due in the days ahead, and what is late, day by day.

    \b
    Examples:
      conferral record due --record case
      conferral record due --within 7 --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.render.record.days import days_json, days_of, days_text

    found = desk.ledger_of(folder, as_of)
    rows = days_of(found, plan(found, practices(found, files, packs)), within=within)
    if form == "json":
        desk.put_json(days_json(rows, found.as_of))
    else:
        desk.put(days_text(rows, found.as_of, width=desk.width()))


@click.command("next", cls=desk.Verb)
@desk.in_record
@desk.as_of
@_PRACTICES
@PACKS
@desk.in_form("text", "json")
def next(folder: Path, as_of: dt.date | None, files: tuple[Path, ...], packs: Path | None, form: str) -> None:
    """Say what to do now, and why.

    \b
    Examples:
      conferral record next --record case
      conferral record next --as-of 2024-08-16 --record case
      conferral record next --packs our-judges/ --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.render.record.ledgers import steps_json, steps_text

    found = desk.ledger_of(folder, as_of)
    done = steps(found, practices(found, files, packs, say=True))
    if form == "json":
        desk.put_json(steps_json(done, found.as_of))
    else:
        desk.put(steps_text(done, found.as_of, width=desk.width()))


def practices(
    found: Ledger, files: tuple[Path, ...] = (), packs_folder: Path | None = None, *, say: bool = False
) -> Practices:
    """The practices of the case's court and judges, own files and packs too; ``say`` tells whose are not held."""
    packs = packs_of_case(found.case, shelf=shelf_of(packs_folder), extra=[own_pack(file) for file in files])
    for note in packs.notes if say else ():
        click.echo(note, err=True)
    return practices_of(packs.packs)
