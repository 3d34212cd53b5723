"""A report on a letter with what the record of its case has differently."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from conferral.check.record import check_record
from conferral.ledger.fold import fold
from conferral.model.events import Event
from conferral.model.facts import Reading
from conferral.model.findings import Report
from conferral.text.source import Source


def against_record(
    report: Report, reading: Reading, source: Source, events: Iterable[Event], *, as_of: dt.date, called: str
) -> Report:
    """The report with what the record has differently, as of the day of the letter; its own events do not count.

    The events are those that stand; ``called`` is what to call the record.
    """
    letter = reading.letter
    day = letter.date.value if letter and letter.date else as_of
    others = [one for one in events if not one.source or one.source.sha256 != source.sha256]
    found = check_record(reading, source, fold(others, as_of=day))
    note = f"The letter was held against {called}, as of {day}; where the record is silent, nothing is said."
    return replace(report, findings=(*report.findings, *found), notes=(*report.notes, note))
