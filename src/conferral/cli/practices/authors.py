"""``conferral practices new``, ``validate``, ``diff`` and ``schema``: for those who write down what a judge asks."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from conferral.cli.practices.held import known_court
from conferral.cli.refusing import PACKS, refusing, say
from conferral.model.errors import ConferralError, PackError
from conferral.practices import Pack, own_pack, pack, pack_ids
from conferral.verbs import shelf_of


@click.command("new")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--court", metavar="ID", help="The court's CM/ECF id: nysd, cand.")
@click.option("--judge", metavar="NAME", help="The judge's full name, without titles.")
def new(file: Path, court: str | None, judge: str | None) -> None:
    """Write a new file of practices (TOML) with every kind of requirement in it, to be filled in.

    Nothing is overwritten. What is left blank is named by `conferral practices validate FILE`.

    \b
    Examples:
      conferral practices new ashgrove.toml --court nysd --judge "Wilhelmina T. Ashgrove"
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.practices.skeleton import skeleton

    with refusing():
        named = known_court(court) if court else None
        _write_new(file, skeleton(file=file.name, court=named, judge=judge, seen_on=dt.date.today()))
    click.echo(f"{file} is written. Fill it in, then run: conferral practices validate {file}")


def _write_new(file: Path, words: str) -> None:
    if file.suffix.lower() != ".toml":
        raise ConferralError(str(file), "a file of practices ends in .toml", f"Name it {file.stem or 'judge'}.toml.")
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(words)
    except FileExistsError as error:
        remedy = "Name another file, or move this one away first."
        raise ConferralError(str(file), "there is a file of that name, and it was left as it is", remedy) from error
    except OSError as error:
        what = f"it could not be written ({error.strerror})"
        raise ConferralError(str(file), what, "Name a file in a folder that you may write to.") from error


@click.command("validate")
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
    """Whether a file can be used; says so, or all that is wrong with it."""
    try:
        found = own_pack(file)
    except PackError as error:
        for fault in error.every:
            click.echo(str(fault), err=True)
        return False
    count = len(found.requirements)
    instead = f" in place of the one that comes with Conferral, seen on {found.overrides}" if found.overrides else ""
    click.echo(f"{file}: {found.id}, {count} requirement{'' if count == 1 else 's'}; it can be used{instead}")
    return True


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@PACKS
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def diff(old: str, new: str | None, packs: Path | None, form: str) -> None:
    """Show what changed from one pack to another, requirement by requirement.

    OLD and NEW are ids (nysd/gorenstein) or TOML files. A file alone is compared with the pack that it overrides.

    \b
    Exit status: 0 nothing differs, 1 something does, 2 one could not be read.

    \b
    Examples:
      conferral practices diff ashgrove-2025.toml ashgrove.toml
      conferral practices diff gorenstein.toml
      conferral practices diff cand/hixson cand/ryu
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.practices.changes import changes_between, changes_json, changes_text

    with refusing():
        changes = changes_between(*_pair(old, new, packs))
    say(
        json.dumps(changes_json(changes), ensure_ascii=False, indent=1) + "\n"
        if form == "json"
        else changes_text(changes)
    )
    raise SystemExit(1 if changes.any else 0)


def _pair(old: str, new: str | None, packs: Path | None) -> tuple[Pack, Pack]:
    """The two packs to compare; of one alone, what it overrides is the older."""
    if new is not None:
        return _given(old, packs), _given(new, packs)
    mine = _given(old, packs)
    if mine.id not in pack_ids() or mine.own_file is None:
        what = f"no other pack goes by the id {mine.id}, so there is nothing to compare it with"
        raise ConferralError(old, what, "Name a second file or id.")
    return pack(mine.id), mine


def _given(name: str, packs: Path | None) -> Pack:
    """The pack of a file, or by an id: a name that ends in .toml is a file."""
    return own_pack(Path(name)) if name.lower().endswith(".toml") else shelf_of(packs).pack(name)


@click.command("schema")
def schema() -> None:
    """Print the JSON Schema of a file of practices, for an editor that completes and checks by it.

    \b
    Examples:
      conferral practices schema > pack.schema.json
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.practices.schema import schema_text

    say(schema_text())


COMMANDS = {"new": new, "validate": validate, "diff": diff, "schema": schema}
