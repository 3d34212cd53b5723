"""Real dockets that lie beside the checkout, where they do: counted, labelled and cut by means other than ours.

Real people are in them, so no name of theirs may stand here. What a docket shows of case, judges and parties is
therefore taken twice when the test runs: from the JSON that juriscraper made of it, and from the page itself by
Python's own html.parser, which neither we nor juriscraper use. Both must agree with what we read.
"""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from altered_dockets import closed_by_browser, renamed

from conferral.intake import open_source, source_of
from conferral.model.errors import FileTooLarge, UnreadableFile
from conferral.text.sheets import Sheet

DATA = Path(__file__).parents[4] / "shared" / "data" / "juriscraper"
DOCKETS = sorted((DATA / "dockets" / "district").glob("*.html"))
HISTORIES = sorted((DATA / "docket_history_reports").glob("*.html"))
NOTICES = sorted((DATA / "nef" / "s3").glob("*.txt"))
REFUSED = {"dcd_2": "neither a docket", "nysd_3": "add-on", "pawb_1": "entry was changed"}  # no docket, altered, no entry
pytestmark = pytest.mark.skipif(not DOCKETS, reason="the dockets are not beside this checkout")
DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
FIFTEEN = [path for path in DOCKETS if path.stem not in REFUSED][:24]


