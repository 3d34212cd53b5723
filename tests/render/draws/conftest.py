"""The agreed draw of tests/draws, and its list, for what shows it."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "draws"))  # agreed.py lies there


@pytest.fixture
def hotels() -> bytes:
    """150 people of an invented class at three hotels: 70, 50 and 30."""
    places = ["Midtown"] * 70 + ["Harbor"] * 50 + ["Airport"] * 30
    rows = [f"E-{n:03d},{place},20{10 + n % 12}-0{1 + n % 9}-1{n % 10}" for n, place in enumerate(places, 1)]
    return ("employee,hotel,hire date\n" + "\n".join(rows) + "\n").encode()
