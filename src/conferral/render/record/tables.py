"""A record as tables: CSV, and XLSX with a sheet each for duties, days and events."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from conferral.intake.extras import library
from conferral.model.events import Event
from conferral.model.ledgers import Ledger
from conferral.render.masking import mask
from conferral.render.printable import printable
from conferral.render.record.events import kind_words, says
from conferral.render.record.ledgers import state_words

_FORMULA = ("=", "+", "-", "@", "|", "%")
"""What a spreadsheet may take for the beginning of a formula."""
EVENTS = ("on", "kind", "says", "privacy", "id", "words")
DUTIES = ("due", "who", "what", "state", "breached", "days_overdue", "basis", "form", "id")
DAYS = ("on", "what", "days_left")


def guarded(cell: object) -> str:
    """A cell as text that no spreadsheet takes for a formula.

    >>> guarded("=HYPERLINK(1)"), guarded("- a dash"), guarded("2024-08-14")
    ("'=HYPERLINK(1)", "'- a dash", '2024-08-14')
    """
    text = printable("" if cell is None else str(cell))
    return f"'{text}" if text.startswith(_FORMULA) else text


def event_rows(events: Iterable[Event]) -> list[tuple[object, ...]]:
    """The events, one a row, the oldest first."""
    ordered = sorted(events, key=lambda one: (one.on.isoformat() if one.on else "", one.id))
    return [(one.on, kind_words(one), says(one), one.privacy, one.id, _words(one)) for one in ordered]


def _words(event: Event) -> str:
    return mask(" … ".join(quote.quote for quote in event.source.spans)) if event.source else ""


def duty_rows(ledger: Ledger) -> list[tuple[object, ...]]:
    """The duties, one a row."""
    return [
        (
            one.due,
            one.who,
            one.what,
            state_words(one),
            "yes" if one.breached else "no",
            one.days_overdue,
            one.basis,
            one.form,
            one.id,
        )
        for one in ledger.obligations
    ]


def day_rows(ledger: Ledger) -> list[tuple[object, ...]]:
    """The days set, one a row."""
    return [(one.on, one.what, one.days_left) for one in ledger.deadlines]


def events_csv(events: Iterable[Event]) -> bytes:
    """The events as CSV, in UTF-8 with the mark by which spreadsheets know it."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(EVENTS)
    writer.writerows([guarded(cell) for cell in row] for row in event_rows(events))
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def record_xlsx(ledger: Ledger, events: Iterable[Event]) -> bytes:
    """Duties, days and events as a workbook. Every cell is text or a number, never a formula or a link."""
    xlsxwriter = library("xlsxwriter", "xlsx", "a workbook")
    out = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, plain) as book:
        book.set_properties({"created": ledger.as_of})
        bold = book.add_format({"bold": True, "bottom": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        sheets: tuple[tuple[str, Sequence[str], list[tuple[object, ...]]], ...] = (
            ("Duties", DUTIES, duty_rows(ledger)),
            ("Days", DAYS, day_rows(ledger)),
            ("Events", EVENTS, event_rows(events)),
        )
        for name, head, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for column, title in enumerate(head):
                sheet.set_column(column, column, _WIDTHS.get(title, 12), wrap)
                sheet.write_string(0, column, title.replace("_", " "), bold)
            for number, row in enumerate(rows, 1):
                for column, cell in enumerate(row):
                    sheet.write(number, column, cell if isinstance(cell, int) else guarded(cell), wrap)
            sheet.autofilter(0, 0, max(1, len(rows)), len(head) - 1)
    return out.getvalue()


_WIDTHS = {"what": 50, "says": 60, "words": 80, "state": 24, "who": 16}
