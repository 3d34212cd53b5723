"""From lines on a page to text: which line follows which, and where a blank line parts them.

A letter's address, date, salutation and paragraphs are told apart by the white space between them. Neither a PDF nor
a scan has blank lines, only places; this module turns the places into blank lines again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_PARTED = 1.18  # times the usual distance of lines: a paragraph gap is at least a quarter more in every letter measured
_WIDE = 1.6  # times the size of the letters: a gap within a line that no space between words has


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text on one line: its left and right end, the height of its foot (counted down the page), its size."""

    text: str
    left: float
    right: float
    foot: float
    size: float


def rows_of(pieces: Sequence[Line]) -> list[list[Line]]:
    """Pieces that stand on one line together, from top to bottom, each row from left to right."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: piece.foot):
        near = rows and piece.foot - median(other.foot for other in rows[-1]) < 0.5 * min(piece.size, rows[-1][0].size)
        if near and not any(_overlap(piece, other) for other in rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _overlap(one: Line, other: Line) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) > 0.5 * min(one.size, other.size)


def line_of(row: Sequence[Line]) -> Line:
    """One line of a row: pieces far apart are parted by four spaces, as columns are."""
    text = row[0].text
    for before, piece in pairwise(row):
        text += ("    " if piece.left - before.right > _WIDE * piece.size else " ") + piece.text
    largest = max(row, key=lambda piece: len(piece.text))
    return Line(text, row[0].left, row[-1].right, largest.foot, largest.size)


def pitch_of(lines: Sequence[Line]) -> float | None:
    """The usual distance of lines within a paragraph, in sizes of the letters; None if no paragraph shows it.

    Only a line that runs to the right margin is sure to go on in the next.
    """
    if not lines:
        return None
    margin = min(line.left for line in lines) + 0.85 * (
        max(line.right for line in lines) - min(line.left for line in lines)
    )
    gaps = [
        (below.foot - line.foot) / line.size
        for line, below in pairwise(lines)
        if line.right > margin and 0.7 < (below.foot - line.foot) / line.size < 3.5
    ]
    return median(gaps) if len(gaps) >= 2 else None


def paragraphs(lines: Sequence[Line], pitch: float | None) -> str:
    """The text of a page's lines, a blank line wherever white space parts two of them."""
    if not lines:
        return ""
    text = [lines[0].text]
    for index in range(1, len(lines)):
        text.append("\n\n" if _parted(lines, index, pitch or 1.25) else "\n")
        text.append(lines[index].text)
    return "".join(text)


def _parted(lines: Sequence[Line], index: int, pitch: float) -> bool:
    above, line = lines[index - 1], lines[index]
    gap = line.foot - above.foot
    if gap < -0.5 * line.size:  # back up the page: another column goes on, or another block begins
        return above.text[-1:] in ".:;?!" or not line.text[:1].islower()
    larger = max(above.size, line.size)
    if gap > _PARTED * pitch * larger or _indented(lines, index):
        return True
    tight = [near for near in (_gap(lines, index - 1), _gap(lines, index + 1)) if near and near > 0.85 * line.size]
    return bool(tight) and gap > 1.3 * min(tight) and gap > 1.4 * larger and len(above.text) < 60


def _indented(lines: Sequence[Line], index: int) -> bool:
    """Whether a paragraph begins by its indent alone, as in text set with double space."""
    if index + 1 >= len(lines):
        return False
    above, line, below = lines[index - 1 : index + 2]
    indent = (line.left - below.left) / line.size
    flush = abs(above.left - below.left) < line.size
    return (
        1.2 < indent < 6
        and flush
        and below.foot > line.foot
        and line.right >= below.right - 6 * line.size
        and above.text[-1:] in '.:;?!"”)'
    )


def _gap(lines: Sequence[Line], index: int) -> float | None:
    return lines[index].foot - lines[index - 1].foot if 0 < index < len(lines) else None
