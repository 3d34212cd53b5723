"""RSS feeds of a court, and dockets as JSON in the shapes in which CourtListener and RECAP give them."""

import datetime as dt
import json

import pytest
from invented_dockets import CAPTION, CASE, ENTRIES, PARTIES, feed, recap, recap_entries, recap_list

from conferral.intake import source_of
from conferral.model.errors import FileTooLarge, UnreadableFile
from conferral.model.facts import Kind
from conferral.text.source import Source


def entries(source: Source) -> list[str]:
    assert source.sheet is not None
    return [source.quote(row.text) for row in source.sheet.rows]


def test_a_feed_of_one_case_is_its_docket() -> None:
    source = source_of(feed(), "rss")
    sheet = source.sheet
    assert sheet is not None
    assert sheet.court is not None
    assert sheet.case_number is not None
    assert sheet.caption is not None
    assert (sheet.court.value, sheet.case_number.value, sheet.caption.value) == ("nysd", CASE, CAPTION)
    assert sheet.rows[0].number is not None
    assert sheet.rows[0].filed_on is not None
    assert (sheet.rows[0].number.value, sheet.rows[0].filed_on.value) == (15, dt.date(2024, 5, 6))
    assert entries(source) == ["[Memo Endorsement] (15)"]


def test_in_a_feed_of_several_cases_each_entry_begins_with_its_own() -> None:
    source = source_of(feed((f"{CASE} {CAPTION}", "1:24-cv-90222 Salt v. Pepper", "1:24-cv-90222 Salt v. Pepper")), "rss")
    assert source.sheet is not None
    assert source.sheet.case_number is None
    assert [entry.split()[0] for entry in entries(source)] == [CASE, "1:24-cv-90222", "1:24-cv-90222"]
    assert source.warnings == ("the feed tells of 2 cases; each entry begins with its own",)


@pytest.mark.parametrize(("hour", "day"), [("02", 5), ("06", None), ("19", 6)])
def test_a_moment_in_greenwich_is_the_courts_day_where_that_is_certain(hour: str, day: int | None) -> None:
    sheet = source_of(feed().replace(b"19:00:11", f"{hour}:00:11".encode()), "rss").sheet
    assert sheet is not None
    filed = sheet.rows[0].filed_on
    assert (filed and filed.value.day) == day


def test_a_feed_cut_off_or_with_entities_of_its_own_is_refused() -> None:
    for data in (feed()[:-70], feed().replace(b"<rss", b'<!DOCTYPE rss [<!ENTITY a "b">]><rss')):
        with pytest.raises(UnreadableFile, match="feed"):
            source_of(data, "rss")


def test_a_feed_of_no_court_is_text() -> None:
    assert source_of(feed().replace(b"uscourts.gov", b"example.com"), "rss").sheet is None


SHAPES = {
    "docket with entries": recap(),
    "entries of one docket": recap_list(),
    "a bare list of entries": json.dumps(recap_entries()).encode(),
    "a list of one docket": b'{"count": 1, "next": null, "results": [' + recap() + b"]}",
    "entries as juriscraper writes them": recap(
        docket_entries=[{"document_number": n or None, "date_filed": f"{d[6:]}-{d[:2]}-{d[3:5]}", "description": t} for d, n, t in ENTRIES]
    ),
}


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_every_shape_gives_every_entry(data: bytes) -> None:
    source = source_of(data, "docket.json")
    assert source.sheet is not None
    assert source.sheet.kind is Kind.DOCKET
    assert entries(source) == [text for _, _, text in ENTRIES]
    assert [row.number.value if row.number else None for row in source.sheet.rows] == [1, None, 9, 14, 15, None, 18]
    assert all(row.filed_on for row in source.sheet.rows)


def test_the_head_of_a_docket_as_json_is_read() -> None:
    sheet = source_of(recap(), "docket.json").sheet
    assert sheet is not None
    assert sheet.court is not None
    assert sheet.caption is not None
    assert (sheet.court.value, sheet.caption.value) == ("nysd", CAPTION)
    assert [judge.name for judge in sheet.judges] == ["Oren Blythe", "Ida Quill"]
    assert [(p.role, p.name, tuple(c.value for c in p.counsel)) for p in sheet.parties] == list(PARTIES)


def test_an_entry_without_text_tells_of_its_papers() -> None:
    one = {"entry_number": 4, "date_filed": "2024-03-01", "description": "", "recap_documents": [{"description": "Answer"}, {"description": "Exhibit"}]}
    assert entries(source_of(json.dumps([one]).encode(), "x")) == ["Answer; Exhibit"]


REFUSED = {
    "cut off": (recap()[:-90], "cut off"),
    "one page of several": (recap_list(next="https://www.courtlistener.example/?page=2"), "one page of a longer list: 7 of 7"),
    "fewer than it counts": (recap_list(count=90), "7 of 90"),
    "only links": (recap(docket_entries=["https://www.courtlistener.example/docket-entries/1/"]), "only links"),
    "two dockets": (b"[" + recap() + b"," + recap() + b"]", "2 dockets"),
    "search results": (b'{"count": 1, "results": [{"caseName": "x", "recap_documents": []}, {"caseName": "y", "q": {"entry_number": 1}}]}', "1 entries|search"),
    "entries of two dockets": (json.dumps([*recap_entries(), {**recap_entries()[0], "docket": "another"}]).encode(), "several dockets"),
    "nested without end": (b'{"docket_entries":' + b"[" * 100_000, "cut off"),
}


@pytest.mark.parametrize(("data", "why"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_one_whole_docket_is_refused(data: bytes, why: str) -> None:
    with pytest.raises((UnreadableFile, FileTooLarge), match=why):
        source_of(data, "docket.json")


def test_other_json_is_text() -> None:
    assert source_of(b'{"letter": "Dear Judge"}', "x.json").sheet is None
