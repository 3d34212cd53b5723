"""Docket reports and docket histories: the page's own words, its rows counted twice, its parts placed.

The library reads the fields, for it knows the markup of all the courts. The text is the page's own, and so are the
names: the library recases them ("John a. Roe"). Where it found other entries than stand on the page, the page is
refused: a docket half read is worse than one not read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import islice
from typing import Any

from conferral.intake.dockets import scrapers
from conferral.intake.dockets.compose import Places, Writing, one_line
from conferral.intake.dockets.heads import CAPTION, Head, parties_of, read_docket_head, read_history_head
from conferral.intake.dockets.pages import AGAIN, court_of_links, is_bankruptcy, require_end, require_whole
from conferral.intake.dockets.rows import PageRow, day_of, docket_rows, history_rows
from conferral.intake.extras import Foreign
from conferral.intake.limits import Watch
from conferral.intake.pages import Intake
from conferral.intake.webpage import tree_of, words_of
from conferral.model.errors import UnreadableFile
from conferral.model.facts import Kind
from conferral.model.spans import Shown, Span
from conferral.text.sheets import Row, Sheet

_BETWEEN = "    "
_TABLES_BESIDE = 400  # the library compares each table with those before it; dockets have a handful
_LABEL = re.compile(r"Docket Text:\s?")
_RECEIPT = re.compile(r"PACER\s+(?:Service\s+Center|Login)|Transaction\s+Receipt")
_TITLED = re.compile(r"^\s{0,4}Case title:\s{0,4}", re.I)
_MENU = re.compile(r"\byuimenubar\b|\bnoprint\b")


def read_docket_page(html: str, watch: Watch, warnings: tuple[str, ...]) -> Intake:
    """A docket report as CM/ECF writes it. UnreadableFile where a part of it is missing."""
    court = _court(html)
    report = scrapers.docket_report(court, watch.path)
    root, receipt = _tree(html, watch)
    data = _data(report, html, watch)
    data[CAPTION] = _TITLED.sub("", next(iter(report.metadata_values or ()), ""))
    rows, tables = docket_rows(root, watch)
    numbers = _agreed(rows, data.get("docket_entries") or [], watch)
    told = () if receipt else require_end(tables, watch)
    return _laid_out(html, root, tables, (rows, numbers), (read_docket_head, data), watch, warnings + told)


def read_history_page(html: str, watch: Watch, warnings: tuple[str, ...]) -> Intake:
    """A docket history report as CM/ECF writes it. UnreadableFile where a part of it is missing."""
    court = _court(html)
    report = scrapers.history_report(court, watch.path)
    root, receipt = _tree(html, watch)
    data = _data(report, html, watch)
    rows, tables = history_rows(root, watch)
    numbers = _agreed_history(rows, data.get("docket_entries") or [], watch)
    told = () if receipt else require_end(tables, watch)
    return _laid_out(html, root, tables, (rows, numbers), (read_history_head, data), watch, warnings + told)


def _court(html: str) -> str:
    """The court's id for the library; where no link names it, only what sort of court it is matters."""
    return court_of_links(html) or ("unknownb" if is_bankruptcy(html) else "unknown")


def _tree(html: str, watch: Watch) -> tuple[Foreign, bool]:
    """The page as a tree, once it is seen to be of a shape that is read in good time; and whether it has a receipt."""
    watch.docket(len(html))
    receipt = require_whole(html, watch)
    root = tree_of(html, watch)
    beside = Counter(table.getparent() for table in root.iter("table"))
    if beside and max(beside.values()) > _TABLES_BESIDE:
        raise watch.refusal(f"more than {_TABLES_BESIDE} tables stand side by side in it", AGAIN)
    return root, receipt


def _data(report: Foreign, html: str, watch: Watch) -> dict[str, Any]:
    """What the library reads in the page."""
    try:
        report._parse_text(html)
        data: dict[str, Any] = report.data
    except Exception as error:
        what = f"the docket is not as CM/ECF writes it ({type(error).__name__} in its parser)"
        raise UnreadableFile(watch.path, what, AGAIN) from error
    if not data:
        what = "the page is an error message of CM/ECF, or a browser's add-on has altered it"
        raise UnreadableFile(watch.path, what, AGAIN)
    if not data.get("docket_number"):
        raise UnreadableFile(watch.path, "the docket shows no case number", AGAIN)
    watch.time()
    return data


def _agreed(rows: list[PageRow], found: list[dict[str, Any]], watch: Watch) -> list[str]:
    """The number of each row, once the library found the same rows: as many, of the same days and numbers."""
    told = [row for row in rows if row.dated and (row.number.isdigit() or not row.number)]  # it leaves out "doc"
    if len(told) != len(found):
        what = f"the page has {len(told)} docket entries, of which only {len(found)} could be read"
        raise UnreadableFile(watch.path, what, AGAIN)
    numbers = {id(row): str(one["document_number"] or "") for row, one in zip(told, found, strict=True)}
    for row, one in zip(told, found, strict=True):
        if day_of(row.cells[0]) != one["date_filed"]:
            raise UnreadableFile(watch.path, f"the entry of {row.cells[0]} was read as of another day", AGAIN)
        if row.number.isdigit() and row.number != numbers[id(row)]:
            raise UnreadableFile(watch.path, f"entry {row.number} was read as number {numbers[id(row)]}", AGAIN)
    return [numbers.get(id(row), row.number) for row in rows]


