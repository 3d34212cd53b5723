"""Words to look for: regular expressions that are made only when they are first looked for.

No paper needs them all, and making one costs more than looking for it once. PCRE2 makes a pattern about ten times
faster than Python's own engine and looks about five times faster, but each call costs it time in proportion to the
length of the text. So short texts are searched by PCRE2, long ones by Python's engine. Both find the same places; a
test holds them against each other.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, cast

import pcre2

LONG = 16_384
"""From how many characters on a text is searched by Python's engine."""

_EXACT = re.RegexFlag(0)
_FLAGS = {re.I: pcre2.I, re.M: pcre2.M, re.S: pcre2.S, re.X: pcre2.X}
_CANNOT = (pcre2.LibraryError, UnicodeEncodeError)
"""What PCRE2 raises for a pattern or a search beyond its limits, and for text that is no Unicode (lone surrogates)."""


class Wording:
    r"""A regular expression in Python's syntax that costs nothing until it is used; then it works as a compiled one.

    Its matches answer as ``re.Match`` does. ``\Z`` is the very end of the text, as Python has it.

    >>> Wording(r"\bno later than", re.I).search("No later than May 5") is not None
    True
    """

    __slots__ = ("_exact", "_quick", "flags", "pattern")

    def __init__(self, pattern: str, flags: re.RegexFlag = _EXACT) -> None:
        self.pattern = pattern
        self.flags = flags
        self._exact: re.Pattern[str] | None = None
        self._quick: Any = None

    def __repr__(self) -> str:
        return f"Wording({self.pattern!r}, {self.flags!r})"

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first place in ``text[start:end]`` with these words."""
        if len(text) < LONG:
            try:
                return cast("re.Match[str] | None", (self._quick or self.quick()).search(text, start, end))
            except _CANNOT:
                pass
        return self.exact().search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The words where ``text[start:end]`` begins with them."""
        if len(text) < LONG:
            try:
                return cast("re.Match[str] | None", (self._quick or self.quick()).match(text, start, end))
            except _CANNOT:
                pass
        return self.exact().match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The words where they are the whole of ``text[start:end]``."""
        if len(text) < LONG:
            try:
                return cast("re.Match[str] | None", (self._quick or self.quick()).fullmatch(text, start, end))
            except _CANNOT:
                pass
        return self.exact().fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every place in ``text[start:end]`` with these words, in order."""
        if len(text) < LONG:
            try:
                return iter(list((self._quick or self.quick()).finditer(text, start, end)))
            except _CANNOT:
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
        flags = pcre2.NOFLAG
        for ours, theirs in _FLAGS.items():
            if self.flags & ours:
                flags |= theirs
        self._quick = pcre2.compile(self.pattern.replace(r"\Z", r"\z"), flags)
        return self._quick

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
