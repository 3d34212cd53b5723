"""The day of a paper: the letterhead's, not a stamp's or a ruling's; an order's signature, not a deadline's."""

from __future__ import annotations

import datetime as dt

import pytest

from conferral.readers.dating import order_day
from conferral.readers.finders.dates import find_full_dates
from conferral.readers.prepare import prepare
from conferral.text.source import Source

HEAD = "Hon. Ona T. Wang\nUnited States Magistrate Judge\n500 Pearl Street\n\nRe: Roe v. Doe, 21-CV-8806\n\nDear Judge Wang:\n\n"
BODY = "We write about the call of May 2. On June 1, 2018 we met.\n\nRespectfully submitted,\n/s/ Dana Pike\n\ncc: Counsel\n"


def written_on(text: str) -> dt.date | None:
    return prepare(Source.of(text))[1].written_on


@pytest.mark.parametrize(
    "top",
    [
        "PIKE LLP\n\nJune 5, 2018\n\nBy ECF\n\n",
        "USDC SDNY\nDOCUMENT\nELECTRONICALLY FILED\nDOC #: 12\nDATE FILED: 6/8/2018\n\nPIKE LLP\n\nJune 5, 2018\n\n",
        "FILED\nIN CLERK'S OFFICE\n* JUN 8 2018\n\nPIKE LLP\n\nJune 5, 2018\n\n",
        "Case 1:21-cv-08806 Document 12 Filed 06/08/18 Page 1 of 2\n\nPIKE LLP\n\n5 June 2018\n\n",
    ],
)
def test_a_letters_day_is_that_of_its_head(top: str) -> None:
    assert written_on(top + HEAD + BODY) == dt.date(2018, 6, 5)


def test_a_ruling_below_does_not_date_the_letter_but_its_own_words() -> None:
    ruling = "\nMEMO ENDORSED\n\nApplication denied. Confer by telephone today, and file a letter by January 9.\n\nSO ORDERED.\n\nOna T. Wang\nUnited States Magistrate Judge\n"
    text = "PIKE LLP\n\nDecember 28, 2018\n\n" + HEAD + BODY + ruling + "January 2, 2019\n"
    document = prepare(Source.of(text))[1]
    assert document.written_on == dt.date(2018, 12, 28)
    days = {found.as_written: found.date for found in document.dates}
    assert days["today"] == dt.date(2019, 1, 2)
    assert days["January 9"] == dt.date(2019, 1, 9)


@pytest.mark.parametrize(
    ("order", "day"),
    [
        ("ORDER. Produce by May 5, 2020.\n\nDated: New York, New York\nApril 1, 2020\n\nOna T. Wang", "2020-04-01"),
        (
            "ORDER. Produce by 5/5/2020. Signed by Judge Ona T. Wang on 4/1/2020. (ab) (Entered: 04/02/2020)",
            "2020-04-01",
        ),
        ("ORDER. Produce by 5/5/2020. SO ORDERED by Magistrate Judge Roe on 4/1/2020.", "2020-04-01"),
        ("ORDER. Produce by 5/5/2020. (ab) (Entered: 04/02/2020)", "2020-04-02"),
        ("MINUTE entry: Status hearing held on 4/1/2020. Report due 5/5/2020.", "2020-04-01"),
        ("IT IS SO ORDERED this 1st day of April, 2020.\nOna T. Wang", "2020-04-01"),
        ("April 1, 2020\n\nLETTER ORDER\n\nCounsel shall confer by May 5, 2020.", "2020-04-01"),
    ],
)
def test_an_orders_day_is_that_of_its_signature(order: str, day: str) -> None:
    assert order_day(order, find_full_dates(order)) == dt.date.fromisoformat(day)


def test_a_deadline_is_no_orders_day() -> None:
    order = "ORDER: the report is due by May 5, 2020 and a conference is set for June 1, 2020."
    assert order_day(order, find_full_dates(order)) is None


def test_an_order_without_a_day_of_its_own_has_that_of_the_courts_header() -> None:
    text = "Case 1:21-cv-08806 Document 12 Filed 06/08/18 Page 1 of 1\nORDER: the report is due by July 5, 2018, as agreed.\nSO ORDERED."
    assert written_on(text) == dt.date(2018, 6, 8)


def test_a_paper_of_nothing_has_no_day() -> None:
    assert written_on("") is None
