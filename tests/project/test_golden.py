"""The fixture that compares with goldens, and the Makefile's word about itself."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Golden = Callable[[Path, str], None]


@pytest.fixture
def update(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Sets whether goldens are written, whatever this run was called with."""
    return lambda wanted: monkeypatch.setattr(request.config.option, "update", wanted)


def test_a_missing_golden_fails_and_is_not_made(golden: Golden, update: Callable[[bool], None], tmp_path: Path) -> None:
    update(False)
    with pytest.raises(pytest.fail.Exception, match="no such golden"):
        golden(tmp_path / "new.txt", "words")
    assert not (tmp_path / "new.txt").exists()


def test_a_golden_is_written_only_on_request(golden: Golden, update: Callable[[bool], None], tmp_path: Path) -> None:
    update(True)
    golden(tmp_path / "new.txt", "words")
    update(False)
    golden(tmp_path / "new.txt", "words")
    with pytest.raises(AssertionError):
        golden(tmp_path / "new.txt", "other words")
    assert (tmp_path / "new.txt").read_text(encoding="utf-8") == "words"


def test_make_help_tells_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    helping = ["make", "--no-print-directory", "help"]
    told = subprocess.run(helping, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^make (\w+)", told, re.M)) == set(makefile.partition(".PHONY: ")[2].splitlines()[0].split())
