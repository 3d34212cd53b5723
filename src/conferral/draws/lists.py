"""Lists of a class as files: CSV, XLSX or Parquet to columns of text, with the number of each row in the file.

A cell is data, whatever it looks like: a formula in a CSV file is its own text, one in a workbook is the value that was
saved with it. Nothing is evaluated.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conferral.draws.libraries import needed
from conferral.draws.units import canonical
from conferral.model.errors import DrawError

if TYPE_CHECKING:
    import polars

_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]00:00:00(?:\.0+)?")
_MARKS = (("utf-8-sig", b"\xef\xbb\xbf"), ("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"))
_REMEDY = "Save the list anew as CSV (UTF-8), XLSX or Parquet, with one row of headings, and try again."
_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # today's workbooks and those before 2007
MOST_BYTES = 1 << 30
MOST_COLUMNS = 16_384  # as many as a sheet of a workbook can have


@dataclass(frozen=True, slots=True)
class ClassList:
    """A list as it was received: its name, its columns, and the number that its first row of data bears in the file."""

    name: str
    table: polars.DataFrame
    first_row: int
    headings: tuple[str, ...]

    def __len__(self) -> int:
        return self.table.height

    def column(self, heading: str) -> list[str]:
        """The cells of a column in the order of the file, each in canonical form; "" where blank."""
        return [canonical(cell) for cell in self.table.get_column(self.table.columns[self._place(heading)]).to_list()]

    def _place(self, heading: str) -> int:
        places = [i for i, known in enumerate(self.headings) if known == canonical(heading)]
        if len(places) == 1:
            return places[0]
        what = f"several columns are headed {heading!r}" if places else f"no column is headed {heading!r}"
        shown = ", ".join(repr(known) for known in self.headings)
        raise DrawError(self.name, what, f"The headings are {shown}. Name one, as it stands there.")

    def rows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Each row with its number in the file; cells in canonical form."""
        for number, cells in enumerate(self.table.iter_rows(), self.first_row):
            yield number, tuple(canonical(cell) for cell in cells)

    def blank_rows(self) -> frozenset[int]:
        """The numbers of the rows in which every cell is blank."""
        return frozenset(row for row, cells in self.rows() if not any(cells)) if self._has_nulls() else frozenset()

    def _has_nulls(self) -> bool:
        first = self.table.get_column(self.table.columns[0])
        return first.null_count() > 0 or any(not canonical(cell) for cell in first.to_list())


def read_list(content: bytes, name: str, *, sheet: str | None = None, encoding: str | None = None) -> ClassList:
    """A list from the bytes of its file; its kind is told from the bytes, not from the name.

    ``sheet`` names the sheet of a workbook that has several; ``encoding`` is that of a CSV file that is not UTF-8.
    DrawError where the file cannot be read, with the row where that is known.
    """
    if len(content) > MOST_BYTES:
        raise DrawError(name, "the file is larger than 1 GiB", "Split the list by stratum and draw from each part.")
    if content[:4] == b"PAR1":
        return _parquet(content, name)
    return _workbook(content, name, sheet) if content[:4] in _BOOKS else _csv(content, name, encoding)


def _listed(table: polars.DataFrame, name: str, first_row: int, headings: list[str]) -> ClassList:
    if not any(canonical(heading) for heading in headings):
        raise DrawError(name, "row 1 has no headings", "Put the headings into the first row, and nothing above them.")
    if not table.height:
        raise DrawError(name, "the list has no rows", _REMEDY)
    return ClassList(name, table, first_row, tuple(canonical(heading) for heading in headings))


def _parquet(content: bytes, name: str) -> ClassList:
    polars = needed("polars", "reading lists")
    try:
        table = polars.read_parquet(io.BytesIO(content))
    except Exception as error:  # the library raises many kinds, all meaning that the file is broken
        raise DrawError(name, "this Parquet file cannot be read", _REMEDY) from error
    return _listed(table, name, 1, table.columns)


