"""Where sentences begin and end in legal prose: "Fed. R. Civ. P. 37", "v.", "Dkt. No." do not end one."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, pairwise

from conferral.text.abbreviations import ends_in_abbreviation, full_stop_ends
from conferral.text.wording import Wording

__all__ = ["ends_in_abbreviation", "split"]

_END = Wording(r"[.?!\u2026][\"')\]*_]{0,4}(?=\s)|\n(?:[ ]*\n)*")
_OPENS = Wording(r"[\s\"'(\[*_]{0,12}(?:[A-Z0-9§¶•–—$/-]|\Z)")
_ITEM = Wording(r"[ ]{0,20}(?:[•▪◦●]|[-*–—][ ]|\(?[0-9a-zA-Z]{1,3}[.)][ ])")
_OPEN_END = Wording(
    r"(?:\b(?:the|a|an|of|for|and|or|to|in|on|at|by|with|that|from|as|is|was|are|were|its|their|his|her|our|your"
    r"|this|between|under|see|dated|Your|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Nos?\.|Dkt\.|v\.|M(?:r|s|rs)\.)|[(&§¶])[ ]*\Z"
)
_NAME_AHEAD = Wording(r"\b(?:[Cc]ounsel|Judge|[Pp]laintiffs?|[Dd]efendants?|Hon\.)[ ]*\Z")
_PROSE = 75  # a column narrower than this many characters is a block of lines, not wrapped prose
_UNWRAPPED = 150  # and lines longer than this are paragraphs, not wrapped
_FITS = 0.72  # a line that would still have had room within this share of the column ends on purpose


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Ranges of the sentences in ``text[start:end]``, white space trimmed; a blank line always ends one.

    The end of a line ends a sentence only in headings, addresses, captions and signatures: where the next word would
    still have fitted on it.

    >>> [text[a:b] for text in ["See Dkt. No. 17. We met."] for a, b in split(text)]
    ['See Dkt. No. 17.', 'We met.']
    """
    stop = len(text) if end is None else end
    lines = _Lines(text, start, stop)
    ranges: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, stop):
        mark = text[match.start()]
        if mark == "\n":
            ends = (match.end() - match.start() > 1 and "\n" in match[0][1:]) or lines.end_on_purpose(match.start())
        else:
            ends = _ends(text, begin, match.start(), match.end(), stop)
        if ends:
            _add(text, begin, match.end(), ranges)
            begin = match.end()
    _add(text, begin, stop, ranges)
    return ranges


class _Lines:
    """The lines of a stretch of text, and which of them end on purpose."""

    def __init__(self, text: str, start: int, stop: int) -> None:
        self.text, self.start, self.stop = text, start, stop
        self.breaks = [end - 1 for end in accumulate(len(line) + 1 for line in text[start:stop].split("\n"))][:-1]
        edges = [-1, *self.breaks, stop - start]
        widths = sorted(length for a, b in pairwise(edges) if (length := b - a - 1) > 0)
        self.width = widths[min(len(widths) - 1, len(widths) * 9 // 10)] if widths else 0
        self.narrow = self.width < _PROSE
        self.prose = sum(text[start + at + 1 : start + at + 2].islower() for at in self.breaks) * 3 > len(self.breaks)

    def end_on_purpose(self, newline: int) -> bool:
        """Whether the line that ends at ``newline`` is a unit of its own and not the wrapped line of a sentence."""
        text = self.text
        after = newline + 1
        while after < self.stop and text[after] == " ":
            after += 1
        if after >= self.stop or text[after].islower() or text[after] in ",;)":
            return False
        i = bisect_left(self.breaks, newline - self.start)
        line_start = self.start + (self.breaks[i - 1] + 1 if i else 0)
        if _OPEN_END.search(text, max(line_start, newline - 16), newline):
            return False
        length = newline - line_start
        if self.narrow:
            return not self._in_prose(i)
        if text[line_start].islower() and text[newline - 1].isalpha() and length > 40:
            return False
        if length > 30 and _NAME_AHEAD.search(text, newline - 16, newline):
            return False
        next_word = len(text[after : after + 30].split(None, 1)[0])
        if self.width > _UNWRAPPED:
            return length < _UNWRAPPED or _ITEM.match(text, newline + 1) is not None
        room = self.width * (0.9 if _ITEM.match(text, newline + 1) else _FITS)
        return length + 1 + next_word < room

    def _in_prose(self, i: int) -> bool:
        """Whether a narrow line stands among lines that begin small, as those of a narrow column of prose do."""
        near = self.breaks[max(0, i - 3) : i + 4]
        begins = [self.text[self.start + at + 1 : self.start + at + 2] for at in near]
        return sum(char.islower() for char in begins) * 3 >= len(begins)


def _ends(text: str, begin: int, dot: int, after: int, stop: int) -> bool:
    if not _OPENS.match(text, after, min(stop, after + 40)):
        return False
    return text[dot] != "." or full_stop_ends(text, begin, dot, after)


def _add(text: str, begin: int, end: int, ranges: list[tuple[int, int]]) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if end > begin:
        ranges.append((begin, end))
