"""Whatever two sides do, and however their bundles cross: when all mail is opened, both desks show the same."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from conferral.exchange.acts import drafts_of
from conferral.exchange.manifests import Manifest, commitment_of, enclosed
from conferral.exchange.refusals import OutOfTurn
from conferral.exchange.turns import in_turn
from conferral.ledger.bodies import checked
from conferral.ledger.exchanges import exchanges_of, jointly_signed
from conferral.model.events import Event
from conferral.model.exchanges import Act, Exchange
from conferral.model.facts import Side

NOW = dt.datetime(2024, 8, 16, 9, 30, tzinfo=dt.UTC)
PRINTS = {Side.PLAINTIFF: "1" * 40, Side.DEFENDANT: "2" * 40}
SALT = bytes(32)
NUMBERS = count(1)


@dataclass
class Desk:
    side: Side
    order: str
    events: list[Event] = field(default_factory=list)
    mail: list[tuple[Manifest, str]] = field(default_factory=list)
    promised: dict[str, bytes] = field(default_factory=dict)

    @property
    def exchange(self) -> Exchange | None:
        return next(iter(exchanges_of(self.events)), None)

    def take(self, manifest: Manifest, bundle: str) -> bool:
        exchange = self.exchange
        try:
            in_turn(manifest, exchange, "x")
        except OutOfTurn:
            return False
        for draft in drafts_of(manifest, bundle, exchange, party="3" * 40, on=NOW.date()):
            number = len(self.events) + 1
            body = checked(draft.kind, draft.body)
            self.events.append(Event(f"{number:064x}", number, "0" * 64, draft.kind, draft.on, NOW, body, draft.by))
        return True

    def move(self, act: Act) -> None:
        said = self.parts(act)
        if said is None:
            return
        exchange, other = self.exchange, next(side for side in PRINTS if side is not self.side)
        manifest = Manifest(
            act=act, exchange="0" * 32, subject="S", form="section", order=self.order, movant=Side.PLAINTIFF,
            number=exchange.last.number + 1 if exchange else 1, answers=exchange.last.bundle if exchange else None,
            sender=PRINTS[self.side], side=self.side, to=PRINTS[other], to_side=other, made_at="2024-08-16T09:30:00Z",
            **said,
        )  # fmt: skip
        bundle = hashlib.sha256(str(next(NUMBERS)).encode()).hexdigest()
        if self.take(manifest, bundle):
            self.mail.append((manifest, bundle))

    def parts(self, act: Act) -> dict[str, object] | None:
        exchange = self.exchange
        name = {Side.PLAINTIFF: "Hal Ostrander", Side.DEFENDANT: "Petra Lindqvist"}[self.side]
        words = f"version {next(NUMBERS)}".encode()
        if act is Act.OFFER:
            return {"file": enclosed("x.txt", words), "sign": name}
        if act is Act.COMMIT:
            commitment = commitment_of(enclosed("x.txt", words), rule_408=False, salt=SALT)
            self.promised[commitment] = words
            return {"commitment": commitment}
        if act is Act.DISPUTE:
            return {"says": "No."}
        if exchange is None:
            return None
        if act is Act.ACCEPT:
            versions = exchange.table.versions
            return {"of": versions[-1].sha256, "sign": name} if versions else None
        if act is Act.WITHDRAW:
            own = [one.bundle for one in exchange.moves if one.side is self.side]
            return {"of": own[-1]} if own else None
        hidden = [one.commitment for one in exchange.committed if one.side is self.side]
        file = enclosed("x.txt", self.promised[hidden[0] or ""]) if hidden else None
        return {"file": file, "salt": SALT.hex()} if file else None


STEP = st.tuples(st.sampled_from(["plaintiff", "defendant"]), st.sampled_from([*Act, "open", "open", "open"]))


@settings(max_examples=400)
@given(st.sampled_from(["in_turn", "at_once"]), st.lists(STEP, max_size=40))
def test_both_desks_come_to_show_the_same(order: str, steps: list[tuple[str, str]]) -> None:
    desks = {side: Desk(side, order) for side in PRINTS}
    ours, theirs = desks.values()

    def open_next(desk: Desk) -> None:
        other = theirs if desk is ours else ours
        if other.mail:
            desk.take(*other.mail.pop(0))

    for side, step in steps:
        desk = desks[Side(side)]
        open_next(desk) if step == "open" else desk.move(Act(step))
    while ours.mail or theirs.mail:
        open_next(ours)
        open_next(theirs)
    assert (ours.exchange is None) == (theirs.exchange is None)
    if ours.exchange and theirs.exchange:
        chains = [[(one.number, one.bundle) for one in desk.exchange.moves] for desk in desks.values() if desk.exchange]
        assert chains[0] == chains[1]
        assert [number for number, _ in chains[0]] == list(range(1, len(chains[0]) + 1))
        tables = [desk.exchange.table for desk in desks.values() if desk.exchange]
        assert [one.bundle for one in tables[0].versions] == [one.bundle for one in tables[1].versions]
        assert tables[0].consents == tables[1].consents
        assert ours.exchange.turn is theirs.exchange.turn
        assert jointly_signed(ours.events) == jointly_signed(theirs.events)
