"""A day found in a text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day in the clean text, ``text[start:end]``.

    ``date`` is None where the words cannot be resolved. ``full`` says that the year stood on the page; ``relative``
    that the words were relative ("that same day"); ``damaged`` that letters had to be taken for others; ``until``
    that the day ends a range begun by the one before; ``other_year`` that the year is not the document's;
    ``ambiguous`` that the words bear a second reading; ``weekday_differs`` that the weekday written beside it is
    not that day's.
    """

    start: int
    end: int
    date: dt.date | None
    as_written: str
    full: bool = True
    relative: bool = False
    damaged: bool = False
    until: bool = False
    other_year: bool = False
    ambiguous: bool = False
    weekday_differs: bool = False
