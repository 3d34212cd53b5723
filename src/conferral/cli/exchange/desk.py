"""What the verbs of an exchange share: where it stands, the key, the question before anything leaves."""

from __future__ import annotations

import datetime as dt
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from conferral.cli.record import desk
from conferral.exchange import shelf
from conferral.exchange.acts import drafts_of
from conferral.exchange.admission import Parties, parties_of
from conferral.exchange.bundles import written
from conferral.exchange.keys import Card, Signer, is_locked
from conferral.exchange.leaving import Parcel, nothing_own
from conferral.exchange.manifests import Manifest
from conferral.exchange.refusals import KeyRefused, OutOfTurn
from conferral.exchange.turns import in_turn
from conferral.ledger.case import case_of
from conferral.ledger.exchanges import exchanges_of
from conferral.ledger.log import read_log
from conferral.ledger.standing import standing
from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral.model.exchanges import Exchange
from conferral.model.facts import Side
from conferral.model.ledgers import Case

F = TypeVar("F", bound=Callable[..., Any])
_BUNDLE = "this bundle"


@dataclass(frozen=True, slots=True)
class State:
    """A record as exchanges see it: the log, the events that stand, the case, the parties, the exchanges."""

    folder: Path
    log: tuple[Event, ...]
    stand: tuple[Event, ...]
    case: Case
    parties: Parties
    exchanges: tuple[Exchange, ...]

    @property
    def side(self) -> Side:
        """Whose record it is."""
        if self.case.side not in (Side.PLAINTIFF, Side.DEFENDANT, Side.NONPARTY):
            remedy = "Begin it with --side: conferral record new --side plaintiff"
            raise ConferralError(str(self.folder), "the record does not say whose it is", remedy)
        return self.case.side

    @property
    def own(self) -> Card:
        """Our own card."""
        if self.parties.own is None:
            raise KeyRefused(str(self.folder), "this record has no key", "Make one: conferral exchange keys new")
        return self.parties.own

    def party(self, name: str | None) -> Card:
        """The other side: the only one that is enrolled, or the one that goes by a name, side or fingerprint."""
        cards = self.parties.others
        found = [
            one for one in cards if name is None or name in (one.name, one.side) or one.fingerprint.startswith(name)
        ]
        if len(found) == 1:
            return found[0]
        what = "no party goes by that" if not found else f"{len(found)} parties go by that"
        remedy = "`conferral exchange parties list` has them; `parties add CARD` enrols one. Name one with --to."
        raise KeyRefused("--to", what, remedy)

    def exchange(self, name: str | None) -> Exchange:
        """The only exchange, or the one that goes by the beginning of its id or by its subject."""
        found = [one for one in self.exchanges if name is None or name == one.subject or one.id.startswith(name)]
        if len(found) == 1:
            return found[0]
        what = "no exchange goes by that" if not found else f"{len(found)} exchanges go by that"
        remedy = (
            "`conferral exchange show` lists them; name one by its id or subject. An offer with --subject begins one."
        )
        raise OutOfTurn("--in", what, remedy)


