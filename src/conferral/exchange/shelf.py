"""The folder beside the record with keys and every bundle sent and opened."""

from __future__ import annotations

import base64
import fcntl
import json
import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from conferral.exchange.bundles import Bundle, read_bundle, without_file
from conferral.ledger.blobs import sync, wipe
from conferral.ledger.canonical import digest
from conferral.ledger.log import read_log
from conferral.model.errors import ConferralError

FOLDER = "exchange"
KEY = "key.pem"
_BUNDLES, _HIDDEN = "bundles", "hidden"
_ENDS, _PROOF = ".conferral", ".proof"


def keep(record: Path, bundle: bytes) -> str:
    """Keep a bundle beside the record, on the disk before this returns; its hash."""
    name = digest(bundle)
    write_new(record / FOLDER / _BUNDLES / f"{name}{_ENDS}", bundle)
    return name


def kept(record: Path, sha256: str) -> Bundle:
    """A bundle that was kept, read, by its hash."""
    return read_bundle(kept_bytes(record, sha256), sha256[:12])


def kept_bytes(record: Path, sha256: str) -> bytes:
    """A bundle that was kept, by its hash; ConferralError where it is gone or was changed."""
    path = record / FOLDER / _BUNDLES / f"{sha256}{_ENDS}"
    if not path.exists() and path.with_suffix(_PROOF).exists():
        raise ConferralError(f"bundle {sha256[:12]}", "the file in it was destroyed", "It does not come back.")
    data = read_file(path, "this bundle is missing")
    if digest(data) != sha256:
        raise ConferralError(str(path), "this bundle was changed", "Restore it from a copy.")
    return data


def destroy(record: Path, hashes: Collection[str]) -> tuple[str, ...]:
    """Destroy every copy of some files on the shelf, by their hashes: those sent, opened, and promised by a hash.

    Of each bundle what it did stays, as it was signed, so that the exchange can still be proved. Gives the bundles'
    hashes. What a killed writer left goes too.
    """
    gone = []
    for folder in (record / FOLDER / _BUNDLES, record / FOLDER / _HIDDEN):
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.suffix == ".new":
                wipe(path)
            elif digest(_file_in(path)) in hashes:
                if path.suffix == _ENDS:
                    bundle = read_bundle(read_file(path, "this bundle is missing"), path.name)
                    write_new(path.with_suffix(_PROOF), without_file(bundle))
                wipe(path)
                gone.append(path.stem)
    return tuple(gone)


def promised(record: Path) -> frozenset[str]:
    """The hashes of the files that were promised by a hash, shown since or not."""
    folder = record / FOLDER / _HIDDEN
    return frozenset(digest(_file_in(path)) for path in folder.glob("*.json")) if folder.is_dir() else frozenset()


def _file_in(path: Path) -> bytes:
    """The file that a bundle brings, or that was promised; nothing where it brings none or cannot be read."""
    data = read_file(path, "this file is missing")
    try:
        if path.suffix == _ENDS:
            return read_bundle(data, path.name).payload or b""
        return base64.b64decode(json.loads(data)["data"]) if path.suffix == ".json" else b""
    except (ConferralError, ValueError, KeyError, TypeError):
        return b""


def proof(record: Path, sha256: str) -> Bundle | None:
    """What a bundle did whose file was destroyed; None where the bundle is as it was."""
    path = record / FOLDER / _BUNDLES / f"{sha256}{_PROOF}"
    return read_bundle(read_file(path, "this proof is missing"), path.name) if path.exists() else None


def hide(record: Path, bundle: str, secret: bytes) -> None:
    """Keep what was promised by a hash until it is shown; ``bundle`` is the one that promised it."""
    write_new(record / FOLDER / _HIDDEN / f"{bundle}.json", secret)


def hidden(record: Path, bundle: str) -> bytes:
    """What was promised by a bundle."""
    return read_file(record / FOLDER / _HIDDEN / f"{bundle}.json", "what was promised is missing")


def write_new(path: Path, data: bytes) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.new")
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        sync(path.parent)
    except OSError as error:
        raise ConferralError(
            str(path), f"it could not be written ({error.strerror})", "Free space, or give leave."
        ) from error


def read_file(path: Path, missing: str) -> bytes:
    """A file of the exchange folder."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConferralError(str(path), f"{missing} ({error.strerror})", "Restore it from a copy.") from error


@contextmanager
def alone(record: Path) -> Iterator[None]:
    """Keep other programs off the exchanges of this record for as long as one is at work."""
    read_log(record)  # says so where there is no record
    place = record / FOLDER
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        handle = os.open(place / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise ConferralError(str(place), f"it cannot be written ({error.strerror})", "Give yourself leave.") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        remedy = "Let it end, and try again."
        raise ConferralError(str(record), "another command of an exchange is at work here", remedy) from error
    finally:
        os.close(handle)
