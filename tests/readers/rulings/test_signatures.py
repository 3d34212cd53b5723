"""Who signed, and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conferral.model.facts import Kind, Ruling
from conferral.readers.prepare import prepare
from conferral.readers.rulings import read_ruling
from conferral.text.source import Source

Read = Callable[..., Ruling | None]

SIGNATURES = [
    ("\n\nSO ORDERED.\n\nAda B. Whitfield\nUnited States Magistrate Judge\nMarch 5, 2021", "2021-03-05"),
    ("\n\nSO ORDERED.\n\nDated: March 5, 2021\nNew York, New York\n\nADA B. WHITFIELD\nUnited States "
     "Magistrate Judge", "2021-03-05"),
    ("\n\nSo ordered.\n3/5/21\n\nAda B. Whitfield\nU.S.M.J.", "2021-03-05"),
    (" SO ORDERED this 5th day of March, 2021.\n\nAda B. Whitfield, U.S.M.J.", "2021-03-05"),
    ("\nSO ORDERED\n/s/ ABW\nUSMJ 3/5/21", "2021-03-05"),
    ("\n\nSO ORDERED.\n\n/s/ Ada B. Whitfield, USMJ\n3/5/2021", "2021-03-05"),
]  # fmt: skip


@pytest.mark.parametrize(("signature", "day"), SIGNATURES)
def test_day_and_judge_are_read_from_the_signature(endorse: Read, signature: str, day: str) -> None:
    ruling = endorse("Denied. The parties shall file a joint letter by March 19, 2021.", signature=signature)
    assert ruling is not None
    assert ruling.date is not None
    assert ruling.judge is not None
    assert (ruling.date.value.isoformat(), ruling.judge.value) == (day, "Ada B. Whitfield")


@pytest.mark.parametrize("damaged", ["ADA B. WH1TFIELD", "ADA B. WHITFIELO", "Ada 8. Whitfeld"])
def test_a_misread_signature_is_the_addressees_and_keeps_its_letters(endorse: Read, damaged: str) -> None:
    signature = f"\n\nSo Ordered.\n\n{damaged} United States Magistrate Judge\n\nMarch 5, 2021"
    ruling = endorse("Application denied.", signature=signature)
    assert ruling is not None
    assert ruling.judge is not None
    assert ruling.judge.value == "Ada B. Whitfield"
    assert ruling.judge_as_written is not None
    assert ruling.judge_as_written in damaged


def test_another_judges_signature_stays_that_judges(endorse: Read) -> None:
    signature = "\n\nSO ORDERED.\n\nMARTIN O'ROURKE\nUnited States District Judge\nMarch 5, 2021"
    ruling = endorse("Denied.", signature=signature)
    assert ruling is not None
    assert ruling.judge is not None
    assert ruling.judge.value == "Martin O'Rourke"


ENTRIES = [
    ("ORDER denying 5 Motion. Signed by Judge David G Campbell on 11-25-08. (DGC) (Entered: 11/26/2008)",
     "David G Campbell", "2008-11-25"),
    ("ORDER granting 5 Motion. (Signed by Magistrate Judge Henry B. Pitt on 3/20/2013) (mro)",
     "Henry B. Pitt", "2013-03-20"),
    ("TEXT ORDER granting 5 Motion. So Ordered by Chief Judge Carol Ann Amory on 8/18/2014. (lc)",
     "Carol Ann Amory", "2014-08-18"),
    ("MINUTE entry before the Honorable John J. Tharpe, Jr: Status hearing held on 9/16/2015. Mailed notice. (air, )",
     "John J. Tharpe, Jr", "2015-09-16"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "judge", "day"), ENTRIES)
def test_a_docket_entry_names_its_judge_and_day(enter: Read, entry: str, judge: str, day: str) -> None:
    ruling = enter(entry)
    assert ruling is not None
    assert ruling.judge is not None
    assert ruling.date is not None
    assert (ruling.judge.value, ruling.date.value.isoformat()) == (judge, day)


def test_an_unsigned_day_is_taken_from_the_courts_filing_header() -> None:
    text = (
        "Case 8:24-cv-00615-TLB   Document 58   Filed 01/16/25   Page 1 of 2\n\nUNITED STATES DISTRICT COURT\n\n"
        "ORDER\n\nThe request is denied. Plaintiff may file a letter by January 28, 2025.\n\nIT IS SO ORDERED.\n\n"
        "/s/ Patience Rook\nUnited States Magistrate Judge\n"
    )
    _, document = prepare(Source.of(text))
    ruling = read_ruling(document, Kind.ORDER, None)
    assert ruling is not None
    assert ruling.date is not None
    assert ruling.date.value.isoformat() == "2025-01-16"
    assert document.source.quote(ruling.date.spans[0]) == "01/16/25"