def _workbook(content: bytes, name: str, sheet: str | None) -> ClassList:
    _check_unpacked(content, name)
    fastexcel = needed("fastexcel", "reading workbooks")
    polars = needed("polars", "reading lists")
    try:
        sheets = fastexcel.read_excel(content).sheet_names
        chosen = _chosen_sheet(sheets, sheet, name)
        options = {"dtypes": "string", "header_row": None, "skip_rows": 0}
        book = io.BytesIO(content)
        table = polars.read_excel(
            book, sheet_name=chosen, engine="calamine", drop_empty_rows=False, has_header=False, read_options=options
        )
    except DrawError:
        raise
    except Exception as error:  # the library raises many kinds, all meaning that the file is broken
        raise DrawError(name, "this workbook cannot be read", _REMEDY) from error
    headings = [canonical(cell) for cell in table.row(0)] if table.height else []
    return _listed(table.slice(1).with_columns(polars.all().str.replace(_MIDNIGHT.pattern, "$1")), name, 2, headings)


def _check_unpacked(content: bytes, name: str) -> None:
    """Refuse a workbook that would unpack to more than a list can need; such a file is made to fill the memory."""
    if content[:4] != _BOOKS[0]:
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise DrawError(name, "this workbook cannot be read", _REMEDY) from error
    if unpacked > MOST_BYTES:
        raise DrawError(name, "the workbook would unpack to more than 1 GiB", "Save the list alone, as CSV.")


def _chosen_sheet(sheets: list[str], sheet: str | None, name: str) -> str:
    if sheet in sheets or (sheet is None and len(sheets) == 1):
        return sheet or sheets[0]
    what = f"the workbook has no sheet {sheet!r}" if sheet else "the workbook has several sheets"
    raise DrawError(name, what, f"Name one with --sheet: {', '.join(sheets)}.")


def _csv(content: bytes, name: str, encoding: str | None) -> ClassList:
    text = decode(content, name, encoding)
    separator = _separator(text)
    headings = _headings(text, separator, name)
    polars = needed("polars", "reading lists")
    try:
        table = polars.read_csv(text.encode(), infer_schema=False, separator=separator, truncate_ragged_lines=False)
    except Exception as error:
        raise DrawError(name, _csv_fault(text, separator, len(headings)), _REMEDY) from error
    return _listed(table, name, 2, headings)


def _headings(text: str, separator: str, name: str) -> list[str]:
    """The first row of a CSV file; DrawError where it is none that a list can have."""
    try:
        headings = next(csv.reader(io.StringIO(text, newline=""), delimiter=separator), [])
    except csv.Error as error:
        raise DrawError(name, f"row 1 cannot be read ({error})", _REMEDY) from error
    if len(headings) > MOST_COLUMNS:
        what = f"it has {len(headings):,} columns, and a list has no more than {MOST_COLUMNS:,}"
        raise DrawError(name, what, "Save only the columns that are needed, and try again.")
    return headings


def decode(content: bytes, name: str, encoding: str | None) -> str:
    """The text of a file: as its mark says, in the encoding named, or in UTF-8; DrawError with the line that is not."""
    marked = next((kind for kind, mark in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding or marked)
    except LookupError as error:
        raise DrawError(name, f"there is no encoding {encoding!r}", "Use cp1252 for a file of older Excel.") from error
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        what = f"line {row} is not {(encoding or marked).removesuffix('-sig').upper()}"
        remedy = "Save it as CSV UTF-8, or name its encoding with --encoding (cp1252 for older Excel)."
        raise DrawError(name, what, remedy) from error


def _separator(text: str) -> str:
    """The comma, unless the headings have none and have a tab, a semicolon or a bar instead."""
    heading = text.partition("\n")[0]
    return max(",\t;|", key=lambda mark: (heading.count(mark), mark == ","))


def _csv_fault(text: str, separator: str, width: int) -> str:
    """What is wrong with a CSV file that could not be read: the first row that is longer than the headings."""
    with suppress(csv.Error):  # a cell beyond what is read has a fault of another kind
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), 1):
            if len(cells) > width:
                return f"row {number} has {len(cells)} cells, and there are {width} headings"
    return "this is not a list with one row of headings and a row for each unit"
