"""A docket is read whole or refused: what is cut off, renamed or no docket at all is never half read."""

import re
import time

import pytest
from altered_dockets import closed_by_browser, renamed
from invented_dockets import CAPTION, CASE, ENTRIES, FOOT, HEADS, PARTIES, RECEIPT, docket_page, history_page

from conferral.intake import Limits, source_of
from conferral.model.errors import FileTooLarge, UnreadableFile
from conferral.text.sheets import Sheet
from conferral.text.source import Source


def read(page: str, name: str = "docket.html") -> Source:
    return source_of(page.encode(), name)


def sheet_of(page: str) -> Sheet:
    sheet = read(page).sheet
    assert sheet is not None
    return sheet


@pytest.mark.parametrize("page", [docket_page(), history_page(), history_page(texts=False)], ids=["report", "history", "brief"])
def test_each_row_of_the_page_is_an_entry_with_its_day_and_number(page: str) -> None:
    source = read(page)
    assert source.sheet is not None
    rows = [(row.filed_on and row.filed_on.value.strftime("%m/%d/%Y"), row.number and row.number.value) for row in source.sheet.rows]
    assert rows == [(day, int(number) if number else None) for day, number, _ in ENTRIES]


@pytest.mark.parametrize("page", [docket_page(), history_page()], ids=["report", "history"])
def test_the_text_of_an_entry_is_the_clerks_own_on_one_line(page: str) -> None:
    source = read(page)
    assert source.sheet is not None
    assert [source.quote(row.text) for row in source.sheet.rows] == [text for _, _, text in ENTRIES]


def test_case_caption_court_judges_and_parties_are_placed_in_the_text() -> None:
    source = read(docket_page())
    sheet = source.sheet
    assert sheet is not None
    assert sheet.court is not None
    assert sheet.case_number is not None
    assert sheet.caption is not None
    assert (sheet.court.value, sheet.case_number.value, sheet.caption.value) == ("nysd", CASE, CAPTION)
    assert source.quote(sheet.case_number.spans[0]) == CASE
    assert [(judge.name, judge.role.value) for judge in sheet.judges] == [("Oren Blythe", "assigned"), ("Ida Quill", "referred")]
    assert [(p.role, p.name, tuple(c.value for c in p.counsel)) for p in sheet.parties] == list(PARTIES)
    assert all(source.quote(party.spans[0]) == party.name for party in sheet.parties)


def test_a_clerks_remark_beneath_the_caption_is_no_part_of_it() -> None:
    remark = f"{CAPTION}<br><font color=red><b> </b>DO NOT DOCKET. Case transferred to the Eastern District</font><br>"
    sheet = sheet_of(docket_page().replace(f"{CAPTION}<br>", remark))
    assert sheet.caption is not None
    assert sheet.caption.value == CAPTION


def test_a_party_whom_the_docket_itself_heads_as_unknown_has_that_role() -> None:
    roles = [party.role for party in sheet_of(docket_page().replace("<u>Defendant </u>", "<u>Unknown </u>")).parties]
    assert roles == ["Plaintiff", "Plaintiff", "Unknown"]


def test_neither_the_menu_nor_the_readers_own_receipt_is_in_the_text() -> None:
    assert not re.search("secret.login|7-Client|Log Out", read(docket_page()).text)


@pytest.mark.parametrize("page", [docket_page(), history_page()], ids=["report", "history"])
def test_a_page_cut_off_anywhere_is_refused(page: str) -> None:
    opened = page.index("yuimenubar") + 20
    for end in range(opened, page.rindex("</body>"), 97):
        with pytest.raises(UnreadableFile):
            read(page[:end])