def state(folder: Path) -> State:
    """How a record stands, as exchanges see it."""
    log = read_log(folder)
    stand = standing(log)
    case = case_of(stand)
    return State(folder, log, stand, case, parties_of(stand, case.side), exchanges_of(log))


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


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other commands of an exchange off this record for as long as one is at work."""
    read_log(folder)  # says so where there is no record
    place = folder / shelf.FOLDER
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        handle = os.open(place / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise ConferralError(str(place), f"it cannot be written ({error.strerror})", "Give yourself leave.") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        remedy = "Let it end, and try again."
        raise ConferralError(str(folder), "another command of an exchange is at work here", remedy) from error
    finally:
        os.close(handle)


def signer(stand: State) -> Signer:
    """Our private key, opened; asks for the passphrase where there is one and CONFERRAL_PASSPHRASE is not set."""
    path = stand.folder / shelf.FOLDER / shelf.KEY
    pem = shelf.read_file(path, "the private key is missing")
    passphrase = os.environ.get("CONFERRAL_PASSPHRASE", "")
    if is_locked(pem) and not passphrase:
        passphrase = click.prompt("Passphrase of the key", hide_input=True, err=True)
    key = Signer(pem, passphrase.encode() if is_locked(pem) else None, str(path))
    if key.key != stand.own.key:
        raise KeyRefused(str(path), "it is not the key of your card", "Restore the key that `keys new` made.")
    return key


def next_of(stand: State, exchange: Exchange, act: dict[str, Any], person: str | None) -> Manifest:
    """The manifest of our next move in an exchange."""
    last = exchange.last
    return begun(
        stand,
        stand.party(exchange.party),
        {
            "exchange": exchange.id,
            "subject": exchange.subject,
            "form": exchange.form,
            "order": exchange.order,
            "movant": exchange.movant,
            "number": last.number + 1,
            "answers": last.bundle,
            **act,
        },
        person,
    )


def begun(stand: State, party: Card, said: dict[str, Any], person: str | None) -> Manifest:
    """A manifest from us to a party. ConferralError where what it is given would not do."""
    try:
        return Manifest(
            sender=stand.own.fingerprint,
            side=stand.side,
            to=party.fingerprint,
            to_side=party.side,
            made_at=desk.now().strftime("%Y-%m-%dT%H:%M:%SZ"),
            case_number=stand.case.case_number,
            person=person,
            **said,
        )
    except ValueError as error:
        what = f"what it would say does not do ({error})"
        remedy = "Keep to one line of printable text: 300 characters for a name or subject, 4000 for words."
        raise ConferralError(_BUNDLE, what, remedy) from error


@dataclass(frozen=True, slots=True)
class Sending:
    """A move about to be made; ``secret`` is kept here where the bundle promises by a hash; ``about`` is an event."""

    manifest: Manifest
    exchange: Exchange | None = None
    parcel: Parcel | None = None
    secret: bytes | None = None
    about: str | None = None


def send(stand: State, move: Sending, output: Path | None, *, yes: bool) -> None:
    """Show all that leaves, ask, then keep the bundle, write it into the record, and write the file to be sent."""
    from conferral.render.exchanges import preview_text

    manifest, party = move.manifest, stand.party(move.manifest.to)
    in_turn(manifest, move.exchange, _BUNDLE)
    nothing_own(" ".join(filter(None, (manifest.subject, manifest.says))), _BUNDLE, stand.stand)
    path = output or Path(f"exchange-{manifest.exchange[:8]}-{manifest.number}-{manifest.act}.conferral")
    if path.exists():
        raise ConferralError(str(path), "there is a file already", "Name another with --output.")
    if not path.parent.is_dir():
        raise ConferralError(str(path), "there is no such folder", "Name another file with --output.")
    enclosed = move.parcel if manifest.file else None
    data = written(manifest, enclosed.data if enclosed else None, signer(stand).sign)
    desk.put(preview_text(manifest, enclosed, data, party, width=desk.width()))
    if not yes and not _agreed(party):
        click.echo("Nothing was written.", err=True)
        raise SystemExit(1)
    sha256 = shelf.keep(stand.folder, data)
    if move.secret is not None:
        shelf.hide(stand.folder, sha256, move.secret)
    drafts = drafts_of(manifest, sha256, move.exchange, party=party.fingerprint, on=desk.today())
    if move.about:
        drafts = (replace(drafts[0], refs=(move.about,)), *drafts[1:])
    desk.tell(desk.write(stand.folder, drafts))
    try:
        desk.save(path, data)
    except ConferralError as error:
        remedy = f"The move is made; write it out: conferral exchange copy {sha256[:12]} -o FILE"
        raise ConferralError(error.where, error.what, remedy) from error


def _agreed(party: Card) -> bool:
    try:
        return click.confirm(f"Write this, to be sent to {party.name}?", err=True)
    except click.Abort:
        return False


def day_or_none(day: dt.date | None) -> str | None:
    """A day as a manifest has it."""
    return day.isoformat() if day else None
