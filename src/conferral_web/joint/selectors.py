"""What the joint letter's page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from conferral.exchange.desks import Desk
from conferral.exchange.keys import Card, grouped
from conferral.model.events import Event
from conferral.model.exchanges import Act, Exchange, Move
from conferral.model.facts import Side
from conferral.render.exchanges import move_words, turn_words
from conferral_web.calls.selectors import issues_of
from conferral_web.joint.models import JointLetter, Leaving, Section
from conferral_web.joint.moves import desk, unsent
from conferral_web.joint.sections import newest, redlines
from conferral_web.matters import records
from conferral_web.matters.models import Matter


@dataclass(frozen=True, slots=True)
class Version:
    """A version on the table: whose it is, who signs it, whether both do."""

    move: Move
    mine: bool
    signers: tuple[str, ...]
    jointly_signed: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An exchange as the page shows it."""

    exchange: Exchange
    moves: tuple[tuple[Move, str], ...]
    versions: tuple[Version, ...]
    turn: str
    ours: bool
    can_reveal: bool
    can_withdraw: bool


@dataclass(frozen=True, slots=True)
class Joint:
    """The joint letter of a matter as it stands."""

    letter: JointLetter | None
    own: Side | None
    other: Side | None
    ours: Section | None
    theirs: Section | None
    redlines: tuple[Section, ...]
    card: Card | None
    fingerprint: str
    parties: tuple[tuple[Card, str], ...]
    rows: tuple[Row, ...]
    leaving: Leaving | None

    @property
    def ready_to_exchange(self) -> bool:
        """Whether both keys are there."""
        return self.card is not None and bool(self.parties)


def joint_of(matter: Matter) -> Joint:
    """The joint letter of a matter."""
    stand = desk(matter)
    own = stand.case.side
    other = {Side.PLAINTIFF: Side.DEFENDANT, Side.DEFENDANT: Side.PLAINTIFF}.get(own) if own else None
    letter = JointLetter.objects.filter(matter=matter).first()
    card = stand.parties.own
    return Joint(
        letter=letter,
        own=own,
        other=other,
        ours=newest(letter, own) if letter and own else None,
        theirs=newest(letter, other) if letter and other else None,
        redlines=redlines(letter) if letter else (),
        card=card,
        fingerprint=grouped(card.fingerprint) if card else "",
        parties=tuple((one, grouped(one.fingerprint)) for one in stand.parties.others),
        rows=tuple(_row(one, stand) for one in stand.exchanges),
        leaving=unsent(matter),
    )


def _row(exchange: Exchange, stand: Desk) -> Row:
    side = stand.side
    mine = [one for one in exchange.moves if one.side is side and one.act not in (Act.WITHDRAW, Act.DISPUTE)]
    hidden = any(one.side is side for one in exchange.committed)
    return Row(
        exchange=exchange,
        moves=tuple((one, move_words(one, exchange.form)) for one in exchange.moves),
        versions=tuple(_version(exchange, one, side) for one in exchange.table.versions),
        turn=turn_words(exchange, side),
        ours=exchange.turn is side and exchange.awaited,
        can_reveal=hidden and exchange.both_bound,
        can_withdraw=bool(mine),
    )


def _version(exchange: Exchange, move: Move, side: Side) -> Version:
    sha256 = move.sha256 or ""
    signed = exchange.signed_by(sha256)
    signers = tuple(f"{name} ({whose})" for whose, name in sorted(signed.items()))
    return Version(move, move.side is side, signers, sha256 in exchange.jointly_signed)


def beforehand(matter: Matter) -> dict[str, Any]:
    """What a new letter begins with: today, the issues that the record shows, who spoke for each side last."""
    ledger = records.ledger_of(matter)
    spoke = {str(one["side"]): str(one["name"]) for talk in ledger.talks for one in reversed(_people(talk))}
    counsel = {str(side): spoke[side] for side in (Side.PLAINTIFF, Side.DEFENDANT) if side in spoke}
    return {"written_on": records.today(), "issues": "\n".join(issues_of(ledger)), **counsel}


def _people(talk: Event) -> list[Mapping[str, Any]]:
    return [one for one in talk.body.get("participants") or () if one.get("side") and one.get("name")]
