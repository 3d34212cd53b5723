"""Verbs that show: how exchanges stand, what the other side owes, the files and bundles themselves, and the proof."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from conferral.cli.exchange import desk as table
from conferral.cli.record import desk
from conferral.exchange import shelf
from conferral.exchange.admission import card_of_event
from conferral.exchange.bundles import is_signed_by, verified
from conferral.exchange.clawback import not_withheld, withheld
from conferral.exchange.refusals import OutOfTurn
from conferral.exchange.tables import Table
from conferral.ledger.exchanges import askings_of
from conferral.model.errors import ConferralError
from conferral.model.events import EventKind
from conferral.model.exchanges import Exchange, Move


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

    stand = table.table(folder)
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

    stand = table.table(folder)
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
    stand = table.table(folder)
    moves = [move for one in stand.exchanges for move in (*one.moves, *one.crossed)]
    bundles = {one.bundle for one in moves if sha256 and one.bundle.startswith(sha256)}
    files = {one.sha256: one.bundle for one in moves if sha256 and one.brings and (one.sha256 or "").startswith(sha256)}
    if len(bundles) + len(files) != 1:
        what = "nothing that was exchanged goes by that" if not bundles and not files else "several things go by that"
        raise OutOfTurn(f"hash {sha256}", what, "`conferral exchange show` has the hashes.")
    if output.exists():
        raise ConferralError(str(output), "there is a file already", "Name another with --output.")
    for of in filter(None, files):
        not_withheld(of, f"hash {sha256}", stand.log)
    for move in moves:
        if move.bundle in bundles and move.brings and move.sha256:
            not_withheld(move.sha256, f"bundle {sha256}", stand.log)
    if bundles:
        desk.save(output, shelf.kept_bytes(folder, bundles.pop()))
    else:
        desk.save(output, shelf.kept(folder, next(iter(files.values()))).payload or b"")


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
    stand = table.table(folder)
    faults = [fault for one in stand.exchanges for move in one.moves for fault in _faults(folder, stand, one, move)]
    for fault in faults:
        click.echo(fault)
    for of, told in withheld(stand.log):
        click.echo(f"{of[:12]}: this file was {told.kind} on {told.on} ({told.reason})".encode())
    if not faults:
        count = sum(len(one.moves) for one in stand.exchanges)
        click.echo(f"Whole: {count} bundle{'' if count == 1 else 's'}, each signed by the key of its side")
    raise SystemExit(1 if faults else 0)


def _faults(folder: Path, stand: Table, exchange: Exchange, move: Move) -> Iterator[str]:
    """What is wrong with the bundle of one move: not there, not signed by a key ever enrolled, or not what is noted."""
    try:
        proof = shelf.proof(folder, move.bundle)
        bundle = proof or shelf.kept(folder, move.bundle)
        keys = [
            e for e in stand.log if e.kind is EventKind.ENROLLED and e.body["fingerprint"] == bundle.manifest.sender
        ]
        if not keys:
            yield f"{move.bundle[:12]}: its key was never enrolled in this record."
            return
        if proof is None:
            verified(bundle, card_of_event(keys[0]), move.bundle[:12])
        elif not is_signed_by(proof, card_of_event(keys[0])):
            yield f"{move.bundle[:12]}: what is left of it after its file was destroyed is not as it was signed."
    except ConferralError as error:
        yield str(error)
        return
    told = (bundle.manifest.exchange, bundle.manifest.number, bundle.manifest.side, bundle.manifest.act)
    if told != (exchange.id, move.number, move.side, move.act):
        yield f"{move.bundle[:12]}: the record tells of it otherwise than it says itself."
