"""What was read from papers, sealed: one blob a paper, and the paper itself beside it.

The log names blobs and holds none of their words. The blob of a paper has what its events say, and the name of another
blob, which holds the paper's own bytes. The salt of a paper's first blob salts the ids of its events too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from conferral.ledger import blobs
from conferral.ledger.canonical import contents_of, opened
from conferral.ledger.drafts import Draft
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind, Seal


def destroyed(events: Iterable[Event]) -> dict[str, Event]:
    """The papers that were destroyed, by hash, each with the event that says so."""
    return {event.body["paper"]: event for event in events if event.kind is EventKind.DESTROYED}


def salts_of(folder: Path, drafts: Iterable[Draft], events: Sequence[Event], salt: bytes) -> dict[str, bytes]:
    """The salt of each paper that drafts were read from: the one it has in the record, or a new one made of ``salt``.

    ConferralError where the paper was destroyed: what was read from it cannot come back.
    """
    papers = {draft.source.sha256 for draft in drafts if draft.source}
    gone = destroyed(events)
    for paper in sorted(papers & gone.keys()):
        what = f"this paper was destroyed on {gone[paper].recorded_at.date()} ({gone[paper].reason})"
        raise ConferralError(f"paper {paper[:12]}", what, "It is not taken in again.")
    first = _first_blobs(events)
    return {
        paper: blobs.get(folder, first[paper]).salt if paper in first else _derived(salt, paper) for paper in papers
    }


def seal(
    folder: Path,
    fresh: Mapping[str, Draft],
    salts: Mapping[str, bytes],
    events: Sequence[Event],
    papers: Mapping[str, bytes],
) -> dict[str, Seal]:
    """Put what new events say into blobs, one a paper, and give the seal of each by its id."""
    first = _first_blobs(events)
    seals: dict[str, Seal] = {}
    for paper, salt in sorted(salts.items()):
        ours = {of: draft for of, draft in fresh.items() if draft.source and draft.source.sha256 == paper}
        if not ours:
            continue
        held = None
        if paper not in first and paper in papers:
            held = blobs.put(folder, papers[paper], salt=_derived(salt, "held"))
        own = _derived(salt, str(len(events))) if paper in first else salt
        said = [contents_of(draft.body, draft.source) for draft in ours.values() if draft.source]
        contents = json.dumps({"held": held, "events": said}, ensure_ascii=False, sort_keys=True).encode()
        name = blobs.put(folder, contents, salt=own)
        seals.update({of: Seal(name, item) for item, of in enumerate(ours)})
    return seals


def unseal(folder: Path, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events with their words, none for a destroyed paper. BlobGone where a blob is missing or changed."""
    gone = destroyed(events)
    said: dict[str, list[Any]] = {}
    for event in events:
        if event.seal and event.source and event.source.sha256 not in gone and event.seal.blob not in said:
            said[event.seal.blob] = json.loads(blobs.get(folder, event.seal.blob).contents)["events"]
    return tuple(
        opened(event, said[event.seal.blob][event.seal.item]) if event.seal and event.seal.blob in said else event
        for event in events
    )


def paper_of(folder: Path, events: Sequence[Event], sha256: str) -> bytes | None:
    """The bytes of a paper as it was added; None where the record does not hold them."""
    name = _held(folder, events, sha256)
    return blobs.get(folder, name).contents if name else None


def blobs_of(folder: Path, events: Sequence[Event], sha256: str) -> tuple[str, ...]:
    """The names of all blobs of a paper, the paper's own bytes first: with these gone it is destroyed."""
    named = {event.seal.blob for event in events if event.seal and event.source and event.source.sha256 == sha256}
    held = _held(folder, events, sha256)
    return (*([held] if held else []), *sorted(named))


def salt_of(folder: Path, events: Sequence[Event], sha256: str) -> bytes:
    """The salt of a paper in the record."""
    return blobs.get(folder, _first_blobs(events)[sha256]).salt


def _held(folder: Path, events: Sequence[Event], sha256: str) -> str | None:
    first = _first_blobs(events).get(sha256)
    if first is None or first not in blobs.names(folder):
        return None
    name = json.loads(blobs.get(folder, first).contents)["held"]
    return str(name) if name else None


def _first_blobs(events: Iterable[Event]) -> dict[str, str]:
    first: dict[str, str] = {}
    for event in events:
        if event.seal and event.source:
            first.setdefault(event.source.sha256, event.seal.blob)
    return first


def _derived(salt: bytes, purpose: str) -> bytes:
    return hashlib.sha256(salt + purpose.encode()).digest()
