"""The verb that opens what the other side sent."""

from __future__ import annotations

import stat
from pathlib import Path

import click

from conferral.cli.exchange import desk as table
from conferral.cli.record import desk
from conferral.exchange import shelf
from conferral.exchange.bundles import LARGEST
from conferral.exchange.opening import Opened, opened
from conferral.exchange.refusals import BundleRefused
from conferral.ledger.exchanges import exchanges_of
from conferral.ledger.log import read_log


@click.command("open", cls=desk.Verb)
@click.argument("path", metavar="BUNDLE", type=click.Path(path_type=Path))
@desk.in_record
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
              help="Write the file that comes with it here.")  # fmt: skip
def open_(path: Path, folder: Path, output: Path | None) -> None:
    """Open a bundle from the other side: see that it is whole, theirs, new and in turn, and take it into the record.

    A bundle that was changed, cut short, opened before, sent out of turn or by a stranger is refused, with the reason;
    then nothing changes. What it brings is kept as it was signed; what its file holds beside its pages is listed.

    \b
    Examples:
      conferral exchange open round-2.conferral -o theirs.docx --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.render.exchanges import exchange_text, move_words

    with table.alone(folder):
        stand = table.desk_in(folder)
        data = _bytes(path)
        found = opened(data, str(path), stand, on=desk.today())
        bundle = found.bundle
        if output and bundle.payload is not None and output.exists():
            raise BundleRefused(str(output), "there is a file already, and nothing was opened", "Name another.")
        shelf.keep(folder, data)
        desk.write(folder, found.drafts)
    now = next(one for one in exchanges_of(read_log(folder)) if one.id == bundle.manifest.exchange)
    text = exchange_text(now, stand.side, width=desk.width())
    desk.put(f"Opened: {move_words(now.last, now.form)}\n{_beside(found)}\n{text}")
    if output and bundle.payload is not None:
        desk.save(output, bundle.payload)


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file, and no more of them than a bundle has."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise BundleRefused(str(path), "it is no file", "Save the attachment to a file and name that.")
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        what = f"it could not be read ({getattr(error, 'strerror', None) or error})"
        raise BundleRefused(str(path), what, "Check the name.") from error


def _beside(found: Opened) -> str:
    """What the file that comes with a bundle holds beside its pages, a line each."""
    from conferral.render.printable import printable

    why = f"{found.not_looked_into}\n" if found.not_looked_into else ""
    return why + "".join(f"  in it, and on none of its pages: {printable(one)}\n" for one in found.beside)
