"""A record as exchanges see it: whose it is, who is enrolled, which exchanges there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conferral.exchange.admission import Parties, parties_of
from conferral.exchange.keys import Card
from conferral.exchange.refusals import KeyRefused, OutOfTurn
from conferral.ledger.case import case_of
from conferral.ledger.exchanges import exchanges_of
from conferral.ledger.standing import standing
from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral.model.exchanges import Exchange
from conferral.model.facts import Side
from conferral.model.ledgers import Case


@dataclass(frozen=True, slots=True)
class Desk:
    """The whole log of a record, the events that stand, the case, the parties, the exchanges.

    ``where`` is what errors call the record.
    """

    where: str
    log: tuple[Event, ...]
    stand: tuple[Event, ...]
    case: Case
    parties: Parties
    exchanges: tuple[Exchange, ...]

    @property
    def side(self) -> Side:
        """Whose record it is."""
        if self.case.side not in (Side.PLAINTIFF, Side.DEFENDANT, Side.NONPARTY):
            remedy = "Begin it with --side: conferral record new --side plaintiff"
            raise ConferralError(self.where, "the record does not say whose it is", remedy)
        return self.case.side

    @property
    def own(self) -> Card:
        """Our own card."""
        if self.parties.own is None:
            raise KeyRefused(self.where, "this record has no key", "Make one: conferral exchange keys new")
        return self.parties.own

    def party(self, name: str | None) -> Card:
        """The other side: the only one that is enrolled, or the one that goes by a name, side or fingerprint."""
        cards = self.parties.others
        found = [
            one for one in cards if name is None or name in (one.name, one.side) or one.fingerprint.startswith(name)
        ]
        if len(found) == 1:
            return found[0]
        what = "no party goes by that" if not found else f"{len(found)} parties go by that"
        remedy = "`conferral exchange parties list` has them; `parties add CARD` enrols one. Name one with --to."
        raise KeyRefused("--to", what, remedy)

    def exchange(self, name: str | None) -> Exchange:
        """The only exchange, or the one that goes by the beginning of its id or by its subject."""
        found = [one for one in self.exchanges if name is None or name == one.subject or one.id.startswith(name)]
        if len(found) == 1:
            return found[0]
        what = "no exchange goes by that" if not found else f"{len(found)} exchanges go by that"
        remedy = (
            "`conferral exchange show` lists them; name one by its id or subject. An offer with --subject begins one."
        )
        raise OutOfTurn("--in", what, remedy)


def desk_of(log: Sequence[Event], where: str) -> Desk:
    """How a record stands, as exchanges see it, from its whole log."""
    stand = standing(log)
    case = case_of(stand)
    return Desk(where, tuple(log), stand, case, parties_of(stand, case.side), exchanges_of(log))
