"""The events of a record: what happened, on which day, told by whom, shown by which words.

An event is one line of the record and is never changed. What corrects it is another event that names it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from conferral.model.facts import Side

Body = Mapping[str, Any]
"""What an event says, as JSON values; ``ledger.bodies`` has the fields of each kind."""


class EventKind(StrEnum):
    """What sort of thing happened. The set is closed."""

    OPENED = "opened"
    PAPER = "paper"
    ORDERED = "ordered"
    AGREED = "agreed"
    SET = "set"
    MOVED = "moved"
    RULED = "ruled"
    SERVED = "served"
    RESPONDED = "responded"
    VERIFIED = "verified"
    PRODUCED = "produced"
    PERFORMED = "performed"
    REFUSED = "refused"
    EXCUSED = "excused"
    ASKED = "asked"
    AGENDA = "agenda"
    CONFERRED = "conferred"
    ADOPTED = "adopted"
    POSITION = "position"
    NOTED = "noted"
    STRUCK = "struck"
    SEQUESTERED = "sequestered"
    DESTROYED = "destroyed"
    DISCLOSED = "disclosed"


class Privacy(StrEnum):
    """Who may see an event: our side only, those it was served on, or everybody."""

    OWN = "own"
    SERVED = "served"
    FILED = "filed"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a paper: 1-based page, half-open offsets into its text, and the very words there (none if sealed)."""

    page: int
    start: int
    end: int
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Cause:
    """The paper an event was read from. ``reader`` is the version that read it; None where a person did."""

    sha256: str
    spans: tuple[Quote, ...] = ()
    reader: str | None = None


@dataclass(frozen=True, slots=True)
class Teller:
    """Who put an event into the record: a person, a side, or a reader (no person)."""

    person: str | None = None
    side: Side | None = None


NOBODY = Teller()
"""What a reader found in a paper: told by no person."""


@dataclass(frozen=True, slots=True)
class Seal:
    """Where the words of an event read from a paper lie: the blob's name, and its place in the blob from 0."""

    blob: str
    item: int


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a record.

    ``id`` is the hash of kind, day, source, spans, body and the events it answers, so that the same thing told twice is
    one event; for what was read from a paper it is salted, so that it gives nothing away. ``on`` is the day it happened
    (None where nobody says), ``recorded_at`` the moment (UTC) it was written down. ``refs`` are the ids of events it
    answers; ``supersedes`` is the id of the event it takes the place of, with the ``reason``. What was read from a
    paper is under ``seal``: the log holds no word of it. ``gone`` is true where its words were not put back: its paper
    was destroyed, or it was not unsealed yet.
    """

    id: str
    seq: int
    prev: str
    kind: EventKind
    on: dt.date | None
    recorded_at: dt.datetime
    body: Body
    by: Teller = NOBODY
    privacy: Privacy = Privacy.OWN
    source: Cause | None = None
    refs: tuple[str, ...] = ()
    supersedes: str | None = None
    reason: str | None = None
    seal: Seal | None = None
    gone: bool = False

    @property
    def by_hand(self) -> bool:
        """Whether a person put it into the record, not a reader."""
        return self.source is None or self.source.reader is None

    def __post_init__(self) -> None:
        object.__setattr__(self, "body", MappingProxyType(dict(self.body)))
        if self.recorded_at.tzinfo is None:
            raise ValueError(f"event {self.seq}: recorded_at needs a time zone")
        if self.supersedes is not None and not self.reason:
            raise ValueError(f"event {self.seq}: what takes the place of another event must say why")
