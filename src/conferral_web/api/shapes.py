"""What comes in, typed: days are days, and a choice is one of its words."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import AfterValidator, Field

_FIRST, _LAST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
_DEEPEST = 12


def _within(day: dt.date) -> dt.date:
    """A day that a case can have; beyond them nothing can be counted."""
    if not _FIRST <= day <= _LAST:
        raise ValueError(f"a day is from {_FIRST} to {_LAST}")
    return day


def _shallow(body: dict[str, Any]) -> dict[str, Any]:
    """A body that is not nested without end: no event's is."""
    layer: list[Any] = [body]
    for _ in range(_DEEPEST):
        layer = [one for part in layer for one in _parts(part)]
        if not layer:
            return body
    raise ValueError(f"it is nested more than {_DEEPEST} deep")


def _parts(value: object) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, list) else []


Day = Annotated[dt.date, AfterValidator(_within)]
Privacy = Literal["own", "served", "filed"]
Means = Literal["electronic", "mail", "clerk", "consented", "hand"]
Kind = Literal[
    "agreed", "ordered", "set", "moved", "served", "responded", "verified", "produced", "performed", "refused",
    "excused", "asked", "agenda", "conferred", "adopted", "position", "noted",
]  # fmt: skip


class EventIn(Schema):
    """An event to be told. ``body`` has the fields of its kind, as docs/reference/events.md lists them."""

    kind: Kind
    on: Day | None = None
    privacy: Privacy = "own"
    body: Annotated[dict[str, Any], AfterValidator(_shallow)] = Field(default_factory=dict)
    of: list[str] = Field(default_factory=list, max_length=50, description="ids of the events it is about")


class AsOf(Schema):
    """As of which day."""

    as_of: Day | None = None


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
    as_of: Day | None = None
    record: bool = Field(default=True, description="hold it against the matter's record too")


class CountIn(Schema):
    """A count of court time."""

    start: Day = Field(alias="from")
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
