"""A bundle from the other side, opened: admitted or refused, its file looked into, and the events that tell of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from conferral.exchange.acts import drafts_of
from conferral.exchange.admission import admitted
from conferral.exchange.bundles import Bundle
from conferral.exchange.desks import Desk
from conferral.exchange.leaving import looked_into
from conferral.exchange.refusals import BundleRefused
from conferral.ledger.drafts import Draft
from conferral.model.errors import MissingExtra, UnreadableFile


@dataclass(frozen=True, slots=True)
class Opened:
    """A bundle that was taken in: itself, the events to be written, and what its file holds beside its pages."""

    bundle: Bundle
    drafts: tuple[Draft, ...]
    beside: tuple[str, ...]
    not_looked_into: str | None = None


def opened(data: bytes, where: str, desk: Desk, *, on: dt.date) -> Opened:
    """A bundle taken in; BundleRefused or OutOfTurn say why not, and what is refused changes nothing."""
    bundle = admitted(data, where, parties=desk.parties, exchanges=desk.exchanges, case_number=desk.case.case_number)
    manifest = bundle.manifest
    beside, why = _looked_into(bundle, where)
    exchange = next((one for one in desk.exchanges if one.id == manifest.exchange), None)
    drafts = drafts_of(manifest, bundle.sha256, exchange, party=manifest.sender, on=on)
    return Opened(bundle, drafts, beside, why)


def _looked_into(bundle: Bundle, where: str) -> tuple[tuple[str, ...], str | None]:
    """What the file that comes with a bundle holds beside its pages; why it was not looked into, if it was not."""
    file = bundle.manifest.file
    if file is None or bundle.payload is None:
        return (), None
    try:
        found = looked_into(bundle.payload, file.name)
    except MissingExtra as error:
        return (), f"{file.name} was not looked into: {error}"
    except UnreadableFile as error:
        raise BundleRefused(where, f"the file in it is refused: {error.what}", "Ask for another.") from error
    return (*found.removed, *found.left), None
