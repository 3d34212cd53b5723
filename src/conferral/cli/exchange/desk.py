"""What the verbs of an exchange share: where it stands, the key, the question before anything leaves."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from conferral.cli.record import desk
from conferral.exchange import shelf
from conferral.exchange.desks import Desk, desk_of
from conferral.exchange.keys import Card, Signer, is_locked
from conferral.exchange.moves import Maker, Sending, made, prepare, sealed
from conferral.exchange.refusals import KeyRefused
from conferral.exchange.shelf import alone as alone
from conferral.ledger.log import read_log
from conferral.model.errors import ConferralError

F = TypeVar("F", bound=Callable[..., Any])


def desk_in(folder: Path) -> Desk:
    """How a record stands, as exchanges see it."""
    return desk_of(read_log(folder), str(folder))


def maker(person: str | None) -> Maker:
    """Who makes a move, by this machine's clock and its randomness."""
    return Maker(person, desk.now(), secrets.token_bytes(32), secrets.token_hex(16))


def which(command: F) -> F:
    """Give a verb its ``--in``."""
    return click.option(
        "--in", "name", metavar="EXCHANGE", help="Which exchange, by id or subject.  [default: the only one]"
    )(command)


def outgoing(command: F) -> F:
    """Give a verb what every bundle needs: where it is written, and whether the question is answered already."""
    command = click.option("--yes", is_flag=True, help="Do not ask: I have seen what leaves.")(command)
    command = click.option(
        "-o", "--output", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
        help="Write the bundle here.  [default: a name made of its exchange, number and act]",
    )(command)  # fmt: skip
    return desk.by_name(command)


def signer(folder: Path, own: Card) -> Signer:
    """Our private key, opened; asks for the passphrase where there is one and CONFERRAL_PASSPHRASE is not set."""
    path = folder / shelf.FOLDER / shelf.KEY
    pem = shelf.read_file(path, "the private key is missing")
    passphrase = os.environ.get("CONFERRAL_PASSPHRASE", "")
    if is_locked(pem) and not passphrase:
        passphrase = click.prompt("Passphrase of the key", hide_input=True, err=True)
    key = Signer(pem, passphrase.encode() if is_locked(pem) else None, str(path))
    if key.key != own.key:
        raise KeyRefused(str(path), "it is not the key of your card", "Restore the key that `keys new` made.")
    return key


def send(folder: Path, stand: Desk, sending: Sending, output: Path | None, *, yes: bool) -> None:
    """Show all that leaves, ask, then keep the bundle, write it into the record, and write the file to be sent."""
    from conferral.render.exchanges import preview_text

    move = prepare(stand, sending)
    manifest, party = move.manifest, stand.party(move.manifest.to)
    path = output or Path(f"exchange-{manifest.exchange[:8]}-{manifest.number}-{manifest.act}.conferral")
    _may_write(path)
    data = sealed(move, signer(folder, stand.own).sign)
    enclosed = move.parcel if manifest.file else None
    desk.put(preview_text(manifest, enclosed, data, party, width=desk.width()))
    if not yes and not _agreed(party):
        click.echo("Nothing was written.", err=True)
        raise SystemExit(1)
    done = made(move, data, on=desk.today())
    shelf.keep(folder, done.data)
    if move.secret is not None:
        shelf.hide(folder, done.sha256, move.secret)
    desk.tell(desk.write(folder, done.drafts))
    try:
        desk.save(path, data)
    except ConferralError as error:
        remedy = f"The move is made; write it out: conferral exchange copy {done.sha256[:12]} -o FILE"
        raise ConferralError(error.where, error.what, remedy) from error


def _may_write(path: Path) -> None:
    if path.exists():
        raise ConferralError(str(path), "there is a file already", "Name another with --output.")
    if not path.parent.is_dir():
        raise ConferralError(str(path), "there is no such folder", "Name another file with --output.")


def _agreed(party: Card) -> bool:
    try:
        return click.confirm(f"Write this, to be sent to {party.name}?", err=True)
    except click.Abort:
        return False
