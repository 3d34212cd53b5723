"""What the list of matters shows: for each, what falls due next, what is late, whether any day is set at all."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from conferral.ledger.plan import close_of_discovery
from conferral.model.errors import ConferralError
from conferral.model.ledgers import Case, DayAhead, Ledger, Owed, State
from conferral_web.matters import records
from conferral_web.matters.models import Matter, Membership
from conferral_web.people.models import User


@dataclass(frozen=True, slots=True)
class Due:
    """Something that falls due: what, on which day, whose it is (None for a day of the court)."""

    what: str
    on: dt.date
    who: str | None
    days: int
    """Days from today; negative where it is late."""


@dataclass(frozen=True, slots=True)
class Row:
    """A matter in the list. ``fault`` says why its record cannot be read, where it cannot."""

    membership: Membership
    case: Case | None = None
    next: Due | None = None
    late: tuple[Due, ...] = ()
    close: DayAhead | None = None
    fault: str | None = None

    @property
    def matter(self) -> Matter:
        """The matter."""
        return self.membership.matter

    @property
    def no_deadline(self) -> bool:
        """Whether no day lies ahead: either all is done, or nobody has noted the scheduling order."""
        return self.fault is None and self.next is None and not self.late


def rows_of(user: User, as_of: dt.date) -> tuple[Row, ...]:
    """The matters of a person: the late first, then by the day that comes next, then those without a day."""
    memberships = Membership.objects.filter(user=user).select_related("matter")
    rows = [_row(one, as_of) for one in memberships]
    return tuple(sorted(rows, key=lambda row: (not row.late, row.next is None, _next_on(row), row.matter.name)))


def _next_on(row: Row) -> dt.date:
    return row.next.on if row.next else dt.date.max


def _row(membership: Membership, as_of: dt.date) -> Row:
    try:
        ledger = records.ledger_of(membership.matter, as_of)
    except ConferralError as error:
        return Row(membership, fault=str(error))
    due = sorted(dues_of(ledger), key=lambda one: one.on)
    ahead = [one for one in due if one.days >= 0]
    late = tuple(one for one in due if one.days < 0)
    return Row(membership, ledger.case, ahead[0] if ahead else None, late, close_of_discovery(ledger))


def dues_of(ledger: Ledger) -> tuple[Due, ...]:
    """What is owed and not done, answers not given, and days of the court that lie ahead."""
    owed = [_owed(one, ledger.as_of) for one in ledger.obligations if one.state is State.OPEN and one.due]
    answers = [
        Due(f"answer to {requests.title or requests.kind}", answer.due, answer.party, (answer.due - ledger.as_of).days)
        for requests in ledger.requests
        for answer in requests.answers
        if answer.due and answer.responded is None
    ]
    days = [Due(one.what, one.on, None, one.days_left) for one in ledger.deadlines if one.days_left >= 0]
    return (*owed, *answers, *days)


def _owed(one: Owed, as_of: dt.date) -> Due:
    due = one.due or as_of
    return Due(one.what, due, one.who, (due - as_of).days)
