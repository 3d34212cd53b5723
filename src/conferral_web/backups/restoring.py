"""Putting a backup back: unpacked beside, verified byte by byte and chain by chain, without what was destroyed since.

Only then does it take its place, in one step. A run that is killed leaves a folder beside, which the next takes away.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conferral.exchange import shelf
from conferral.ledger import blobs
from conferral.ledger.canonical import digest
from conferral.ledger.drafts import Draft
from conferral.ledger.log import LOG, add, destroy, head_of, read_log
from conferral.model.errors import ConferralError
from conferral.model.events import EventKind, Teller
from conferral_web.backups import databases, rows
from conferral_web.backups.archive import unpack

_MAY_LIE_THERE = frozenset({rows.BACKUPS, rows.TOMBSTONES})
_BY = Teller("Conferral, at a restore")
_REASON = "{} after this backup was made; the restore followed"
_LOOSE = ("uploads", "letters", "files")


@dataclass(frozen=True, slots=True)
class Gone:
    """A paper that was in the backup and is out of view now."""

    record: str
    paper: str
    destroyed: bool


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored: when the backup was made, how many records, and what was taken out of view again."""

    made_at: str
    records: int
    files: int
    gone: tuple[Gone, ...]


def restore(
    file: Path, data: Path, *, ask: Callable[[], str], tombstones: Path | None, now: dt.datetime, url: str | None,
    follow: Callable[[Path, tuple[Gone, ...]], None],
) -> Restored:  # fmt: skip
    """Restore a backup into a data folder that is empty, or not there.

    ``tombstones`` and those that lie in the data folder say what was sequestered and destroyed since. ``follow`` is
    called with the folder before it takes its place: to have the database follow what was taken out of view.
    """
    beside, aside = data.with_name(f"{data.name}.restoring"), data.with_name(f"{data.name}.aside")
    _refuse(data)
    with _alone(data):
        known = (*_given(tombstones), *rows.read(aside / rows.TOMBSTONES), *rows.read(data / rows.TOMBSTONES))
        made = (*rows.read(aside / rows.BACKUPS), *rows.read(data / rows.BACKUPS))
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(mode=0o700, parents=True)
        try:
            told = unpack(file, beside, ask)
            _verify(beside, told)
            databases.put_back(beside, url)
            gone = tuple(_followed(beside, rows.newest(known), now))
            follow(beside, gone)
            _merge(beside / rows.TOMBSTONES, known)
            _merge(beside / rows.BACKUPS, made)
            _take_place(beside, data, aside)
        finally:
            shutil.rmtree(beside, ignore_errors=True)  # what was refused is not left lying there
    return Restored(str(told.get("made_at")), len(told["records"]), len(told["files"]), gone)


def _refuse(data: Path) -> None:
    if data.is_dir() and any(path.name not in _MAY_LIE_THERE for path in data.iterdir()):
        what = "this folder is not empty, and nothing is overwritten"
        raise ConferralError(str(data), what, "Name another with --data, or move this one away.")
    if data.exists() and not data.is_dir():
        raise ConferralError(str(data), "this is no folder", "Name another with --data.")


def _given(tombstones: Path | None) -> tuple[rows.Row, ...]:
    if tombstones and not tombstones.is_file():
        raise ConferralError(str(tombstones), "there is no such file", f"Give a {rows.TOMBSTONES}.")
    return rows.read(tombstones) if tombstones else ()


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """Keep another restore of the same folder off."""
    data.parent.mkdir(parents=True, exist_ok=True)
    lock = data.with_name(f"{data.name}.restore-lock")
    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ConferralError(str(data), "another restore is at work here", "Let it end.") from error
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)


def _verify(folder: Path, told: dict[str, Any]) -> None:
    """Each record there, its chain whole, its end the one that was pinned when it was copied."""
    found = {record.name: record for record in rows.records_in(folder) if (record / LOG).is_file()}
    if set(found) != set(told["records"]):
        raise ConferralError("the backup", "its records are not those of its list", "Take another backup.")
    for name, record in found.items():
        if head_of(read_log(record)) != told["records"][name]["head"]:
            raise ConferralError(f"record {name}", "it does not end where it did when it was copied", "Take another.")


def _followed(folder: Path, wanted: dict[tuple[str, str], str], now: dt.datetime) -> Iterator[Gone]:
    """Take out of view again what was taken out of view since."""
    for record in rows.records_in(folder):
        log = read_log(record)
        stands, papers = rows.withheld_in(log), rows.papers_of(log)
        for (name, paper), how in sorted(wanted.items()):
            if name != record.name or how == rows.LIFTED or stands.get(paper) in (how, rows.DESTROYED):
                continue
            if how == rows.DESTROYED:
                _destroy(folder, record, paper, now)
            elif paper in papers:
                said: dict[str, Any] = {"by": _BY, "on": now.date(), "reason": _REASON.format("sequestered")}
                add(
                    record,
                    [Draft(EventKind.SEQUESTERED, {"paper": paper}, **said)],
                    now=now,
                    salt=secrets.token_bytes(32),
                )
            yield Gone(record.name, paper, how == rows.DESTROYED)


def _destroy(folder: Path, record: Path, paper: str, now: dt.datetime) -> None:
    destroy(record, paper, reason=_REASON.format("destroyed"), by=_BY, now=now)
    shelf.destroy(record, {paper})
    for path in (path for name in _LOOSE for path in (folder / name).rglob("*") if path.is_file()):
        if digest(path.read_bytes()) == paper:
            blobs.wipe(path)


def _merge(path: Path, given: Iterable[rows.Row]) -> None:
    """Add the rows that are not there yet."""
    there = list(rows.read(path))
    new: list[rows.Row] = []
    for row in given:
        if row not in there and row not in new:
            new.append(row)
    rows.add(path, new)


def _take_place(beside: Path, data: Path, aside: Path) -> None:
    """Put the folder in its place; what lay there is in it already, and is kept until the end."""
    if data.is_dir():
        shutil.rmtree(aside, ignore_errors=True)
        data.rename(aside)
    beside.rename(data)
    blobs.sync(data.parent)
    shutil.rmtree(aside, ignore_errors=True)
