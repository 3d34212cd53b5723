"""Two small files in the data folder that only grow, a line of JSON each: the backups made, and papers out of view.

They hold hashes and days and no word of a paper: copy ``tombstones.jsonl`` to where the backups are kept.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conferral.ledger.log import LOG, read_log
from conferral.ledger.standing import withheld_papers
from conferral.model.events import Event, EventKind

BACKUPS, TOMBSTONES = "backups.jsonl", "tombstones.jsonl"
DESTROYED, SEQUESTERED, LIFTED = "destroyed", "sequestered", "lifted"
Row = dict[str, Any]


def read(path: Path) -> tuple[Row, ...]:
    """The rows of a file; a line that a killed writer left unfinished is none."""
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return ()
    return tuple(row for line in lines if (row := _row(line)) is not None)


def _row(line: bytes) -> Row | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def add(path: Path, rows: Iterable[Row]) -> None:
    """Add rows; on the disk before this returns, and never mixed with those of another writer."""
    lines = b"".join(json.dumps(row, sort_keys=True).encode() + b"\n" for row in rows)
    if not lines:
        return
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            lines = lines if file.read(1) == b"\n" else b"\n" + lines
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())


def records_in(data: Path) -> Iterator[Path]:
    """The folders of records in a data folder."""
    folder = data / "records"
    yield from (path for path in sorted(folder.iterdir()) if path.is_dir()) if folder.is_dir() else ()


def papers_of(log: Iterable[Event]) -> set[str]:
    """The hashes of the papers whose words a record has."""
    return {event.source.sha256 for event in log if event.source and event.seal and not event.gone}


def withheld_in(log: Iterable[Event]) -> dict[str, str]:
    """The papers out of view in a record, each destroyed or sequestered."""
    found = withheld_papers(tuple(log))
    return {of: DESTROYED if one.kind is EventKind.DESTROYED else SEQUESTERED for of, one in found.items()}


def newest(rows: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], str]:
    """How each paper stands, by its record and hash. Destroyed is for ever; a sequester can be lifted."""
    found: dict[tuple[str, str], str] = {}
    for row in rows:
        key = (str(row.get("record")), str(row.get("paper")))
        if found.get(key) != DESTROYED and row.get("is") in (DESTROYED, SEQUESTERED, LIFTED):
            found[key] = str(row["is"])
    return found


def bury_one(data: Path, record: str, paper: str, how: str, now: dt.datetime) -> None:
    """Note that a paper went out of view, or came back."""
    add(data / TOMBSTONES, [{"record": record, "paper": paper, "is": how, "at": now.isoformat(timespec="seconds")}])


def bury(data: Path, now: dt.datetime) -> None:
    """Bring the tombstones up to what the records say, whoever wrote there."""
    path = data / TOMBSTONES
    known, rows = newest(read(path)), []
    for record in (one for one in records_in(data) if (one / LOG).is_file()):
        withheld = withheld_in(read_log(record))
        lifted = {of for (name, of), how in known.items() if name == record.name and how == SEQUESTERED} - set(withheld)
        for of, how in (*sorted(withheld.items()), *((one, LIFTED) for one in sorted(lifted))):
            if known.get((record.name, of)) != how:
                rows.append({"record": record.name, "paper": of, "is": how, "at": now.isoformat(timespec="seconds")})
    add(path, rows)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made from a data folder, and which papers it holds, by record and hash."""

    file: Path
    at: str
    finished: bool
    papers: Mapping[str, frozenset[str]]
    loose: frozenset[str]
    """Hashes of files that lie outside the records: uploads, letters under work, sections."""

    def holds(self, record: str, sha256: str) -> bool:
        """Whether a paper is in it. Of one that was not finished nobody knows: it may be."""
        return not self.finished or sha256 in self.papers.get(record, ()) or sha256 in self.loose


def backups(data: Path) -> tuple[Backup, ...]:
    """The backups made from a data folder, the oldest first."""
    found: dict[str, Backup] = {}
    for row in (one for one in read(data / BACKUPS) if {"id", "file", "at"} <= set(one)):
        papers = {str(name): frozenset(one) for name, one in (row.get("papers") or {}).items()}
        made = row.get("is") == "made"
        found[str(row["id"])] = Backup(Path(row["file"]), str(row["at"]), made, papers, frozenset(row.get("loose", ())))
    return tuple(found.values())


def holding(data: Path, record: str, sha256: str) -> tuple[Backup, ...]:
    """The backups that hold a paper."""
    return tuple(one for one in backups(data) if one.holds(record, sha256))
