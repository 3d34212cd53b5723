"""Clean text with a way back: what a page adds to a letter is left out, and every offset still finds its place.

Left out: the court's filing header, page numbers, running heads, line-end hyphens. Curly quotes and odd spaces are
made plain one for one. Nothing is corrected: a misread word stays misread.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from conferral.model.spans import Span

_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u2032": "'", "\u201c": '"', "\u201d": '"', "\u201f": '"', "\u00a0": " ",
        "\u2009": " ", "\u202f": " ", "\u2007": " ", "\u2010": "-", "\u2011": "-", "\t": " ", "\r": "\n", "\f": "\n", "\u00ad": "-",
    }
)  # fmt: skip
_FURNITURE = re.compile(
    r"^[ ]*(?:Case[ ]{1,3}\S{6,40}[ ]{1,8}(?:Document|Doc\.?)[ ]{1,8}#?\d{1,5}(?:-\d{1,3})?[ ]{1,8}Filed\b.{0,90}"
    r"|(?:Page|P\.|p\.)[ ]{0,2}\d{1,4}(?:[ ]{0,2}(?:of|/)[ ]{0,2}\d{1,4})?"
    r"|-{1,2}[ ]{0,2}\d{1,3}[ ]{0,2}-{1,2}|\d{1,3})[ ]*$"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean text and the map back to the source: piece ``i`` of the clean text began at ``origins[i]``."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def offset(self, position: int) -> int:
        """The source offset of a character of the clean text."""
        piece = bisect_right(self.starts, position) - 1
        return self.origins[piece] + position - self.starts[piece]

    def span(self, start: int, end: int) -> Span:
        """The source span of a range of the clean text, from its first to its last character."""
        return Span(self.offset(start), self.offset(end - 1) + 1)


def clean(text: str) -> Cleaned:
    """Leave out what pages add, and keep the map back.

    >>> cleaned = clean("the wit-\\nnesses\\nPage 2 of 3\\nwere")
    >>> cleaned.text
    'the witnesses\\nwere'
    >>> cleaned.offset(cleaned.text.index("were"))
    28
    """
    plain = text.translate(_PLAIN)
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    for begin, end in _kept(plain):
        pieces.append(plain[begin:end])
        starts.append(length)
        origins.append(begin)
        length += end - begin
    if not starts:
        return Cleaned("", (0,), (0,))
    return Cleaned("".join(pieces), tuple(starts), tuple(origins))


def _kept(plain: str) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    begin = 0
    position = 0
    for line in plain.splitlines(keepends=True):
        end = position + len(line)
        bare = line.rstrip()
        if len(bare) < 140 and _FURNITURE.match(bare):
            if position > begin:
                kept.append((begin, position))
            begin = end
        elif bare.endswith("-") and bare[-2:-1].islower() and plain[end : end + 1].islower():
            kept.append((begin, position + len(bare) - 1))
            begin = end
        position = end
    if len(plain) > begin:
        kept.append((begin, len(plain)))
    return kept