SPLIT = docket_page().index("<tr><td width", docket_page().index("05/02/2024") - 80)
TWO_TABLES = f'{docket_page()[:SPLIT]}</table><table border="1">{docket_page()[SPLIT:]}'
ALTERED = {
    "entries headed otherwise": (docket_page(), "Docket Text", "Entry"),
    "days headed otherwise": (docket_page(), ">Date Filed</td>", ">When</td>"),
    "table that is none": (docket_page(), "<table align", "<tabel align"),
    "table that never ends": (docket_page(), "</table><br>", "<br>"),
    "neither a receipt nor anything behind the entries": (docket_page().replace(RECEIPT, ""), "</table><br></div>", "</table></div>"),
    "no case number": (docket_page(), CASE, "1:24"),
    "parties not in bold": (docket_page(), "<b><u>", "<u>"),
    "history headed otherwise": (history_page(), ">Description<", ">What<"),
    "history without a receipt or anything behind it": (history_page(), RECEIPT, ""),
    "the first entries' table renamed, the second not": (TWO_TABLES, "<table align", "<tabel align"),
    "one table more than ends": (docket_page(), "<table align", "<table><table align"),
    "one end more than tables": (docket_page(), "</table><br>", "</table></table><br>"),
    "a row of another shape": (docket_page(), '<td width="94" valign="top" nowrap>05/06/2024</td>', ""),
}  # fmt: skip


@pytest.mark.parametrize(("page", "old", "new"), ALTERED.values(), ids=ALTERED)
def test_an_altered_docket_is_refused(page: str, old: str, new: str) -> None:
    assert old in page
    with pytest.raises(UnreadableFile) as refused:
        read(page.replace(old, new))
    assert refused.value.remedy.startswith("Open the docket in CM/ECF")


@pytest.mark.parametrize("page", [docket_page(), TWO_TABLES, history_page().replace("</center><hr>", "</center><br><hr>")], ids=["report", "two", "history"])
def test_a_docket_without_a_receipt_is_read_where_it_goes_on_behind_its_entries_and_that_is_said(page: str) -> None:
    bare = page.replace(RECEIPT, "" if "</table><br>" in page else "<hr>")
    source = read(bare)
    assert source.sheet is not None
    assert len(source.sheet.rows) == len(ENTRIES)
    assert source.warnings == ("the page has no receipt of PACER's; it was read because it goes on behind its last entry",)
    assert read(page).warnings == ()


def test_a_docket_without_entries_or_receipt_is_read_where_it_says_that_there_are_none() -> None:
    head = docket_page().split("<table align")[0]
    with pytest.raises(UnreadableFile, match="table of docket entries is missing"):
        read(f"{head}</div></body></html>")
    none = f"{head}<h2>There are proceedings for case {CASE} but none satisfy the selection criteria.</h2></div></body></html>"
    assert sheet_of(none).rows == ()


@pytest.mark.parametrize("page", [docket_page(), TWO_TABLES, history_page()], ids=["report", "two", "history"])
def test_a_page_saved_while_it_was_loading_is_read_whole_or_refused(page: str) -> None:
    opened = page.index("yuimenubar") + 20
    whole = 0
    for end in range(opened, len(page), 23):
        saved = closed_by_browser(page[:end])
        try:
            sheet = sheet_of(saved)
        except UnreadableFile:
            continue
        whole += 1
        assert len(sheet.rows) == len(ENTRIES), saved[-300:]
        assert page[:end].count("</table>") >= page[: page.index(RECEIPT)].count("</table>")
    assert whole > 0


@pytest.mark.parametrize("receipt", [RECEIPT, "<hr>"], ids=["receipt", "none"])
@pytest.mark.parametrize("page", [docket_page(), TWO_TABLES, history_page()], ids=["report", "two", "history"])
def test_whichever_table_is_renamed_the_docket_is_read_whole_or_refused(page: str, receipt: str) -> None:
    sheet, refused = sheet_of(page), 0
    bare = page.replace(RECEIPT, receipt)
    tables = len(re.findall("<table", bare))
    for which in range(tables):
        try:
            found = sheet_of(renamed(bare, which))
        except UnreadableFile:
            refused += 1
        else:
            assert (len(found.rows), found.case_number, found.caption) == (len(sheet.rows), sheet.case_number, sheet.caption), which
            assert [party.name for party in found.parties] == [party.name for party in sheet.parties]
            assert [judge.name for judge in found.judges] == [judge.name for judge in sheet.judges]
    assert 1 <= refused <= tables


def test_what_add_ons_put_at_the_end_of_a_page_does_not_make_it_whole() -> None:
    half = closed_by_browser(docket_page()[: docket_page().index("06/11/2024")].rsplit("<tr>", 1)[0])
    for added in ('<div id="ghostery-tracker">3 trackers</div>', "<script>var a = 1</script>", '<iframe src="x"></iframe>'):
        with pytest.raises(UnreadableFile, match="nothing stands behind its entries"):
            read(half.replace("</body>", f"{added}</body>"))


