"""``conferral backup``: everything of the workspace in one file, while it is used."""

from __future__ import annotations

import os
from pathlib import Path

import click

from conferral.cli.record.desk import Verb, now
from conferral.model.errors import ConferralError

DATA = click.option(
    "--data",
    metavar="DIR",
    envvar="CONFERRAL_DATA",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path.home() / ".conferral",
    help="The folder in which everything is kept.  [env: CONFERRAL_DATA; default: ~/.conferral]",
)
PASSPHRASE = "CONFERRAL_PASSPHRASE"


def passphrase(*, twice: bool) -> str:
    """The passphrase: from the environment, or asked for."""
    given = os.environ.get(PASSPHRASE) or click.prompt(
        "Passphrase of the backup", hide_input=True, confirmation_prompt=twice, err=True
    )
    return str(given)


@click.command("backup", cls=Verb)
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path, dir_okay=False))
@DATA
@click.option("--encrypt", is_flag=True, help=f"Seal it under a passphrase, which is asked for.  [env: {PASSPHRASE}]")
@click.option("--list", "listed", is_flag=True, help="Say which backups were made, and which of them still hold papers "
              "that were sequestered or destroyed since.")  # fmt: skip
@click.option("--paper", metavar="HASH", help="With --list: only those that hold this paper.")
def command(file: Path | None, data: Path, encrypt: bool, listed: bool, paper: str | None) -> None:
    """Put everything of the workspace into one new FILE; it may be in use meanwhile.

    The database is copied by its own means, each record under its own lock. In the file are the papers, the secret key
    of the workspace and the private keys of exchanges. Of PostgreSQL (DATABASE_URL) pg_dump makes the copy.

    \b
    Examples:
      conferral backup /mnt/safe/conferral-2026-11-28.tar
      conferral backup --encrypt /mnt/safe/conferral-2026-11-28.sealed --data /srv/conferral
      conferral backup --list
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral_web.backups import making, rows, words

    folder = data.expanduser().absolute()
    if listed:
        if folder.is_dir():
            rows.bury(folder, now())
        click.echo(words.list_words(folder, paper), nl=False)
        return
    if file is None:
        raise ConferralError("FILE", "no file is named", "Say where the backup shall lie, or ask for --list.")
    word = passphrase(twice=True) if encrypt else None
    made = making.make(folder, file.absolute(), now=now(), passphrase=word, url=os.environ.get("DATABASE_URL"))
    sealed = "sealed under your passphrase: without it nobody can restore it" if made.sealed else "not encrypted"
    click.echo(f"{made.file}: {made.records} records, {made.files} files, {made.size:,} bytes, {sealed}.")
    click.echo(words.SECRETS)
