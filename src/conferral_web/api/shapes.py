"""What comes in, typed: days are days, and a choice is one of its words."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

Privacy = Literal["own", "served", "filed"]
Means = Literal["electronic", "mail", "clerk", "consented", "hand"]
Kind = Literal[
    "agreed", "ordered", "set", "moved", "served", "responded", "verified", "produced", "performed", "refused",
    "excused", "asked", "agenda", "conferred", "adopted", "position", "noted",
]  # fmt: skip


class EventIn(Schema):
    """An event to be told. ``body`` has the fields of its kind, as docs/reference/events.md lists them."""

    kind: Kind
    on: dt.date | None = None
    privacy: Privacy = "own"
    body: dict[str, Any] = Field(default_factory=dict)
    of: list[str] = Field(default_factory=list, max_length=50, description="ids of the events it is about")


class PageIn(Schema):
    """Which events."""

    after: int = Field(0, ge=0, le=2**53, description="only those with a greater seq")
    limit: int = Field(200, ge=1, le=1000)


class PaperIn(Schema):
    """Who may see a paper, and its number on the docket."""

    privacy: Privacy = "own"
    docket: int | None = Field(None, ge=1, le=100_000)


class CheckIn(Schema):
    """What a letter is held against, where it does not show it itself."""

    court: str = Field("", max_length=20)
    judge: str = Field("", max_length=120)
    as_of: dt.date | None = None
    record: bool = Field(default=True, description="hold it against the matter's record too")


class CountIn(Schema):
    """A count of court time."""

    start: dt.date = Field(alias="from")
    period: str = Field(max_length=10, description="30d, 2w, 1m or 5bd")
    before: bool = False
    served: Means | None = None
    court: str | None = Field(None, max_length=20)


class ProblemOut(Schema):
    """A problem (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    where: str | None = None
    remedy: str | None = None
    errors: list[dict[str, Any]] | None = None
