"""The passages of a paper that tell of days, and the words that stand around each day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.rulings.dues import from_the_ruling
from conferral.text.wording import Wording, worded

_TOLD_IN = frozenset({PartKind.BODY, PartKind.RULING, PartKind.CLOSING})
_REACH = 420
_LINE_OF_ITS_OWN = Wording(
    r"[^\w]*(?:(?:Dated?|DATED?|Date|(?:IT IS )?[Ss][Oo] [Oo][Rr][Dd][Ee][Rr][Ee][Dd])[\s:.,]{0,3}"
    r"|[A-Z][A-Za-z .]{0,28},\s[A-Z][A-Za-z .]{2,20})?\W*"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or sentences that a day runs across; ``introduced`` are the words that open the list it stands in."""

    start: int
    end: int
    ruling: bool
    dates: tuple[FoundDate, ...]
    introduced: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A day and the words around it, white space made plain.

    ``left`` reaches back to where the passage begins, ``near`` to the day before it; ``after`` reaches on to the next
    day, ``rest`` to where the passage ends.
    """

    day: FoundDate
    date: dt.date
    passage: Passage
    left: str
    near: str
    after: str
    rest: str
    alone: bool
    following: FoundDate | None = None


def passages(document: Document) -> Iterator[Passage]:
    """The passages in which the paper itself speaks, letterhead, addresses and signatures left out."""
    introduced, part = "", None
    for sentences in _joined(document):
        first, last = sentences[0], sentences[-1]
        text = document.text[first.start : last.end]
        dates = document.dates_in(first.start, last.end)
        introduced = introduced if first.part is part and _goes_on(text) else ""
        if dates:
            yield Passage(first.start, last.end, first.part is PartKind.RULING, dates, introduced)
        if text.endswith(":") or _BELOW.search(text):
            introduced, part = " ".join(text.split())[-_REACH:], first.part


_BELOW = Wording(
    r"\b(?:(?:set (?:out|forth)|listed|shown|given|stated|schedule) below|below(?! (?:him|her|them|me|us|it|the"
    r"|that|this)\b)|as follows|following)\b"
)
_LIST_MARK = Wording(
    r"\s*(?:[(\[]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)\]]|[•*·–-]|[A-Z][^.\n]{2,70}(?:\s{2,}|:\s|\s[-–]\s"
    r"|\t)[^.]{0,80}\d)"
)


def _goes_on(text: str) -> bool:
    return bool(_LIST_MARK.match(text, 0)) or len(text) < 120


def _joined(document: Document) -> Iterator[list[Sentence]]:
    held: list[Sentence] = []
    for sentence in document.sentences:
        if sentence.part not in _TOLD_IN:
            continue
        if held and held[-1].part is sentence.part and _runs_across(document, held[-1]):
            held.append(sentence)
            continue
        if held:
            yield held
        held = [sentence]
    if held:
        yield held


def _runs_across(document: Document, one: Sentence) -> bool:
    """Whether a day ("March 31. 2008") begins in one sentence and ends in the next."""
    return any(day.start < one.end < day.end for day in document.dates_in(one.end - 16, one.end + 16))


def places(document: Document, passage: Passage, ruled_on: dt.date | None = None) -> Iterator[Place]:
    """The days of a passage that could be resolved, each with the words around it.

    "Friday" in a ruling of the day ``ruled_on`` is the first one after it.
    """
    text, days = document.text, passage.dates
    for i, day in enumerate(days):
        date = day.date
        if date is None and passage.ruling and ruled_on:
            date = from_the_ruling(day.as_written, ruled_on)
        if date is None:
            continue
        before = _end_before(text, days, i, passage.start)
        following = days[i + 1] if i + 1 < len(days) else None
        until = following.start if following else passage.end
        yield Place(
            day,
            date,
            passage,
            left=_plain(text[max(passage.start, day.start - _REACH) : day.start]),
            near=_plain(text[max(before, day.start - _REACH) : day.start]),
            after=_plain(text[day.end : min(until, day.end + _REACH)]),
            rest=_plain(text[day.end : min(passage.end, day.end + _REACH)]),
            alone=_alone(text, day),
            following=following,
        )


def _end_before(text: str, days: tuple[FoundDate, ...], i: int, start: int) -> int:
    """Where the words before a day begin: after the day before it, but not between "the following Friday, May 5"."""
    while i and days[i - 1].relative and text[days[i - 1].end : days[i].start].strip(" ,(") in ("", "on"):
        i -= 1
    return days[i - 1].end if i else start


def _plain(text: str) -> str:
    return " ".join(text.split())


def _alone(text: str, day: FoundDate) -> bool:
    """Whether the day has a line to itself, but for "Dated:" and a city: the paper's own day."""
    begin = text.rfind("\n", max(0, day.start - 61), day.start) + 1
    end = text.find("\n", day.end, day.end + 21)
    if not begin or (end < 0 and len(text) > day.end + 20):
        return False
    rest = text[day.end : end] if end >= 0 else text[day.end :]
    return bool(_LINE_OF_ITS_OWN.fullmatch(text, begin, day.start)) and not worded(r"\w").search(rest)
