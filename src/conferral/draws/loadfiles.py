"""What was produced, as productions come: a CSV log, or the load file of a production (Concordance DAT).

A DAT file has a line for each document, its fields between thorns (U+00FE) and apart by U+0014, with U+00AE for a new
line within a field. Column names differ from house to house; the usual ones are known, others are named.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from conferral.draws.lists import decode
from conferral.draws.units import canonical
from conferral.model.errors import DrawError

_THORN, _FIELD, _LINE = "\u00fe", "\x14", "\u00ae"
# what each column may be called, in capitals and without what is no letter
KNOWN = {
    "unit": ("UNIT", "EMPLOYEEID", "CUSTODIAN", "PERSON", "EMPLOYEE"),
    "kind": ("KIND", "DOCTYPE", "DOCUMENTTYPE", "DOCUMENTKIND", "CATEGORY"),
    "received": ("RECEIVED", "RECEIVEDON", "DATEPRODUCED", "PRODUCEDON", "PRODDATE", "PRODUCTIONDATE"),
    "first": (
        "BATESFIRST",
        "BATESBEGIN",
        "BEGBATES",
        "BEGINBATES",
        "BEGDOC",
        "BEGINDOC",
        "BEGPROD",
        "PRODBEG",
        "PRODBEGBATES",
    ),
    "last": ("BATESLAST", "BATESEND", "ENDBATES", "ENDDOC", "ENDPROD", "PRODEND", "PRODENDBATES"),
    "status": ("STATUS",),
    "note": ("NOTE", "NOTES", "REASON", "WHY"),
}
_NEEDED = ("unit", "kind")


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line of a log or a load file: its number there, and what it says; "" where it says nothing."""

    file: str
    row: int
    unit: str
    kind: str
    received: str = ""
    first: str = ""
    last: str = ""
    status: str = ""
    note: str = ""


def read_log(content: bytes, name: str, named: Mapping[str, str], encoding: str | None = None) -> tuple[LogRow, ...]:
    """The lines of a production log or a load file.

    ``named`` says which column holds what, where its name is not one of the usual: ``{"unit": "EMP_NO"}``. DrawError
    where the file cannot be read, or no column holds the unit or the kind of document.
    """
    text = _text(content, name, encoding)
    table = _dat(text) if _THORN in text.partition("\n")[0] else csv.reader(io.StringIO(text, newline=""))
    rows = iter(table)
    try:
        places = _places(next(rows, []), name, named)
        return tuple(_rows(rows, places, name))
    except csv.Error as error:
        remedy = "Save the log anew as CSV (UTF-8), and try again."
        raise DrawError(name, f"it cannot be read ({error})", remedy) from error


def _text(content: bytes, name: str, encoding: str | None) -> str:
    """A load file that is not UTF-8 is of the Western code page, in which the thorn is one byte."""
    if (
        encoding is None
        and b"\xfe" in content.partition(b"\n")[0]
        and not content.startswith((b"\xff\xfe", b"\xfe\xff"))
    ):
        encoding = "cp1252"
    return decode(content, name, encoding)


def _dat(text: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        if line.strip():
            yield [cell.strip(_THORN).replace(_LINE, " ") for cell in line.split(_FIELD)]


def _places(headings: Sequence[str], name: str, named: Mapping[str, str]) -> dict[str, int]:
    """Where each thing stands, by the column that was named for it or by a usual name."""
    plain = [_plain(heading) for heading in headings]
    places: dict[str, int] = {}
    for key, usual in KNOWN.items():
        wanted = [_plain(named[key])] if key in named else usual
        found = [i for one in wanted for i, heading in enumerate(plain) if heading == one]
        if found:
            places[key] = found[0]
        elif key in named or key in _NEEDED:
            shown = ", ".join(canonical(heading) for heading in headings) or "none"
            what = f"no column holds the {key}{f' ({named[key]})' if key in named else ''}"
            raise DrawError(name, what, f"Name it with --column {key}=HEADING. The headings are {shown}.")
    return places


def _plain(heading: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", heading.upper())


def _rows(rows: Iterator[list[str]], places: Mapping[str, int], name: str) -> Iterator[LogRow]:
    for number, cells in enumerate(rows, 2):
        if any(canonical(cell) for cell in cells):
            said = {key: canonical(cells[place]) if place < len(cells) else "" for key, place in places.items()}
            yield LogRow(name, number, **said)
