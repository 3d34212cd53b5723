"""Tools on a record: what it amounts to, what is due, what to do next; events told only where that was allowed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conferral.cli.record import desk
from conferral.cli.record.showing import practices
from conferral.ledger.log import read_log
from conferral.ledger.next import steps
from conferral.ledger.plan import plan
from conferral.ledger.standing import standing
from conferral.ledger.telling import Told
from conferral.model.errors import ConferralError
from conferral.model.events import EventKind, Privacy
from conferral.render.record.days import days_json, days_of
from conferral.render.record.events import event_json
from conferral.render.record.ledgers import ledger_json, steps_json
from conferral_web.mcp.answers import Answer, from_papers

TOLD = frozenset(
    {
        *(EventKind.AGREED, EventKind.ORDERED, EventKind.SET, EventKind.MOVED, EventKind.SERVED, EventKind.RESPONDED),
        *(EventKind.VERIFIED, EventKind.PRODUCED, EventKind.PERFORMED, EventKind.REFUSED, EventKind.EXCUSED),
        *(EventKind.ASKED, EventKind.AGENDA, EventKind.CONFERRED, EventKind.POSITION, EventKind.NOTED),
    }
)
"""Kinds that may be told here. A person stands by a call's note, strikes, discloses, sequesters and destroys."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record, and in whose name is written there."""

    folder: Path
    person: str | None

    def ledger(self, day: dt.date) -> Answer:
        """Who owes what."""
        found = desk.ledger_of(self.folder, day)
        return from_papers(ledger_json(found, plan(found, practices(found))))

    def next(self, day: dt.date) -> Answer:
        """What to do now."""
        found = desk.ledger_of(self.folder, day)
        return from_papers(steps_json(steps(found, practices(found)), day))

    def due(self, day: dt.date, within: int) -> Answer:
        """What falls due."""
        found = desk.ledger_of(self.folder, day)
        return from_papers(days_json(days_of(found, plan(found, practices(found)), within=within), day))

    def events(self, after: int, limit: int) -> Answer:
        """The events that stand."""
        found = [one for one in standing(read_log(self.folder)) if one.seq > after]
        more = found[limit - 1].seq if len(found) > limit else None
        return from_papers([event_json(one) for one in found[:limit]], next_after=more)

    def tell(self, kind: str, on: dt.date, body: dict[str, Any], privacy: str, of: list[str]) -> Answer:
        """Write an event."""
        if kind not in TOLD:
            raise ConferralError(f"event '{kind}'", "it is not told here", f"Use one of {', '.join(sorted(TOLD))}.")
        stand = standing(read_log(self.folder))
        about = [desk.find(stand, key) for key in of]
        told = Told(desk.teller(self.folder, self.person), on, Privacy(privacy))
        written = desk.write(self.folder, [told.draft(EventKind(kind), body, about)])
        return from_papers([event_json(one) for one in written.events], known=list(written.known))
