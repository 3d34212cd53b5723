"""The log: one file of events, one a line, each holding the hash of the line before it.

A change to any byte breaks the chain at a place that can be named; the hash of the last line stands in a file beside
the log, so that the end is pinned too. Lines are only ever added, under a lock, and a line counts once it ends in a
line feed and is on the disk: a writer killed in the middle leaves a torn last line, which the next one sets aside in a
file of its own and reports. What was read from papers lies in blobs, written before the lines that name them.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import json
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from conferral.ledger import blobs
from conferral.ledger.bodies import checked
from conferral.ledger.canonical import NOTHING_BEFORE, contents_of, digest, event_of, identity, line_of, opened
from conferral.model.errors import ConferralError
from conferral.model.events import NOBODY, Cause, Event, EventKind, Privacy, Seal, Teller

LOG = "events.jsonl"
HEAD = "head.json"
TORN = "torn"
_LONGEST = 4 * 1024 * 1024
"""No event is longer than this; a longer line is no event."""


class BrokenChain(ConferralError):  # noqa: N818 because the errors here are named for what happened
    """A line of the log does not follow from the one before it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event that has not yet been given its place in the chain."""

    kind: EventKind
    body: dict[str, Any]
    on: dt.date | None = None
    by: Teller = NOBODY
    privacy: Privacy = Privacy.OWN
    source: Cause | None = None
    refs: tuple[str, ...] = ()
    supersedes: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What adding did: the events that are new, and the ids of those that were in the log already."""

    events: tuple[Event, ...]
    known: tuple[str, ...]
    torn: str | None = None


def read_log(folder: Path) -> tuple[Event, ...]:
    """The events of a record, in order, the chain verified; a torn last line is left out (``add`` sets it aside).

    BrokenChain names the line that does not follow; ConferralError where the folder holds no record.
    """
    path = _path(folder)
    head = _read_head(folder)
    events = tuple(_events(path.read_bytes(), path))
    _ends_as_pinned(events, head, path)
    return _unsealed(folder, events)


def head_of(events: Sequence[Event]) -> str:
    """The hash of the last line, which pins the whole record."""
    return digest(line_of(events[-1])) if events else NOTHING_BEFORE


def make(folder: Path) -> None:
    """Begin a record in a folder; ConferralError where one is there already."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with (folder / LOG).open("xb") as file:
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise ConferralError(str(folder), "a record is here already", "Add to it, or name another folder.") from error
    _sync(folder)


def add(folder: Path, drafts: Iterable[Draft], *, now: dt.datetime, salt: bytes) -> Written:
    """Add events to the log, all or none; what is in it already is not added again.

    Two writers at once wait for each other. ``now`` is the moment written into each event, ``salt`` (32 random bytes)
    hides the words of a paper.
    """
    path = _path(folder)
    with _locked(path) as file:
        data = file.read()
        torn = _set_aside(path, file, data)
        events = list(_events(data, path))
        _ends_as_pinned(events, _read_head(folder), path)
        known = {event.id for event in events}
        fresh, there = _fresh(drafts, known)
        chain = _chained(events, _sealed(folder, fresh, salt), now)
        file.seek(0, os.SEEK_END)
        file.write(b"".join(line_of(event) + b"\n" for event in chain))
        file.flush()
        os.fsync(file.fileno())
        _pin((*events, *chain), folder)
    return Written(tuple(chain), tuple(there), torn)


def _fresh(drafts: Iterable[Draft], known: set[str]) -> tuple[dict[str, Draft], list[str]]:
    """The drafts that are new, by id, and the ids of those that were there."""
    new: dict[str, Draft] = {}
    there: list[str] = []
    for draft in drafts:
        right = replace(draft, body=checked(draft.kind, draft.body))
        of = id_of(right)
        if of in known or of in new:
            there.append(of)
            continue
        _refers(right, known, new)
        new[of] = right
    return new, there


def id_of(draft: Draft) -> str:
    """What answers or takes the place of another event is told apart by that event too."""
    of = identity(draft.kind, draft.source, checked(draft.kind, draft.body), draft.on)
    if draft.refs or draft.supersedes:
        of = digest("\n".join((of, draft.supersedes or "", *draft.refs, draft.reason or "")).encode())
    return of


def _sealed(folder: Path, fresh: dict[str, Draft], salt: bytes) -> list[tuple[str, Draft, Seal | None]]:
    """Put what was read from papers into a blob, and say where each event's words lie in it."""
    read = [of for of, draft in fresh.items() if draft.source is not None]
    if not read:
        return [(of, draft, None) for of, draft in fresh.items()]
    contents = [contents_of(draft.body, draft.source) for draft in fresh.values() if draft.source is not None]
    name = blobs.put(folder, json.dumps(contents, ensure_ascii=False, sort_keys=True).encode(), salt=salt)
    seals = {of: Seal(name, item) for item, of in enumerate(read)}
    return [(of, draft, seals.get(of)) for of, draft in fresh.items()]


