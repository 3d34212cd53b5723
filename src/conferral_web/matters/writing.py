"""Writing into a matter's record and its log together: first the record, which is the truth, then the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from conferral.ledger.drafts import Draft
from conferral.ledger.log import Written
from conferral.ledger.telling import Told
from conferral.model.events import Privacy
from conferral_web.audits.services import note
from conferral_web.matters import records
from conferral_web.matters.models import Matter
from conferral_web.people.models import User


def telling(matter: Matter, user: User, on: dt.date | None, privacy: str = Privacy.OWN) -> Told:
    """Who tells it, the day it happened (today if none is given), who may see it."""
    return Told(records.teller(matter, user), on or records.today(), Privacy(privacy))


def tell(matter: Matter, user: User, act: str, drafts: Iterable[Draft]) -> Written:
    """Write events that a person tells. ConferralError where one of them does not say what it must."""
    written = records.write(matter, drafts)
    for event in written.events[:1]:
        note(act, by=user, matter=matter, of=f"event {event.id[:10]}")
    return written
