"""Notices of electronic filing: pages, e-mails, plain e-mails, and notices in several cases."""

import datetime as dt

import pytest
from invented_dockets import CAPTION, CASE, ENTRIES, FULL, PLAIN_NOTICE, notice_body, notice_mail, notice_page

from conferral.intake import source_of
from conferral.model.errors import UnreadableFile
from conferral.model.facts import Kind

NOTICES = {
    "page": notice_page().encode(),
    "mail": notice_mail(),
    "plain mail": notice_mail(PLAIN_NOTICE, "text/plain"),
    "mbox": b"From ecf@nysd.uscourts.gov Tue May  7 09:12:00 2024\n" + notice_mail(),
}


@pytest.mark.parametrize("data", NOTICES.values(), ids=NOTICES)
def test_a_notice_gives_its_case_and_the_entry(data: bytes) -> None:
    source = source_of(data, "notice")
    sheet = source.sheet
    assert sheet is not None
    assert sheet.kind is Kind.NOTICE
    assert sheet.court is not None
    assert sheet.case_number is not None
    assert sheet.caption is not None
    assert (sheet.court.value, sheet.case_number.value, sheet.caption.value) == ("nysd", CASE, CAPTION)
    (row,) = sheet.rows
    assert row.number is not None
    assert row.filed_on is not None
    assert (row.number.value, row.filed_on.value) == (15, dt.date(2024, 5, 6))
    assert source.quote(row.text) == ENTRIES[4][2]


def test_words_that_the_library_leaves_out_stay_in_the_docket_text() -> None:
    text = "MOTION to Compel Production of Payroll Records by Rosa Marchetti. (Poe, Edgar)"
    body = notice_body(text=text).replace("Production of Payroll Records", "<i>Production of Payroll Records</i>")
    source = source_of(notice_mail(body), "notice.eml")
    assert source.sheet is not None
    assert source.quote(source.sheet.rows[0].text) == text


def test_a_notice_in_two_cases_names_the_second() -> None:
    source = source_of(notice_mail(notice_body(((FULL, CAPTION), ("1:24-cv-90200-ABC", "Salt v. Pepper Inc.")))), "n.eml")
    assert source.sheet is not None
    assert len(source.sheet.rows) == 2
    assert source.warnings[-1] == "the notice is in further cases too: 1:24-cv-90200"


@pytest.mark.parametrize("label", ["Docket Text:", "Case Number:"])
def test_a_notice_of_which_a_part_is_missing_is_refused(label: str) -> None:
    with pytest.raises(UnreadableFile):
        source_of(notice_mail(notice_body().replace(label, "Other:")), "n.eml")


def test_a_notice_that_a_text_was_edited_is_refused() -> None:
    body = notice_body().replace("Docket Text:", "Description of changes:")
    with pytest.raises(UnreadableFile, match="entry was changed"):
        source_of(notice_mail(body), "n.eml")


def test_a_mail_that_only_speaks_of_a_notice_is_a_mail() -> None:
    mail = notice_mail("The Notice of Electronic Filing of May 6 says that we must confer.", "text/plain")
    assert source_of(mail, "n.eml").sheet is None


def test_an_answer_that_quotes_a_notice_is_a_mail() -> None:
    mail = notice_mail(PLAIN_NOTICE, "text/plain").replace(b"Subject:Activity", b"Subject:Re: Activity")
    assert source_of(mail, "n.eml").sheet is None
