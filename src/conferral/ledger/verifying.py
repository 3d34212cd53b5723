"""Whether a record is as it was written: the chain, the file that pins its end, every blob, every id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from conferral.ledger import blobs
from conferral.ledger.canonical import NOTHING_BEFORE, identity, named
from conferral.ledger.log import LOG, head_of, read_lines, shared
from conferral.ledger.seals import blobs_of, destroyed, salt_of, unseal
from conferral.model.errors import ConferralError
from conferral.model.events import Event


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at, and each fault with its place; no fault, the record is whole.

    ``unfinished`` are bytes that a killed writer left after the last line; the next writer sets them aside.
    """

    events: int
    head: str
    faults: tuple[str, ...]
    unfinished: int = 0


def verify(folder: Path) -> Verified:
    """Look at every byte of a record. ConferralError only where there is no record; what is wrong is in ``faults``."""
    with shared(folder) as file:
        data = file.read()
        try:
            lines = read_lines(folder, data)
        except ConferralError as error:
            return Verified(0, NOTHING_BEFORE, (str(error),))
        faults = tuple(_faults(folder, lines.events))
        return Verified(len(lines.events), head_of(lines.events), faults, len(lines.rest))


def _faults(folder: Path, events: tuple[Event, ...]) -> Iterator[str]:
    gone = destroyed(events)
    papers = dict.fromkeys(event.source.sha256 for event in events if event.seal and event.source)
    salts: dict[str, bytes] = {}
    for paper in papers:
        try:
            names = blobs_of(folder, events, paper)
            if paper in gone:
                yield from _left(folder, names)
                continue
            for name in names:
                blobs.get(folder, name)
            salts[paper] = salt_of(folder, events, paper)
        except ConferralError as error:
            yield str(error)
    whole = tuple(event for event in events if not event.source or event.source.sha256 in salts)
    yield from _misnamed(folder, whole, salts)


def _left(folder: Path, names: Sequence[str]) -> Iterator[str]:
    """Blobs of a destroyed paper that are still there."""
    for name in names:
        if name in blobs.names(folder):
            yield f"{folder / blobs.FOLDER / name}: its paper was destroyed and this is left. Destroy the paper again."


def _misnamed(folder: Path, events: tuple[Event, ...], salts: dict[str, bytes]) -> Iterator[str]:
    """Events whose id is not that of what they say."""
    try:
        told = unseal(folder, events)
    except ConferralError as error:
        yield str(error)
        return
    for event in told:
        salt = salts[event.source.sha256] if event.source else b""
        what = identity(event.kind, event.source, event.body, event.on)
        if event.id != named(what, salt=salt, refs=event.refs, supersedes=event.supersedes, reason=event.reason):
            place = f"{folder / LOG}:{event.seq}"
            yield f"{place}: the id of this event is not that of what it says. Restore the record from a copy."
