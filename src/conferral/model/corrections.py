"""What a person corrects in a reading: a closed set, each with who, why and the words of the letter that show it.

A correction that asserts something quotes the words of the letter for it: a fact without words cannot be made. One that
only takes a fact away needs none.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from conferral.model.errors import ConferralError
from conferral.model.facts import Mode, Side, Via


class BadCorrection(ConferralError):  # noqa: N818 because the errors here are named for what is wrong
    """A correction does not say what it must."""


class LetterField(StrEnum):
    """What can be corrected in a letter's frame."""

    DATE = "date"
    JUDGE = "judge"
    COURT = "court"
    CASE_NUMBER = "case_number"
    SIDE = "side"
    VIA = "via"


class ConferralField(StrEnum):
    """What can be corrected in a conferral."""

    DATE = "date"
    MODE = "mode"
    DURATION = "duration_minutes"
    PARTICIPANTS = "participants"


class Statement(StrEnum):
    """What a letter states or does not."""

    IMPASSE = "impasse"
    TOLD = "told_adversary"
    POSITION = "adversary_position"


Person = tuple[str, Side | None]
"""One who took part, and for which side where that is known."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Who corrects, and why."""

    by: str
    reason: str

    def __post_init__(self) -> None:
        for name in ("by", "reason"):
            if not getattr(self, name).strip():
                raise BadCorrection("correction", f"it does not say {_LACKING[name]}", "A correction names both.")


_LACKING = {"by": "who corrects", "reason": "why"}


@dataclass(frozen=True, slots=True)
class LetterSays(Correction):
    """Something in the letter's frame is otherwise; with no value, the letter does not show it."""

    field: LetterField
    value: dt.date | Side | Via | str | None = None
    words: str | None = None

    def __post_init__(self) -> None:
        _complete(self.value, self.words)
        Correction.__post_init__(self)


@dataclass(frozen=True, slots=True)
class ConferralSays(Correction):
    """Something in a conferral is otherwise.

    ``at`` is where its words begin in the letter's text, ``nth`` which of those that begin there: one sentence may tell
    of several.
    """

    at: int
    field: ConferralField
    value: dt.date | Mode | int | tuple[Person, ...] | None = None
    words: str | None = None
    nth: int = 0

    def __post_init__(self) -> None:
        _complete(self.value, self.words)
        Correction.__post_init__(self)


@dataclass(frozen=True, slots=True)
class NoConferral(Correction):
    """What was read as a conferral is none; ``at`` and ``nth`` name it as in ``ConferralSays``."""

    at: int
    nth: int = 0


@dataclass(frozen=True, slots=True)
class ConferralMissed(Correction):
    """The letter tells of a conferral that was not read; ``words`` are those that tell of it, and show all of it."""

    words: str
    date: dt.date | None = None
    mode: Mode | None = None
    duration_minutes: int | None = None
    participants: tuple[Person, ...] = ()

    def __post_init__(self) -> None:
        _complete(True, self.words)
        Correction.__post_init__(self)


@dataclass(frozen=True, slots=True)
class LetterStates(Correction):
    """The letter states a thing, in these words; with no words, it does not state it."""

    statement: Statement
    words: str | None = None


def _complete(value: object, words: str | None) -> None:
    """What is asserted has its words, and what is taken away has none."""
    if value not in (None, ()) and not (words or "").strip():
        what = "it asserts something and quotes no words of the letter for it"
        raise BadCorrection("correction", what, "Copy the words of the letter that show it.")
