"""Docket entries told in words: "that ruling is number 29 on the docket", "docketed at 45", "docket number twelve"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.text.wording import Wording

_THE_DOCKET = Wording(r"\bdocket\b(?!\s(?:call|number|no\b))")
_OF_THE = Wording(r"\s(?:on|in|of)\s(?:the|your|this|our)\s(?:[Cc]ourt's\s|[Cc]ourt\s)?\Z")
_NUMBERED = Wording(
    rf"(?:\b(?:numbers?|nos?\.?|item|entry|document|paper|tab)\s{{0,2}}#?\s?|#\s?)(?P<number>{NUMBER})\Z", re.I
)
_DOCKETED = Wording(
    r"\b(?:docketed\s(?:at|as|under)|(?:enter|fil)ed\sas(?=\s(?:(?:document|docket|entry|paper|item)\s)?(?:no\.|number|#))"
    r"|(?:on|in)\sthe\sdocket\s(?:as|at)|docket\s(?:entry\s|item\s)?numbers?(?=\s[a-z]))"
    r"\s(?:(?:document|docket|entry|paper|item)\s)?(?:no\.\s?|number\s|#\s?)?"
    rf"(?P<number>{NUMBER})\b(?!\s?[-:/]\s?[a-z0-9]|\s(?:civ|cr|cv|misc|days?|weeks?|of)\b|[.,]\d)"
    rf"(?:\s(?:and|&)\s(?P<second>{NUMBER})\b)?",
    re.I,
)
_MAYBE = Wording(r"docket|Docket|ed\sas\s")
_MOST = 5000


def worded_cites(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of each docket entry that a text tells of in words.

    >>> list(worded_cites("(that ruling is number 29 on the docket)"))
    [(16, 39, 29)]
    """
    if not _MAYBE.search(text):
        return
    for match in _THE_DOCKET.finditer(text):
        of = _OF_THE.search(text, max(0, match.start() - 20), match.start())
        before = _NUMBERED.search(text, max(0, of.start() - 30), of.start()) if of else None
        number = _entry(before["number"]) if before else None
        if before and number:
            yield before.start(), match.end(), number
    for match in _DOCKETED.finditer(text):
        for group in ("number", "second"):
            number = _entry(match[group]) if match[group] else None
            if number:
                yield match.start() if group == "number" else match.start(group), match.end(group), number


def _entry(written: str) -> int | None:
    number = number_of(written)
    whole = number is not None and number == int(number) and written.lower() not in ("a", "an")
    return int(number) if whole and number is not None and 0 < number < _MOST else None
