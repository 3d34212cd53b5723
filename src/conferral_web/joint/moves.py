"""Moves of the exchange: shown to the last byte, then made. What leaves is exactly what was shown."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from conferral.drafting import letter_words
from conferral.exchange import moves, shelf
from conferral.exchange.desks import Desk, desk_of
from conferral.exchange.enrolment import compared, enrolment, new_key, no_key_yet, not_our_side
from conferral.exchange.keys import Signer, card_of
from conferral.exchange.leaving import Parcel, note_of, parcel
from conferral.exchange.moves import Maker, Offering, Sending
from conferral.exchange.opening import Opened, opened
from conferral.ledger.canonical import digest
from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral.model.exchanges import Exchange
from conferral.render.exchanges import preview_text
from conferral_web.audits.services import note
from conferral_web.joint import files, looks
from conferral_web.joint.models import Leaving
from conferral_web.matters import records
from conferral_web.matters.models import Matter
from conferral_web.people.models import User


@dataclass(frozen=True, slots=True)
class Preview:
    """A move about to be made: the bundle, and all that is in it in words."""

    leaving: Leaving
    data: bytes
    text: str
    party: str


def desk(matter: Matter) -> Desk:
    """How the record stands, as exchanges see it."""
    return desk_of(records.log_of(matter), matter.name)


def make_key(matter: Matter, user: User, name: str) -> None:
    """Make our key, and take it into the record."""
    with shelf.alone(matter.folder):
        stand = desk(matter)
        no_key_yet(stand)
        card = new_key(matter.folder, stand, name)
        records.write(matter, [enrolment(card, by=records.teller(matter, user), on=records.today())])
    note("key_made", by=user, matter=matter, of=f"key {card.fingerprint[:8]}")


def enrol(matter: Matter, user: User, data: bytes, name: str, digits: str) -> None:
    """Enrol the other side's key, if its fingerprint is the one that was read out."""
    with shelf.alone(matter.folder):
        card = card_of(data, name)
        not_our_side(desk(matter), card, name)
        compared(card, digits, name)
        records.write(matter, [enrolment(card, by=records.teller(matter, user), on=records.today())])
    note("party_enrolled", by=user, matter=matter, of=f"key {card.fingerprint[:8]}")


def propose(matter: Matter, user: User, act: str, said: dict[str, Any]) -> Leaving:
    """Make a move ready to be shown. ConferralError where it may not be made."""
    now = timezone.now().replace(microsecond=0)
    leaving = Leaving(
        matter=matter, by=user, act=act, said=said, salt=secrets.token_hex(32), exchange=secrets.token_hex(16),
        made_at=now,
    )  # fmt: skip
    _, data = _built(leaving)
    leaving.sha256 = digest(data)
    with transaction.atomic():
        Leaving.objects.filter(matter=matter).delete()  # one at a time: a newer one lets go of what was not sent
        leaving.save()
    return leaving


def unsent(matter: Matter) -> Leaving | None:
    """What is shown and not yet made. A move is made once the record has its bundle, whatever was not done after."""
    found = Leaving.objects.filter(matter=matter).select_related("matter", "by").first()
    return None if found is None or _is_made(found) else found


def _is_made(leaving: Leaving) -> bool:
    made = (move.bundle for exchange in desk(leaving.matter).exchanges for move in exchange.moves)
    return leaving.sha256 in made


def preview(leaving: Leaving) -> Preview:
    """All that leaves, in words."""
    move, data = _built(leaving)
    party = desk(leaving.matter).party(move.manifest.to)
    enclosed = move.parcel if move.manifest.file else None
    return Preview(leaving, data, preview_text(move.manifest, enclosed, data, party, width=96), party.name)


def send(leaving: Leaving, user: User) -> str:
    """Make the move: kept, written into the record, ready to be sent; the bundle's hash.

    ConferralError where something came between since it was shown.
    """
    matter, sha256 = leaving.matter, leaving.sha256
    with shelf.alone(matter.folder):
        if not _is_made(leaving):  # it is, where the program was stopped after the record had it
            _make(leaving)
    leaving.delete()
    note("bundle_sent", by=user, matter=matter, of=f"bundle {sha256[:12]}")
    return sha256


