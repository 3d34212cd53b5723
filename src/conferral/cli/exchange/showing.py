"""Verbs that show: how exchanges stand, what the other side owes, the files and bundles themselves, and the proof."""

from __future__ import annotations

from pathlib import Path

import click

from conferral.cli.exchange import desk as table
from conferral.cli.record import desk
from conferral.exchange.clawback import withheld
from conferral.exchange.proving import copy_of, faults
from conferral.ledger.exchanges import askings_of
from conferral.model.errors import ConferralError


@click.command("show", cls=desk.Verb)
@desk.in_record
@table.which
@desk.in_form("text", "json")
def show_(folder: Path, name: str | None, form: str) -> None:
    """Show how exchanges stand: every move, what lies on the table, who consents to sign it, whose turn it is.

    \b
    Examples:
      conferral exchange show --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.render.exchanges import exchange_json, exchange_text

    stand = table.desk_in(folder)
    chosen = [stand.exchange(name)] if name else list(stand.exchanges)
    if form == "json":
        rows = [exchange_json(one, stand.side, askings_of(one, stand.log, stand.side)) for one in chosen]
        desk.put_json({"schema": "conferral/exchanges/1", "side": str(stand.side), "exchanges": rows})
        return
    texts = [exchange_text(one, stand.side, width=desk.width()) for one in chosen]
    desk.put("\n".join(texts) or "Nothing was exchanged yet.\n")


@click.command("requests", cls=desk.Verb)
@desk.in_record
@table.which
@desk.in_form("text", "json")
def requests_(folder: Path, name: str | None, form: str) -> None:
    """List the dated requests that the other side has not answered, for a letter that is not joint.

    \b
    Examples:
      conferral exchange requests --in "The 20% sample" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.render.exchanges import asking_json, askings_text

    stand = table.desk_in(folder)
    found = askings_of(stand.exchange(name), stand.log, stand.side)
    if form == "json":
        desk.put_json([asking_json(one) for one in found])
    else:
        desk.put(askings_text(found, width=desk.width()))


@click.command("copy", cls=desk.Verb)
@click.argument("sha256", metavar="HASH")
@desk.in_record
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False), required=True,
              help="Write it here.")  # fmt: skip
def copy_(sha256: str, folder: Path, output: Path) -> None:
    """Write out a file as it was exchanged (by its hash), or a bundle to be sent again (by the bundle's).

    \b
    Examples:
      conferral exchange copy 3fa29c -o final.pdf --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    stand = table.desk_in(folder)
    if output.exists():
        raise ConferralError(str(output), "there is a file already", "Name another with --output.")
    desk.save(output, copy_of(folder, stand, sha256))


@click.command("verify", cls=desk.Verb)
@desk.in_record
def verify_(folder: Path) -> None:
    """See that every bundle of the record is there, as it was signed, by the key that was enrolled.

    \b
    Exit status: 0 all are, 1 some are not, 2 there is no record.

    \b
    Examples:
      conferral exchange verify --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    stand = table.desk_in(folder)
    found = tuple(faults(folder, stand))
    for fault in found:
        click.echo(fault)
    for of, told in withheld(stand.log):
        click.echo(f"{of[:12]}: this file was {told.kind} on {told.on} ({told.reason})".encode())
    if not found:
        count = sum(len(one.moves) for one in stand.exchanges)
        click.echo(f"Whole: {count} bundle{'' if count == 1 else 's'}, each signed by the key of its side")
    raise SystemExit(1 if found else 0)
