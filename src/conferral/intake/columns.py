"""Columns of prose are read one after the other; a table, a caption, signatures side by side are read across."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from conferral.intake.layout import Line, line_of

_FEWEST = 6  # rows with both columns: fewer are a letterhead or signatures
Rows = Sequence[Sequence[Line]]
Gutter = tuple[float, float]


def in_columns(rows: Rows) -> list[Line] | None:
    """The lines of a page set in columns, column after column; None where it has none."""
    lines: list[Line] = []
    index, found = 0, False
    while index < len(rows):
        gutter, end = _band(rows, index)
        if gutter is None:
            lines.append(line_of(rows[index]))
            index += 1
            continue
        found = True
        lines += [line_of(row) for side in _sides(rows[index:end], gutter) for row in side]
        index = end
    return lines if found else None


def _band(rows: Rows, start: int) -> tuple[Gutter | None, int]:
    """The white strip that parts the rows from ``start`` on, and where they end; None if these are no columns."""
    for before, after in zip(rows[start], rows[start][1:], strict=False):
        gutter: Gutter = (before.right, after.left)
        if gutter[1] - gutter[0] < 0.9 * before.size:
            continue
        gutter, end = _extended(rows, start, gutter)
        if _prose(rows[start:end], gutter):
            return gutter, end
    return None, start


def _extended(rows: Rows, start: int, gutter: Gutter) -> tuple[Gutter, int]:
    end = start
    while end < len(rows) and (narrowed := _narrowed(rows[end], gutter)):
        gutter, end = narrowed, end + 1
    return gutter, end


def _narrowed(row: Sequence[Line], gutter: Gutter) -> Gutter | None:
    """What a row leaves of the strip, or None where its words cross it."""
    low, high = gutter
    for piece in row:
        if piece.left < (low + high) / 2:
            low = max(low, piece.right)
        else:
            high = min(high, piece.left)
    return (low, high) if high - low > 0.6 * row[0].size else None


def _sides(rows: Rows, gutter: Gutter) -> tuple[list[list[Line]], list[list[Line]]]:
    middle = sum(gutter) / 2
    left = [side for row in rows if (side := [piece for piece in row if piece.left < middle])]
    right = [side for row in rows if (side := [piece for piece in row if piece.left >= middle])]
    return left, right


def _prose(rows: Rows, gutter: Gutter) -> bool:
    """Columns of prose: both sides long, and most lines of each run nearly to its edge."""
    left, right = _sides(rows, gutter)
    if min(len(left), len(right)) < _FEWEST:
        return False
    return all(_filled([line_of(row) for row in side]) for side in (left, right))


def _filled(side: Sequence[Line]) -> bool:
    widths = [line.right - line.left for line in side]
    return median(widths) > 0.75 * max(widths) and median(len(line.text) for line in side) >= 22
