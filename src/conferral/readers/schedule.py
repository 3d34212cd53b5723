"""The calendar a paper tells of: days set or left in force, and days moved, vacated or cancelled."""

from __future__ import annotations

from conferral.model.facts import Deadline, Kind
from conferral.readers.document import Document


def read_schedule(document: Document, kind: Kind) -> tuple[tuple[Deadline, ...], tuple[Deadline, ...]]:
    """The deadlines and the superseded days of a paper, each in order."""
    return (), ()
