"""What a person who tries the example dispute is told, page by page: a row a page, by the name of its address."""

from __future__ import annotations

from dataclasses import dataclass

_FILES = "matters/example/"


@dataclass(frozen=True, slots=True)
class Hint:
    """What to try on a page; ``file`` is an invented file that the page will ask for."""

    says: str
    file: str | None = None
    goes_to: str | None = None
    """The page to go on with, by the name of its address."""
    called: str = ""


HINTS = {
    "dispute": Hint(
        "An invented case: a sample was agreed and refused, and the judge sent the letter about it back. Follow the "
        "days below to their words. He told the sides to confer by telephone: begin there.",
        goes_to="calls",
        called="Calls",
    ),
    "letters": Hint("Choose endorsed.txt under “or a letter of the record”, and see why the judge denied it."),
    "calls": Hint("Record a call as if you had just held it.", goes_to="record_call", called="Record a call"),
    "record_call": Hint(
        "You are counsel for the plaintiff; Greta Holloway is for the defendant. Say how long it took, that the sides "
        "stand at an impasse, and that she was told you will ask the court."
    ),
    "call": Hint(
        "A letter prints a call once its note was served and one who took part stands by it: both are below. Then go "
        "on to the letter.", goes_to="joint", called="Joint letter",
    ),
    "joint": Hint(
        "Set up the letter, write our section, and take in the other side’s, which came by e-mail. Then see how it "
        "stands. With a second installation, both can exchange it by bundles.", "section-of-the-defendant.md",
    ),
    "joint_set_up": Hint("What the record knows is filled in. Keep it, and come back whenever you like."),
    "section": Hint("One heading for each issue is there already: write a sentence or two below each."),
    "their_section": Hint("This is what the other side wrote.", "section-of-the-defendant.md"),
    "samples": Hint("Begin with our list, and draw a fifth of it.", "class-list.csv"),
    "new_sample": Hint("An invented class of 150 people.", "class-list.csv"),
    "sample": Hint(
        "The ids are in “Employee ID”, the strata in “Hotel”. Choose dice today as the source, and enter at least "
        "fifty throws of a die: then you can draw at once."
    ),
}  # fmt: skip
"""The pages that have something to try."""


def hint_for(name: str | None) -> Hint | None:
    """What to try on a page."""
    return HINTS.get(name or "")


def file_of(hint: Hint) -> str | None:
    """Where the file of a hint lies among the static files."""
    return _FILES + hint.file if hint.file else None
