"""A bundle as events of the record: the same for one that we sent and one that we opened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from conferral.exchange.manifests import Manifest
from conferral.ledger.drafts import Draft
from conferral.model.events import EventKind, Privacy, Teller
from conferral.model.exchanges import Act, Exchange

_KINDS = {
    Act.OFFER: EventKind.OFFERED,
    Act.COMMIT: EventKind.OFFERED,
    Act.REVEAL: EventKind.REVEALED,
    Act.ACCEPT: EventKind.ACCEPTED,
    Act.DISPUTE: EventKind.DISPUTED,
    Act.WITHDRAW: EventKind.WITHDRAWN,
}


def drafts_of(
    manifest: Manifest, bundle: str, exchange: Exchange | None, *, party: str, on: dt.date
) -> tuple[Draft, ...]:
    """The events that a bundle makes: the act, the consents in it, and the disclosure of what both consent to show.

    ``party`` is the fingerprint of the other side's key, ``on`` the day it was sent or opened. What was offered under
    Fed. R. Evid. 408, and what follows on it, is our own in the record, so that no letter and no export has it.
    """
    confidence = manifest.rule_408 or (exchange is not None and exchange.in_confidence)
    privacy = Privacy.OWN if confidence else Privacy.SERVED
    by = Teller(manifest.person, manifest.side)
    act = Draft(_KINDS[manifest.act], _body(manifest, bundle, party), on=on, by=by, privacy=privacy)
    consents = [Draft(EventKind.CONSENTED, body, on=on, by=by, privacy=privacy) for body in _consents(manifest, bundle)]
    return (act, *consents, *_disclosed(manifest, exchange, on))


def _body(manifest: Manifest, bundle: str, party: str) -> dict[str, Any]:
    body: dict[str, Any] = {
        "exchange": manifest.exchange,
        "bundle": bundle,
        "number": manifest.number,
        "answers": manifest.answers,
        "to": str(manifest.to_side),
    }
    file = {"name": manifest.file.name, "sha256": manifest.file.sha256} if manifest.file else {}
    marked = {"rule_408": manifest.rule_408 or None}
    if manifest.act in (Act.OFFER, Act.COMMIT):
        head = {"subject": manifest.subject, "form": manifest.form, "order": manifest.order, "party": party}
        more = {"movant": str(manifest.movant), "commitment": manifest.commitment, "answer_by": manifest.answer_by}
        return {**body, **head, **more, **file, **marked, "says": manifest.says}
    if manifest.act is Act.REVEAL:
        return {**body, **file, **marked}
    if manifest.act is Act.ACCEPT:
        return {**body, "sha256": manifest.of, "says": manifest.says}
    if manifest.act is Act.WITHDRAW:
        return {**body, "of": manifest.of, "says": manifest.says}
    return {**body, "says": manifest.says}


def _consents(manifest: Manifest, bundle: str) -> Iterator[dict[str, Any]]:
    sha256 = manifest.file.sha256 if manifest.file else manifest.of
    told: dict[str, Any] = {"exchange": manifest.exchange, "bundle": bundle, "sha256": sha256}
    if manifest.sign:
        yield {**told, "consent": "sign", "person": manifest.sign}
    if manifest.show:
        yield {**told, "consent": "show", "person": manifest.person}


def _disclosed(manifest: Manifest, exchange: Exchange | None, on: dt.date) -> Iterator[Draft]:
    """With the second side's consent to show an offer made in confidence, it counts as served; letters may use it."""
    if exchange is None or manifest.act is not Act.ACCEPT or not manifest.show:
        return
    offers = [one for one in exchange.moves if one.sha256 == manifest.of and one.brings]
    if exchange.other(manifest.side) in exchange.shown_by(manifest.of or ""):
        refs = tuple(one.event for one in offers)
        yield Draft(EventKind.DISCLOSED, {"privacy": "served"}, on=on, by=Teller(), refs=refs)
