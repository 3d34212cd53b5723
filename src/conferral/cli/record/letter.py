"""A checked letter held against the record of its case too."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from conferral import verbs
from conferral.cli.record import desk
from conferral.verbs import Checked


def against_record(checked: Checked, folder: Path, as_of: dt.date) -> Checked:
    """The report with what the record has differently, as of the day of the letter; its own events do not count."""
    return verbs.against_record(checked, desk.seen(folder), as_of=as_of, called=f"the record in {folder}")
