"""Files on the disk: what a person was told is kept is kept; what was read of a paper lies beside, and can go."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.conf import settings

from conferral.ledger import blobs
from conferral_web.matters.models import Matter


def keep(path: Path, chunks: Iterable[bytes]) -> tuple[str, int]:
    """Write a file that is whole or not there at all, on the disk before this returns; its hash and size."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.part")
    digest, size = hashlib.sha256(), 0
    with partial.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
            digest.update(chunk)
            size += len(chunk)
        file.flush()
        os.fsync(file.fileno())
    partial.chmod(0o600)
    partial.replace(path)
    blobs.sync(path.parent)
    return digest.hexdigest(), size


def drop(path: Path) -> None:
    """Take a file off the disk, overwritten first; nothing happens where it is gone already."""
    with suppress(FileNotFoundError):
        with path.open("r+b") as file:
            file.write(b"\0" * path.stat().st_size)
            file.flush()
            os.fsync(file.fileno())
        path.unlink()


def readings(matter: Matter) -> Path:
    """The folder with what was read of a matter's papers. It can be deleted: everything in it can be read again."""
    return Path(settings.CONFERRAL_DATA) / "readings" / str(matter.id)


def keep_reading(matter: Matter, name: str, reading: dict[str, Any]) -> None:
    """Keep what was read under a name."""
    words = json.dumps(reading, ensure_ascii=False).encode("utf-8", "surrogatepass")
    keep(readings(matter) / f"{name}.json", [words])


def kept_reading(matter: Matter, name: str) -> dict[str, Any] | None:
    """What was read under a name; None where nothing is kept, or it was not written by this version."""
    try:
        words = (readings(matter) / f"{name}.json").read_bytes().decode("utf-8", "surrogatepass")
        found: dict[str, Any] = json.loads(words)
    except (OSError, ValueError):
        return None
    return found


def forget_readings(matter: Matter, beginning: str) -> None:
    """Take away what was read under names that begin so."""
    folder = readings(matter)
    for path in folder.glob(f"{beginning}*.json") if folder.is_dir() else ():
        drop(path)
