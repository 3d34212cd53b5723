"""A checked letter held against the record of its case too."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from conferral.check.record import check_record
from conferral.cli.record import desk
from conferral.ledger.fold import fold
from conferral.verbs import Checked


def against_record(checked: Checked, folder: Path, as_of: dt.date) -> Checked:
    """The report with what the record has differently, as of the day of the letter; its own events do not count."""
    letter = checked.reading.letter
    day = letter.date.value if letter and letter.date else as_of
    events = [one for one in desk.seen(folder) if not one.source or one.source.sha256 != checked.source.sha256]
    found = check_record(checked.reading, checked.source, fold(events, as_of=day))
    note = (
        f"The letter was held against the record in {folder}, as of {day}; where the record is silent, nothing is said."
    )
    report = replace(checked.report, findings=(*checked.report.findings, *found), notes=(*checked.report.notes, note))
    return replace(checked, report=report)
