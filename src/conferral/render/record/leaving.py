"""What may be handed on from a record: only what was served or filed, in each form that somebody may ask for.

What is one's own never leaves. Where what leaves says something else than our own record does, that is told first, so
that nobody sends it unawares.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from conferral.ledger.asked import Practices
from conferral.ledger.fold import fold
from conferral.ledger.log import head_of
from conferral.ledger.plan import plan
from conferral.ledger.standing import standing
from conferral.model.events import Event, Privacy
from conferral.model.ledgers import Ledger


@dataclass(frozen=True, slots=True)
class Leaving:
    """What an audience may have: the events that it may see, the ledger that follows from those alone.

    ``left_out`` is how many events stay here, ``warnings`` what is told otherwise than in our own record; ``lines`` is
    the number of events in the record, ``stamp`` the moment of its last.
    """

    events: tuple[Event, ...]
    ledger: Ledger
    lines: int
    stamp: dt.datetime
    audience: Privacy
    left_out: int
    warnings: tuple[str, ...]

    @property
    def says(self) -> str | None:
        """What was left out, in words; None where nothing was."""
        if not self.left_out:
            return None
        to = "filed" if self.audience is Privacy.FILED else "served or filed"
        return f"{self.left_out} event{'' if self.left_out == 1 else 's'} left out: not {to}."


def leaving(every: tuple[Event, ...], audience: Privacy, as_of: dt.date) -> Leaving:
    """What may leave of a record. ``every`` is all of it, what was struck included."""
    events = standing(every, audience=audience)
    own = standing(every)
    ledger = fold(events, as_of=as_of, head=head_of(every))
    otherwise = tuple(_told_otherwise(ledger, fold(own, as_of=as_of)))
    stamp = every[-1].recorded_at if every else dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
    return Leaving(events, ledger, len(every), stamp, audience, len(own) - len(events), otherwise)


def _told_otherwise(outward: Ledger, own: Ledger) -> Iterator[str]:
    """Duties of which what is handed on says something else than our own record: nobody should send that unawares."""
    ours = {made.id: one for one in own.obligations for made in one.made_by}
    for one in outward.obligations:
        mine = ours.get(one.made_by[0].id)
        if mine is None or (mine.state, mine.breached) != (one.state, one.breached):
            state = f"it is {mine.state}" if mine else "it was corrected"
            told = "breached" if one.breached else str(one.state)
            yield f"Beware: {one.who}: {one.what} is told as {told}; by what is your own {state}."


def events_export(found: Leaving) -> bytes:
    """The events, as JSON."""
    from conferral.render.record.events import outward_json

    ids = frozenset(event.id for event in found.events)
    rows = [outward_json(event, ids) for event in found.events]
    told = {"schema": "conferral/export/1", "as_of": found.ledger.as_of.isoformat(), "events": rows}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def calendar_export(found: Leaving, asked: Practices) -> bytes:
    """What falls due, as an .ics file; ``asked`` is what the judges' practices ask.

    A judgement on when to act is our own thinking, and stays here.
    """
    from conferral.render.record.calendar import calendar_ics
    from conferral.render.record.days import days_of

    ruled = [one for one in plan(found.ledger, asked) if not one.judgement]
    return calendar_ics(found.ledger, days_of(found.ledger, ruled), sequence=found.lines, stamp=found.stamp)


def csv_export(found: Leaving) -> bytes:
    """The events, as a table."""
    from conferral.render.record.tables import events_csv

    return events_csv(found.events)


def xlsx_export(found: Leaving) -> bytes:
    """The record, as a workbook."""
    from conferral.render.record.tables import record_xlsx

    return record_xlsx(found.ledger, found.events)


def sheet_export(found: Leaving, what: str, *, html: bool, width: int = 80) -> bytes:
    """A sheet of one page: ``status`` is the report to the court, ``bench`` the sheet for the hearing."""
    from conferral.render.record import sheets

    title, parts = ("Status report", sheets.status_report) if what == "status" else ("Bench sheet", sheets.bench_sheet)
    kept = parts(found.ledger)
    if html:
        return sheets.sheet_html(title, found.ledger, kept).encode()
    return sheets.sheet_text(title, found.ledger, kept, width=width).encode()


def timeline_export(found: Leaving) -> bytes:
    """What happened, day by day, as a picture."""
    from conferral.render.record.ledgers import case_words
    from conferral.render.record.timeline import timeline_svg

    return timeline_svg(found.events, title=case_words(found.ledger)).encode()


TABLES: Mapping[str, Callable[[Leaving], bytes]] = {"events": events_export, "csv": csv_export, "xlsx": xlsx_export}
"""The forms that need nothing but what leaves."""
