"""What drawing.py shares lies beside these tests, where pytest's importlib mode does not look."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from drawing import LIST, NEEDS, PULSE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    (tmp_path / "pulse.json").write_text(
        json.dumps({"pulse": {"outputValue": PULSE, "timeStamp": "2026-12-07T17:00:00.000Z", "chainIndex": 2}}),
        encoding="utf-8",
    )
    (tmp_path / "needs.toml").write_text(NEEDS, encoding="utf-8")
    return tmp_path