class Rows(HTMLParser):
    """The cells of each row of a page, row by row, whatever table they stand in; and its words, line by line."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.open: list[list[str]] = []
        self.bold_left: list[str] = []
        self.words = ""
        self.hidden = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 because the class gives it
        self.hidden += tag in ("script", "style", "title")
        if tag == "tr":
            self.open.append([])
        elif tag in ("td", "th") and self.open:
            self.open[-1].append("")
        self.words += "\n" if tag in ("br", "p", "tr", "td", "h3", "table", "center", "div", "h2") else ""

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style", "title")
        if tag == "tr" and self.open:
            self.rows.append([" ".join(cell.split()) for cell in self.open.pop()])

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words += re.sub(r"\s+", " ", data)
            for row in self.open[-1:]:
                row[-1:] = [row[-1] + data] if row else []


def page_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def made_of(path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return found


def sheet_of(path: Path) -> Sheet:
    sheet = open_source(path).sheet
    assert sheet is not None
    return sheet


def bare(name: str) -> str:
    return re.sub(r"\W", "", name).lower()


@pytest.mark.parametrize("path", [p for p in DOCKETS if p.stem not in REFUSED], ids=lambda path: path.stem)
def test_a_docket_has_an_entry_for_each_row_that_begins_with_a_day(path: Path) -> None:
    rows = [row for row in Rows(page_of(path)).rows if len(row) >= 3 and DAY.fullmatch(row[0])]
    entries = sheet_of(path).rows
    assert len(entries) == len(rows) == len(made_of(path)["docket_entries"])  # type: ignore[arg-type]
    assert [str(entry.number.value) if entry.number else "" for entry in entries] == [row[1].split(" ")[0] for row in rows]


@pytest.mark.parametrize("path", HISTORIES, ids=lambda path: path.stem)
def test_a_history_has_an_entry_for_each_row_with_number_days_and_description(path: Path) -> None:
    # number, days (whose words stand in an inner table) and description; a second event of one paper has no number's cell
    filed = [row for row in Rows(page_of(path)).rows if len(row) == 3 and not row[1]]
    assert len(sheet_of(path).rows) == len(filed) == len(made_of(path)["docket_entries"])  # type: ignore[arg-type]


@pytest.mark.parametrize("path", [p for p in NOTICES if p.stem not in REFUSED], ids=lambda path: path.stem)
def test_a_notice_has_the_entries_days_and_numbers_that_it_gives(path: Path) -> None:
    source = open_source(path)
    assert source.sheet is not None
    cases = made_of(path)["dockets"]
    want = [(e["document_number"], e["date_filed"], e["description"]) for case in cases for e in case["docket_entries"]]  # type: ignore[attr-defined]
    assert len(source.sheet.rows) == len(want)
    for row, (number, filed, text) in zip(source.sheet.rows, want, strict=True):
        assert (str(row.number.value) if row.number else None) == number
        assert row.filed_on is not None
        assert row.filed_on.value.isoformat() == filed
        words = iter(re.findall(r"\w+", source.quote(row.text)))
        assert all(word in words for word in re.findall(r"\w+", text))  # the library leaves out words in italics


def test_at_least_fifteen_dockets_are_labelled() -> None:
    assert len(FIFTEEN) >= 15


@pytest.mark.parametrize("path", FIFTEEN, ids=lambda path: path.stem)
def test_case_judges_and_parties_are_those_of_the_page_and_of_the_label(path: Path) -> None:
    sheet, label, page = sheet_of(path), made_of(path), Rows(page_of(path))
    assert sheet.case_number is not None
    assert sheet.case_number.value == label["docket_number"]
    assert re.search(rf"CASE #:\s*(?:\w+/)?{re.escape(sheet.case_number.value)}", page.words)
    seats = dict.fromkeys(re.findall(r"^ ?(Assigned|Referred) to: ?(.{3,80}?) ?$", page.words, re.M))
    seats = {seat: None for seat in seats if seat[1] != "Judge Part One"}  # the part that hears what is urgent, and no judge
    assert len(sheet.judges) == len(seats)
    for judge, (seat, words) in zip(sheet.judges, seats, strict=True):
        assert judge.role.value == seat.lower()
        assert bare(judge.name) in bare(words)
        told = str(label["assigned_to_str" if seat == "Assigned" else "referred_to_str"])
        assert bare(told) == bare(judge.name)
    parties = [bare(str(party["name"])) for party in label["parties"]]  # type: ignore[attr-defined]
    assert [bare(party.name) for party in sheet.parties] == parties
    beside = [row[0] for row in page.rows if len(row) == 3 and row[1] == "represented by"]
    assert all(any(bare(cell).startswith(name) for name in parties) for cell in beside)


def told(sheet: Sheet) -> tuple[object, ...]:
    """What a docket says, the words of its entries aside."""
    names = tuple(party.name for party in sheet.parties), tuple(judge.name for judge in sheet.judges)
    return (len(sheet.rows), sheet.case_number and sheet.case_number.value, sheet.caption and sheet.caption.value, *names)


def whole_or_refused(page: str, whole: Sheet) -> bool:
    """Whether a page is refused; one that is read must say what the whole one does."""
    try:
        sheet = source_of(page.encode(), "docket.html").sheet
    except (UnreadableFile, FileTooLarge):
        return True
    assert sheet is None or told(sheet) == told(whole)  # what is cut before its heading is a page like any other
    return False


RECEIPT = re.compile(r"<hr>\s*<center>\s*<table(?:(?!<hr>).)*?PACER\s+Service.*?</table>\s*</center>", re.S | re.I)


@pytest.mark.parametrize("path", FIFTEEN, ids=lambda path: path.stem)
def test_a_real_docket_without_its_receipt_is_read_whole_or_refused_whatever_is_cut_or_renamed(path: Path) -> None:
    page = page_of(path)
    bare, sheet = RECEIPT.sub("", page), sheet_of(path)
    assert "PACER Service" not in bare
    assert told(sheet_in(bare)) == told(sheet)
    refused = sum(whole_or_refused(closed_by_browser(bare[: len(bare) * part // 16]), sheet) for part in range(4, 16))
    refused += sum(whole_or_refused(renamed(bare, which), sheet) for which in range(len(re.findall("<table", bare, re.I))))
    assert refused > 6


def sheet_in(page: str) -> Sheet:
    sheet = source_of(page.encode(), "docket.html").sheet
    assert sheet is not None
    return sheet


@pytest.mark.parametrize("path", [p for p in (*DOCKETS, *NOTICES) if p.stem in REFUSED], ids=lambda path: path.stem)
def test_what_is_no_docket_is_refused(path: Path) -> None:
    with pytest.raises(UnreadableFile, match=REFUSED[path.stem]):
        open_source(path)


@pytest.mark.parametrize("path", [*FIFTEEN, *HISTORIES], ids=lambda path: path.stem)
def test_a_real_docket_cut_or_renamed_is_refused(path: Path) -> None:
    page = page_of(path)
    receipt = re.search(r"PACER\s+Service", page)
    assert receipt is not None
    rows = [match.start() for match in re.finditer("<tr", page[: receipt.start()], re.I)]
    altered = [page[: len(page) * part // 9] for part in range(4, 9)]
    altered.append(page[: rows[len(rows) * 3 // 4]] + "</table></div></body></html>")
    altered += [re.sub(r"<(/?)table\b", r"<\1tabel", page, flags=re.I), re.sub("</table>", "", page, count=1, flags=re.I)]
    if sheet_of(path).rows:
        altered.append(re.sub(r"Docket Text(?=</t)|Description(?=</th)", "Words", page, flags=re.I))
    for other in altered:
        with pytest.raises((UnreadableFile, FileTooLarge)):
            source_of(other.encode(), "docket.html")
