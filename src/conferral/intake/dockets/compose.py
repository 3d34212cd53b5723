"""The text of a docket, put together piece by piece so that the place of each part is known."""

from __future__ import annotations

import re
from bisect import bisect_left

from conferral.model.spans import Span

_UNWRITABLE = re.compile("[\x00\f\ud800-\udfff]")
_SPACES = re.compile(r"\s+")


class Writing:
    """A text that grows, and knows where each piece of it stands.

    >>> writing = Writing()
    >>> writing.put("12"), writing.put("ORDER")
    (Span(start=0, end=2), Span(start=2, end=7))
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0

    def put(self, words: str) -> Span | None:
        """Write words at the end; where they stand, or None for no words."""
        clean = _UNWRITABLE.sub(" ", words)
        start = self._length
        self._pieces.append(clean)
        self._length += len(clean)
        return Span(start, self._length) if clean else None

    @property
    def length(self) -> int:
        """How many characters were written."""
        return self._length

    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)


def one_line(words: str) -> str:
    r"""Words on one line.

    >>> one_line(" ORDER \n granting\u00a0it ")
    'ORDER granting it'
    """
    return _SPACES.sub(" ", words).strip()


class Places:
    r"""Where words stand in a text, white space and capitals aside: a library squeezes and recases what it hands on.

    >>> places = Places("Jane   ROE\nv. Poe")
    >>> places.find("Jane Roe v.")
    Span(start=0, end=13)
    """

    def __init__(self, text: str) -> None:
        self._at = [i for i, char in enumerate(text) if not char.isspace()]
        self._bare = "".join(_folded(text[i]) for i in self._at)

    def find(self, words: str, after: int = 0, before: int | None = None) -> Span | None:
        """The first place of these words at or after an offset, ending before another; None where they do not stand."""
        bare = "".join(map(_folded, "".join(words.split())))
        if not bare:
            return None
        low = bisect_left(self._at, after)
        high = len(self._at) if before is None else bisect_left(self._at, before)
        found = self._bare.find(bare, low, high)
        return Span(self._at[found], self._at[found + len(bare) - 1] + 1) if found >= 0 else None


def _folded(char: str) -> str:
    """A letter without its case; never more than one character, so that offsets hold."""
    lower = char.lower()
    return lower if len(lower) == 1 else char
