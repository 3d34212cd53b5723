"""What two sides send each other by signed files: the moves of an exchange, whose turn it is, who consents to what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from conferral.model.facts import Side


class Act(StrEnum):
    """What one bundle does."""

    OFFER = "offer"
    COMMIT = "commit"
    REVEAL = "reveal"
    ACCEPT = "accept"
    DISPUTE = "dispute"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Consent:
    """A side's consent to a file of one hash: to be signed for by ``person``, or to be shown to the court."""

    side: Side
    what: str
    sha256: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """One bundle as the record tells of it; ``bundle`` is its hash, ``answers`` that of the one before.

    ``sha256`` and ``name`` are of the file offered, shown or accepted; ``of`` is the bundle that is taken back.
    ``event`` is the id of the event that tells of it.
    """

    act: Act
    side: Side
    number: int
    bundle: str
    answers: str | None
    event: str
    on: dt.date | None = None
    name: str | None = None
    sha256: str | None = None
    commitment: str | None = None
    of: str | None = None
    says: str | None = None
    rule_408: bool = False
    answer_by: dt.date | None = None
    consents: tuple[Consent, ...] = ()

    @property
    def brings(self) -> bool:
        """Whether the move brings a file, or the hash of one."""
        return self.act in (Act.OFFER, Act.COMMIT, Act.REVEAL)


@dataclass(frozen=True, slots=True)
class Table:
    """What lies on the table: the versions that stand, by hash, and the consents to them that stand."""

    versions: tuple[Move, ...] = ()
    consents: tuple[Consent, ...] = ()

    def version(self, sha256: str) -> Move | None:
        """The version of that hash, if it stands."""
        return next((one for one in self.versions if one.sha256 == sha256), None)

    def after(self, move: Move, before: tuple[Move, ...]) -> Table:
        """The table after a move; ``before`` are the moves until then."""
        if move.act is Act.WITHDRAW:
            return self._without(move, next((one for one in before if one.bundle == move.of), None))
        if move.act is Act.REVEAL:
            return Table((*self.versions, move), self.consents)
        if move.brings:  # any new version, be it of the same bytes, takes every consent away
            return Table((move,) if move.sha256 else (), move.consents)
        if move.act is Act.DISPUTE:
            return Table(self.versions, tuple(one for one in self.consents if one.side is not move.side))
        fresh = tuple(one for one in move.consents if one not in self.consents and self.version(one.sha256))
        return Table(self.versions, self.consents + fresh)

    def _without(self, move: Move, taken: Move | None) -> Table:
        """What is left when a side takes a move back: its consents go; with a version, all consents to that go."""
        gone = taken.sha256 if taken and taken.brings else None
        versions = tuple(one for one in self.versions if one.bundle != move.of)
        kept = tuple(one for one in self.consents if one.side is not move.side and one.sha256 != gone)
        return Table(versions, kept)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exchange between two sides on one thing: the moves in their order, the first by the movant.

    ``party`` is the fingerprint of the other side's key, ``sides`` who began and who answers. ``crossed`` are moves
    that crossed with a withdrawal and count no more.
    """

    id: str
    subject: str
    form: str
    order: str
    movant: Side
    party: str
    sides: tuple[Side, Side]
    moves: tuple[Move, ...]
    crossed: tuple[Move, ...] = ()

    @property
    def last(self) -> Move:
        """The newest move."""
        return self.moves[-1]

    def other(self, side: Side) -> Side:
        """The side across."""
        return self.sides[1] if side is self.sides[0] else self.sides[0]

    @property
    def turn(self) -> Side:
        """Whose move is next: the other side's, or of one who took something back, his own again."""
        return self.last.side if self.last.act is Act.WITHDRAW else self.other(self.last.side)

    @property
    def awaited(self) -> bool:
        """Whether an answer is owed: not when the last word was yes, unless a signature is still wanting."""
        last = self.last
        if last.act is not Act.ACCEPT:
            return True
        signs = (one.sha256 for one in last.consents if one.what == "sign")
        return any(one not in self.jointly_signed for one in signs)

    @property
    def table(self) -> Table:
        """What lies on the table now."""
        table = Table()
        for place, move in enumerate(self.moves):
            table = table.after(move, self.moves[:place])
        return table

    @property
    def committed(self) -> tuple[Move, ...]:
        """The salted hashes of what is promised and not yet shown, in this round of both at once."""
        return self._hidden()[0]

    @property
    def both_bound(self) -> bool:
        """Whether in this round both sides have promised a version by its hash: only then are they shown."""
        return self._hidden()[1]

    def _hidden(self) -> tuple[tuple[Move, ...], bool]:
        found: list[Move] = []
        both = False
        for move in self.moves:
            if move.act is Act.COMMIT:
                found.append(move)
                both = len(found) == len(self.sides)
            elif move.act is Act.REVEAL:
                found = [one for one in found if one.side is not move.side]
                both = bool(found)
            else:
                found, both = [], False
        return tuple(found), both

    @property
    def round(self) -> int:
        """Which round it is: how many times the movant brought something, at the least 1."""
        brought = (one for one in self.moves if one.act in (Act.OFFER, Act.COMMIT) and one.side is self.movant)
        return max(sum(1 for _ in brought), 1)

    @property
    def in_confidence(self) -> bool:
        """Whether something in it was offered under Fed. R. Evid. 408."""
        return any(move.rule_408 for move in self.moves)

    def signed_by(self, sha256: str) -> dict[Side, str]:
        """Who consents to sign the file of that hash, side by side; only what stands now counts."""
        found = (one for one in self.table.consents if one.what == "sign" and one.sha256 == sha256)
        return {one.side: one.person or "" for one in found}

    @property
    def jointly_signed(self) -> tuple[str, ...]:
        """The hashes to which both sides consent to put their names."""
        hashes = dict.fromkeys(one.sha256 for one in self.table.consents)
        return tuple(one for one in hashes if set(self.signed_by(one)) == set(self.sides))

    def may_be_shown(self, sha256: str) -> bool:
        """Whether a version may reach a letter: it was not offered in confidence, or both sides consent to show it."""
        of_it = [one for one in self.moves if one.sha256 == sha256 and one.brings]
        if not any(one.rule_408 for one in of_it):
            return bool(of_it)
        return self.shown_by(sha256) == set(self.sides)

    def shown_by(self, sha256: str) -> set[Side]:
        """Who consents that a version be shown: it stands though newer ones come, until he takes it back."""
        back = {move.of for move in self.moves if move.act is Act.WITHDRAW}
        given = (one for move in self.moves if move.bundle not in back for one in move.consents)
        return {one.side for one in given if one.what == "show" and one.sha256 == sha256}
