"""``conferral draft changes``: the tracked changes and comments of the other side's redline."""

from __future__ import annotations

from pathlib import Path

import click

from conferral.cli.record import desk
from conferral.drafts.sections.word import changes_in
from conferral.intake.limits import Limits, Watch
from conferral.model.errors import UnreadableFile


@click.command("changes", cls=desk.Verb)
@click.argument("path", type=click.Path(path_type=Path))
def command(path: Path) -> None:
    """Show the tracked changes and comments of a DOCX file. Nothing is accepted or rejected: do that by hand.

    \b
    Exit status: 0 there are none, 1 there are some, 2 the file could not be read.

    \b
    Examples:
      conferral draft changes theirs.docx
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    found = changes_in(bytes_of(path), str(path))
    for number, one in enumerate(found, 1):
        who = ", ".join(filter(None, [one.by, one.at]))
        after = f' after "{one.after}"' if one.after else ""
        click.echo(f'{number}. {one.what}: "{one.words}"{after}{f" ({who})" if who else ""}'.encode())
    if not found:
        click.echo("There are no tracked changes and no comments.")
    raise SystemExit(1 if found else 0)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file; an error of ours where it cannot be read or is too large."""
    try:
        if not path.is_file():
            raise UnreadableFile(str(path), "there is no such file", "Check the name and try again.")
        Watch(str(path), Limits()).bytes(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(
            str(path), f"it cannot be read ({error.strerror})", "Give yourself leave to read it."
        ) from error
