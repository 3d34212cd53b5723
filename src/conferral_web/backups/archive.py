"""The file of a backup: a plain tar that any program opens, the list of its hashes last in it."""

from __future__ import annotations

import hashlib
import json
import os
import tarfile
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO, Any, cast

from conferral.model.errors import ConferralError
from conferral_web.backups.sealing import MAGIC, Sealing, Unsealing

LIST = "conferral-backup.json"
SCHEMA = "conferral/backup/1"
_LARGEST_LIST = 512 * 2**20
_OTHER = "Take another backup."


class _Hashed:
    """A file that is hashed as it is read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self.sha256 = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.sha256.update(data)
        return data


@dataclass(slots=True)
class Writing:
    """A backup being written: files are added one by one, the list of their hashes at the end."""

    out: IO[bytes]
    passphrase: str | None = None
    hashes: dict[str, str] = field(default_factory=dict)
    _sealing: Sealing | None = None
    _tar: tarfile.TarFile | None = None

    def __enter__(self) -> Writing:
        """Begin."""
        self._sealing = Sealing(self.out, self.passphrase) if self.passphrase else None
        to = cast(IO[bytes], self._sealing) if self._sealing else self.out
        self._tar = tarfile.open(fileobj=to, mode="w|", format=tarfile.PAX_FORMAT)
        return self

    def __exit__(self, *_: object) -> None:
        """End the tar and the seal."""
        if self._tar:
            self._tar.close()
        if self._sealing:
            self._sealing.close()

    def add(self, name: str, path: Path) -> None:
        """Add a file as it is now; one that is gone by now is left out."""
        try:
            file = path.open("rb")
        except FileNotFoundError:
            return
        with file:
            size, hashed = os.fstat(file.fileno()).st_size, _Hashed(file)
            self._put(name, size, hashed)
            self.hashes[name] = hashed.sha256.hexdigest()

    def end(self, told: dict[str, Any]) -> None:
        """Add the list, with what else is to be known of the backup."""
        data = json.dumps({"schema": SCHEMA, **told, "files": self.hashes}, indent=1, sort_keys=True).encode()
        self._put(LIST, len(data), BytesIO(data))

    def _put(self, name: str, size: int, file: IO[bytes] | BytesIO | _Hashed) -> None:
        info = tarfile.TarInfo(name)
        info.size, info.mode = size, 0o600
        if self._tar:
            self._tar.addfile(info, cast(IO[bytes], file))


def unpack(path: Path, folder: Path, ask: Callable[[], str]) -> dict[str, Any]:
    """Unpack a backup into an empty folder and verify each byte of it; its list.

    ``ask`` gives the passphrase, where the backup has one. ConferralError where the file is none, is not whole, was
    changed, or names a place outside the folder.
    """
    try:
        with path.open("rb") as file:
            found = _unpacked(_plain(file, path.name, ask), folder, path.name)
    except OSError as error:
        raise ConferralError(
            str(path), f"it cannot be read ({error.strerror})", "Give the file of a backup."
        ) from error
    except (tarfile.TarError, EOFError, ValueError) as error:
        raise ConferralError(str(path), f"this is no whole backup ({error})", _OTHER) from error
    told = _told(found.pop(LIST, b""), path)
    if told["files"] != {name: hashed.decode() for name, hashed in found.items()}:
        raise ConferralError(str(path), "what is in it is not what its list of hashes says", _OTHER)
    return told


def _plain(file: IO[bytes], name: str, ask: Callable[[], str]) -> IO[bytes]:
    if file.read(len(MAGIC)) == MAGIC:
        return cast(IO[bytes], Unsealing(file, ask(), name))
    file.seek(0)
    return file


def _unpacked(file: IO[bytes], folder: Path, name: str) -> dict[str, bytes]:
    """Each file by its name with its hash; of the list its bytes."""
    found: dict[str, bytes] = {}
    with tarfile.open(fileobj=file, mode="r|") as tar:
        for member in tar:
            packed = tar.extractfile(member) if member.isreg() else None
            if packed is None or member.name in found or not _stays_within(member.name):
                raise ConferralError(name, f"it holds what no backup holds ({member.name[:80]!r})", _OTHER)
            if member.name == LIST:
                found[LIST] = packed.read(_LARGEST_LIST)
            else:
                found[member.name] = _written(packed, folder / member.name).encode()
    return found


def _stays_within(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\0" not in name


def _written(packed: IO[bytes], path: Path) -> str:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    hashed = _Hashed(packed)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        while data := hashed.read(2**20):
            file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return hashed.sha256.hexdigest()


def _told(data: bytes, path: Path) -> dict[str, Any]:
    try:
        told: dict[str, Any] = json.loads(data)
        known = told["schema"] == SCHEMA and isinstance(told["files"], dict) and isinstance(told["records"], dict)
    except (ValueError, KeyError, TypeError, RecursionError):
        known = False
    if not known:
        raise ConferralError(str(path), "its list of hashes is missing: it is no backup, or was cut off", _OTHER)
    return told