def _agreed_history(rows: list[PageRow], found: list[dict[str, Any]], watch: Watch) -> list[str]:
    told = [row for row in rows if not row.cells[0] or row.cells[0].isdigit()]
    if len(told) != len(found):
        what = f"the history has {len(told)} entries, of which only {len(found)} could be read"
        raise UnreadableFile(watch.path, what, AGAIN)
    for row, one in zip(told, found, strict=True):
        if (row.cells[0] or None) != one["document_number"] or day_of(row.cells[1]) != one["date_filed"]:
            what = f'entry "{one_line(" ".join(row.cells))[:60]}" of the history was read as another'
            raise UnreadableFile(watch.path, what, AGAIN)
    return [row.cells[0] for row in rows]


def _laid_out(
    html: str,
    root: Foreign,
    tables: list[Foreign],
    entries: tuple[list[PageRow], list[str]],
    head: tuple[Callable[[str, dict[str, Any], str | None], Head], dict[str, Any]],
    watch: Watch,
    warnings: tuple[str, ...],
) -> Intake:
    """The page as text, head first, then an entry a line, and where everything stands in it."""
    read_head, data = head
    writing = Writing()
    for table in tables:
        table.drop_tree()
    top = _head_words(root, watch)
    host = court_of_links(html)
    if host and not re.search(r"\bCourt\b|\bDistrict\b|Judicial Panel", top):
        top = f"ecf.{host}.uscourts.gov\n{top}"
    writing.put(f"{top}\n\n")
    of = _history_row if "date_last_filing" in data else _docket_row
    rows = tuple(of(writing, row, number) for row, number in zip(*entries, strict=True))
    text = writing.text().rstrip()
    found = read_head(top, data, host)
    parties, missed = parties_of(root, data.get("parties") or [], Places(top), watch)
    if missed:
        raise UnreadableFile(watch.path, f"the table of parties was read only in part: {missed} is missing", AGAIN)
    sheet = Sheet(Kind.DOCKET, rows, found.court, found.case_number, found.caption, found.judges, parties)
    return Intake((text,), (), warnings + found.warnings, sheet)


def _head_words(root: Foreign, watch: Watch) -> str:
    """The words above and below the entries: without the menu, and without the receipt, which is the reader's own."""
    for element in [*root.iter("div", "table", "center")]:
        menu = element.tag == "div" and _MENU.search(f"{element.get('class', '')} {element.get('id', '')}")
        receipt = element.tag == "table" and _heads_receipt(element)
        if (menu or receipt) and element.getparent() is not None:
            element.drop_tree()
    return words_of(root, watch)


def _heads_receipt(table: Foreign) -> bool:
    return any(_RECEIPT.search(cell.text_content()) for cell in islice(table.iter("th"), 4))


def _docket_row(writing: Writing, row: PageRow, number: str) -> Row:
    """A line for an entry: its day, its number, the clerk's words."""
    day = writing.put(row.cells[0])
    numbered: Shown[int] | None = None
    for cell in row.cells[1:-1]:
        writing.put(_BETWEEN)
        span = writing.put(cell)
        if span and numbered is None and number.isdigit() and cell.startswith(number):
            numbered = Shown(int(number), (Span(span.start, span.start + len(number)),))
    writing.put(_BETWEEN)
    text = writing.put(row.cells[-1] or "(no text)")
    if numbered is None and number.isdigit() and row.cells[-1].startswith(number) and text:
        numbered = Shown(int(number), (Span(text.start, text.start + len(number)),))
    writing.put("\n")
    return _row(text, numbered, day, row.cells[0])


def _history_row(writing: Writing, row: PageRow, number: str) -> Row:
    """A line for an entry, and beneath it the docket text where the report has it."""
    span = writing.put(number)
    numbered = Shown(int(number), (span,)) if span and number.isdigit() else None
    writing.put(_BETWEEN)
    day = writing.put(row.cells[1])
    writing.put(_BETWEEN)
    text = writing.put(row.cells[2] or "(no text)")
    if row.beneath:
        label = _LABEL.match(row.beneath)
        writing.put(f"\n{label[0] if label else ''}")
        text = writing.put(row.beneath[label.end() if label else 0 :]) or text
    writing.put("\n")
    return _row(text, numbered, day, row.cells[1])


def _row(text: Span | None, number: Shown[int] | None, day: Span | None, words: str) -> Row:
    filed = day_of(words)
    if text is None:
        raise ValueError("an entry is never without words: intake writes that there are none")
    return Row(text, number, Shown(filed, (day,)) if filed and day else None)
