"""Work on many papers on all cores, in order, with a bounded number of results held, and surviving a worker's death."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_AHEAD = 16  # papers a core that are under way or done and not yet asked for


def on_all_cores(work: Callable[[Path], T], files: Sequence[Path]) -> Iterator[tuple[Path, T | None]]:
    """Each file with what ``work`` makes of it, in order; None for a file at which its worker died.

    A library for a file format may crash on a hostile file and take its process along. The papers that were under way
    are then worked on one at a time, each in a process of its own, so that only the guilty one is lost.
    """
    done = 0
    while done < len(files):
        rest = files[done:]
        try:
            for pair in _in_one_pool(work, rest):
                done += 1
                yield pair
        except BrokenProcessPool:
            for path in islice(files, done, done + _in_flight()):
                done += 1
                yield path, _alone(work, path)


def _in_flight() -> int:
    return _AHEAD * (os.cpu_count() or 1)


def _in_one_pool(work: Callable[[Path], T], files: Sequence[Path]) -> Iterator[tuple[Path, T]]:
    todo = iter(files)
    under_way: deque[tuple[Path, Future[T]]] = deque()
    with ProcessPoolExecutor() as pool:
        for path in islice(todo, _in_flight()):
            under_way.append((path, pool.submit(work, path)))
        while under_way:
            path, future = under_way.popleft()
            result = future.result()
            under_way.extend((late, pool.submit(work, late)) for late in islice(todo, 1))
            yield path, result


def _alone(work: Callable[[Path], T], path: Path) -> T | None:
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            return pool.submit(work, path).result()
        except BrokenProcessPool:
            return None
