"""Real servers and a real Chromium. Where there is no Chromium the tests here say so and are skipped."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.web.browser.desk import Desk
from tests.web.browser.installation import Installation
from tests.web.browser.watch import Watch, executable, launch

PICTURES = os.environ.get("CONFERRAL_TEST_PICTURES")
"""A folder for a picture of every page that is looked at; none is kept unless it is named."""


@pytest.fixture
def chromium() -> Iterator[Callable[[], Browser]]:
    """Starts browsers, each a process of its own."""
    if executable() is None:
        pytest.skip("there is no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        started: list[Browser] = []

        def start() -> Browser:
            started.append(launch(playwright))
            return started[-1]

        yield start
        for one in started:
            one.close()


@pytest.fixture
def install(tmp_path: Path) -> Iterator[Callable[[str], Installation]]:
    """Makes installations, and stops them afterwards."""
    made: list[Installation] = []

    def make(name: str) -> Installation:
        made.append(Installation(tmp_path / name))
        made[-1].start()
        return made[-1]

    yield make
    for one in made:
        one.stop()


@pytest.fixture
def desk(
    chromium: Callable[[], Browser], install: Callable[[str], Installation], tmp_path: Path
) -> Callable[[str], Desk]:
    """Seats a person at an installation of her own, with a browser of her own."""

    def seat(name: str) -> Desk:
        installation = install(name)
        page = chromium().new_context(accept_downloads=True, viewport={"width": 1280, "height": 900}).new_page()
        page.set_default_timeout(60_000)  # a busy machine is not a fault of the page
        watch = Watch(page, Path(PICTURES) if PICTURES else None)
        folder = tmp_path / f"{name} downloads"
        folder.mkdir()
        return Desk(page, installation, watch, folder)

    return seat
