"""``conferral practices list`` and ``show``: what is held of courts and judges, with its sources."""

from __future__ import annotations

import json
from pathlib import Path

import click

from conferral.cli.refusing import PACKS, refusing, say
from conferral.model.errors import ConferralError
from conferral.practices import Pack, Shelf
from conferral.practices.told import pack_json, pack_text, packs_text, row_json
from conferral.verbs import shelf_of

_FORM = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


@click.command("list")
@click.option("--court", metavar="ID", help="Only this court's, by its CM/ECF id: nysd, cand.")
@PACKS
@_FORM
def list_packs(court: str | None, packs: Path | None, form: str) -> None:
    """List courts and judges whose practices are held: how many requirements, when seen, how good the source.

    \b
    Examples:
      conferral practices list
      conferral practices list --court cand --format json
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with refusing():
        held = of_court(court, shelf_of(packs))
    say(json.dumps([row_json(one) for one in held], indent=1) + "\n" if form == "json" else packs_text(held))


@click.command("show")
@click.argument("pack_id", metavar="ID")
@PACKS
@_FORM
def show(pack_id: str, packs: Path | None, form: str) -> None:
    """Show a court's or a judge's requirements, each with its cite, kind, source and the day it was seen.

    ID is as `conferral practices list` prints it: us/federal, nysd/court, nysd/gorenstein.

    \b
    Examples:
      conferral practices show nysd/reznik
      conferral practices show us/federal --format json
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with refusing():
        held = shelf_of(packs).pack(pack_id)
    say(json.dumps(pack_json(held), ensure_ascii=False, indent=1) + "\n" if form == "json" else pack_text(held))


def of_court(court: str | None, shelf: Shelf) -> tuple[Pack, ...]:
    """The packs held, of one court where it is named; an unknown court is refused with the nearest."""
    return tuple(shelf.pack(one) for one in shelf.ids(None if court is None else known_court(court)))


def known_court(court: str) -> str:
    """A court's id, or ``us`` for the Federal Rules; ConferralError where no court has it."""
    from conferral.practices.courts import choose_court
    from conferral.practices.values import Fault

    try:
        return court if court == "us" else choose_court(court)
    except Fault as fault:
        raise ConferralError("--court", fault.what, fault.remedy) from fault


COMMANDS = {"list": list_packs, "show": show}
