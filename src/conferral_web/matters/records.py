"""The record of a matter, read and written by the library. Every slice comes to it through here.

The record is the truth of what happened in a case; the database holds people, walls and work in hand. What was folded
is kept in memory by the hash of the record's end, so that a page that nobody wrote to is not folded anew.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.utils import timezone

from conferral.ledger import blobs
from conferral.ledger.asked import Practices, packs_of_case, practices_of
from conferral.ledger.bodies import checked
from conferral.ledger.case import case_of
from conferral.ledger.drafts import Draft
from conferral.ledger.fold import fold
from conferral.ledger.log import HEAD, Written, add, head_of, make, read_log
from conferral.ledger.notes import sealed
from conferral.ledger.standing import standing
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind, Privacy, Teller
from conferral.model.facts import Side
from conferral.model.ledgers import Case, Ledger
from conferral.practices import PacksFound
from conferral_web.matters.models import Matter
from conferral_web.people.models import User

_KEPT = 64
"""So many records are kept in memory, the ones used last."""


def today() -> dt.date:
    """The day at the firm, by the time zone of the settings."""
    return timezone.localdate()


def begin(matter: Matter, *, by: User, on: dt.date, body: Mapping[str, object]) -> None:
    """Begin the record of a matter. ConferralError where a part of the case is not as it must be."""
    checked(EventKind.OPENED, dict(body))
    make(matter.folder)
    side = Side(str(body["side"])) if body.get("side") else None
    write(matter, [Draft(EventKind.OPENED, dict(body), on=on, by=Teller(by.name, side))])


def write(matter: Matter, drafts: Iterable[Draft], papers: dict[str, bytes] | None = None) -> Written:
    """Add events; on the disk before this returns. What is there already is not added again.

    What a person notes is sealed as papers are, so that it too can be sequestered and destroyed.
    """
    notes = sealed(drafts, log_of(matter), salt=secrets.token_bytes(32))
    return add(matter.folder, notes, now=timezone.now(), salt=secrets.token_bytes(32), papers=papers)


def log_of(matter: Matter) -> tuple[Event, ...]:
    """Every event of the record in order, those struck too; the chain verified."""
    return _log(stand_of(matter))


def events_of(matter: Matter, audience: Privacy = Privacy.OWN) -> tuple[Event, ...]:
    """The events that stand and may be seen."""
    return standing(log_of(matter), audience=audience)


def ledger_of(matter: Matter, as_of: dt.date | None = None, audience: Privacy = Privacy.OWN) -> Ledger:
    """What the record amounts to on a day, today if none is given."""
    return _ledger(stand_of(matter), as_of or today(), audience)


def case_in(matter: Matter) -> Case:
    """The case, as the record says."""
    return case_of(events_of(matter))


def teller(matter: Matter, user: User) -> Teller:
    """Who writes: the person, for the side whose record it is."""
    return Teller(user.name, case_in(matter).side)


def asked_of(case: Case) -> Practices:
    """What those practices ask that bears on what to do next."""
    return practices_of(packs_of(case).packs)


@dataclass(frozen=True, slots=True)
class Stand:
    """What a record on the disk is known by: its end, and when a sealed paper last came or went."""

    folder: Path
    head: bytes
    sealed: int


def stand_of(matter: Matter) -> Stand:
    """How a matter's record stands on the disk: what was reckoned from it may be kept by this."""
    folder = matter.folder
    sealed = folder / blobs.FOLDER
    try:
        return Stand(folder, (folder / HEAD).read_bytes(), sealed.stat().st_mtime_ns if sealed.is_dir() else 0)
    except OSError as error:
        what = f"the record of this matter cannot be read ({error.strerror})"
        raise ConferralError(str(folder.name), what, "Restore it from a backup: conferral restore.") from error


@lru_cache(maxsize=_KEPT)
def _log(stand: Stand) -> tuple[Event, ...]:
    return read_log(stand.folder)


@lru_cache(maxsize=_KEPT)
def _ledger(stand: Stand, as_of: dt.date, audience: Privacy) -> Ledger:
    events = _log(stand)
    return fold(standing(events, audience=audience), as_of=as_of, head=head_of(events))


@lru_cache(maxsize=_KEPT)
def packs_of(case: Case) -> PacksFound:
    """The practices of the case's court and judges, and what is to be said of those that are not held."""
    return packs_of_case(case)


def find(events: Sequence[Event], key: str, *kinds: EventKind) -> Event | None:
    """The event with an id, of one of the kinds; None where there is none."""
    return next((one for one in events if one.id == key and (not kinds or one.kind in kinds)), None)
