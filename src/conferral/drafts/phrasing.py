"""Words that paragraphs are made of: blanks, days, means, lists, sides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from conferral.drafts.paper import Paragraph, Run, Runs
from conferral.model.facts import Mode
from conferral.practices.kinds.terms import Role

MEANS = {
    Mode.TELEPHONE: "by telephone",
    Mode.IN_PERSON: "in person",
    Mode.VIDEO: "by video conference",
    Mode.EMAIL: "by e-mail",
    Mode.LETTER: "by letter",
}
"""How the sides dealt with each other, in words."""
ROLES = {Role.COUNSEL: "Counsel", Role.LEAD_TRIAL_COUNSEL: "Lead Trial Counsel", Role.LOCAL_COUNSEL: "Local Counsel"}
"""What counsel are called by their role."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def blank(needed: str) -> Run:
    """A marked blank that says what is needed.

    >>> blank("the day").text
    '[the day]'
    """
    return Run(f"[{needed}]", blank=True)


def day(on: dt.date) -> str:
    """A day as American letters write it.

    >>> day(dt.date(2023, 8, 7))
    'August 7, 2023'
    """
    return f"{on:%B} {on.day}, {on.year}"


def day_or_blank(on: dt.date | None, needed: str) -> Run:
    """A day, or a blank for it."""
    return Run(day(on)) if on else blank(needed)


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words as a list in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    every = list(words)
    return f" {last} ".join([", ".join(every[:-1]), every[-1]]) if len(every) > 1 else "".join(every)


def number(count: int) -> str:
    """A small number in words.

    >>> number(2), number(25)
    ('two', '25')
    """
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def told(*pieces: str | Run | Runs, rests_on: Sequence[str] = ()) -> Paragraph:
    """A paragraph of words and blanks, with the events it rests on, each once."""
    runs: list[Run] = []
    for piece in pieces:
        if isinstance(piece, str):
            runs += [Run(piece)] if piece else []
        else:
            runs += [piece] if isinstance(piece, Run) else piece
    return Paragraph(tuple(runs), tuple(dict.fromkeys(rests_on)))


def plain(runs: Runs) -> str:
    """The words of some runs, without how they are set; a footnote stands in brackets where its mark does.

    >>> plain((Run("So it is", note=(Run("Tr. 12."),)), Run(".")))
    'So it is [note: Tr. 12.].'
    """
    return "".join(f"{run.text} [note: {plain(run.note)}]" if run.note else run.text for run in runs)
