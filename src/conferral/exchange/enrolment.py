"""Keys as events of the record: one's own, and the other side's once its digits were read out."""

from __future__ import annotations

import base64
import datetime as dt
from pathlib import Path

from conferral.exchange import shelf
from conferral.exchange.desks import Desk
from conferral.exchange.keys import Card, heard, new_pair
from conferral.exchange.refusals import KeyRefused
from conferral.ledger.drafts import Draft
from conferral.model.events import EventKind, Teller


def new_key(record: Path, desk: Desk, name: str, passphrase: bytes | None = None) -> Card:
    """A new key pair beside the record, for its owner alone to read; the card with its public half.

    A key that was there before is kept under another name.
    """
    pem, public = new_pair(passphrase)
    card = own_card(desk, name, public)
    path = record / shelf.FOLDER / shelf.KEY
    if path.exists():
        path.replace(path.with_name(f"key-{desk.own.fingerprint[:8]}.pem" if desk.parties.own else "key-old.pem"))
    shelf.write_new(path, pem)
    return card


def own_card(desk: Desk, name: str, public: bytes) -> Card:
    """Our own card for a new key; KeyRefused where the name would not do."""
    try:
        return Card(name.strip(), desk.side, public)
    except ValueError as error:
        raise KeyRefused("--name", str(error), "Give a shorter one.") from error


def no_key_yet(desk: Desk) -> None:
    """KeyRefused where the record has a key already."""
    if desk.parties.own:
        remedy = "Use it; if it was lost or seen by others: --again, and tell the other side."
        raise KeyRefused(desk.where, "this record has a key already", remedy)


def not_our_side(desk: Desk, card: Card, where: str) -> None:
    """KeyRefused where a card is one of our own side's."""
    if card.side is desk.side:
        raise KeyRefused(where, f"it is a card of your own side, the {card.side}", "Enrol the other side's.")


def compared(card: Card, digits: str, where: str) -> Card:
    """The card, if its fingerprint is the one that was read out; KeyRefused otherwise."""
    if heard(digits) != card.fingerprint:
        what = "the digits that were read out are not those of this card: it is not theirs, or was misheard"
        raise KeyRefused(where, what, "Have them read again. If they differ again, do not use the card.")
    return card


def enrolment(card: Card, *, by: Teller, on: dt.date) -> Draft:
    """The event by which a card is known to a record."""
    key = base64.b64encode(card.key).decode()
    body = {"name": card.name, "side": str(card.side), "fingerprint": card.fingerprint, "key": key}
    return Draft(EventKind.ENROLLED, body, on=on, by=by)
