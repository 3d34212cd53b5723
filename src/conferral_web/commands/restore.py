"""``conferral restore``: a backup put back into an empty folder."""

from __future__ import annotations

import os
from pathlib import Path

import click

from conferral.cli.record.desk import Verb, now
from conferral_web.commands.backup import passphrase


@click.command("restore", cls=Verb)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--data", metavar="DIR", required=True, type=click.Path(path_type=Path, file_okay=False),
              help="The folder to restore into: empty, or not there yet.")  # fmt: skip
@click.option("--tombstones", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
              help="tombstones.jsonl of the folder that was in use since: what was sequestered or destroyed after the "
              "backup was made is so again. One that lies in DIR is taken too.")  # fmt: skip
def command(file: Path, data: Path, tombstones: Path | None) -> None:
    """Restore a backup into an empty folder. Nothing is overwritten.

    Each byte is verified by the list of hashes in the backup, and the chain of each record, before the folder takes its
    place. A sealed backup asks for its passphrase (or has it from CONFERRAL_PASSPHRASE). Of PostgreSQL the database
    that DATABASE_URL names is filled; it must be empty.

    \b
    Examples:
      conferral restore /mnt/safe/conferral-2026-11-28.tar --data /srv/conferral
      conferral restore old.tar --data /srv/conferral --tombstones /mnt/safe/tombstones.jsonl
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral_web.backups import restoring, words
    from conferral_web.backups.following import follow

    place = data.expanduser().absolute()
    done = restoring.restore(
        file, place, ask=lambda: passphrase(twice=False), tombstones=tombstones, now=now(),
        url=os.environ.get("DATABASE_URL"), follow=follow,
    )  # fmt: skip
    click.echo(f"{place}: {done.records} records and {done.files} files, as they were at {done.made_at}; all verified.")
    for one in done.gone:
        click.echo(
            f"Paper {one.paper[:12]} is {'destroyed' if one.destroyed else 'sequestered'} again, as it was since."
        )
    click.echo(words.NOT_REACHED)
