"""A kill in mid-draw: nothing that was acknowledged is lost, and nothing is there by half."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conferral.draws.commitment import check_commitment
from conferral.draws.verify import verify
from conferral.ledger.log import read_log
from conferral.ledger.verifying import verify as verify_record

WRITER = Path(__file__).parent / "killed.py"
WHOLE = {
    "list": {"list", "about.json"},
    "terms-1": {"terms.json", "look.json"},
    "commitment": {"commitment.json", "public-frame.csv", "key.json", "page.json"},
    "reveal": {"reveal.json"},
    "certificate-1": {"certificate.json", "certificate.pdf", "page.json"},
}


@pytest.mark.own_server
@pytest.mark.parametrize("after", [0.05, 0.9, 1.7])
def test_what_was_acknowledged_is_there_and_whole_after_a_kill(after: float, tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    told = _killed(tmp_path, after)
    assert told
    shelves = {path.name: path for path in tmp_path.glob("records/*/draws/*")}
    with sqlite3.connect(tmp_path / "workspace.sqlite3") as kept:
        rows = {row[0] for row in kept.execute("SELECT id FROM samples_draw")}
    for draw, what, sha256 in told:
        assert draw.replace("-", "") in rows
        _look(shelves[draw], what, sha256)
    for shelf in shelves.values():
        for step in (path for path in shelf.iterdir() if not path.name.startswith(".")):
            assert {path.name for path in step.iterdir()} == WHOLE[step.name]
    (record,) = tmp_path.glob("records/*")
    assert verify_record(record).faults == ()
    drawn = [sha256 for _, what, sha256 in told if what == "drawn"]
    said = [str(event.body.get("text")) for event in read_log(record)]
    assert all(any(sha256 in one for one in said) for sha256 in drawn)


def _killed(data: Path, after: float) -> list[list[str]]:
    """What the writer said was done, until the kill ``after`` seconds of its third word."""
    there = {**os.environ, "CONFERRAL_DATA": str(data), "DJANGO_SETTINGS_MODULE": "conferral_web.settings"}
    there.pop("DATABASE_URL", None)
    writer = subprocess.Popen(
        [sys.executable, str(WRITER)], stdout=subprocess.PIPE, text=True, env=there, start_new_session=True
    )
    assert writer.stdout
    lines = [writer.stdout.readline() for _ in range(3)]
    time.sleep(after)
    os.killpg(writer.pid, signal.SIGKILL)
    lines += writer.stdout.read().splitlines()
    writer.wait()
    return [line.split() for line in lines if line.strip()]


def _look(shelf: Path, what: str, sha256: str) -> None:
    if what == "begun":
        assert (shelf / "list" / "list").stat().st_size == 969
    elif what == "committed":
        told = check_commitment(json.loads((shelf / "commitment" / "commitment.json").read_bytes()), "commitment")
        assert told["sha256"] == sha256
    else:
        content = (shelf / "certificate-1" / "certificate.json").read_bytes()
        assert json.loads(content)["sha256"] == sha256
        assert verify(content) == ()
