"""Tables in a side's own words: simple ones pass into the letter, others are refused and none is flattened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from conferral.drafts.paper import Block, Listing, Paragraph, SideTable
from conferral.model.errors import ConferralError

_COLUMNS, _ROWS = 8, 400
"""More than these do not stand on a page; such a table is an exhibit."""
_AS_EXHIBIT = "Make it an exhibit and name the exhibit here, or give it plain cells, as many in each row."


def simple_table(rows: Sequence[Sequence[tuple[Block, ...]]], where: str) -> SideTable:
    """The table of some rows, the first its head; ConferralError where it is none that a letter can show whole."""
    counts = {len(row) for row in rows}
    if len(counts) != 1 or not counts <= set(range(1, _COLUMNS + 1)):
        raise ConferralError(where, f"a table has not 1 to {_COLUMNS} cells, as many in each row", _AS_EXHIBIT)
    if len(rows) > _ROWS:
        raise ConferralError(where, f"a table has {len(rows)} rows, more than {_ROWS}", _AS_EXHIBIT)
    if any(not isinstance(block, Paragraph | Listing) for row in rows for cell in row for block in cell):
        raise ConferralError(where, "a table has more in it than paragraphs and lists", _AS_EXHIBIT)
    return SideTable(tuple(tuple(row) for row in rows))


def table_in(content: Any, name: str, read: Callable[[Any], tuple[Block, ...]]) -> Iterator[Block]:  # noqa: ANN401 because pandoc's tree is of no one type
    """A table of a DOCX as pandoc reads it, what it is called before it; ``read`` makes the blocks of a cell."""
    _, caption, _, head, bodies, foot = content
    rows = [*head[1], *(row for body in bodies for group in body[2:4] for row in group), *foot[1]]
    if any(cell[2] != 1 or cell[3] != 1 for _, cells in rows for cell in cells):
        raise ConferralError(name, "a table has cells that are merged", _AS_EXHIBIT)
    yield from read(caption[1])
    yield simple_table([[read(cell[4]) for cell in cells] for _, cells in rows], name)
