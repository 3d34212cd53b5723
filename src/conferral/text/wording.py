"""Words to look for: regular expressions that are made only when they are first looked for.

No paper needs them all, and making one costs more than looking for it once. PCRE2 makes a pattern about ten times
faster than Python's own engine and looks about five times faster, but each call costs it time in proportion to the
length of the text. So short texts are searched by PCRE2, long ones by Python's engine. Both find the same places; a
test holds them against each other.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from conferral.text.alternatives import at_words
from conferral.text.quick import (
    ANYWHERE,
    AT_THE_START,
    CANNOT,
    CONTEXT,
    OFTEN,
    THE_WHOLE,
    code_of,
    every,
    found_by,
    make,
    search,
)

LONG = 16_384
"""From how many characters on a text is searched by Python's engine."""

_EXACT = re.RegexFlag(0)


class Wording:
    r"""A regular expression in Python's syntax that costs nothing until it is used; then it works as a compiled one.

    Its matches answer as ``re.Match`` does. ``\Z`` is the very end of the text, as Python has it.

    >>> Wording(r"\bno later than", re.I).search("No later than May 5") is not None
    True
    """

    __slots__ = ("_code", "_exact", "_left", "_made", "flags", "groupindex", "groups", "pattern")

    def __init__(self, pattern: str, flags: re.RegexFlag = _EXACT) -> None:
        self.pattern = pattern
        self.flags = flags
        self._exact: re.Pattern[str] | None = None
        self._made: Any = None
        self._code: Any = None
        self._left = OFTEN
        self.groups = 0
        self.groupindex: Mapping[str, int] = {}

    def __repr__(self) -> str:
        return f"Wording({self.pattern!r}, {self.flags!r})"

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first place in ``text[start:end]`` with these words."""
        size = len(text)
        if size < LONG:
            if self._left:
                self._used()
            try:
                data = search(
                    self._code or self.quick(), text, end if 0 <= end < size else size * (end >= 0),
                    start if 0 <= start < size else size * (start >= 0), CONTEXT, ANYWHERE,
                )[0]  # fmt: skip
                return None if data is None else found_by(self, text, data)
            except CANNOT:
                pass
        return self.exact().search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The words where ``text[start:end]`` begins with them."""
        if len(text) < LONG:
            try:
                return self._anchored(text, start, end, AT_THE_START)
            except CANNOT:
                pass
        return self.exact().match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The words where they are the whole of ``text[start:end]``."""
        if len(text) < LONG:
            try:
                return self._anchored(text, start, end, THE_WHOLE)
            except CANNOT:
                pass
        return self.exact().fullmatch(text, start, end)

    def _anchored(self, text: str, start: int, end: int, how: int) -> re.Match[str] | None:
        size = len(text)
        if self._left:
            self._used()
        data = search(
            self._code or self.quick(), text, end if 0 <= end < size else size * (end >= 0),
            start if 0 <= start < size else size * (start >= 0), CONTEXT, how,
        )[0]  # fmt: skip
        return None if data is None else found_by(self, text, data)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every place in ``text[start:end]`` with these words, in order."""
        size = len(text)
        if size < LONG:
            if self._left:
                self._used()
            try:
                code = self._code or self.quick()
                end = end if 0 <= end < size else size * (end >= 0)
                start = start if 0 <= start < size else size * (start >= 0)
                return iter([found_by(self, text, one[0]) for one in every(code, text, end, start, CONTEXT)])
            except CANNOT:
                pass
        return self.exact().finditer(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[str]:
        """The words at every place, or those of the group where the pattern has just one."""
        return [match[match.re.groups == 1] for match in self.finditer(text, start, end)]

    def sub(self, other: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with these words replaced; ``other`` is taken as it stands, without escapes."""
        parts, done = [], 0
        for match in self.finditer(text):
            parts += [text[done : match.start()], other if isinstance(other, str) else other(match)]
            done = match.end()
        return "".join((*parts, text[done:]))

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """The text parted where these words stand, groups kept between; at most ``maxsplit`` times if that is given."""
        parts: list[str] = []
        done = 0
        for number, match in enumerate(self.finditer(text), 1):
            parts += [text[done : match.start()], *match.groups()]
            done = match.end()
            if number == maxsplit:
                break
        return [*parts, text[done:]]

    def quick(self) -> Any:  # noqa: ANN401 because the library states no types
        """The pattern as PCRE2 has it; LibraryError where it is beyond PCRE2's limits."""
        self._made = make(at_words(self.pattern), self.flags)
        self.groups, self.groupindex = self._made.groups, dict(self._made.groupindex)
        self._code = code_of(self._made)
        return self._code

    def _used(self) -> None:
        """Count a search; a pattern that is used often is worth being turned into machine code."""
        self._left -= 1
        if not self._left and self._made is not None:
            self._made.jit_compile()

    def exact(self) -> re.Pattern[str]:
        """The pattern as Python's own engine has it."""
        if self._exact is None:
            self._exact = re.compile(self.pattern, self.flags)
        return self._exact


@lru_cache(maxsize=1024)
def worded(pattern: str, flags: re.RegexFlag = _EXACT) -> Wording:
    """The wording of a pattern that is put together, or used in one place only; made once.

    >>> bool(worded("impasse").search("at an impasse"))
    True
    """
    return Wording(pattern, flags)