def _unsealed(folder: Path, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events with their words; those of a destroyed paper have none."""
    destroyed = {event.body["paper"] for event in events if event.kind is EventKind.DESTROYED}
    held: dict[str, list[Any]] = {}
    for event in events:
        if event.seal and event.seal.blob not in held and event.source and event.source.sha256 not in destroyed:
            held[event.seal.blob] = json.loads(blobs.get(folder, event.seal.blob))
    return tuple(
        opened(event, held[event.seal.blob][event.seal.item]) if event.seal and event.seal.blob in held else event
        for event in events
    )


def _chained(events: list[Event], fresh: list[tuple[str, Draft, Seal | None]], now: dt.datetime) -> list[Event]:
    """The drafts as events that follow from the last one."""
    prev, seq = head_of(events), len(events)
    new: list[Event] = []
    for of, draft, seal in fresh:
        seq += 1
        said = {field.name: getattr(draft, field.name) for field in fields(draft)}
        event = Event(id=of, seq=seq, prev=prev, recorded_at=now.replace(microsecond=0), seal=seal, **said)
        new.append(event)
        prev = digest(line_of(event))
    return new


def _refers(draft: Draft, known: Collection[str], new: Collection[str]) -> None:
    """What an event answers or takes the place of must be in the record."""
    for of in (*draft.refs, *filter(None, [draft.supersedes])):
        if of not in known and of not in new:
            raise ConferralError(
                f"event {of[:12]}", "no such event is in this record", "`conferral record show` lists them."
            )


def _events(data: bytes, path: Path) -> Iterator[Event]:
    whole, _, _ = data.rpartition(b"\n")
    prev = NOTHING_BEFORE
    for number, line in enumerate(whole.split(b"\n") if whole else (), 1):
        where = f"{path}:{number}"
        if len(line) > _LONGEST:
            raise BrokenChain(where, "the line is longer than any event", "Restore the file from a copy.")
        event = event_of(line, where)
        if event.prev != prev or event.seq != number:
            what = "this line does not follow from the one before it: a line was changed, taken out or put in"
            raise BrokenChain(where, what, "Restore the file from a copy; do not edit it.")
        prev = digest(line)
        yield event


def _ends_as_pinned(events: Sequence[Event], head: tuple[int, str], path: Path) -> None:
    """Hold the end of the log against the file that pins it; a writer killed in between leaves a line too many."""
    seq, pinned = head
    if len(events) < seq:
        what = f"{seq} events were written here and {len(events)} are left"
        raise BrokenChain(f"{path}:{len(events) + 1}", what, "Restore the file from a copy.")
    if seq and head_of(events[:seq]) != pinned:
        what = "this line is not the one that was written last"
        raise BrokenChain(f"{path}:{seq}", what, "Restore the file from a copy; do not edit it.")


def _read_head(folder: Path) -> tuple[int, str]:
    path = folder / HEAD
    try:
        told = json.loads(path.read_bytes())
        return int(told["seq"]), str(told["sha256"])
    except FileNotFoundError:
        return 0, NOTHING_BEFORE
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenChain(
            str(path), "the file that pins the last event cannot be read", "Restore it from a copy."
        ) from error


def _pin(events: Sequence[Event], folder: Path) -> None:
    """Write down which line is the last: into a new file that takes the old one's place in one step."""
    beside = folder / f"{HEAD}.new"
    with beside.open("wb") as file:
        file.write(json.dumps({"seq": len(events), "sha256": head_of(events)}).encode())
        file.flush()
        os.fsync(file.fileno())
    beside.replace(folder / HEAD)
    _sync(folder)


def _set_aside(path: Path, file: Any, data: bytes) -> str | None:  # noqa: ANN401 because the lock hands out a raw file
    """Move a last line that was not finished into a file of its own; its name, or None where there is none."""
    whole = data.rfind(b"\n") + 1
    if whole == len(data):
        return None
    rest = data[whole:]
    aside = path.with_name(f"{TORN}-{digest(rest)[:12]}.txt")
    aside.write_bytes(rest)
    _sync(path.parent)
    file.truncate(whole)
    return aside.name


@contextmanager
def _locked(path: Path) -> Iterator[Any]:
    """The log opened for reading and adding, with nobody else writing."""
    with path.open("r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def _path(folder: Path) -> Path:
    path = folder / LOG
    if not path.is_file():
        raise ConferralError(str(folder), "no record is here", f"Begin one: conferral record new --record {folder}")
    return path


def _sync(folder: Path) -> None:
    """Put a change to a folder's list of files onto the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
