"""The shelf of a draw: one folder a step, each written once, whole or not at all.

A step is written into a folder beside, put onto the disk, and then takes its name in one move. So a step that is there
is whole, two people who do the same step at once get one step and one refusal, and what a killed program left half
done is under no name and is swept away later.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from django.utils import timezone

from conferral.ledger.blobs import sync
from conferral.model.errors import DrawError

_HALF_DONE = "."
_STALE = 3600
"""Seconds after which a folder without a name belongs to nobody who still works."""
_NUMBERED = re.compile(r"(.+)-(\d+)")


class DoneAlready(DrawError):  # noqa: N818 because the errors here are named for what happened
    """The step was done before, perhaps by somebody else a moment ago."""


@contextmanager
def staged(folder: Path, step: str) -> Iterator[Path]:
    """A folder to write a step's files into; afterwards the step is there, or nothing is. DoneAlready, DrawError."""
    try:
        _make(folder)
        _sweep(folder)
        beside = Path(tempfile.mkdtemp(prefix=f"{_HALF_DONE}{step}-", dir=folder))
    except OSError as error:
        raise _full(error) from error
    try:
        yield beside
        _settle(beside, folder / step)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def put(folder: Path, step: str, files: Mapping[str, bytes]) -> None:
    """Do a step that is done once. DoneAlready where it was."""
    with staged(folder, step) as beside:
        try:
            for name, data in files.items():
                (beside / name).write_bytes(data)
        except OSError as error:
            raise _full(error) from error


def next_of(folder: Path, step: str) -> str:
    """The name of the next of steps that may be done again and again: ``terms-1``, ``terms-2``."""
    return f"{step}-{len(every(folder, step)) + 1}"


def every(folder: Path, step: str) -> tuple[Path, ...]:
    """All steps of a kind that may be done again, in order."""
    named = [(_NUMBERED.fullmatch(path.name), path) for path in folder.glob(f"{step}-*")]
    found = sorted((int(match[2]), path) for match, path in named if match and match[1] == step)
    return tuple(path for _, path in found)


def latest(folder: Path, step: str) -> Path | None:
    """The last of them; None where there is none."""
    return every(folder, step)[-1] if every(folder, step) else None


def done(folder: Path, step: str) -> bool:
    """Whether a step that is done once was done."""
    return (folder / step).is_dir()


def remove(folder: Path) -> None:
    """Take a whole shelf away."""
    shutil.rmtree(folder, ignore_errors=True)


def sweep_unknown(folder: Path, known: set[str]) -> None:
    """Take away shelves that no draw names: a program killed between shelf and database left a class list there."""
    for path in folder.iterdir():
        if path.is_dir() and path.name not in known and timezone.now().timestamp() - path.stat().st_mtime > _STALE:
            remove(path)


def _make(folder: Path) -> None:
    for one in (folder.parent, folder):
        if not one.is_dir():
            one.mkdir(mode=0o700, exist_ok=True)
            sync(one.parent)


def _settle(beside: Path, place: Path) -> None:
    try:
        for path in beside.iterdir():
            path.chmod(0o600)
            with path.open("rb") as file:
                os.fsync(file.fileno())
        sync(beside)
        beside.rename(place)
        sync(place.parent)
    except FileExistsError as error:
        raise _there(place) from error
    except OSError as error:
        raise (_there(place) if place.is_dir() else _full(error)) from error


def _there(place: Path) -> DoneAlready:
    return DoneAlready(place.name, "this step was done already", "Load the page anew, and look at what was done.")


def _full(error: OSError) -> DrawError:
    return DrawError("the data folder", f"it cannot be written ({error.strerror})", "Free space, and try again.")


def _sweep(folder: Path) -> None:
    """Take away what programs killed long ago left half done: it may hold a class list."""
    for path in folder.glob(f"{_HALF_DONE}*"):
        if path.is_dir() and timezone.now().timestamp() - path.stat().st_mtime > _STALE:
            shutil.rmtree(path, ignore_errors=True)
