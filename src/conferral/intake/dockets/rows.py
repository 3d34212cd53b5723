"""The rows of a docket as the page has them: our own count, against which the library's is held."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from conferral.intake.dockets.compose import one_line
from conferral.intake.dockets.pages import AGAIN
from conferral.intake.extras import Foreign
from conferral.intake.limits import Watch
from conferral.intake.webpage import words_of
from conferral.model.errors import UnreadableFile

_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{2}(?:\d{2})?")
_CELLS = frozenset({"td", "th"})
_PARTS_OF_A_DAY = 8  # elements in a cell: one with more lays out the page and is no day
_ENTRIES = "docket text"
_DAYS_OF = frozenset({"date filed", "filing date", "docket date", "date entered", "filed", "date"})
_NONE_THERE = re.compile(r"none satisfy the selection criteria|There are no (?:docket )?(?:entries|proceedings)", re.I)


@dataclass(frozen=True, slots=True)
class PageRow:
    """A row of the table of entries: the words of each cell, on one line; for a history, the long text beneath."""

    cells: tuple[str, ...]
    element: Foreign
    beneath: str = ""

    @property
    def dated(self) -> bool:
        """Whether the row begins with a day."""
        return bool(_DAY.fullmatch(self.cells[0]))

    @property
    def number(self) -> str:
        """The first word after the day, where it is a number; empty where there is none."""
        return next((cell.split()[0] for cell in self.cells[1:-1] if cell), "")


def day_of(words: str) -> dt.date | None:
    """The first day in words, written as CM/ECF writes it.

    >>> day_of("Filed & Entered: 03/01/2024").isoformat()
    '2024-03-01'
    """
    found = _DAY.search(words)
    if found is None:
        return None
    month, day, year = (int(part) for part in found[0].split("/"))
    try:
        return dt.date(year if year > 99 else year + (2000 if year < 70 else 1900), month, day)
    except ValueError:
        return None


def docket_rows(root: Foreign, watch: Watch) -> tuple[list[PageRow], list[Foreign]]:
    """The rows of a docket report's entries, wherever on the page they stand, and the tables they stand in, in order.

    UnreadableFile where there is no table of entries, and the page does not say that there is nothing to list.
    """
    headed = [table for table in root.iter("table") if _heads_entries(table)]
    rows: list[PageRow] = []
    done: set[Foreign] = set()
    heads = set(headed)
    for tr in root.iter("tr"):
        if any(above in done for above in tr.iterancestors("tr")):
            continue
        if (cells := _entry_cells(tr, watch, listed=_table_of(tr) in heads)) is not None:
            rows.append(PageRow(cells, tr))
            done.add(tr)
            watch.entries(len(rows))
    if not (headed and rows) and (rows or not _says_none(root)):
        raise UnreadableFile(watch.path, "the table of docket entries is missing or not headed as CM/ECF does", AGAIN)
    taken = {*headed, *(_table_of(row.element) for row in rows)}
    return rows, [table for table in root.iter("table") if table in taken]


def _says_none(root: Foreign) -> bool:
    """Whether the page says that it has no entries to list."""
    return bool(_NONE_THERE.search(one_line(root.text_content())))


def _entry_cells(tr: Foreign, watch: Watch, *, listed: bool) -> tuple[str, ...] | None:
    """The cells of a row that is an entry: it begins with a day, or stands among entries with a number and a text."""
    cells = [cell for cell in tr if cell.tag in _CELLS]
    if len(cells) < 2 or len(cells[0]) > _PARTS_OF_A_DAY:
        return None
    opening = one_line(words_of(cells[0], watch))
    if not _DAY.fullmatch(opening) and (opening or not listed or len(cells) < 3):
        return None
    words = (opening, *(one_line(words_of(cell, watch)) for cell in cells[1:]))
    return words if opening or (words[1].isdigit() and words[-1]) else None


def _heads_entries(table: Foreign) -> bool:
    """Whether the first row of a table heads a list of docket entries."""
    first = _first_row(table)
    if first is None:
        return False
    names = {one_line(cell.text_content()).lower() for cell in first if cell.tag in _CELLS}
    return _ENTRIES in names and bool(names & _DAYS_OF)


def _first_row(table: Foreign) -> Foreign | None:
    """The first row that has cells; some bankruptcy courts begin their tables with an empty one."""
    return next((row for row in _rows_of(table) if len(row)), None)


def _rows_of(table: Foreign) -> list[Foreign]:
    """The rows of a table itself, not those of tables within it."""
    parts = [table, *(part for part in table if part.tag in ("thead", "tbody", "tfoot"))]
    return [row for part in parts for row in part if row.tag == "tr"]


def _table_of(tr: Foreign) -> Foreign:
    return next(tr.iterancestors("table"), None)


def history_rows(root: Foreign, watch: Watch) -> tuple[list[PageRow], list[Foreign]]:
    """The rows of a docket history report, and the tables they stand in."""
    tables = [table for table in root.iter("table") if _heads_history(table)]
    rows: list[PageRow] = []
    headings = {_first_row(table) for table in tables}
    for tr in (tr for table in tables for tr in _rows_of(table) if tr not in headings):
        cells = tuple(one_line(words_of(cell, watch)) for cell in tr if cell.tag in _CELLS)
        if len(cells) == 3:
            rows.append(PageRow(cells, tr))
            watch.entries(len(rows))
        elif cells and rows and cells[-1]:
            beneath = f"{rows[-1].beneath} {cells[-1]}".strip()
            rows[-1] = PageRow(rows[-1].cells, rows[-1].element, beneath)
        elif any(cells):
            raise UnreadableFile(watch.path, "a row of the docket history is not as CM/ECF writes it", AGAIN)
    if not rows and not _says_none(root):
        what = "the table of the docket history is missing or not headed as CM/ECF does"
        raise UnreadableFile(watch.path, what, AGAIN)
    return rows, tables


def _heads_history(table: Foreign) -> bool:
    first = _first_row(table)
    if first is None:
        return False
    names = [one_line(cell.text_content()).lower() for cell in first if cell.tag == "th"]
    return names[-1:] == ["description"] and "dates" in names
