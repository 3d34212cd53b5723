"""The bounded child from its parent's side: started with nothing of ours, waited for, killed when its time is up."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from conferral.model.errors import ConferralError

_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TZ")
"""All that the child gets of our environment: no key, no password of the database, no address."""
_ALONE = "Save the letter alone to a file of its own and try again."
_LOOK = 0.02


class Slow(Exception):  # noqa: N818 because the errors here are named for what happened
    """The reading takes too long to be waited for: it is work for a job."""


class Stopped(Exception):  # noqa: N818 because the errors here are named for what happened
    """Somebody stopped the reading; its process was killed."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that a child may take: seconds, bytes of memory. ``quick`` ones end in Slow, not in a fault."""

    seconds: int
    memory: int
    quick: bool = False


QUICK = Bounds(8, 2 * 2**30, quick=True)
"""Within a request: somebody waits for the page."""
CHECK = Bounds(60, 2 * 2**30)
"""For a text that is there already: only one without end takes so long."""
LONG = Bounds(900, 4 * 2**30)
"""In a job: character recognition maps much memory, and a hundred pages take minutes."""


def _never() -> bool:
    return False


def run(
    verb: str,
    request: Mapping[str, Any],
    data: bytes = b"",
    *,
    bounds: Bounds,
    stop: Callable[[], bool] = _never,
    place: Path | None = None,
) -> dict[str, Any]:
    """What the child answers. ConferralError with the library's own sentence where it could not be read.

    ``request["name"]`` is what the paper is called. ``stop`` is asked again and again whether to go on. What goes to
    the child and comes back lies in ``place`` meanwhile, under no name; in the data folder if none is given.
    """
    place = place or _data_folder()
    asked = {**request, "verb": verb, "memory": bounds.memory, "seconds": bounds.seconds, "quick": bounds.quick}
    with TemporaryFile(dir=place) as given, TemporaryFile(dir=place) as got:
        given.write(json.dumps(asked).encode() + b"\n" + data)
        given.seek(0)
        code = _waited(given, got, bounds, stop)
        got.seek(0)
        return _answer(code, got.read(), str(request["name"]), bounds)


def _data_folder() -> Path:
    from django.conf import settings  # here, for programs that read papers and have no Django

    return Path(settings.CONFERRAL_DATA)


def _waited(given: IO[bytes], got: IO[bytes], bounds: Bounds, stop: Callable[[], bool]) -> int:
    """Start the child and wait for it; its status. Killed, with all it started, when its time is up or on a stop."""
    command = [sys.executable, "-I", "-m", "conferral_web.papers.reading"]
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    child = subprocess.Popen(
        command, stdin=given, stdout=got, stderr=subprocess.DEVNULL, env=kept, cwd="/", start_new_session=True
    )
    try:
        return _watched(child, time.monotonic() + bounds.seconds, stop)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def _watched(child: subprocess.Popen[bytes], until: float, stop: Callable[[], bool]) -> int:
    look = _LOOK
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return child.wait(timeout=look)
        if stop():
            raise Stopped
        if time.monotonic() > until:
            return -signal.SIGXCPU
        look = min(look * 2, 0.5)


def _answer(code: int, words: bytes, name: str, bounds: Bounds) -> dict[str, Any]:
    if code == 0:
        answer: dict[str, Any] = json.loads(words.decode("utf-8", "surrogatepass"))
        if "fault" in answer:
            raise ConferralError(*answer["fault"])
        if answer.get("slow"):
            raise Slow
        return answer
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        if bounds.quick:
            raise Slow
        raise ConferralError(name, f"reading it took longer than the {bounds.seconds} seconds allowed", _ALONE)
    raise ConferralError(name, "reading it broke the program that reads, which was bounded and ended", _ALONE)
