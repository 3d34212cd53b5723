"""Who is known, and which bundles are taken in: whole, new, from a party that was enrolled, and in turn."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass

from conferral.exchange.bundles import Bundle, read_bundle, verified
from conferral.exchange.keys import Card
from conferral.exchange.refusals import BundleRefused, KeyRefused
from conferral.exchange.turns import in_turn
from conferral.model.events import Event, EventKind
from conferral.model.exchanges import Exchange
from conferral.model.facts import Side
from conferral.text.wording import Wording

_CASE = Wording(r"([0-9]{2})-?([A-Za-z]{2})-?([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class Parties:
    """Our own card and the other sides' that were enrolled, as events that stand tell of them."""

    own: Card | None
    others: tuple[Card, ...]

    def by_print(self, fingerprint: str) -> Card | None:
        """The other side's card of that fingerprint."""
        return next((one for one in self.others if one.fingerprint == fingerprint), None)


def parties_of(events: Iterable[Event], side: Side | None) -> Parties:
    """Who is enrolled: of our own side the newest key, of others every one."""
    cards = [card_of_event(event) for event in events if event.kind is EventKind.ENROLLED]
    own = [one for one in cards if one.side is side]
    return Parties(own[-1] if own else None, tuple(one for one in cards if one.side is not side))


def card_of_event(event: Event) -> Card:
    """The card that an enrolment tells of."""
    body = event.body
    card = Card(body["name"], Side(body["side"]), base64.b64decode(body["key"]))
    if card.fingerprint != body["fingerprint"]:
        raise KeyRefused(f"event {event.id[:10]}", "its key is not that of its fingerprint", "Restore the record.")
    return card


def admitted(
    data: bytes, where: str, *, parties: Parties, exchanges: Iterable[Exchange], case_number: str | None
) -> Bundle:
    """A bundle that may be taken in: from a party we enrolled, to us, whole, new, of this case and in its turn.

    BundleRefused or OutOfTurn say why not; what is refused changes nothing.
    """
    bundle, known = read_bundle(data, where), tuple(exchanges)
    manifest = bundle.manifest
    if parties.own is None:
        raise BundleRefused(where, "this record has no key", "Make one first: conferral exchange keys new")
    if manifest.sender == parties.own.fingerprint:
        raise BundleRefused(where, "it is your own bundle", "Send it to the other side; they open it.")
    sender = parties.by_print(manifest.sender)
    if sender is None:
        what = f"it is from a stranger: no key {manifest.sender[:12]}… is enrolled"
        remedy = "Ask for the card, compare the fingerprint on a call: conferral exchange parties add CARD"
        raise BundleRefused(where, what, remedy)
    verified(bundle, sender, where)
    if manifest.to != parties.own.fingerprint or manifest.to_side is not parties.own.side:
        raise BundleRefused(where, "it is meant for another key than yours", "Send the other side your card anew.")
    _is_new(bundle, known, where)
    _of_this_case(manifest.case_number, case_number, where)
    exchange = next((one for one in known if one.id == manifest.exchange), None)
    if exchange and exchange.party != manifest.sender:
        raise BundleRefused(where, "this exchange is with another party", "Begin another exchange with this one.")
    in_turn(manifest, exchange, where)
    return bundle


def _is_new(bundle: Bundle, exchanges: Iterable[Exchange], where: str) -> None:
    for exchange in exchanges:
        for move in (*exchange.moves, *exchange.crossed):
            if move.bundle == bundle.sha256:
                day = f" on {move.on}" if move.on else ""
                what = f"this very bundle was taken in already{day}, as number {move.number} of its exchange"
                raise BundleRefused(where, what, "There is nothing to do.")


def _number(words: str) -> str:
    """A case number without what one side may write and the other not: the division before it, judges' initials.

    >>> _number("1:24-cv-00017 (GHW)") == _number("24-CV-17")
    True
    """
    found = _CASE.search(words)
    return f"{found[1]}-{found[2].lower()}-{int(found[3])}" if found else " ".join(words.casefold().split())


def _of_this_case(theirs: str | None, ours: str | None, where: str) -> None:
    if theirs and ours and _number(theirs) != _number(ours):
        raise BundleRefused(where, f"it is of another case ({theirs}), and this record is of {ours}", "Open it there.")
