"""Days numbered in words, "the fourth of October", "May twenty-first", or between hyphens, "4-Oct-2021"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.readers.finders.months import month_number
from conferral.text.wording import Wording

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
_DAYS = {
    **{word: number for number, word in enumerate((*_ONES, *_TEENS), 1)},
    **{f"twenty {word}": number for number, word in enumerate(_ONES, 21)},
    "thirtieth": 30,
    "thirty first": 31,
}
_MONTH = r"(?P<month>[JFMASOND][A-Za-z]{2,8}\.?)"
_OF_MONTH = Wording(rf"(?:st|nd|rd|th)[ ](?:day[ ])?of[ ]{_MONTH}(?![A-Za-z])")
_MONTH_FIRST = Wording(
    r"(?P<month>[JFMASOND][a-z]{2,8})[ ](?:the[ ])?"
    r"(?P<words>(?:[Tt]wenty[- ]|[Tt]hirty[- ])?[a-z]{2,9}(?:st|nd|rd|th))\b"
)
_MONTH_END = Wording(
    r"\b(?:the[ ])?(?:(?:very[ ])?end|close|last[ ]day)[ ]of[ ](?P<month>[JFMASOND][a-z]{2,8})\b(?!['’-]"
    r"|[ ][0-9]{1,2}\b)"
)
_NOT_BEFORE = Wording(r"(?:\w|\b[Aa]n?[ ])\Z")
_WORDS_BEFORE = Wording(r"\b(?P<words>(?:twenty[- ]|thirty[- ])?[a-z]{3,11})\Z", re.I)
_HYPHENS = Wording(
    r"(?P<day>[0-9](?<![\w/.-].)[0-9]?)-(?P<month>[A-Za-z]{3,4})-(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})(?![\w-])"
)


def spelled_days(text: str) -> Iterator[tuple[int, int, int, int, int | None]]:
    """Start, end, month, day and year (where it stands there) of each day, in no order; day 0 is the month's last.

    >>> list(spelled_days("on the twenty-first of June"))
    [(7, 27, 6, 21, None)]
    """
    if "of " in text:
        yield from _of_month(text)
        for match in _MONTH_END.finditer(text):
            if month := month_number(match["month"]):
                yield match.start(), match.end(), month, 0, None
    for match in _MONTH_FIRST.finditer(text):
        day, month = _number(match["words"]), month_number(match["month"])
        if day and month and not _NOT_BEFORE.search(text, max(0, match.start() - 4), match.start()):
            yield match.start(), match.end(), month, day, None
    for match in _HYPHENS.finditer(text):
        month, day, year = month_number(match["month"]), int(match["day"]), int(match["year"])
        if month and 1 <= day <= 31:
            yield match.start(), match.end(), month, day, year if year > 99 else year + (2000 if year < 70 else 1900)


def _of_month(text: str) -> Iterator[tuple[int, int, int, int, int | None]]:
    for match in _OF_MONTH.finditer(text):
        words = _WORDS_BEFORE.search(text, max(0, match.start() - 18), match.start() + 2)
        day = _number(words["words"]) if words else None
        month = month_number(match["month"])
        if words and day and month:
            yield words.start(), match.end(), month, day, None


def _number(words: str) -> int | None:
    return _DAYS.get(words.lower().replace("-", " "))
