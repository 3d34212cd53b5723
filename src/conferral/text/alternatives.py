r"""Long lists of alternatives, written so that they are tried only where a word begins.

A pattern that is a list of phrases, each beginning with ``\b``, is tried phrase by phrase at every letter of a text.
With the ``\b`` before the list as a whole, a letter in the middle of a word is passed over at once.
"""

from __future__ import annotations

import re
from functools import lru_cache

_AT_A_WORD = r"\b"
_MANY = 4


def at_words(pattern: str) -> str:
    r"""The pattern with the ``\b`` of neighbouring alternatives before them together; a short list is left as it is.

    >>> at_words(r"\bone|\btwo|x|\bthree|\bfour|(\bfive|\bsix)")
    '\\b(?:one|two)|x|\\b(?:three|four)|(\\bfive|\\bsix)'
    >>> at_words(r"\bone|\btwo")
    '\\bone|\\btwo'
    """
    if pattern.count("|" + _AT_A_WORD) < _MANY:
        return pattern
    runs: list[list[str]] = []
    for one in _alternatives(pattern):
        if one.startswith(_AT_A_WORD) and runs and runs[-1][0].startswith(_AT_A_WORD):
            runs[-1].append(one)
        else:
            runs.append([one])
    return "|".join(run[0] if len(run) == 1 else _together(run) for run in runs)


def _together(run: list[str]) -> str:
    return rf"\b(?:{'|'.join(one.removeprefix(_AT_A_WORD) for one in run)})"


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    """What tells where an alternative ends: a sign behind a backslash, a class, a bracket, a bar."""
    return re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.S)


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern as a whole; what stands in brackets or in a class is left alone."""
    found, depth, start = [], 0, 0
    for mark in _marks().finditer(pattern):
        sign = mark[0]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif sign == "|" and not depth:
            found.append(pattern[start : mark.start()])
            start = mark.end()
    return [*found, pattern[start:]]
