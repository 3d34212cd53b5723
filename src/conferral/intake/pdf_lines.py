"""The lines of a PDF page and where they stand, as pdfium finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import replace
from itertools import pairwise
from math import hypot

from conferral.intake.columns import in_columns
from conferral.intake.extras import Foreign
from conferral.intake.layout import Line, line_of, rows_of
from conferral.intake.pleading import without_line_numbers

_WRITTEN = re.compile(r"([^\r\n\ufffe]+)(\ufffe?)")  # pdfium writes U+FFFE for a hyphen and the line's end after it
_WIDE = 1.6  # times the size of the letters: a gap that no space between words has
_MOST = 1500  # pieces of a page that are looked at for gaps; beyond that, it is set letter by letter
_LETTERS = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\t": " ",
    }
    | dict.fromkeys(map(chr, (*range(9), 11, 12, *range(14, 32), 127, 0xFFFF, 0xFEFF)), "")
)


def lines_of(page: Foreign) -> list[Line]:
    """The lines of a page in reading order. Raises pypdfium2's error where the page is broken."""
    layer = page.get_textpage()
    try:
        text = layer.get_text_range()
        places = _Places(layer, page.get_rotation())
        written = [(places.line(start, words), start) for start, words in _written(text)]
        lines = _arranged(places, written) if _parted(layer) else [line for line, _ in written]
        return without_line_numbers([replace(line, text=line.text.translate(_LETTERS)) for line in lines])
    finally:
        layer.close()


def _written(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text layer that hold words, and the character at which each begins."""
    for match in _WRITTEN.finditer(text):
        words = match[1].strip()
        if words:
            yield match.start() + match[1].index(words[0]), words + "-" * len(match[2])


class _Places:
    """Where the characters of a page stand, the page held upright."""

    def __init__(self, layer: Foreign, turned: int) -> None:
        import pypdfium2.raw as pdfium

        self._layer, self._turned, self._pdfium = layer, turned % 360, pdfium
        self._a, self._b, self._c, self._d = c_double(), c_double(), c_double(), c_double()
        self._matrix = pdfium.FS_MATRIX()

    def line(self, start: int, words: str) -> Line:
        """A line of words whose first character is ``start``."""
        self._pdfium.FPDFText_GetCharOrigin(self._layer, start, self._a, self._b)
        left, foot = self._upright(self._a.value, self._b.value)
        _, right = self.ends(start + len(words) - 1)
        return Line(words, left, max(left, right), foot, self._size(start))

    def ends(self, index: int) -> tuple[float, float]:
        """The left and right end of a character."""
        self._pdfium.FPDFText_GetCharBox(self._layer, index, self._a, self._b, self._c, self._d)
        one, _ = self._upright(self._a.value, self._c.value)
        other, _ = self._upright(self._b.value, self._d.value)
        return min(one, other), max(one, other)

    def pieces(self, line: Line, start: int) -> list[Line]:
        """A line taken apart where its words stand far apart."""
        pieces: list[Line] = []
        began, left, edge = 0, line.left, line.left
        for index, char in enumerate(line.text):
            if char == " ":
                continue
            near, far = self.ends(start + index)
            if index and near - edge > _WIDE * line.size:
                pieces.append(Line(line.text[began:index].rstrip(), left, edge, line.foot, line.size))
                began, left = index, near
            edge = far
        return [*pieces, Line(line.text[began:], left, edge, line.foot, line.size)]

    def _upright(self, x: float, y: float) -> tuple[float, float]:
        """A place as one sees it, counted to the right and down the page."""
        return {0: (x, -y), 90: (y, x), 180: (-x, y), 270: (-y, -x)}[self._turned]

    def _size(self, index: int) -> float:
        size = float(self._pdfium.FPDFText_GetFontSize(self._layer, index))
        if self._pdfium.FPDFText_GetMatrix(self._layer, index, self._matrix):
            size *= hypot(self._matrix.c, self._matrix.d)
        return size if 1 <= size <= 500 else 12.0


def _parted(layer: Foreign) -> bool:
    """Whether pieces stand far apart on one line: only such a page is looked at letter by letter."""
    count = layer.count_rects()
    boxes = [layer.get_rect(index) for index in range(count)] if 2 <= count <= _MOST else []
    return any(
        min(before[3], after[3]) > max(before[1], after[1])
        and abs(after[0] - before[2]) > 1.2 * (before[3] - before[1])
        for before, after in pairwise(boxes)
    )


def _arranged(places: _Places, written: Sequence[tuple[Line, int]]) -> list[Line]:
    """Lines with their wide gaps kept, column after column where the page is set in columns."""
    rows = [places.pieces(line, start) for line, start in written]
    columns = in_columns(rows_of([piece for row in rows for piece in row]))
    return columns or [line_of(row) for row in rows]
