"""The log: one file of events, one a line, each holding the hash of the line before it.

A change to any byte breaks the chain at a place that can be named. Which line is the last stands in a file beside the
log; it is written last of all, and what it names is what has been written. Lines are only ever added, under a lock. A
writer killed in the middle leaves lines that nobody was told of: readers do not see them, and the next writer sets them
aside in a file of their own and says so. What was read from papers lies in blobs, written before the
lines that name them.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from io import BufferedRandom, BufferedReader
from pathlib import Path

import rfc8785

from conferral.ledger import blobs
from conferral.ledger.canonical import NOTHING_BEFORE, digest, event_of, line_of
from conferral.ledger.drafts import Draft, sort_out
from conferral.ledger.seals import blobs_of, destroyed, salts_of, seal, unseal
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind, Seal, Teller

LOG = "events.jsonl"
HEAD = "head.json"
TORN = "torn"
_LONGEST = 4 * 1024 * 1024
"""No event is longer than this; a longer line is no event."""
_DIGITS = 15
"""No record has more events than so many digits can say."""
_RESTORE = "Restore the file from a copy; do not edit it."


class BrokenChain(ConferralError):  # noqa: N818 because the errors here are named for what happened
    """A line of the log does not follow from the one before it."""


@dataclass(frozen=True, slots=True)
class Written:
    """What adding did: the events that are new, the ids of those that were there, and what was set aside, if any."""

    events: tuple[Event, ...]
    known: tuple[str, ...]
    torn: str | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """The events of a log, their words still sealed, and the bytes after the last one that was written out."""

    events: tuple[Event, ...]
    end: int
    rest: bytes


def read_log(folder: Path) -> tuple[Event, ...]:
    """The events of a record, in order, the chain verified; what a killed writer left unfinished is not among them.

    BrokenChain names the line that does not follow; ConferralError where the folder holds no record.
    """
    with shared(folder) as file:
        lines = read_lines(folder, file.read())
        return unseal(folder, lines.events)


def head_of(events: Sequence[Event]) -> str:
    """The hash of the last line, which pins the whole record."""
    return (
        digest(line_of(replace(events[-1], body={} if events[-1].seal else events[-1].body)))
        if events
        else (NOTHING_BEFORE)
    )


def make(folder: Path) -> None:
    """Begin a record in a folder; ConferralError where one is there already."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / LOG).open("xb") as file:
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise ConferralError(str(folder), "a record is here already", "Add to it, or name another folder.") from error
    except OSError as error:
        raise ConferralError(
            str(folder), f"no record can be made here ({error.strerror})", "Name another folder."
        ) from error
    _pin(0, NOTHING_BEFORE, folder)


def add(
    folder: Path,
    drafts: Iterable[Draft],
    *,
    now: dt.datetime,
    salt: bytes,
    papers: Mapping[str, bytes] | None = None,
) -> Written:
    """Add events to the log, all or none; what is in it already is not added again.

    Two writers at once wait for each other. ``now`` is the moment written into each event, ``salt`` (32 random bytes)
    hides the words of a paper, ``papers`` are the bytes of new papers by their hashes.
    """
    given = tuple(drafts)
    with _locked(folder) as file:
        lines = read_lines(folder, file.read())
        torn = _set_aside(folder, file, lines)
        events = lines.events
        salts = salts_of(folder, given, events, salt)
        found = sort_out(given, {event.id for event in events}, salts)
        seals = seal(folder, found.fresh, salts, events, papers or {})
        chain = _chained(events, found.fresh, seals, now)
        if chain:
            _append(file, chain)
            _pin(len(events) + len(chain), digest(line_of(chain[-1])), folder)
    return Written(chain, found.known, torn)


def destroy(folder: Path, sha256: str, *, reason: str, by: Teller, now: dt.datetime) -> Written:
    """Destroy what a paper says: its hash, the day and the reason stay, and the chain holds.

    The event is written first. A paper whose blobs outlive a killed writer is finished off by the next call.
    """
    draft = Draft(EventKind.DESTROYED, {"paper": sha256}, on=now.date(), by=by, reason=reason)
    written = Written((), ())
    with shared(folder) as file:
        known = destroyed(read_lines(folder, file.read()).events)
    if sha256 not in known:
        written = add(folder, [draft], now=now, salt=bytes(blobs.SALT))
    with _locked(folder) as file:
        events = read_lines(folder, file.read()).events
        for name in blobs_of(folder, events, sha256):
            blobs.destroy(folder, name)
        _sweep(folder, events)
    return written


def _sweep(folder: Path, events: Sequence[Event]) -> None:
    """Destroy blobs that no event names: a writer killed before its lines were written left them."""
    gone = destroyed(events)
    papers = {event.source.sha256 for event in events if event.seal and event.source} - gone.keys()
    named = {name for paper in papers for name in blobs_of(folder, events, paper)}
    for name in set(blobs.names(folder)) - named:
        blobs.destroy(folder, name)


