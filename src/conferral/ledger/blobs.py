"""What papers say, kept apart from the log so that it can be destroyed: files named by salted hash.

A blob is its salt (32 bytes) and its contents; its name is the SHA-256 of both. The log holds the name only. With the
blob gone, nobody can learn the contents from the log, nor confirm a guess at them, and the chain still verifies.
Overwriting before deleting is the best a program can do: a disk that keeps old blocks, and every backup, may hold more.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from conferral.ledger.canonical import digest
from conferral.model.errors import ConferralError

FOLDER = "blobs"
SALT = 32
"""Bytes of salt before the contents."""


class BlobGone(ConferralError):  # noqa: N818 because the errors here are named for what happened
    """A blob is not there, or is not what was stored."""


@dataclass(frozen=True, slots=True)
class Blob:
    """What was stored, and the salt that hides it."""

    salt: bytes
    contents: bytes


def put(record: Path, contents: bytes, *, salt: bytes) -> str:
    """Store contents and give their name; on the disk before this returns. ``salt`` is 32 random bytes."""
    if len(salt) != SALT:
        raise ValueError(f"a salt has {SALT} bytes, not {len(salt)}")
    data = salt + contents
    name, folder = digest(data), record / FOLDER
    folder.mkdir(exist_ok=True)
    beside = folder / f"{name}.new"
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(folder / name)
    sync(folder)
    return name


def get(record: Path, name: str) -> Blob:
    """A blob by its name; BlobGone where it is missing or was changed."""
    path = _place(record, name)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BlobGone(str(path), "this part of the record is missing", "Restore it from a copy.") from error
    if digest(data) != name:
        raise BlobGone(str(path), "this part of the record was changed", "Restore it from a copy.")
    return Blob(data[:SALT], data[SALT:])


def _place(record: Path, name: str) -> Path:
    """Where a blob lies. A name that leads out of the folder is no blob's: the log it stands in was made to do harm."""
    folder = record / FOLDER
    if Path(name).name != name or name in ("", ".."):
        raise BlobGone(f"{folder}: {name[:80]!r}", "no part of a record is named so", "Do not use this record.")
    return folder / name


def names(record: Path) -> tuple[str, ...]:
    """All that lies in the folder of blobs, what a killed writer left there too."""
    folder = record / FOLDER
    return tuple(sorted(path.name for path in folder.iterdir())) if folder.is_dir() else ()


def destroy(record: Path, name: str) -> None:
    """Take a blob off the disk, overwritten first; nothing happens where it is gone already."""
    wipe(_place(record, name))


def wipe(path: Path) -> None:
    """Take a file off the disk, overwritten first; nothing happens where it is gone already."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.write(b"\0" * path.stat().st_size)
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    sync(path.parent)


def sync(folder: Path) -> None:
    """Put a change to a folder's list of files onto the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
