"""Pictures, calendars, tables and sheets of a record."""

import csv
import datetime as dt
import io
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import icalendar
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "ledger"))
import itertools

from records import NOW, day, drafts, event, fresh

from conferral.ledger.asked import Practices
from conferral.ledger.fold import fold
from conferral.ledger.log import read_log
from conferral.ledger.plan import plan
from conferral.ledger.standing import standing
from conferral.model.events import Event, EventKind, Privacy
from conferral.model.ledgers import Ledger
from conferral.render.record.calendar import calendar_ics
from conferral.render.record.days import days_of
from conferral.render.record.sheets import bench_sheet, sheet_html, sheet_text, status_report
from conferral.render.record.tables import events_csv, guarded, record_xlsx
from conferral.render.record.timeline import timeline_html, timeline_svg

K = EventKind
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def events(tmp_path: Path) -> tuple[Event, ...]:
    return standing(read_log(fresh(tmp_path / "r", drafts(privacy=Privacy.FILED))))


@pytest.fixture
def ledger(events: tuple[Event, ...]) -> Ledger:
    return fold(events, as_of=day("2024-08-16"))


def many(count: int) -> list[Event]:
    start = dt.date(2024, 1, 1)
    text = "Called chambers about the sample; left word, and was told <that> it would be taken up & answered. " * 2
    return [
        event(n, K.NOTED, {"text": f"{n}: {text}"}, (start + dt.timedelta(days=n // 3)).isoformat())
        for n in range(count)
    ]


def calendar(ledger: Ledger, sequence: int = 3) -> icalendar.Calendar:
    rows = days_of(ledger, plan(ledger, Practices()))
    found = icalendar.Calendar.from_ical(calendar_ics(ledger, rows, sequence=sequence, stamp=NOW))
    assert isinstance(found, icalendar.Calendar)
    return found


def test_no_row_of_a_timeline_lies_over_another_with_a_hundred_events() -> None:
    picture = ET.fromstring(timeline_svg(many(100), title="Tamsin & others"))
    heights = [(float(text.get("y", 0)), float(text.get("x", 0))) for text in picture.iter(f"{SVG}text")]
    assert len(set(heights)) == len(heights)
    rows = sorted({y for y, _ in heights})
    assert min(after - before for before, after in itertools.pairwise(rows)) >= 15
    assert len(picture.findall(f"{SVG}g")) == 100
    assert max(rows) < float(picture.get("height", 0))
    assert max(len(text.text or "") for text in picture.iter(f"{SVG}text")) <= 92


def test_a_timeline_says_the_kind_in_words_and_the_whole_text_on_pointing_at_it() -> None:
    picture = ET.fromstring(timeline_svg(many(1), title="x"))
    words = [text.text for text in picture.iter(f"{SVG}text")]
    assert "noted" in words
    assert "2024-01-01 (Monday)" in words
    (title,) = [title.text for title in picture.iter(f"{SVG}title")]
    assert title is not None
    assert "taken up & answered" in title


def test_a_page_with_the_timeline_loads_and_runs_nothing() -> None:
    page = timeline_html([event(1, K.NOTED, {"text": "<script>alert(1)</script>"}, "2024-08-01")], title="<b>x</b>")
    assert "<script" not in page
    assert "<b>x" not in page
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href)=", page)


def test_a_calendar_has_the_days_with_their_derivation_and_alarms(ledger: Ledger) -> None:
    entries = {str(entry["summary"]): entry for entry in calendar(ledger).walk("VEVENT")}
    sample = entries["LATE: defendants: the sampling of class documents"]
    assert sample["dtstart"].dt == day("2024-08-14")
    assert "would be produced by August 14, 2024" in sample["description"]
    close = entries["close of discovery"]
    assert close["dtstart"].dt == day("2024-09-20")
    assert [alarm["trigger"].dt.days for alarm in close.walk("VALARM")] == [-7, -1]
    done = entries["defendants: produce a class list for the 3 locations"]
    assert (str(done["status"]), done.walk("VALARM")) == ("CANCELLED", [])
    serve = next(entry for name, entry in entries.items() if "by mail" in name)
    assert serve["dtstart"].dt == day("2024-08-18")
    assert "served on" in serve["description"]


def test_an_entry_keeps_its_uid_and_its_sequence_grows_with_the_record(
    ledger: Ledger, events: tuple[Event, ...]
) -> None:
    later = fold(events, as_of=day("2024-08-17"))
    first, second = calendar(ledger, 3), calendar(later, 4)
    uids = [{str(entry["uid"]) for entry in one.walk("VEVENT")} for one in (first, second)]
    assert uids[0] == uids[1]
    assert len(uids[0]) == len(first.walk("VEVENT"))
    assert {int(entry["sequence"]) for entry in second.walk("VEVENT")} == {4}


def test_the_same_record_gives_the_same_calendar(ledger: Ledger) -> None:
    assert calendar(ledger).to_ical() == calendar(ledger).to_ical()


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "|cmd", "%x"])
def test_no_cell_begins_a_formula(cell: str) -> None:
    assert guarded(cell).startswith("'")
    assert guarded(f"a{cell}").startswith("a")


