"""What a record amounts to on a day: what is owed, by whom, by when, and what became of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from conferral.model.events import Event
from conferral.model.facts import Side


class State(StrEnum):
    """What became of an obligation."""

    OPEN = "open"
    PERFORMED = "performed"
    REFUSED = "refused"
    EXCUSED = "excused"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Case:
    """The case a record is of, as its opening says, else as its papers show; ``side`` is whose record it is."""

    court: str | None = None
    case_number: str | None = None
    caption: str | None = None
    side: Side | None = None
    judges: tuple[str, ...] = ()


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

    @property
    def breached_on(self) -> dt.date | None:
        """The day of the refusal, else the day it was due; None where it is not breached or nobody gives a day."""
        if not self.breached:
            return None
        refused = self.closed_by.on if self.closed_by else None
        return refused or self.due


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
class Answer:
    """What one party did with requests served on it.

    ``responded`` is its answer or objections, ``verified`` who signed under oath and when, ``produced`` what came.
    """

    party: str
    kind: str
    due: dt.date | None
    as_of: dt.date
    responded: Event | None = None
    verified: Event | None = None
    produced: tuple[Event, ...] = ()

    @property
    def late(self) -> bool:
        """Due and not answered."""
        return self.responded is None and self.due is not None and self.due < self.as_of

    @property
    def admitted(self) -> bool:
        """Deemed admitted: requests for admission, not answered in time (Fed. R. Civ. P. 36(a)(3))."""
        if self.kind != "admissions" or self.due is None or self.due >= self.as_of:
            return False
        return self.responded is None or (self.responded.on is not None and self.responded.on > self.due)

    @property
    def unverified(self) -> bool:
        """Interrogatories answered and not verified (Fed. R. Civ. P. 33(b)(3), (5))."""
        return self.kind == "interrogatories" and self.responded is not None and self.verified is None

    @property
    def production_by(self) -> dt.date | None:
        """The day by which it said it would produce (Fed. R. Civ. P. 34(b)(2)(B))."""
        said = self.responded.body.get("production_by") if self.responded else None
        return dt.date.fromisoformat(said) if said else None

    @property
    def complete(self) -> bool:
        """Whether it said that its production is complete."""
        return any(one.body.get("complete") is True for one in self.produced)

    @property
    def lacks(self) -> tuple[str, ...]:
        """What its answer does not have and must have, each with its rule."""
        found = []
        if self.unverified:
            found.append("no verification under oath (Fed. R. Civ. P. 33(b)(3), (5))")
        if self.verified and not self.verified.body.get("person"):
            found.append("who signed the verification is not noted (Fed. R. Civ. P. 33(b)(1)(B), (5))")
        if self.kind == "documents" and self.responded:
            if self.production_by is None and not self.complete:
                found.append("no day by which production will be complete (Fed. R. Civ. P. 34(b)(2)(B))")
            if self.responded.body.get("objections") and self.responded.body.get("withheld") is None:
                found.append("objects, and does not say whether anything is withheld (Fed. R. Civ. P. 34(b)(2)(C))")
            if self.production_by and self.production_by < self.as_of and not self.complete:
                found.append(f"said it would produce by {self.production_by}, and has not said that it is complete")
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Requests:
    """One set of discovery requests: what was served on whom, when an answer is due, and what each party did.

    ``due`` is None where it cannot be counted (the service day is not known); ``due_basis`` is rule, stipulated or
    ordered.
    """

    id: str
    kind: str
    title: str | None
    by: str
    served: Event
    due: dt.date | None
    due_basis: str
    answers: tuple[Answer, ...]

    @property
    def late(self) -> bool:
        """Whether some party's answer is due and has not come."""
        return any(one.late for one in self.answers)

    @property
    def admitted(self) -> bool:
        """Whether some party is deemed to admit."""
        return any(one.admitted for one in self.answers)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The state of a record as of a day. ``head`` pins the record it was folded from."""

    as_of: dt.date
    head: str
    case: Case
    obligations: tuple[Owed, ...]
    deadlines: tuple[DayAhead, ...]
    requests: tuple[Requests, ...]
    talks: tuple[Event, ...]
    asked: tuple[Event, ...]
    rulings: tuple[Event, ...]
    papers: tuple[Event, ...]
    agendas: tuple[Event, ...] = ()
    positions: tuple[Event, ...] = ()
    adopted: tuple[Event, ...] = field(default=())
