"""A docket as intake laid it out: where in the text its parts stand, before anything is read in its entries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from conferral.model.dockets import Judge, Party
from conferral.model.facts import Kind
from conferral.model.spans import Shown, Span


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: its number and its day where it shows them, and where the clerk's words stand."""

    text: Span
    number: Shown[int] | None = None
    filed_on: Shown[dt.date] | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A docket or a notice: its head, and its entries in the order in which the file has them."""

    kind: Kind
    rows: tuple[Row, ...]
    court: Shown[str] | None = None
    case_number: Shown[str] | None = None
    caption: Shown[str] | None = None
    judges: tuple[Judge, ...] = ()
    parties: tuple[Party, ...] = ()
