"""A checked letter held against the record of its case too."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from conferral.check.against import against_record as against
from conferral.cli.record import desk
from conferral.verbs import Checked


def against_record(checked: Checked, folder: Path, as_of: dt.date) -> Checked:
    """The report with what the record has differently, as of the day of the letter; its own events do not count."""
    seen = desk.seen(folder)
    report = against(checked.report, checked.reading, checked.source, seen, as_of=as_of, where=str(folder))
    return replace(checked, report=report)
