"""A person at work in the workspace, as a browser drives it: forms by their labels, buttons by their words."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page
from tests.web.browser.installation import Installation
from tests.web.browser.watch import Watch

PASSWORD = "a long sentence for a test"
_PATIENCE = 120


@dataclass
class Desk:
    """One person, one browser, one installation."""

    page: Page
    at: Installation
    watch: Watch
    files: Path
    """Where this person keeps what was downloaded."""

    def sign_up(self, name: str) -> None:
        """Make the first account by the link that the terminal printed."""
        self.page.goto(self.at.welcome())
        self.watch.look("welcome")
        email = re.sub(r"\W+", ".", name.casefold()) + "@example.com"
        self.fill({"Your name": name, "E-mail address": email, "Password": PASSWORD})
        self.press("Make the account")
        self.watch.look("no matters yet")

    def fill(self, said: dict[str, str], within: Locator | None = None) -> None:
        """Fill in fields by their labels; a list is chosen from, anything else is typed into."""
        for label, words in said.items():
            field = (within or self.page).get_by_label(re.compile(rf"^{re.escape(label)}( \(optional\))?$")).first
            if field.evaluate("one => one.tagName") == "SELECT":
                field.select_option(words)
            else:
                field.fill(words)

    def press(self, words: str, within: Locator | None = None) -> None:
        """Press a button and wait for the page that comes."""
        with self.page.expect_navigation(wait_until="load"):
            (within or self.page).get_by_role("button", name=words, exact=True).first.click()
        self.page.wait_for_load_state("networkidle")
        refused = self.page.locator(".errors, .field .error, .notice.error")
        assert refused.count() == 0, f"“{words}” was refused: {refused.all_inner_texts()}"
        self.watch.look()

    def follow(self, words: str, within: Locator | None = None) -> None:
        """Follow a link by its words."""
        (within or self.page).get_by_role("link", name=words).first.click()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing moves any more, and look at the page."""
        self.page.wait_for_load_state("networkidle")
        self.watch.look()

    def open(self, words: str) -> None:
        """Open a page of the matter from its navigation."""
        self.follow(words, self.page.get_by_role("navigation", name="Pages of the matter"))

    def attach(self, label: str, file: Path) -> None:
        """Choose a file."""
        self.page.get_by_label(re.compile(rf"^{re.escape(label)}( \(optional\))?$")).first.set_input_files(file)

    def download(self, words: str) -> Path:
        """Follow a link that gives a file; where it was put."""
        with self.page.expect_download() as waited:
            self.page.get_by_role("link", name=words).first.click()
        file = self.files / waited.value.suggested_filename
        waited.value.save_as(file)
        return file

    def words(self) -> str:
        """What stands on the page."""
        return " ".join(self.page.locator("main").inner_text().split())

    def wait_for(self, words: str) -> None:
        """Load the page anew until it says something."""
        until = time.monotonic() + _PATIENCE
        while words not in self.words():
            assert time.monotonic() < until, f"never “{words}”, but {self.words()[:1500]}"
            time.sleep(0.5)
            self.page.reload()
