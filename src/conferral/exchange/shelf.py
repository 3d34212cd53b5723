"""The folder beside the record with keys and every bundle sent and opened."""

from __future__ import annotations

import os
from pathlib import Path

from conferral.exchange.bundles import Bundle, read_bundle
from conferral.ledger.blobs import sync
from conferral.ledger.canonical import digest
from conferral.model.errors import ConferralError

FOLDER = "exchange"
KEY = "key.pem"
_BUNDLES, _HIDDEN = "bundles", "hidden"


def keep(record: Path, bundle: bytes) -> str:
    """Keep a bundle beside the record, on the disk before this returns; its hash."""
    name = digest(bundle)
    write_new(record / FOLDER / _BUNDLES / f"{name}.conferral", bundle)
    return name


def kept(record: Path, sha256: str) -> Bundle:
    """A bundle that was kept, read, by its hash."""
    return read_bundle(kept_bytes(record, sha256), sha256[:12])


def kept_bytes(record: Path, sha256: str) -> bytes:
    """A bundle that was kept, by its hash; ConferralError where it is gone or was changed."""
    path = record / FOLDER / _BUNDLES / f"{sha256}.conferral"
    data = read_file(path, "this bundle is missing")
    if digest(data) != sha256:
        raise ConferralError(str(path), "this bundle was changed", "Restore it from a copy.")
    return data


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
