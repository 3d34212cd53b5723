"""A draw from a million units against the package of others: ``python bench/draws.py [ROWS]``.

The peer is ``consistent_sampler``, for the same seed, units and size. Both draw the same units in the same order, or
the run fails. Printed: seconds of processor time, their ratio (budget: at least 2.5), and the most memory that our draw
takes from the file of the list to the sample (budget: 1 GiB).
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import consistent_sampler

from conferral.draws.frame import columns_of, frame_of
from conferral.draws.lists import read_list
from conferral.draws.selection import draw
from conferral.draws.sizes import SizeRule, allot
from conferral.model.draws import Drawn, Member

_SEED = "314159"
_SHARE = "20%"
_RUNS = 3
_GIBIBYTE = 1 << 30
T = TypeVar("T")


def main() -> None:
    """Print the measures; with ``--whole FILE``, draw from a file and print the memory that it took."""
    if sys.argv[1:2] == ["--whole"]:
        _whole(Path(sys.argv[2]))
        return
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    units = [f"E-{n:07d}" for n in range(rows)]
    ours, theirs, same = _against_the_package(units)
    peer = f"consistent_sampler {theirs:.2f} s: {theirs / ours:.1f} x (budget 2.5)"
    print(f"{rows:,} units, {_SHARE}: ours {ours:.2f} s; {peer}")
    print("same units in the same order" if same else "THE ORDER DIFFERS")
    _from_file(units)
    raise SystemExit(0 if same else 1)


def _against_the_package(units: list[str]) -> tuple[float, float, bool]:
    """The shortest of some runs of each, taken in turns, and whether they agree."""
    members = [Member(unit, None) for unit in units]
    sizes = allot([(None, len(units))], SizeRule(fraction=_SHARE))
    take = sizes[0].size
    ours, theirs = [], []
    drawn: tuple[Drawn, ...] = ()
    sampled: list[str] = []
    for _ in range(_RUNS):
        seconds, selection = _timed(lambda: draw(members, sizes, _SEED, 0))
        drawn = selection.selected
        ours.append(seconds)
        seconds, sampled = _timed(lambda: list(consistent_sampler.sampler(units, seed=_SEED, take=take, output="id")))
        theirs.append(seconds)
    return min(ours), min(theirs), [one.unit for one in drawn] == sampled


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def _from_file(units: list[str]) -> None:
    """From a class list with other columns to the sample, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        lines = (f"{unit},Dora Quill,{'ABC'[i % 3]},2020-03-0{1 + i % 9}\n" for i, unit in enumerate(units))
        path.write_text("id,name,site,hired\n" + "".join(lines), encoding="utf-8")
        subprocess.run([sys.executable, __file__, "--whole", str(path)], check=True)


def _whole(path: Path) -> None:
    began = time.process_time()
    listed = read_list(path.read_bytes(), path.name)
    frame = frame_of(listed, columns_of(listed, "id", "site"))
    strata = [(name, sum(member.stratum == name for member in frame.members)) for name in "ABC"]
    drawn = draw(frame.members, allot(strata, SizeRule(fraction=_SHARE)), _SEED, 0)
    seconds = time.process_time() - began
    unit = 1024 if sys.platform == "linux" else 1  # what the system counts in: kibibytes on Linux, bytes on macOS
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    said = f"{len(drawn.selected):,} of {len(frame):,} from a CSV file, looked through: {seconds:.1f} s"
    print(f"{said}, at most {most / _GIBIBYTE:.2f} GiB (budget 1)")


if __name__ == "__main__":
    main()
