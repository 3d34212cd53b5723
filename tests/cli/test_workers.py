import os
import signal
from pathlib import Path

import pytest

from conferral.cli.workers import on_all_cores


def name(path: Path) -> str:
    if path.stem.endswith("7"):
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def stem(path: Path) -> str:
    return path.stem


def refuse(path: Path) -> str:
    raise ValueError(path.name)


def test_results_come_in_order() -> None:
    files = [Path(f"{i:03}.txt") for i in range(200)]
    assert list(on_all_cores(stem, files)) == [(path, path.stem) for path in files]


def test_a_worker_that_dies_loses_only_its_own_paper() -> None:
    files = [Path(f"{i:02}.pdf") for i in range(60)]
    expected = [(path, None if path.stem.endswith("7") else path.name) for path in files]
    assert list(on_all_cores(name, files)) == expected


def test_an_error_is_no_death() -> None:
    with pytest.raises(ValueError, match=r"only\.txt"):
        list(on_all_cores(refuse, [Path("only.txt")]))
