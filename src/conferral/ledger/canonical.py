"""Events as the one line of text that stands for them, and back: canonical JSON (RFC 8785).

The line of an event that was read from a paper holds where its words stand and not the words: those are in a blob.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import rfc8785

from conferral.ledger.bodies import BadEvent, checked
from conferral.model.events import Cause, Event, EventKind, Privacy, Quote, Seal, Teller
from conferral.model.facts import Side

SCHEMA = "conferral/event/1"
NOTHING_BEFORE = "0" * 64
"""What stands for the line before the first one."""


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def identity(kind: EventKind, source: Cause | None, body: Mapping[str, Any], on: dt.date | None) -> str:
    """What happened, as a hash of kind, day, source, spans and body.

    Who told it and when are left out, and so is the version of the reader: the same thing read twice is one event.
    """
    spans = [[span.start, span.end] for span in source.spans] if source else []
    where: dict[str, Any] | None = {"sha256": source.sha256, "spans": spans} if source else None
    told: dict[str, Any] = {"kind": str(kind), "on": _iso(on), "source": where, "body": dict(body)}
    return digest(rfc8785.dumps(told))


def named(
    what: str, *, salt: bytes = b"", refs: Iterable[str] = (), supersedes: str | None = None, reason: str | None = None
) -> str:
    """The id of an event: its identity, with the events it answers or takes the place of, and why.

    ``salt`` is that of the paper it was read from. Without it, whoever has the log could try what a destroyed paper may
    have said until an id fits.
    """
    return digest(salt + "\n".join((what, supersedes or "", *refs, reason or "")).encode())


def line_of(event: Event) -> bytes:
    """The event as one line of canonical JSON, without the line feed."""
    told: dict[str, Any] = {
        "schema": SCHEMA,
        "seq": event.seq,
        "prev": event.prev,
        "id": event.id,
        "kind": str(event.kind),
        "on": _iso(event.on),
        "recorded_at": event.recorded_at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "by": {"person": event.by.person, "side": str(event.by.side) if event.by.side else None},
        "privacy": str(event.privacy),
        "source": _cause_json(event.source, sealed=event.seal is not None) if event.source else None,
        "refs": list(event.refs),
        "supersedes": event.supersedes,
        "reason": event.reason,
        "body": {"sealed": event.seal.blob, "item": event.seal.item} if event.seal else dict(event.body),
    }
    return rfc8785.dumps(told)


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _cause_json(cause: Cause, *, sealed: bool) -> dict[str, Any]:
    spans: list[dict[str, Any]] = [{"page": one.page, "start": one.start, "end": one.end} for one in cause.spans]
    if not sealed:
        spans = [{**place, "quote": one.quote} for place, one in zip(spans, cause.spans, strict=True)]
    return {"sha256": cause.sha256, "spans": spans, "reader": cause.reader}


def contents_of(body: Mapping[str, Any], source: Cause) -> dict[str, Any]:
    """What an event says and the words that show it, as a blob holds them."""
    return {"body": dict(body), "quotes": [span.quote for span in source.spans]}


def opened(event: Event, contents: Mapping[str, Any]) -> Event:
    """A sealed event with its words put back; BadEvent where they are not the ones that were sealed."""
    source = event.source
    if source is None or len(contents["quotes"]) != len(source.spans):
        raise BadEvent(f"event {event.seq}", "its words do not belong to it", "Restore the record from a copy.")
    spans = tuple(replace(span, quote=words) for span, words in zip(source.spans, contents["quotes"], strict=True))
    return replace(event, body=checked(event.kind, contents["body"]), source=replace(source, spans=spans), gone=False)


_NO_EVENT = (
    *(BadEvent, ValueError, KeyError, TypeError, AttributeError, RecursionError),
    rfc8785.CanonicalizationError,
)
"""What comes of a line that is no event."""


def event_of(line: bytes, where: str) -> Event:
    """The event that a line stands for; BadEvent, naming ``where``, if it is no event or not in canonical form."""
    try:
        told = json.loads(line)
        event = _event(told)
        same = line_of(event) == line
    except _NO_EVENT as error:
        raise BadEvent(
            where, f"this line is no event ({error})", "Restore the file from a copy; do not edit it."
        ) from error
    if not same:
        raise BadEvent(
            where, "this line was changed after it was written", "Restore the file from a copy; do not edit it."
        )
    return event


def _event(told: dict[str, Any]) -> Event:
    if told["schema"] != SCHEMA:
        raise ValueError(f"its schema is {told['schema']!r}, not {SCHEMA}")
    kind, source, by, body = EventKind(told["kind"]), told["source"], told["by"], told["body"]
    texts = (told["id"], told["prev"], *told["refs"])
    maybe = [told["supersedes"], told["reason"], by["person"]]
    maybe += [source["sha256"], source["reader"]] if source else []
    if not all(isinstance(one, str) for one in texts) or not all(one is None or isinstance(one, str) for one in maybe):
        raise ValueError("a name, a hash or a reason in it is no text")
    seal = Seal(body["sealed"], body["item"]) if "sealed" in body else None
    return Event(
        id=told["id"],
        seq=told["seq"],
        prev=told["prev"],
        kind=kind,
        on=told["on"] and dt.date.fromisoformat(told["on"]),
        recorded_at=dt.datetime.fromisoformat(told["recorded_at"]),
        body={} if seal else checked(kind, told["body"]),
        by=Teller(by["person"], by["side"] and Side(by["side"])),
        privacy=Privacy(told["privacy"]),
        source=source and Cause(source["sha256"], tuple(Quote(**span) for span in source["spans"]), source["reader"]),
        seal=seal,
        gone=seal is not None,
        refs=tuple(told["refs"]),
        supersedes=told["supersedes"],
        reason=told["reason"],
    )
