"""Dockets of bankruptcy courts: petitions, and adversary proceedings within them."""

import re

import pytest
from altered_dockets import closed_by_browser, renamed
from invented_bankruptcies import (
    ADVERSARY,
    DEBTORS,
    ENTRIES,
    HOST,
    PETITION,
    SIDES,
    adversary_page,
    petition_page,
)
from invented_dockets import feed

from conferral.intake import source_of
from conferral.model.errors import UnreadableFile
from conferral.readers import read
from conferral.text.sheets import Sheet


def sheet_of(page: str) -> Sheet:
    sheet = source_of(page.encode(), "docket.html").sheet
    assert sheet is not None
    return sheet


def test_a_petition_is_read_entry_by_entry_over_all_its_tables() -> None:
    source = source_of(petition_page().encode(), "docket.html")
    assert source.sheet is not None
    rows = [(row.filed_on and row.filed_on.value.strftime("%m/%d/%Y"), row.number and str(row.number.value)) for row in source.sheet.rows]
    assert rows == [(day, number) for day, number, _ in ENTRIES]
    assert all(source.quote(row.text).endswith(text) for row, (_, _, text) in zip(source.sheet.rows, ENTRIES, strict=True))


def test_a_petition_goes_by_its_debtor_and_not_by_the_line_beneath_its_number() -> None:
    sheet = sheet_of(petition_page())
    assert sheet.court is not None
    assert sheet.case_number is not None
    assert sheet.caption is not None
    assert (sheet.court.value, sheet.case_number.value, sheet.caption.value) == ("nysb", PETITION, "Copper Kettle Inns LLC")
    assert [(judge.name, judge.role.value) for judge in sheet.judges] == [("Martha G. Lund", "assigned")]
    assert [(party.role, party.name) for party in sheet.parties] == [(role, name) for role, name, _ in DEBTORS]
    assert [counsel.value for counsel in sheet.parties[0].counsel] == ["Edgar Poe"]


def test_an_adversary_proceeding_has_its_sides_and_no_caption_for_its_page_has_none() -> None:
    sheet = sheet_of(adversary_page())
    assert sheet.case_number is not None
    assert (sheet.case_number.value, sheet.caption, len(sheet.rows)) == (ADVERSARY, None, 3)
    assert [(party.role, party.name, [one.value for one in party.counsel]) for party in sheet.parties] == [
        (role, name, [counsel]) for role, name, counsel in SIDES
    ]


@pytest.mark.parametrize("page", [petition_page(()), adversary_page(())], ids=["petition", "adversary"])
def test_one_that_lists_nothing_ends_a_table_too_many_and_is_read_as_empty(page: str) -> None:
    assert sheet_of(page).rows == ()
    with pytest.raises(UnreadableFile, match="begin in it"):
        sheet_of(page.replace("</TABLE><BR></TABLE>", "</TABLE></TABLE><BR></TABLE>"))
    with pytest.raises(UnreadableFile, match="begin in it"):
        sheet_of(page.replace("There are proceedings", "Nothing"))


def test_the_court_of_a_page_without_links_is_read_from_its_name() -> None:
    page = petition_page(()).replace(HOST, "")
    docket = read(source_of(page.encode(), "docket.html")).docket
    assert docket is not None
    assert docket.court is not None
    assert docket.court.value == "nysb"


@pytest.mark.parametrize("page", [petition_page(), petition_page(receipt=""), adversary_page(), adversary_page(receipt="")])
def test_a_bankruptcy_docket_cut_off_or_with_a_table_renamed_is_read_whole_or_refused(page: str) -> None:
    whole, refused = sheet_of(page), 0
    saved = [closed_by_browser(page[: len(page) * part // 40]) for part in range(8, 40)]
    for other in [*saved, *(renamed(page, which) for which in range(len(re.findall("<TABLE", page))))]:
        try:
            sheet = sheet_of(other)
        except UnreadableFile:
            refused += 1
        else:
            assert (len(sheet.rows), sheet.caption and sheet.caption.value) == (len(whole.rows), whole.caption and whole.caption.value)
            assert [party.name for party in sheet.parties] == [party.name for party in whole.parties]
    assert refused > 20


def test_a_page_cut_between_two_tables_of_entries_is_refused() -> None:
    page = petition_page(receipt="")
    second = page.index("</TABLE><TABLE BORDER=1>") + len("</TABLE>")
    with pytest.raises(UnreadableFile, match="nothing stands behind its entries"):
        sheet_of(closed_by_browser(page[:second]))


def bankruptcy_feed(*titles: str) -> bytes:
    """A feed as bankruptcy courts write it: initials behind the number, and what sort of case it is before the entry."""
    plain = feed(titles).replace(b"ecf.nysd.", b"ecf.nysb.")
    return plain.replace(b"<description>[Memo", b"<description>Type: bk Office: 1 Chapter: 11 Trustee: Stone, Abel [Memo")


def test_a_bankruptcy_courts_feed_is_read_item_by_item_with_the_debtor_as_caption() -> None:
    source = source_of(bankruptcy_feed("24-90301-mgl Copper Kettle Inns LLC   "), "feed.xml")
    sheet = source.sheet
    assert sheet is not None
    assert sheet.court is not None
    assert sheet.case_number is not None
    assert sheet.caption is not None
    assert (sheet.court.value, sheet.case_number.value, sheet.caption.value) == ("nysb", "24-90301", "Copper Kettle Inns LLC")
    assert [row.number and row.number.value for row in sheet.rows] == [15]
    assert source.quote(sheet.rows[0].text) == "Type: bk Office: 1 Chapter: 11 Trustee: Stone, Abel [Memo Endorsement] (15)"


def test_a_feed_of_a_hundred_items_of_many_cases_is_told_item_by_item() -> None:
    titles = tuple(f"24-90{300 + i % 37}-mgl Debtor {i % 37} LLC" for i in range(100))
    source = source_of(bankruptcy_feed(*titles), "feed.xml")
    assert source.sheet is not None
    assert [source.quote(row.text).split()[0] for row in source.sheet.rows] == [title.split()[0] for title in titles]
    assert source.warnings == ("the feed tells of 37 cases; each entry begins with its own",)
