"""A day told of in a paper, with what it is for and what it is to the paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from conferral.readers.schedule.roles import Role
from conferral.readers.schedule.topics import Topic


@dataclass(frozen=True, slots=True)
class Mention:
    """A day, told at ``text[start:end]`` of the clean text; its words begin at ``quoted_from``.

    ``moved`` says that the words move the day there from another; ``clock`` is the hour beside it, as written.
    """

    date: dt.date
    start: int
    end: int
    quoted_from: int
    ruling: bool
    role: Role
    what: str
    topic: Topic
    moved: bool = False
    clock: str = ""
