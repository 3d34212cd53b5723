"""A draw taken through its pages by a browser; what story.py shares lies beside these tests."""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

sys.path.insert(0, str(Path(__file__).parent))

from story import Story

from conferral_web.matters import records
from conferral_web.matters.models import Matter


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets the day at the firm."""
    return lambda day: monkeypatch.setattr(records, "today", lambda: dt.date.fromisoformat(day))


@pytest.fixture
def story(browser: Client, matter: Matter, on: Callable[[str], None]) -> Story:
    """A draw of the lead, nothing of it done yet; it is the first of December 2026."""
    on("2026-12-01")
    return Story(browser, matter, on)
