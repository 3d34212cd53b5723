"""The key that signs sessions and links: made once in the data folder, readable only by its owner."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

_FILE = "secret.key"


def secret_key(data: Path) -> str:
    """The key of a data folder, made where there is none; where there is no folder, a key that nobody keeps.

    Two programs that start at once agree: the first to make the file wins, and both read it.
    """
    path = data / _FILE
    if not data.is_dir():
        return secrets.token_urlsafe(64)
    try:
        _make(path)
        return path.read_text("ascii")
    except OSError as error:
        raise SystemExit(
            f"{path}: the key of the workspace cannot be kept ({error.strerror}). Set CONFERRAL_DATA to a folder that "
            "you may write in."
        ) from error


def _make(path: Path) -> None:
    if path.exists():
        return
    beside = path.with_name(f"{_FILE}.{os.getpid()}")
    beside.touch(mode=0o600)
    beside.write_text(secrets.token_urlsafe(64), "ascii")
    with suppress(FileExistsError):
        os.link(beside, path)
    beside.unlink()
