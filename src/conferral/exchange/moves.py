"""A move of ours, made ready, looked over and signed. What the command and the web call; nothing here touches a file.

``prepare`` refuses what cannot be sent; between it and ``made`` a person has seen all that leaves, and said yes.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from conferral.exchange.acts import drafts_of
from conferral.exchange.bundles import written
from conferral.exchange.clawback import not_withheld
from conferral.exchange.desks import Desk
from conferral.exchange.keys import Card
from conferral.exchange.leaving import Parcel, nothing_own, parcel
from conferral.exchange.manifests import Manifest, commitment_of
from conferral.exchange.refusals import OutOfTurn
from conferral.exchange.turns import in_turn
from conferral.ledger.canonical import digest
from conferral.ledger.drafts import Draft
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind, Privacy, Teller
from conferral.model.exchanges import Act, Exchange, Move
from conferral.model.facts import Kind, Side

BUNDLE = "this bundle"
"""What errors call a bundle that is not written yet."""
_DISPUTES = frozenset(
    {"pre_motion_conference", "discovery_conference", "compel", "protective_order", "quash", "sanctions"}
)


@dataclass(frozen=True, slots=True)
class Sending:
    """A move about to be made; ``secret`` is kept here where the bundle promises by a hash; ``about`` is an event."""

    manifest: Manifest
    exchange: Exchange | None = None
    parcel: Parcel | None = None
    secret: bytes | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A move that was made: the bundle to be sent and kept, its hash, and the events that tell of it."""

    data: bytes
    sha256: str
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """Who makes a move and when: the name of the person, the moment, and randomness (of 32 and of 16 bytes)."""

    person: str | None
    now: dt.datetime
    salt: bytes
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offering:
    """What is offered: the file made ready, or the conferral whose note it is; for a new exchange its subject."""

    parcel: Parcel
    subject: str | None = None
    form: str | None = None
    movant: Side | None = None
    at_once: bool = False
    rule_408: bool = False
    show: bool = False
    sign: str | None = None
    says: str | None = None
    answer_by: dt.date | None = None
    about: Event | None = None


def prepare(desk: Desk, move: Sending) -> Sending:
    """The move, if it may be made: it is our turn, its words are not our own alone, its file was not clawed back."""
    manifest = move.manifest
    if move.parcel:
        for sha256 in {digest(move.parcel.data), move.parcel.file.sha256, move.parcel.came_as}:
            not_withheld(sha256, move.parcel.file.name, desk.log)
    in_turn(manifest, move.exchange, BUNDLE)
    nothing_own(" ".join(filter(None, (manifest.subject, manifest.says))), BUNDLE, desk.stand)
    return move


def sealed(move: Sending, sign: Callable[[bytes], bytes]) -> bytes:
    """The move as the bytes of a bundle, signed."""
    enclosed = move.parcel if move.manifest.file else None
    return written(move.manifest, enclosed.data if enclosed else None, sign)


def made(move: Sending, data: bytes, *, on: dt.date) -> Made:
    """The move as made: to be kept, to be written into the record, to be sent."""
    sha256 = digest(data)
    drafts = drafts_of(move.manifest, sha256, move.exchange, party=move.manifest.to, on=on)
    if move.about:
        drafts = (replace(drafts[0], refs=(move.about,)), *drafts[1:])
    return Made(data, sha256, drafts)


def offer(desk: Desk, exchange: Exchange | None, party: str | None, what: Offering, maker: Maker) -> Sending:
    """Offer a version: the first of an exchange (``exchange`` None), or its next. ``party`` is to whom."""
    hides = what.at_once or (exchange is not None and exchange.order == "at_once")
    if hides and (what.sign or what.show or what.says):
        raise OutOfTurn(
            "--at-once", "a hash carries no consent and no words", "Consent with `accept` when both versions are shown."
        )
    if exchange and what.form not in (None, exchange.form):
        raise OutOfTurn(
            "--form", f"this exchange is on a {exchange.form}", "Begin another exchange for it, with --subject."
        )
    said = _said(what, maker, hides=hides)
    if exchange:
        manifest = next_of(desk, exchange, said, maker)
    else:
        manifest = _first(desk, desk.party(party), said, what, maker, hides=hides)
    secret = _secret(what, maker.salt) if hides else None
    return Sending(manifest, exchange, what.parcel, secret, what.about.id if what.about else None)


def _said(what: Offering, maker: Maker, *, hides: bool) -> dict[str, Any]:
    said: dict[str, Any] = {"answer_by": what.answer_by.isoformat() if what.answer_by else None}
    file = what.parcel.file
    if hides:
        commitment = commitment_of(file, rule_408=what.rule_408, salt=maker.salt)
        return {**said, "act": Act.COMMIT, "commitment": commitment}
    marked = {"rule_408": what.rule_408, "sign": what.sign, "show": what.show, "says": what.says}
    return {**said, "act": Act.OFFER, "file": file, **marked}


def _first(desk: Desk, party: Card, said: dict[str, Any], what: Offering, maker: Maker, *, hides: bool) -> Manifest:
    asked = desk.side if hides else movant_of(desk.stand, party.side) or desk.side
    head = {"subject": what.subject, "form": "call" if what.about else what.form or "section"}
    more = {"exchange": maker.id, "order": "at_once" if hides else "in_turn", "movant": what.movant or asked}
    return begun(desk, party, {**said, **head, **more, "number": 1, "answers": None}, maker)


