"""Enrolling: a key of our own, and the other side's card once its fingerprint was read out and typed."""

from __future__ import annotations

import base64
import datetime as dt
from pathlib import Path

from conferral.exchange import shelf
from conferral.exchange.keys import Card, card_of, heard, new_pair
from conferral.exchange.refusals import KeyRefused
from conferral.exchange.tables import Table
from conferral.ledger.drafts import Draft
from conferral.model.events import EventKind, Teller


def new_key(record: Path, table: Table, name: str, passphrase: bytes | None, *, again: bool = False) -> Card:
    """A new key pair beside the record, for its owner alone to read; the card with its public half.

    KeyRefused where there is a key and ``again`` is not said.
    """
    if table.parties.own and not again:
        remedy = "Use it; if it was lost or seen by others: --again, and tell the other side."
        raise KeyRefused(table.where, "this record has a key already", remedy)
    pem, public = new_pair(passphrase)
    try:
        card = Card(name.strip(), table.side, public)
    except ValueError as error:
        raise KeyRefused("--name", str(error), "Give a shorter one.") from error
    path = record / shelf.FOLDER / shelf.KEY
    if path.exists():
        path.replace(path.with_name(f"key-{table.own.fingerprint[:8]}.pem" if table.parties.own else "key-old.pem"))
    shelf.write_new(path, pem)
    return card


def other_side(data: bytes, where: str, table: Table) -> Card:
    """The card in a file; KeyRefused where it is none, or one of our own side."""
    found = card_of(data, where)
    if found.side is table.side:
        raise KeyRefused(where, f"it is a card of your own side, the {found.side}", "Enrol the other side's.")
    return found


def as_heard(card: Card, words: str, where: str) -> Card:
    """The card, if its fingerprint is the one that was read out on a call; KeyRefused otherwise."""
    if heard(words) != card.fingerprint:
        what = "the digits that were read out are not those of this card: it is not theirs, or was misheard"
        raise KeyRefused(where, what, "Have them read again. If they differ again, do not use the card.")
    return card


def enrolled(card: Card, *, by: Teller, on: dt.date) -> Draft:
    """The event that a key is taken for somebody's."""
    key = base64.b64encode(card.key).decode()
    body = {"name": card.name, "side": str(card.side), "fingerprint": card.fingerprint, "key": key}
    return Draft(EventKind.ENROLLED, body, on=on, by=by)
