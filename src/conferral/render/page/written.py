"""The letter's text as HTML, every character kept, and which of its line ends stand inside paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from conferral.render.page.markup import escape

# The end of a full line inside a paragraph: a narrow screen, which breaks the line anyway, shows a blank for it.
_SOFT = re.compile(r"^[^\n]{55,109}[^\s.:;?!]\n(?=[\w\"'(\[])", re.M)
_WIDEST = 80  # characters: a longer line would be broken twice on any screen
# Marks that could turn the words of a line around. Each is shut in by itself: it stays in the text and turns nothing.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Written:
    """A letter's text, the offsets of its soft line ends, and whether its lines are too wide for a page on a screen."""

    text: str
    soft: tuple[int, ...]
    wide: bool

    @classmethod
    def of(cls, text: str) -> Written:
        """The text with its soft line ends found."""
        lines = list(_SOFT.finditer(text))
        return cls(text, tuple(line.end() - 1 for line in lines), any(len(line[0]) > _WIDEST for line in lines))

    def html(self, start: int, end: int) -> str:
        """A range of the text, every character kept."""
        pieces = []
        for soft in self.soft[bisect_left(self.soft, start) : bisect_left(self.soft, end)]:
            pieces += [_shown(self.text[start:soft]), '<span class="soft">\n</span>']
            start = soft + 1
        return "".join([*pieces, _shown(self.text[start:end])])


def _shown(text: str) -> str:
    return _TURNING.sub(lambda mark: f"<bdi>{mark[0]}</bdi>", escape(text))
