"""Words to look for, made into a pattern only when they are first looked for: no paper needs them all."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_EXACT = re.RegexFlag(0)


@cache
def _compiled(pattern: str, flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile(pattern, flags)


@dataclass(frozen=True, slots=True)
class Wording:
    r"""A regular expression that costs nothing until it is used; then it works as the compiled one does.

    >>> Wording(r"\bno later than", re.I).search("No later than May 5") is not None
    True
    """

    pattern: str
    flags: re.RegexFlag = _EXACT

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first place in ``text[start:end]`` with these words."""
        return _compiled(self.pattern, self.flags).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The words where ``text[start:end]`` begins with them."""
        return _compiled(self.pattern, self.flags).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The words where they are the whole of ``text[start:end]``."""
        return _compiled(self.pattern, self.flags).fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every place in ``text[start:end]`` with these words, in order."""
        return _compiled(self.pattern, self.flags).finditer(text, start, end)

    def sub(self, other: str, text: str) -> str:
        """The text with these words replaced."""
        return _compiled(self.pattern, self.flags).sub(other, text)

    def split(self, text: str) -> list[str]:
        """The text parted where these words stand."""
        return _compiled(self.pattern, self.flags).split(text)
