"""What falls due as a calendar (iCalendar, RFC 5545): whole days, each with how it was reckoned, and alarms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from conferral.intake.extras import Foreign, library
from conferral.ledger.canonical import digest
from conferral.model.ledgers import Ledger, State
from conferral.render.days import with_weekdays
from conferral.render.record.days import Due

_ALARMS = (7, 1)
"""How many days ahead a reminder goes off."""
_OVER = (State.PERFORMED, State.EXCUSED, State.SUPERSEDED)


def calendar_ics(ledger: Ledger, rows: Iterable[Due], *, sequence: int, stamp: dt.datetime) -> bytes:
    """The days as an .ics file.

    An entry keeps its UID from one export to the next, so that importing again changes it and adds none; ``sequence``
    must grow with the record (the number of its events does). What was done, excused or moved is cancelled. ``stamp``
    is the moment of the record, not of the export: the same record gives the same bytes.
    """
    icalendar = library("icalendar", "calendar", "a calendar")
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Conferral//record//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", ledger.case.caption or "Conferral")
    over = [
        Due(one.id, one.due, f"{one.who}: {one.what}", f"{one.state}", "over")
        for one in ledger.obligations
        if one.due and one.state in _OVER
    ]
    for row in [*rows, *over]:
        entry = icalendar.Event()
        entry.add("uid", f"{digest(row.key.encode())[:32]}@conferral")
        entry.add("sequence", sequence)
        entry.add("dtstamp", stamp)
        entry.add("dtstart", row.on)
        entry.add("dtend", row.on + dt.timedelta(days=1))
        entry.add("summary", f"{'LATE: ' if row.late else ''}{row.what}")
        entry.add("description", with_weekdays(row.why))
        entry.add("categories", [row.kind])
        entry.add("transp", "TRANSPARENT")
        entry.add("status", "CANCELLED" if row.kind == "over" else "CONFIRMED")
        for days in _ALARMS if row.kind != "over" else ():
            entry.add_component(_alarm(icalendar.Alarm(), row.what, days))
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _alarm(alarm: Foreign, what: str, days: int) -> Foreign:
    alarm.add("action", "DISPLAY")
    alarm.add("description", what)
    alarm.add("trigger", dt.timedelta(days=-days))
    return alarm
