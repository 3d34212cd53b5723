"""Lists of a class, made up: as CSV, as workbooks written cell by cell, as Parquet."""

import io
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import polars
import pytest

from conferral.draws.lists import ClassList, read_list

Cell = str | float | tuple[str, str | None] | None
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(sheets: dict[str, Sequence[Sequence[Cell]]]) -> bytes:
    """A workbook of sheets; a cell is text, a number, blank, or a formula with the value saved for it."""
    packed = io.BytesIO()
    numbers = range(1, len(sheets) + 1)
    names = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in zip(numbers, sheets, strict=True)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{DOCUMENT}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{KIND}.worksheet+xml"/>' for n in numbers
    )
    with zipfile.ZipFile(packed, "w") as book:
        kinds = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        main = f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
        book.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types">{kinds}{main}{parts}</Types>')
        root = f'<Relationship Id="rId1" Type="{DOCUMENT}/officeDocument" Target="xl/workbook.xml"/>'
        book.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{root}</Relationships>')
        book.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets>{names}</sheets></workbook>'
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
        )
        for n, rows in zip(numbers, sheets.values(), strict=True):
            book.writestr(f"xl/worksheets/sheet{n}.xml", sheet(rows))
    return packed.getvalue()


def sheet(rows: Sequence[Sequence[Cell]]) -> str:
    body = "".join(
        f'<row r="{r}">{"".join(cell(chr(65 + c) + str(r), value) for c, value in enumerate(row))}</row>'
        for r, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'


def cell(place: str, value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        saved = "" if value[1] is None else f"<v>{escape(value[1])}</v>"
        return f'<c r="{place}" t="str"><f>{escape(value[0])}</f>{saved}</c>'
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def parquet(columns: dict[str, list[object]]) -> bytes:
    written = io.BytesIO()
    polars.DataFrame(columns, strict=False).write_parquet(written)
    return written.getvalue()


@pytest.fixture
def book() -> Callable[[dict[str, Sequence[Sequence[Cell]]]], bytes]:
    return workbook


@pytest.fixture
def columnar() -> Callable[[dict[str, list[object]]], bytes]:
    return parquet


@pytest.fixture
def listed() -> Callable[[str], ClassList]:
    """A list from the text of a CSV file."""
    return lambda text: read_list(text.encode(), "list.csv")


@pytest.fixture
def hotels() -> bytes:
    """150 people of an invented class at three hotels: 70, 50 and 30."""
    places = ["Midtown"] * 70 + ["Harbor"] * 50 + ["Airport"] * 30
    rows = [f"E-{n:03d},{place},20{10 + n % 12}-0{1 + n % 9}-1{n % 10}" for n, place in enumerate(places, 1)]
    return ("employee,hotel,hire date\n" + "\n".join(rows) + "\n").encode()


sys.path.insert(0, str(Path(__file__).parent))  # agreed.py lies here, where pytest's importlib mode does not look