def test_a_table_has_a_row_an_event_and_no_formula() -> None:
    rows = list(
        csv.reader(
            io.StringIO(
                events_csv([event(1, K.NOTED, {"text": '=HYPERLINK("http://x.example")'}, "2024-08-01")]).decode(
                    "utf-8-sig"
                )
            )
        )
    )
    assert rows[0][:3] == ["on", "kind", "says"]
    assert rows[1][:3] == ["2024-08-01", "noted", '\'=HYPERLINK("http://x.example")']


def test_a_workbook_has_duties_days_and_events_and_no_formula_or_link(
    ledger: Ledger, events: tuple[Event, ...]
) -> None:
    bad = event(99, K.NOTED, {"text": "=1+1 http://x.example"}, "2024-08-01")
    with zipfile.ZipFile(io.BytesIO(record_xlsx(ledger, [*events, bad]))) as book:
        names = book.read("xl/workbook.xml").decode()
        sheets = "".join(book.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (1, 2, 3))
        words = book.read("xl/sharedStrings.xml").decode()
    assert re.findall(r'<sheet name="(\w+)"', names) == ["Duties", "Days", "Events"]
    assert "<f>" not in sheets
    assert "hyperlink" not in sheets
    assert "'=1+1 http://x.example" in words
    assert "the sampling of class documents" in words


def test_a_bench_sheet_has_each_part_with_its_paper(ledger: Ledger) -> None:
    parts = {part.head: part.lines for part in bench_sheet(ledger)}
    assert list(parts) == [
        "Orders",
        "Agreements",
        "Refused or late",
        "Conferrals",
        "Positions",
        "Relief asked",
        "Close of discovery",
    ]
    assert "denied without prejudice" in parts["Orders"][0]
    assert parts["Refused or late"] == (
        "defendants: the sampling of class documents, due 2024-08-14 (Wednesday); refused 2024-08-14 (Wednesday), breached [letter.txt, p. 1]",
    )
    assert "telephone, 20 minutes" in parts["Conferrals"][0]
    assert "pre motion conference" in parts["Relief asked"][0]
    assert "2024-09-20 (Friday), in 35 days" in parts["Close of discovery"][0]
    assert parts["Positions"] == ("none in the papers served or filed",)


@pytest.mark.parametrize("sheet", [bench_sheet, status_report])
def test_a_sheet_is_one_page_however_long_the_record(sheet: object) -> None:
    told = [
        event(
            n,
            K.AGREED,
            {
                "who": "defendants",
                "what": f"produce item {n} " + "of the records " * 30,
                "form": "oral",
                "due": "2024-08-01",
            },
        )
        for n in range(1, 200)
    ]
    told += [
        event(n, K.CONFERRED, {"mode": "telephone", "issues": ["x " * 300]}, "2024-08-01") for n in range(200, 300)
    ]
    found = fold(told, as_of=day("2024-08-16"))
    parts = bench_sheet(found) if sheet is bench_sheet else status_report(found)
    assert sum(len(part.lines) for part in parts) <= 7 * 6
    assert max(len(line) for part in parts for line in part.lines) <= 231
    assert any(line.startswith("and ") and line.endswith("more in the record") for part in parts for line in part.lines)
    assert "Made from papers served or filed only." in " ".join(sheet_text("Sheet", found, parts).split())


def test_a_sheet_as_a_page_is_safe(ledger: Ledger) -> None:
    page = sheet_html("Bench <sheet>", ledger, bench_sheet(ledger))
    assert "Bench &lt;sheet&gt;" in page
    assert "default-src 'none'" in page
