"""What a record amounts to on a day: what is owed, by whom, by when, and what became of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from conferral.model.events import Event


class State(StrEnum):
    """What became of an obligation."""

    OPEN = "open"
    PERFORMED = "performed"
    REFUSED = "refused"
    EXCUSED = "excused"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Owed:
    """One obligation: who owes what by when, on what it rests, and what became of it as of a day.

    ``made_by`` are the events that tell of it, the first the oldest; ``closed_by`` the one that ended it. ``form`` is
    that of an agreement: oral, written, so_ordered.
    """

    id: str
    who: str
    what: str
    due: dt.date | None
    basis: str | None
    form: str | None
    condition: str | None
    docket: int | None
    state: State
    made_by: tuple[Event, ...]
    closed_by: Event | None
    as_of: dt.date

    @property
    def breached(self) -> bool:
        """Refused, or due and not performed."""
        return self.state is State.REFUSED or (self.state is State.OPEN and self.days_overdue > 0)

    @property
    def days_overdue(self) -> int:
        """Days from the day it was due to the day of the ledger, while it is not done; 0 where it is not late."""
        if self.due is None or self.state not in (State.OPEN, State.REFUSED):
            return 0
        return max(0, (self.as_of - self.due).days)


@dataclass(frozen=True, slots=True)
class DayAhead:
    """A day set or left in force. ``days_left`` from the day of the ledger; negative once it is past."""

    what: str
    on: dt.date
    source: Event
    as_of: dt.date

    @property
    def days_left(self) -> int:
        """Calendar days from the day of the ledger."""
        return (self.on - self.as_of).days


@dataclass(frozen=True, slots=True)
class Requests:
    """One set of discovery requests: what was served on whom, when an answer is due, and what came of it.

    ``due`` is None where it cannot be counted (the service day is not known). ``verified`` are the parties who verified
    their answers; only interrogatories need it (Fed. R. Civ. P. 33(b)(3), (5)). ``admitted`` is true where requests for
    admission were not answered in time (36(a)(3)).
    """

    id: str
    kind: str
    title: str | None
    by: str
    to: str
    served: Event
    due: dt.date | None
    due_basis: str
    responded: tuple[Event, ...]
    verified: tuple[str, ...]
    produced: tuple[Event, ...]
    as_of: dt.date

    @property
    def late(self) -> bool:
        """Due and not answered."""
        return not self.responded and self.due is not None and self.due < self.as_of

    @property
    def admitted(self) -> bool:
        """Deemed admitted: requests for admission, not answered in time."""
        on_time = any(self.due is None or (one.on is not None and one.on <= self.due) for one in self.responded)
        return self.kind == "admissions" and self.due is not None and self.due < self.as_of and not on_time

    @property
    def unverified(self) -> bool:
        """Interrogatories answered and not verified."""
        return self.kind == "interrogatories" and bool(self.responded) and not self.verified


@dataclass(frozen=True, slots=True)
class Ledger:
    """The state of a record as of a day. ``head`` pins the record it was folded from."""

    as_of: dt.date
    head: str
    obligations: tuple[Owed, ...]
    deadlines: tuple[DayAhead, ...]
    requests: tuple[Requests, ...]
    talks: tuple[Event, ...]
    asked: tuple[Event, ...]
    rulings: tuple[Event, ...]
    papers: tuple[Event, ...]
