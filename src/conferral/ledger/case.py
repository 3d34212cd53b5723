"""Which case a record is of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from conferral.model.events import Event, EventKind
from conferral.model.facts import Side
from conferral.model.ledgers import Case


def case_of(events: Iterable[Event]) -> Case:
    """The case as the record's opening says; what it leaves out, as the newest paper that shows it says.

    Whose record it is only the opening says: papers come from both sides.
    """
    opened: dict[str, Any] = {}
    shown: dict[str, Any] = {}
    told = [event for event in events if event.kind in (EventKind.OPENED, EventKind.PAPER)]
    for event in sorted(told, key=lambda one: (one.on or dt.date.min, one.id)):
        (opened if event.kind is EventKind.OPENED else shown).update(event.body)
    judges = opened.get("judges") or ([shown["judge"]] if "judge" in shown else [])
    return Case(
        court=opened.get("court") or shown.get("court"),
        case_number=opened.get("case_number") or shown.get("case_number"),
        caption=opened.get("caption") or shown.get("caption"),
        side=Side(opened["side"]) if "side" in opened else None,
        judges=tuple(judges),
    )
