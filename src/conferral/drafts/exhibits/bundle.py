"""A set of exhibits as a value: what each is, how long, by which Bates numbers it goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from conferral.intake.extras import Foreign
from conferral.model.errors import ConferralError

_MARK = re.compile(r"[A-Z]{1,2}|[1-9]\d{0,2}")
NEEDED = "the Bates range"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One exhibit. ``bates`` is None where no stamps can be read as one range and none was given, empty where it
    has none.

    ``document`` is its PDF, open; ``size`` its bytes; ``unsearchable`` how many of its pages have no text, and
    ``marked`` on which pages somebody put comments or other marks.
    """

    mark: str
    name: str
    pages: int
    size: int
    title: str | None = None
    bates: str | None = None
    unsearchable: int = 0
    marked: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    document: Foreign = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not _MARK.fullmatch(self.mark):
            what = f"'{self.mark}' is no mark of an exhibit"
            raise ConferralError(self.name, what, "Use one or two capital letters, or a number up to 999.")

    @property
    def called(self) -> str:
        """What it is called: Exhibit A."""
        return f"Exhibit {self.mark}"


@dataclass(frozen=True, slots=True)
class Bundle:
    """The exhibits to one paper. ``caption`` and ``number`` are the case's, None where the record has none."""

    exhibits: tuple[Exhibit, ...]
    caption: str | None = None
    number: str | None = None

    @property
    def title(self) -> str:
        """The file's own title: no name is in it."""
        marks = [one.mark for one in self.exhibits]
        return f"Exhibit {marks[0]}" if len(marks) == 1 else f"Exhibits {marks[0]} to {marks[-1]}"

    @property
    def pages(self) -> int:
        """The exhibits' own pages, without covers and index."""
        return sum(one.pages for one in self.exhibits)

    @property
    def blanks(self) -> tuple[str, ...]:
        """What is still needed."""
        case = [] if self.caption else ["the caption"]
        case += [] if self.number else ["the case number"]
        titles = [f"what {one.called} is" for one in self.exhibits if one.title is None]
        return (*case, *titles, *(f"{NEEDED} of {one.called}" for one in self.exhibits if one.bates is None))


def marks_for(given: Sequence[str | None], *, numbers: bool = False) -> tuple[str, ...]:
    """The marks of exhibits in their order: those given, else the next letter, or number, that nobody has.

    >>> marks_for([None, "D", None])
    ('A', 'D', 'E')
    """
    found: list[str] = []
    for mark in given:
        now = mark or _after(found[-1] if found else None, numbers=numbers)
        if now in found:
            raise ConferralError(f"exhibit {now}", "two exhibits have this mark", "Give each a mark of its own.")
        found.append(now)
    return tuple(found)


def _after(mark: str | None, *, numbers: bool) -> str:
    """The mark that follows another: B after A, AA after Z, 2 after 1."""
    if mark is None:
        return "1" if numbers else "A"
    if mark.isdigit():
        return str(int(mark) + 1)
    if mark == "Z" * len(mark):
        return "A" * (len(mark) + 1)
    return f"{mark[:-1]}{chr(ord(mark[-1]) + 1)}" if mark[-1] != "Z" else f"{chr(ord(mark[0]) + 1)}A"