def _make(leaving: Leaving) -> None:
    move, data = _built(leaving)
    if digest(data) != leaving.sha256:
        what = "what would leave is not what was shown: the record was written to since"
        raise ConferralError("this bundle", what, "Look at it anew, and send it then.")
    done, folder = moves.made(move, data, on=records.today()), leaving.matter.folder
    shelf.keep(folder, done.data)
    if move.secret is not None:
        shelf.hide(folder, done.sha256, move.secret)
    records.write(leaving.matter, done.drafts)


def take_in(matter: Matter, user: User, data: bytes, name: str) -> Opened:
    """Open a bundle from the other side. ConferralError where it is refused; then nothing changes."""
    with shelf.alone(matter.folder):
        found = opened(data, name, desk(matter), on=records.today(), look=looks.looked_into)
        shelf.keep(matter.folder, data)
        records.write(matter, found.drafts)
    note("bundle_opened", by=user, matter=matter, of=f"bundle {found.bundle.sha256[:12]}")
    return found


def _built(leaving: Leaving) -> tuple[Sending, bytes]:
    """The move and its signed bundle: the same each time, as long as the record is the same."""
    stand = desk(leaving.matter)
    maker = Maker(leaving.by.name, leaving.made_at, bytes.fromhex(leaving.salt), leaving.exchange)
    move = moves.prepare(stand, _ACTS[leaving.act](stand, leaving, maker))
    return move, moves.sealed(move, _signer(leaving.matter).sign)


def _signer(matter: Matter) -> Signer:
    path = matter.folder / shelf.FOLDER / shelf.KEY
    return Signer(shelf.read_file(path, "the private key is missing"), None, "the key")


def _offer(stand: Desk, leaving: Leaving, maker: Maker) -> Sending:
    said = leaving.said
    event = _event(stand, said["call"]) if said.get("call") else None
    day = said.get("answer_by")
    what = Offering(
        parcel=_parcel(stand, leaving, event),
        subject=said.get("subject") or None,
        form=said.get("form"),
        at_once=bool(said.get("at_once")),
        rule_408=bool(said.get("rule_408")),
        sign=said.get("sign") or None,
        says=said.get("says") or None,
        answer_by=dt.date.fromisoformat(day) if day else None,
        about=event,
    )
    exchange = None if said.get("subject") else stand.exchange(said.get("in"))
    return moves.offer(stand, exchange, None, what, maker)


def _parcel(stand: Desk, leaving: Leaving, event: Event | None) -> Parcel:
    if event:
        day = event.on.isoformat() if event.on else "undated"
        return parcel(note_of(event), f"conferral-{day}.txt", stand.stand)
    name = str(leaving.said["name"])
    made = parcel(files.kept(leaving.matter, leaving.said["file"], name), name, stand.stand, make_ready=looks.cleaned)
    return replace(made, text=letter_words(made, stand)) if name.endswith(".json") else made


def _event(stand: Desk, key: str) -> Event:
    found = records.find(stand.stand, key)
    if found is None:
        raise ConferralError("the call", "no such call stands in the record", "Choose another.")
    return found


def _exchange(stand: Desk, leaving: Leaving) -> Exchange:
    return stand.exchange(leaving.said["in"])


def _accept(stand: Desk, leaving: Leaving, maker: Maker) -> Sending:
    said = leaving.said
    terms = {"sha256": said.get("sha256") or None, "sign": said.get("sign") or None, "says": said.get("says") or None}
    return moves.accept(stand, _exchange(stand, leaving), maker, show=bool(said.get("show")), **terms)


def _dispute(stand: Desk, leaving: Leaving, maker: Maker) -> Sending:
    return moves.dispute(stand, _exchange(stand, leaving), leaving.said.get("says") or "", maker)


def _withdraw(stand: Desk, leaving: Leaving, maker: Maker) -> Sending:
    return moves.withdraw(stand, _exchange(stand, leaving), None, leaving.said.get("says") or None, maker)


def _reveal(stand: Desk, leaving: Leaving, maker: Maker) -> Sending:
    exchange = _exchange(stand, leaving)
    secret = shelf.hidden(leaving.matter.folder, moves.promise_of(stand, exchange).bundle)
    return moves.reveal(stand, exchange, secret, maker)


_ACTS = {"offer": _offer, "accept": _accept, "dispute": _dispute, "withdraw": _withdraw, "reveal": _reveal}
"""How each act of ours is built from what was said."""
