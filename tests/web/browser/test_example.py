"""A person who has never seen it loads the example dispute and reaches a joint letter with nothing unmet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.web.browser import story
from tests.web.browser.desk import Desk

pytestmark = pytest.mark.own_server


def test_who_has_never_seen_it_reaches_a_joint_letter_with_nothing_unmet(desk: Callable[[str], Desk]) -> None:
    """Nothing is known but what the pages say: each step follows from a hint, a next step or an empty state."""
    one = desk("newcomer")
    one.sign_up("Dana Whitfield")
    one.press("Load the example dispute")
    assert "confer by telephone" in one.words()
    one.follow("Do it under Calls")
    one.follow("Record a call", one.page.get_by_role("complementary", name="The example dispute"))
    one.fill({"How many minutes": "25", "Name 2": "Greta Holloway", "Side of person 2": "defendant",
              "Do the sides stand at an impasse?": "yes",
              "Was the other side told that you will ask the court?": "yes"})  # fmt: skip
    one.press("Write the note")
    one.press("It was served")
    one.press("Stands by it")
    assert "would be printed" in one.words()
    one.follow("Joint letter", one.page.get_by_role("complementary", name="The example dispute"))
    one.follow("Set up the letter")
    issues = one.page.get_by_label("Issues").input_value().splitlines()
    assert len(issues) == 2
    assert one.page.get_by_label("Who signs for the defendant").input_value() == "Greta Holloway"
    one.press("Keep")
    one.follow("Write or upload our section")
    one.fill({"Written here": "".join(f"# {issue}\n\nIt was agreed, and is late.\n\n" for issue in issues)})
    one.press("Keep it")
    file = one.download("section-of-the-defendant.md")
    one.follow("It came by ordinary e-mail")
    one.attach("Their section", file)
    one.press("Keep it")
    one.follow("Back to the letter")
    one.page.get_by_text("to the last signature").wait_for()
    assert "nothing unmet" in one.words(), one.words()
    assert one.download("PDF").read_bytes().startswith(b"%PDF")
    draw(one)
    assert one.watch.faults == []


def draw(one: Desk) -> None:
    """Draw a fifth of the class, with the list that the page gives."""
    one.open("Sample")
    listed = one.download("class-list.csv")
    one.follow("Begin with our list")
    one.fill({"Name of the draw": "A fifth"})
    one.attach("The class list", listed)
    one.press("Take the list in")
    story.terms(one)
    story.commit(one)
    assert "The sample" in one.words()
