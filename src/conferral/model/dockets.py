"""What a docket sheet or a notice of filing says: the case, its judges, its parties, and the entries in their order."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from conferral.model.spans import Shown, Span

if TYPE_CHECKING:
    from conferral.model.facts import Reading


class JudgeRole(StrEnum):
    """What a judge does in a case: presides over it, or hears what is referred."""

    ASSIGNED = "assigned"
    REFERRED = "referred"


@dataclass(frozen=True, slots=True)
class Judge:
    """A judge of the case. ``from_`` and ``to`` are the days on which the docket says the judge came and went."""

    name: str
    role: JudgeRole
    spans: tuple[Span, ...]
    from_: Shown[dt.date] | None = None
    to: Shown[dt.date] | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """One who sues or is sued, or takes part; ``role`` as the docket heads it ("Plaintiff"), ``counsel`` by name."""

    name: str
    role: str | None
    spans: tuple[Span, ...]
    counsel: tuple[Shown[str], ...] = ()


@dataclass(frozen=True, slots=True)
class DocketEntry:
    """One entry: its number where it has one, the day it was filed, the clerk's text, and what was read in that text.

    ``spans`` is where ``text`` stands.
    """

    number: Shown[int] | None
    filed_on: Shown[dt.date] | None
    text: str
    spans: tuple[Span, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Docket:
    """A case as its docket shows it; a notice is a docket of what it gives notice of."""

    court: Shown[str] | None = None
    case_number: Shown[str] | None = None
    caption: Shown[str] | None = None
    judges: tuple[Judge, ...] = ()
    parties: tuple[Party, ...] = ()
    entries: tuple[DocketEntry, ...] = ()
