"""What the exchanges in a record mean for a letter: who was asked for a part and when, and which parts were sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from conferral.drafts.phrasing import day
from conferral.drafts.sections.words import SideWords
from conferral.ledger.exchanges import Asking, askings_of, exchanges_of
from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral.model.exchanges import Act, Exchange, Move
from conferral.model.facts import Side

_PARTS = ("section", "letter")
_WHOLE = ".json"
"""The end of the name of a fair copy, which is the whole letter and no side's part of it."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """The parts that each side sent, oldest first, those taken back apart; the unanswered requests for the other's.

    Nothing of an exchange in confidence (Fed. R. Evid. 408) is here.
    """

    askings: tuple[Asking, ...] = ()
    sent: Mapping[Side, tuple[Move, ...]] = field(default_factory=dict)
    taken_back: Mapping[Side, tuple[Move, ...]] = field(default_factory=dict)

    def newest(self, side: Side) -> Move | None:
        """The part that a side sent last and has not taken back."""
        return next(reversed(self.sent.get(side, ())), None)


def exchanged(log: Sequence[Event], side: Side | None, written_on: dt.date) -> Exchanged:
    """What was exchanged for a letter until the day it is written. ``log`` is the whole log."""
    until = [one for one in log if one.on is None or one.on <= written_on]
    open_ones = [one for one in exchanges_of(until) if one.form in _PARTS and not one.in_confidence]
    moves = [move for one in open_ones for move in one.moves]
    back = {move.of for move in moves if move.act is Act.WITHDRAW}
    askings = [asking for one in open_ones if side for asking in _askings(one, until, side)]
    sides = (Side.PLAINTIFF, Side.DEFENDANT)
    return Exchanged(
        tuple(sorted(askings, key=lambda one: (one.on or written_on, one.event))),
        {of: tuple(one for one in moves if _is_part(one, of) and one.bundle not in back) for of in sides},
        {of: tuple(one for one in moves if _is_part(one, of) and one.bundle in back) for of in sides},
    )


def _is_part(move: Move, side: Side) -> bool:
    return move.side is side and bool(move.brings and move.sha256) and not (move.name or "").endswith(_WHOLE)


def _askings(exchange: Exchange, log: Sequence[Event], side: Side) -> Iterator[Asking]:
    """The requests of an exchange, the move that asked first; none where what is awaited is only a signature."""
    other = exchange.other(side)
    if side in exchange.sides and not any(_is_part(move, other) for move in exchange.moves):
        yield from askings_of(exchange, log, side)


def doubts(words: Iterable[SideWords], own: Side | None, found: Exchanged, called: Mapping[Side, str]) -> Iterator[str]:
    """What is odd about the other side's file: not what it sent, or not the last. ConferralError where taken back."""
    for one in words:
        sent, newest = found.sent.get(one.side, ()), found.newest(one.side)
        if one.side is own:
            continue
        if one.sha256 in {move.sha256 for move in found.taken_back.get(one.side, ())} - {move.sha256 for move in sent}:
            what = f"{called[one.side]} took these words back"
            raise ConferralError(one.name, what, "Ask for the part that they stand by, or leave it out.")
        if newest is None or newest.sha256 == one.sha256:
            continue
        when = f" on {day(newest.on)}" if newest.on else ""
        if one.sha256 in {move.sha256 for move in sent}:
            yield f"{one.name} is not what {called[one.side]} sent last: {newest.name}{when} is newer."
        else:
            yield f"{one.name} is not the file that {called[one.side]} sent{when} ({newest.name}): compare the two."
