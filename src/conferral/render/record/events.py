"""The events of a record as JSON and as lines for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from conferral.courtdays.weekdays import with_weekday
from conferral.ledger.canonical import SCHEMA
from conferral.ledger.drafts import Draft
from conferral.ledger.rereading import Difference
from conferral.model.events import Event, EventKind, Quote
from conferral.render.masking import mask
from conferral.render.printable import printable
from conferral.render.terminal import Terminal

SHORT = 10
"""How many characters of an id are shown; a command takes any beginning that only one event has."""
_KINDS = {
    EventKind.SET: "day set",
    EventKind.MOVED: "day moved",
    EventKind.OPENED: "record opened",
    EventKind.ASKED: "asked to confer",
}

EXCHANGED = {
    EventKind.ENROLLED: "the {side}'s key, {name}, {fingerprint}",
    EventKind.OFFERED: "number {number} on {subject}: {name} {sha256:.12}",
    EventKind.REVEALED: "number {number}: {name} {sha256:.12}",
    EventKind.ACCEPTED: "number {number}: {sha256:.12}",
    EventKind.DISPUTED: "number {number}: {says}",
    EventKind.WITHDRAWN: "number {number}: bundle {of:.12}",
    EventKind.CONSENTED: "{person} to {consent} {sha256:.12}",
    EventKind.REMINDED: "{what}",
}
"""What events of an exchange say, on one line."""


def event_json(event: Event) -> dict[str, Any]:
    """The event as SCHEMA has it, with the words that the log keeps apart."""
    return {
        "schema": SCHEMA,
        "seq": event.seq,
        "prev": event.prev,
        "id": event.id,
        "kind": str(event.kind),
        "on": event.on.isoformat() if event.on else None,
        "recorded_at": event.recorded_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "by": {"person": event.by.person, "side": str(event.by.side) if event.by.side else None},
        "privacy": str(event.privacy),
        "source": source_json(event),
        "refs": list(event.refs),
        "supersedes": event.supersedes,
        "reason": event.reason,
        "body": dict(event.body),
    }


def source_json(event: Event) -> dict[str, Any] | None:
    """The paper an event was read from, with the words."""
    if event.source is None:
        return None
    spans = [quote_json(one) for one in event.source.spans]
    return {"sha256": event.source.sha256, "spans": spans, "reader": event.source.reader}


def quote_json(quote: Quote) -> dict[str, Any]:
    """Words of a paper and their place."""
    return {"page": quote.page, "start": quote.start, "end": quote.end, "quote": quote.quote}


def origin_json(event: Event) -> dict[str, Any]:
    """An event in short, where a ledger names it: what it is, when, and the words."""
    day = event.on.isoformat() if event.on else None
    return {"id": event.id, "kind": str(event.kind), "on": day, "source": source_json(event)}


def outward_json(event: Event, seen: frozenset[str]) -> dict[str, Any]:
    """An event for others: what it says and the words for it, and nothing of how our record came by it.

    ``seen`` are the ids that they may see; no other is named.
    """
    whole = event_json(event)
    kept = ("id", "kind", "on", "privacy", "source", "body")
    return {**{name: whole[name] for name in kept}, "refs": [of for of in event.refs if of in seen]}


def events_text(events: Iterable[Event], *, width: int = 80) -> str:
    """One event a paragraph: day, kind, what it says, and by what it can be named."""
    terminal = Terminal(width)
    lines: list[str] = []
    for event in events:
        day = with_weekday(event.on) if event.on else "undated"
        lines += terminal.wrap(f"{day}  {kind_words(event)}: {says(event)}")
        lines.append(f"    {event.id[:SHORT]}  {event.privacy}")
    return "\n".join([*lines, ""])


def event_text(event: Event, *, width: int = 80) -> str:
    """One event in full, with its words."""
    terminal = Terminal(width)
    day = with_weekday(event.on) if event.on else "no day"
    lines = [f"{kind_words(event)}, {day}", f"id {event.id}", f"line {event.seq}, {event.privacy}"]
    who = event.by.person or ("a reader" if event.source and event.source.reader else "nobody named")
    lines.append(f"recorded {event.recorded_at:%Y-%m-%d %H:%M} UTC by {who}")
    lines += [row for name, value in event.body.items() for row in terminal.wrap(f"{name}: {value_words(value)}", "  ")]
    for quote in event.source.spans if event.source else ():
        lines += terminal.wrap(f'p. {quote.page} "{" ".join(quote.quote.split())}"', "  ")
    if event.supersedes:
        lines += terminal.wrap(f"in the place of {event.supersedes[:SHORT]}: {event.reason}", "  ")
    lines += [f"  of {of[:SHORT]}" for of in event.refs]
    return "\n".join([*lines, ""])


def line_words(event: Event) -> str:
    """An event on one line: by what it can be named, its kind, what it says."""
    return f"{event.id[:SHORT]}  {printable(f'{kind_words(event)}: {says(event)}')}"


def kind_words(event: Event) -> str:
    """What sort of event it is, in a word or two."""
    return _KINDS.get(event.kind, str(event.kind))


def value_words(value: object) -> str:
    """A value of a body in words."""
    if isinstance(value, list):
        return ", ".join(map(value_words, value))
    if isinstance(value, dict):
        side = value.get("side")
        return f"{value.get('name')}{f' ({side})' if side else ''}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).replace("_", " ")


def says(event: Event) -> str:
    """What an event says, on one line; personal numbers are masked, as on everything that people read."""
    body = event.body
    text = _of_kind(event) or "; ".join(f"{name} {value_words(value)}" for name, value in body.items())
    if not text:
        text = "what it said is gone" if event.gone else ", ".join(f"of {of[:SHORT]}" for of in event.refs)
    return mask(" ".join(text.split()))


def _of_kind(event: Event) -> str | None:
    body, kind = event.body, event.kind
    if kind in (EventKind.ORDERED, EventKind.AGREED) and body:
        due = body.get("due") or body.get("when")
        return f"{body['who']}: {body['what']}{f', {due}' if due else ''}"
    if kind in (EventKind.SET, EventKind.MOVED) and body:
        return " to ".join(filter(None, [f"{body['what']}, {body['date']}", body.get("to")]))
    if kind is EventKind.PAPER and body:
        docket = f", Dkt. {body['docket']}" if "docket" in body else ""
        return f"{body['name']} ({value_words(body['kind'])}{docket})"
    if kind is EventKind.RULED and body:
        return ": ".join(filter(None, [value_words(body["outcome"]), value_words(body.get("reasons", []))]))
    if kind in (EventKind.PERFORMED, EventKind.REFUSED) and body.get("what"):
        return ": ".join(filter(None, [body.get("who"), body["what"], body.get("why")]))
    if kind in EXCHANGED and body:
        return EXCHANGED[kind].format_map({"name": "a file", "sha256": "", "of": "", "person": "a side", **body})
    if kind is EventKind.CONFERRED:
        return _talk(event)
    return str(body["text"]) if kind is EventKind.NOTED and body else None


def _talk(event: Event) -> str:
    body = event.body
    parts = [value_words(body.get("mode", "unspecified")), body.get("time")]
    parts.append(f"{body['duration_minutes']} minutes" if "duration_minutes" in body else None)
    parts.append(value_words(body["participants"]) if body.get("participants") else None)
    parts.append(f"on {value_words(body['issues'])}" if body.get("issues") else None)
    parts.append(f"agreed: {value_words(body['agreed'])}" if body.get("agreed") else None)
    parts.append("impasse" if body.get("impasse") else None)
    return ", ".join(filter(None, parts))


def draft_words(draft: Draft) -> str:
    """What a draft says, on one line, with its day."""
    said = "; ".join(f"{name} {value_words(value)}" for name, value in draft.body.items() if value is not None)
    return f"{draft.kind}: {said}{f' ({draft.on})' if draft.on else ''}"


def difference_words(difference: Difference) -> str:
    """What is found now and was not, or the other way round, on one line."""
    old = _entry_words(difference.old) or says(difference.old) if difference.old else ""
    new = _entry_words(difference.new) or draft_words(difference.new) if difference.new else ""
    if difference.corrected:
        kept = _entry_words(difference.corrected) or says(difference.corrected)
        return printable(f"kept as corrected: {kept} (read: {new})")
    if old and new:
        return printable(f"differs: {old} -> {new}")
    return printable(f"new: {new}" if new else f"not found any more: {old}")


def _entry_words(one: Event | Draft) -> str:
    """The words of a docket entry; empty for anything else."""
    if one.kind is not EventKind.PAPER or not one.body.get("words"):
        return ""
    return mask(f'{one.body["name"]}, "{" ".join(one.body["words"].split())}"')
