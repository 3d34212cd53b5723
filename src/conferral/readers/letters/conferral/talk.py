"""One talk between the sides, as gathered from all sentences that tell of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from conferral.model.facts import Mode
from conferral.readers.letters.conferral.attendance import Attendance
from conferral.readers.letters.conferral.occasions import Occasion


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk: the occasion as first told, who was there, and the number of the sentence that told it."""

    occasion: Occasion
    there: Attendance
    told_in: int
    also: tuple[tuple[int, int], ...] = field(default=())

    @property
    def date(self) -> dt.date | None:
        """The day, where it is known."""
        return self.occasion.date.date if self.occasion.date else None

    @property
    def mode(self) -> Mode | None:
        """The means, where it is known."""
        return self.occasion.mode.mode if self.occasion.mode else None