def movant_of(events: Iterable[Event], other: Side) -> Side | None:
    """The other side, where the newest letter in the record that asks the court to settle a dispute is its letter."""
    letters = [
        event
        for event in events
        if event.kind is EventKind.PAPER
        and event.body["kind"] in (Kind.LETTER, Kind.ENDORSED_LETTER)
        and _DISPUTES & set(event.body.get("asks", ()))
    ]
    newest = max(letters, key=lambda event: (event.on or dt.date.min, event.seq), default=None)
    return other if newest and newest.body.get("side") == other else None


def _secret(what: Offering, salt: bytes) -> bytes:
    sent = what.parcel
    data = base64.b64encode(sent.data).decode()
    told = {"name": sent.file.name, "data": data, "salt": salt.hex(), "rule_408": what.rule_408}
    return json.dumps(told).encode()


def promise_of(desk: Desk, exchange: Exchange) -> Move:
    """What we promised by its hash and have not shown; OutOfTurn where there is nothing."""
    promise = next((one for one in exchange.committed if one.side is desk.side), None)
    if promise is None:
        raise OutOfTurn("reveal", "you have promised nothing that is not shown", "Offer with --at-once first.")
    return promise


def reveal(desk: Desk, exchange: Exchange, secret: bytes, maker: Maker) -> Sending:
    """Show what was promised; ``secret`` is what was kept when it was."""
    kept = json.loads(secret)
    sent = parcel(base64.b64decode(kept["data"]), kept["name"], desk.stand)
    said = {"act": Act.REVEAL, "file": sent.file, "salt": kept["salt"], "rule_408": kept["rule_408"]}
    return Sending(next_of(desk, exchange, said, maker), exchange, sent)


def accept(
    desk: Desk,
    exchange: Exchange,
    maker: Maker,
    *,
    sha256: str | None = None,
    sign: str | None = None,
    show: bool = False,
    says: str | None = None,
) -> Sending:
    """Accept the version on the table, with consent to sign it or to show it."""
    said = {"act": Act.ACCEPT, "of": version_of(exchange, sha256), "sign": sign, "show": show, "says": says}
    return Sending(next_of(desk, exchange, said, maker), exchange)


def version_of(exchange: Exchange, sha256: str | None) -> str:
    """The hash of the version on the table that begins so; the only one where none is named."""
    found = [one for one in exchange.table.versions if (one.sha256 or "").startswith(sha256 or "")]
    if len(found) == 1:
        return found[0].sha256 or ""
    what = f"{len(found)} versions on the table go by that" if found else "no version on the table goes by that"
    raise OutOfTurn("--file", what, "`conferral exchange show` has their hashes.")


def dispute(desk: Desk, exchange: Exchange, says: str, maker: Maker) -> Sending:
    """Dispute what the other side offered."""
    return Sending(next_of(desk, exchange, {"act": Act.DISPUTE, "says": says}, maker), exchange)


def withdraw(desk: Desk, exchange: Exchange, bundle: str | None, says: str | None, maker: Maker) -> Sending:
    """Take back what we sent: by the beginning of its bundle's hash, else the newest."""

    def is_meant(move: Move) -> bool:
        mine = move.side is desk.side and move.act not in (Act.WITHDRAW, Act.DISPUTE)
        return mine and move.bundle.startswith(bundle or "")

    found = [one for one in exchange.moves if is_meant(one)]
    if not found:
        raise OutOfTurn("--of", "you sent nothing that goes by that", "`conferral exchange show` has the hashes.")
    said = {"act": Act.WITHDRAW, "of": found[-1].bundle, "says": says}
    return Sending(next_of(desk, exchange, said, maker), exchange)


def reminder(
    desk: Desk, exchange: Exchange, words: str, *, by: Teller, on: dt.date, answer_by: dt.date | None
) -> Draft:
    """The note that the other side was asked again; of an exchange in confidence it is our own."""
    if exchange.turn is desk.side:
        raise OutOfTurn("remind", "it is your own move; the other side owes nothing", "Make it first.")
    body = {"exchange": exchange.id, "what": words, "answer_by": answer_by.isoformat() if answer_by else None}
    privacy = Privacy.OWN if exchange.in_confidence else Privacy.SERVED
    return Draft(EventKind.REMINDED, body, on=on, by=by, privacy=privacy)


def next_of(desk: Desk, exchange: Exchange, act: dict[str, Any], maker: Maker) -> Manifest:
    """The manifest of our next move in an exchange."""
    last = exchange.last
    same = {name: getattr(exchange, name) for name in ("subject", "form", "order", "movant")}
    said = {"exchange": exchange.id, **same, "number": last.number + 1, "answers": last.bundle, **act}
    return begun(desk, desk.party(exchange.party), said, maker)


def begun(desk: Desk, party: Card, said: dict[str, Any], maker: Maker) -> Manifest:
    """A manifest from us to a party. ConferralError where what it is given would not do."""
    try:
        return Manifest(
            sender=desk.own.fingerprint,
            side=desk.side,
            to=party.fingerprint,
            to_side=party.side,
            made_at=maker.now.strftime("%Y-%m-%dT%H:%M:%SZ"),
            case_number=desk.case.case_number,
            person=maker.person,
            **said,
        )
    except ValueError as error:
        what = f"what it would say does not do ({error})"
        remedy = "Keep to one line of printable text: 300 characters for a name or subject, 4000 for words."
        raise ConferralError(BUNDLE, what, remedy) from error
