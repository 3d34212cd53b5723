"""Verbs for keys: a pair of one's own, and the other side's card with its fingerprint read out on a call."""

from __future__ import annotations

import os
from pathlib import Path

import click

from conferral.cli.exchange.desk import alone, desk_in
from conferral.cli.record import desk
from conferral.exchange.enrolment import compared, enrolment, new_key, no_key_yet, not_our_side
from conferral.exchange.keys import LARGEST_CARD, Card, card_of
from conferral.exchange.refusals import KeyRefused
from conferral.ledger.drafts import Draft

_OUT = click.option(
    "-o", "--output", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False), help="Write the card here."
)


@click.group("keys")
def keys_() -> None:
    """Your own key pair, and the card with its public half that you send to the other side."""


@keys_.command("new", cls=desk.Verb)
@desk.in_record
@click.option(
    "--name", metavar="NAME", required=True, help="Whose key it is: counsel's name, as the other side knows it."
)
@click.option("--passphrase", "ask", is_flag=True, help="Keep the private key under a passphrase; it is asked for.")
@click.option("--again", is_flag=True, help="Make a new key although there is one: it was lost or seen by others.")
@_OUT
@desk.by_name
def new(folder: Path, name: str, ask: bool, again: bool, output: Path | None, person: str | None) -> None:
    """Make a key pair, and write the card to be sent to the other side.

    The private key lies in the record's folder, for you alone to read. CONFERRAL_PASSPHRASE is taken for the passphrase
    where it is set. Send the card by e-mail, and read its fingerprint to the other side on a call.

    \b
    Examples:
      conferral exchange keys new --name "Hal Ostrander" -o plaintiff.key.json --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    from conferral.render.exchanges import card_text

    with alone(folder):
        stand = desk_in(folder)
        if not again:
            no_key_yet(stand)
        passphrase = os.environ.get("CONFERRAL_PASSPHRASE", "")
        if ask and not passphrase:
            passphrase = click.prompt("A passphrase for the key", hide_input=True, confirmation_prompt=True, err=True)
        card = new_key(folder, stand, name, passphrase.encode() if ask else None)
        desk.write(folder, [_enrolled(card, folder, person)])
    _give(card, output)
    desk.put(f"Your key:\n{card_text(card)}Read these digits to the other side on a call.\n")


@keys_.command("card", cls=desk.Verb)
@desk.in_record
@_OUT
def card(folder: Path, output: Path | None) -> None:
    """Write your card anew, or show its fingerprint."""
    from conferral.render.exchanges import card_text

    own = desk_in(folder).own
    _give(own, output)
    desk.put(card_text(own))


def _give(card: Card, output: Path | None) -> None:
    if output:
        desk.save(output, card.as_file() + b"\n")


@click.group("parties")
def parties_() -> None:
    """The other sides whose bundles are opened: enrolled by a card, and a fingerprint that was read out."""


@parties_.command("add", cls=desk.Verb)
@click.argument("path", metavar="CARD", type=click.Path(path_type=Path))
@desk.in_record
@click.option(
    "--fingerprint", metavar="DIGITS", help="The digits as the other side reads them out.  [default: asked for]"
)
@desk.by_name
def add(path: Path, folder: Path, fingerprint: str | None, person: str | None) -> None:
    """Enrol the other side's key: its card, and the fingerprint that they read to you on a call.

    The fingerprint of the card is not shown before you have typed what you heard: digits that one reads off the screen
    prove nothing. Call them at a number that you know; do not take it from the e-mail with the card.

    \b
    Examples:
      conferral exchange parties add defendant.key.json --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with alone(folder):
        stand = desk_in(folder)
        found = card_of(_bytes(path), str(path))
        not_our_side(stand, found, str(path))
        digits = fingerprint or click.prompt("The fingerprint, as they read it out", err=True)
        compared(found, digits, str(path))
        desk.tell(desk.write(folder, [_enrolled(found, folder, person)]))


@parties_.command("list", cls=desk.Verb)
@desk.in_record
def list_(folder: Path) -> None:
    """List who is enrolled. `conferral record strike` with the id of the event takes the trust away."""
    from conferral.render.exchanges import card_text

    cards = desk_in(folder).parties.others
    desk.put("".join(map(card_text, cards)) or "Nobody is enrolled.\n")


def _enrolled(card: Card, folder: Path, person: str | None) -> Draft:
    return enrolment(card, by=desk.teller(folder, person), on=desk.today())


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_CARD + 1)
    except OSError as error:
        raise KeyRefused(str(path), f"it could not be read ({error.strerror})", "Name the card's file.") from error
