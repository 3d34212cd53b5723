"""The verb that opens what the other side sent."""

from __future__ import annotations

import stat
from pathlib import Path

import click

from conferral.cli.exchange import desk as table
from conferral.cli.record import desk
from conferral.exchange import shelf
from conferral.exchange.acts import drafts_of
from conferral.exchange.admission import admitted
from conferral.exchange.bundles import LARGEST, Bundle
from conferral.exchange.leaving import looked_into
from conferral.exchange.refusals import BundleRefused
from conferral.ledger.exchanges import exchanges_of
from conferral.ledger.log import read_log
from conferral.model.errors import MissingExtra, UnreadableFile


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
        stand = table.state(folder)
        data = _bytes(path)
        bundle = admitted(
            data,
            str(path),
            parties=stand.parties,
            exchanges=stand.exchanges,
            case_number=stand.case.case_number,
        )
        manifest = bundle.manifest
        notes = _looked_into(bundle, path)
        if output and bundle.payload is not None and output.exists():
            raise BundleRefused(str(output), "there is a file already, and nothing was opened", "Name another.")
        shelf.keep(folder, data)
        exchange = next((one for one in stand.exchanges if one.id == manifest.exchange), None)
        drafts = drafts_of(manifest, bundle.sha256, exchange, party=manifest.sender, on=desk.today())
        desk.write(folder, drafts)
    now = next(one for one in exchanges_of(read_log(folder)) if one.id == manifest.exchange)
    desk.put(f"Opened: {move_words(now.last, now.form)}\n{notes}\n{exchange_text(now, stand.side, width=desk.width())}")
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


def _looked_into(bundle: Bundle, path: Path) -> str:
    """What the file that comes with a bundle holds beside its pages, a line each."""
    file = bundle.manifest.file
    if file is None or bundle.payload is None:
        return ""
    try:
        found = looked_into(bundle.payload, file.name)
    except MissingExtra as error:
        return f"{file.name} was not looked into: {error}\n"
    except UnreadableFile as error:
        raise BundleRefused(str(path), f"the file in it is refused: {error.what}", "Ask for another.") from error
    from conferral.render.printable import printable

    return "".join(f"  in it, and on none of its pages: {printable(one)}\n" for one in (*found.removed, *found.left))
