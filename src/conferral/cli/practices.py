"""``conferral practices``: what is held of courts and judges, with its sources; and a check of packs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from conferral.model.errors import ConferralError
from conferral.practices import Pack, load_pack_file, pack, pack_ids
from conferral.practices.told import pack_json, pack_text, packs_text, row_json

_FORM = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


@click.group("practices")
def command() -> None:
    """Show the practices that letters are checked against, and check practices of your own.

    \b
    Examples:
      conferral practices list --court nysd
      conferral practices show nysd/gorenstein
      conferral practices validate ashgrove.toml
    """  # noqa: D301 because click takes \b as the mark of lines to keep


@command.command("list")
@click.option("--court", metavar="ID", help="Only this court's, by its CM/ECF id: nysd, cand.")
@_FORM
def list_packs(court: str | None, form: str) -> None:
    """List courts and judges whose practices are held: how many requirements, when seen, how good the source.

    \b
    Examples:
      conferral practices list
      conferral practices list --court cand --format json
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with _refusing():
        held = _of_court(court)
    _say(json.dumps([row_json(one) for one in held], indent=1) + "\n" if form == "json" else packs_text(held))


@command.command("show")
@click.argument("pack_id", metavar="ID")
@_FORM
def show(pack_id: str, form: str) -> None:
    """Show a court's or a judge's requirements, each with its cite, kind, source and the day it was seen.

    ID is as `conferral practices list` prints it: us/federal, nysd/court, nysd/gorenstein.

    \b
    Examples:
      conferral practices show nysd/reznik
      conferral practices show us/federal --format json
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with _refusing():
        held = pack(pack_id)
    _say(json.dumps(pack_json(held), ensure_ascii=False, indent=1) + "\n" if form == "json" else pack_text(held))


@command.command("validate")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
def validate(files: tuple[Path, ...]) -> None:
    """Check files of practices (TOML): the place of each fault, what it is, and what to do.

    \b
    Exit status: 0 all can be used, 2 one cannot.

    \b
    Examples:
      conferral practices validate ashgrove.toml
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    refused = [file for file in files if not _valid(file)]
    raise SystemExit(2 if refused else 0)


def _valid(file: Path) -> bool:
    """Whether a file can be used; says so, or what is wrong."""
    try:
        found = load_pack_file(file)
    except ConferralError as error:
        click.echo(str(error), err=True)
        return False
    count = len(found.requirements)
    click.echo(f"{file}: {found.id}, {count} requirement{'' if count == 1 else 's'}; it can be used")
    return True


def _of_court(court: str | None) -> tuple[Pack, ...]:
    """The packs held, of one court where it is named; the Federal Rules hold everywhere and are listed with all."""
    from conferral.practices.courts import courts
    from conferral.practices.values import Fault, choose

    try:
        known = None if court in (None, "us") else choose(court, courts(), "court id")
    except Fault as fault:
        raise ConferralError("--court", fault.what, fault.remedy) from fault
    return tuple(pack(one) for one in pack_ids() if court is None or one.startswith(f"{known or court}/"))


@contextmanager
def _refusing() -> Iterator[None]:
    """Whatever cannot be done is told on standard error, and ends with 2."""
    try:
        yield
    except ConferralError as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from error


def _say(words: str) -> None:
    click.echo(words.encode(), nl=False)
