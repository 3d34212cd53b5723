"""Making a backup while the workspace is used: the database first, then what its rows name, each whole.

A file is on the disk before a row names it, and a record is copied under its own lock: so all that the copied database
speaks of is there, and each record ends where its own head says.
"""

from __future__ import annotations

import datetime as dt
import os
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conferral.ledger import blobs
from conferral.ledger.log import LOG, head_of, read_lines, read_log, shared
from conferral.model.errors import ConferralError
from conferral_web.backups import databases, rows
from conferral_web.backups.archive import Writing

_WORK = "backup.work"
"""Where the copy of the database lies while it is packed; what a killed run left there is taken away by the next."""
LEFT_OUT = frozenset({_WORK, "records", "readings", "worker.lock", "backup.lock"})
"""What is not copied as it is: records are copied under their locks, readings can be made again."""
_UNFINISHED = (".part", ".new")


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made."""

    file: Path
    size: int
    records: int
    files: int
    sealed: bool


def make(data: Path, target: Path, *, now: dt.datetime, passphrase: str | None, url: str | None) -> Made:
    """Make a backup of a data folder in a file. It is there whole or not at all; an older file is not overwritten."""
    _refuse(data, target)
    part, work = target.with_name(f"{target.name}.part"), data / _WORK
    shutil.rmtree(work, ignore_errors=True)
    rows.bury(data, now)
    mark = {"id": secrets.token_hex(8), "file": str(target), "at": now.isoformat(timespec="seconds")}
    rows.add(data / rows.BACKUPS, [{**mark, "is": "begun"}])
    try:
        work.mkdir(mode=0o700)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            with Writing(out, passphrase) as writing:
                told = _write(writing, data, work, url, mark)
            out.flush()
            os.fsync(out.fileno())
        papers = {name: one["papers"] for name, one in told["records"].items()}
        loose = sorted(_loose(writing.hashes))
        rows.add(data / rows.BACKUPS, [{**mark, "is": "made", "papers": papers, "loose": loose}])
        part.replace(target)
        blobs.sync(target.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ConferralError(str(target), f"it cannot be written ({error.strerror})", "Free space there.") from error
    except BaseException:  # because half a file is not left behind, whatever ends the writing
        part.unlink(missing_ok=True)
        raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Made(target, target.stat().st_size, len(papers), len(writing.hashes), passphrase is not None)


def _refuse(data: Path, target: Path) -> None:
    if not data.is_dir():
        raise ConferralError(str(data), "there is no data folder here", "Name the workspace's: --data.")
    if target.exists():
        raise ConferralError(str(target), "a file is here already, and is not overwritten", "Name another.")
    if not target.parent.is_dir():
        raise ConferralError(str(target.parent), "there is no such folder", "Make it, or name another.")
    if data.resolve() in target.resolve().parents:
        raise ConferralError(str(target), "it would lie in the data folder, and be lost with it", "Name another place.")
    part = target.with_name(f"{target.name}.part")
    if part.exists():
        what = "an unfinished backup lies here: another is at work, or was killed"
        raise ConferralError(str(part), what, "Delete it if nothing is at work; it holds papers.")


def _write(writing: Writing, data: Path, work: Path, url: str | None, mark: dict[str, Any]) -> dict[str, Any]:
    database = databases.copy(data, url, work)
    writing.add(database.name, database)
    database.unlink()
    records = {record.name: _record(writing, record) for record in rows.records_in(data) if (record / LOG).is_file()}
    for path in _rest(data):
        writing.add(path.relative_to(data).as_posix(), path)
    told = {"made_at": mark["at"], "id": mark["id"], "records": records}
    writing.end(told)
    return told


def _record(writing: Writing, record: Path) -> dict[str, Any]:
    """Add a record, with nobody writing to it; the hash of its end, and which papers it holds."""
    with shared(record) as file:
        events = read_lines(record, file.read()).events
        for path in _files(record):
            writing.add(f"records/{record.name}/{path.relative_to(record).as_posix()}", path)
        papers = sorted(rows.papers_of(read_log(record)))
    return {"head": head_of(events), "events": len(events), "papers": papers}


def _files(folder: Path) -> Iterator[Path]:
    """The finished files in a folder; links are not followed."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.suffix not in _UNFINISHED and path.name != "lock":
            yield path


def _rest(data: Path) -> Iterator[Path]:
    for path in _files(data):
        first = path.relative_to(data).parts[0]
        if first not in LEFT_OUT and not first.startswith((databases.SQLITE, "verify-")):
            yield path


def _loose(hashes: dict[str, str]) -> set[str]:
    """The hashes of papers that lie outside the records."""
    return {hashed for name, hashed in hashes.items() if name.startswith(("uploads/", "letters/", "files/"))}
