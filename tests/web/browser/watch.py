"""A browser page under watch: what the console says, what axe finds, whether anything is wider than the screen."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
_WIDE, _NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
_GAPS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32,64}|\b\d+\b|(?<=welcome/)[\w-]+|(?<=join/)[\w-]+")


def executable() -> str | None:
    """A Chromium that is there."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def launch(playwright: Playwright) -> Browser:
    """A Chromium that fetches nothing by itself."""
    return playwright.chromium.launch(executable_path=executable(), args=list(_QUIET))


@dataclass
class Watch:
    """Looks at each kind of page once, wide and narrow, and remembers what was wrong."""

    page: Page
    pictures: Path | None = None
    resting: bool = False
    """Whether pages are passed without a look, since another test looks at them."""
    seen: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))

    def _heard(self, message: Any) -> None:  # noqa: ANN401 because Playwright's types differ by version
        if message.type in ("error", "warning") and not re.search(r"status of 4\d\d", message.text):
            self.faults.append(f"{self.page.url}: the console says {message.text}")

    def look(self, name: str = "") -> None:
        """Look at the page that is shown, unless one of its kind was looked at."""
        kind = name or _GAPS.sub("x", self.page.url.split("?")[0].partition("//")[2].partition("/")[2]) or "matters"
        if self.resting or kind in self.seen:
            return
        self.seen.add(kind)
        for screen in (_WIDE, _NARROW):
            self.page.set_viewport_size(screen)  # type: ignore[arg-type]  # because it is a plain dict
            self._at(f"{kind} at {screen['width']}")
        self.page.set_viewport_size(_WIDE)  # type: ignore[arg-type]  # because it is a plain dict

    def _at(self, kind: str) -> None:
        found = Axe().run(self.page)
        for one in found.response["violations"]:
            where = "; ".join(node["html"][:160] for node in one["nodes"][:3])
            self.faults.append(f"{kind}: {one['id']}: {one['help']}: {where}")
        wide, screen = self.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        if wide > screen:
            self.faults.append(f"{kind}: {wide} wide on a screen of {screen}")
        if self.pictures:
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=self.pictures / f"{re.sub(r'[^a-z0-9]+', '-', kind)}.png", full_page=True)
