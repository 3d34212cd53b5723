"""One statement that a letter may have to make: what it is called, what says it, and what its absence proves."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from conferral.check.held import Held
from conferral.model.spans import Span
from conferral.text.wording import worded

Found = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement: what it is called, the words that say it, and whether it is surely missing where none do.

    ``partly`` finds words that say something near it, ``against`` words that say the contrary; then the answer is
    unclear.
    """

    called: str
    words: Callable[[Held], Found]
    sure: bool
    partly: Callable[[Held], Found] = lambda _: ()
    against: Callable[[Held], Found] = lambda _: ()


def by(pattern: str) -> Callable[[Held], Found]:
    """A finder of the first words of the letter that fit; the pattern is compiled when it is first used."""

    def find(held: Held) -> Found:
        places = held.words.find(worded(pattern, re.I))
        return tuple(held.words.span(*place.span()) for place in places[:1])

    return find


def either(*finders: Callable[[Held], Found]) -> Callable[[Held], Found]:
    """The first of several finders that finds something."""
    return lambda held: next((found for find in finders if (found := find(held))), ())


CONSENTS = (
    r"\b(?:consents?|consented|does\s+not\s+(?:oppose|object)|do\s+not\s+(?:oppose|object)|no\s+objection"
    r"|unopposed|joins?\s+in|jointly|on\s+consent|with\s+the\s+consent|agrees?\s+to\s+(?:the|this)\s+(?:extension|request)"
    r"|takes?\s+no\s+position)\b"
)
OPPOSES = (
    r"(?<!not )(?<!not\n)"
    r"\b(?:does\s+not\s+consent|do\s+not\s+consent|opposes?|opposed|objects?|objected|declin(?:es|ed)\s+to\s+consent"
    r"|refus(?:es|ed)\s+(?:to\s+)?consent|withholds?\s+consent|will\s+not\s+consent)\b"
)