def test_a_page_saved_half_loaded_and_closed_by_the_browser_is_refused() -> None:
    half = docket_page()[: docket_page().index("06/11/2024")].rsplit("<tr>", 1)[0]
    with pytest.raises(UnreadableFile, match="receipt"):
        read(f"{half}</table></div></body></html>")


def test_a_docket_that_says_it_has_no_entries_is_read_as_empty() -> None:
    page = docket_page().split("<table align")[0]
    empty = f"{page}<h2>There are proceedings for case {CASE} but none satisfy the selection criteria.</h2>{FOOT}"
    assert sheet_of(empty).rows == ()


def test_entries_that_go_on_in_a_second_table_are_read_too() -> None:
    assert len(sheet_of(TWO_TABLES).rows) == len(ENTRIES)


def test_an_entry_without_a_number_and_one_called_doc_are_entries() -> None:
    page = docket_page().replace(">18</a>", ">doc</a>")
    numbers = [row.number.value if row.number else None for row in sheet_of(page).rows]
    assert numbers == [1, None, 9, 14, 15, None, None]


NO_DOCKETS = {
    "login": '<html><head><title>PACER: Login</title></head><body><form action="https://pacer.login.uscourts.gov/csologin">Username</form></body></html>',
    "search": '<html><head><title>CM/ECF - Query</title></head><body><div id="cmecfMainContent"><table><tr><td>Roe, Jane</td><td>3 cases</td></tr></table></div></body></html>',
    "error": '<html><body><div id="topmenu" class="yuimenubar"></div><h3>Invalid date_from: 12/13/219</h3></body></html>',
}


@pytest.mark.parametrize("page", NO_DOCKETS.values(), ids=NO_DOCKETS)
def test_a_page_of_cmecf_that_is_no_docket_is_refused(page: str) -> None:
    with pytest.raises(UnreadableFile, match="neither a docket nor a notice"):
        read(page)


def test_an_opinion_and_a_letter_about_a_docket_stay_what_they_are() -> None:
    for words in ("<h1>Opinion</h1><p>The docket is long. BY THE COURT", "<p>Dear Judge Vale: see the docket text of Dkt. 15."):
        assert read(f"<html><body>{words}</body></html>").sheet is None


def test_a_letter_that_links_to_papers_in_cmecf_and_names_its_notice_is_a_letter() -> None:
    link = '<a href="https://ecf.nysd.uscourts.gov/doc1/127015">Dkt. 15</a>'
    words = f"<p>Case Number: 24-cv-90117<p>Dear Judge Vale:<p>See {link}, served by Notice of Electronic Filing."
    assert read(f"<html><body>{words}</body></html>").sheet is None


def test_the_kind_is_told_by_content_and_not_by_name() -> None:
    source = read(docket_page(), "letter.txt")
    assert source.sheet is not None
    assert source.media_type == "text/html"


def test_a_page_that_an_add_on_altered_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="add-on"):
        read(docket_page().replace("<h3", "<script>console.log('x MetaMask: web3')</script><i>Drumpf</i><h3"))


@pytest.mark.parametrize(
    "page",
    [
        docket_page().replace("<hr>", "<table><tr><td>x</td></tr></table>" * 5_000 + "<hr>"),
        docket_page().replace("<table align", "<div>" * 50_000 + "<table align"),
    ],
    ids=["beside", "within"],
)
def test_a_page_that_would_take_hours_is_refused_at_once(page: str) -> None:
    began = time.process_time()
    with pytest.raises(FileTooLarge):
        read(page)
    assert time.process_time() - began < 5


def test_a_docket_of_too_many_entries_or_bytes_is_refused() -> None:
    page = docket_page().encode()
    for limits in (Limits(entries=3), Limits(docket_bytes=2_000)):
        with pytest.raises(FileTooLarge, match=r"docket|entries"):
            source_of(page, "docket.html", limits)


def test_two_thousand_entries_take_a_few_seconds() -> None:
    page = docket_page(tuple((day, str(i), text) for i in range(2_000) for day, _, text in [ENTRIES[i % 7]]))
    began = time.process_time()
    assert len(sheet_of(page).rows) == 2_000
    assert time.process_time() - began < 8
    assert HEADS in page