def read_lines(folder: Path, data: bytes) -> Lines:
    """The lines of a log that were written out, by the file that pins the last of them."""
    count, pinned = _read_head(folder, empty=not data)
    path = folder / LOG
    events: list[Event] = []
    prev, start = NOTHING_BEFORE, 0
    for number in range(1, count + 1):
        end = data.find(b"\n", start)
        where = f"{path}:{number}"
        if end < 0:
            left = f"{HEAD} says that {count} events were written here and {number - 1} are left"
            raise BrokenChain(where, left, _RESTORE)
        line = data[start:end]
        events.append(_follows(line, prev, number, where))
        prev, start = digest(line), end + 1
    if prev != pinned:
        what = f"this line is not the last one by {HEAD}: one of the two was changed"
        raise BrokenChain(f"{path}:{count}", what, _RESTORE)
    return Lines(tuple(events), start, data[start:])


def _follows(line: bytes, prev: str, number: int, where: str) -> Event:
    if len(line) > _LONGEST:
        raise BrokenChain(where, "the line is longer than any event", _RESTORE)
    event = event_of(line, where)
    if event.prev != prev or event.seq != number:
        what = "this line does not follow from the one before it: a line was changed, taken out or put in"
        raise BrokenChain(where, what, _RESTORE)
    return event


def _chained(
    events: Sequence[Event], fresh: Mapping[str, Draft], seals: Mapping[str, Seal], now: dt.datetime
) -> tuple[Event, ...]:
    """The drafts as events that follow from the last one."""
    prev, seq = head_of(events), len(events)
    new: list[Event] = []
    for of, draft in fresh.items():
        seq += 1
        said = {field.name: getattr(draft, field.name) for field in fields(draft)}
        event = Event(id=of, seq=seq, prev=prev, recorded_at=now.replace(microsecond=0), seal=seals.get(of), **said)
        new.append(event)
        line = line_of(event)
        if len(line) > _LONGEST:
            what = f"an event of this length ({len(line) // 2**20} MiB) could not be read again, and is not written"
            raise ConferralError(f"event {seq} ({event.kind})", what, "Say it in fewer words, or add it as a paper.")
        prev = digest(line)
    return tuple(new)


def _append(file: BufferedRandom, chain: Iterable[Event]) -> None:
    file.seek(0, os.SEEK_END)
    file.write(b"".join(line_of(event) + b"\n" for event in chain))
    file.flush()
    os.fsync(file.fileno())


def _set_aside(folder: Path, file: BufferedRandom, lines: Lines) -> str | None:
    """Move what was not written out to its end into a file of its own; its name, or None where there is nothing."""
    if not lines.rest:
        return None
    aside = folder / f"{TORN}-{digest(lines.rest)[:12]}.txt"
    aside.write_bytes(lines.rest)
    blobs.sync(folder)
    file.truncate(lines.end)
    return aside.name


def _read_head(folder: Path, *, empty: bool) -> tuple[int, str]:
    """How many lines there are and the hash of the last; BrokenChain where the file is not as it was written."""
    path = folder / HEAD
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        if empty:  # a maker killed between the two files leaves a record in which nothing was written
            return 0, NOTHING_BEFORE
        raise BrokenChain(str(path), "the file that pins the last event is missing", _RESTORE) from error
    seq, _, rest = data.removeprefix(b'{"seq":').partition(b',"sha256":"')
    sha256 = rest.removesuffix(b'"}').decode("ascii", "replace")
    if not seq.isdigit() or len(seq) > _DIGITS or _head(int(seq), sha256) != data:
        raise BrokenChain(f"{path}:1", "the file that pins the last event was changed", _RESTORE)
    return int(seq), sha256


def _head(count: int, sha256: str) -> bytes:
    return rfc8785.dumps({"seq": count, "sha256": sha256})


def _pin(count: int, sha256: str, folder: Path) -> None:
    """Write down which line is the last: into a new file that takes the old one's place in one step."""
    beside = folder / f"{HEAD}.new"
    with beside.open("wb") as file:
        file.write(_head(count, sha256))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(folder / HEAD)
    blobs.sync(folder)


@contextmanager
def _locked(folder: Path) -> Iterator[BufferedRandom]:
    """The log opened for reading and adding, with nobody else reading or writing."""
    try:
        with _path(folder).open("r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield file
    except OSError as error:
        raise _unwritable(folder, error) from error


@contextmanager
def shared(folder: Path) -> Iterator[BufferedReader]:
    """The log opened for reading, with nobody writing."""
    try:
        with _path(folder).open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH)
            yield file
    except OSError as error:
        what = f"the record cannot be read ({error.strerror})"
        raise ConferralError(str(folder), what, "Give yourself leave to read it.") from error


def _unwritable(folder: Path, error: OSError) -> ConferralError:
    return ConferralError(
        str(folder), f"the record cannot be written ({error.strerror})", "Free space, or give yourself leave to write."
    )


def _path(folder: Path) -> Path:
    path = folder / LOG
    if not path.is_file():
        raise ConferralError(str(folder), "no record is here", f"Begin one: conferral record new --record {folder}")
    return path
