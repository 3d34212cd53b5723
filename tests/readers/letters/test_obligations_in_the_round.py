"""Duties whose fate is told elsewhere: by a meeting, by the letter itself, by a day gone by, item by item."""

from __future__ import annotations

import pytest
from tests.readers.letters.test_obligations import owed

# The letter is of March 14, 2025.
FATES = [
    ("Bluebird agreed to produce the logs by February 3, 2025 and has done so.", "2025-02-03", "performed"),
    ("The deadline for the answers, February 3, 2025, passed without a word.", "2025-02-03", "breached"),
    ("The answers, due February 3, 2025, were two days late.", "2025-02-03", "performed"),
    ("He swore he would have them to me by February 3, 2025. It did not happen.", "2025-02-03", "breached"),
    ("The logs, due on February 3 under the order, were made on February 7.", "2025-02-03", "performed"),
    ("The Court ordered counsel to confer by February 10, 2025. We met on February 6.", "2025-02-10", "performed"),
    (
        "Your order directed the parties to meet in person on or before February 10, 2025. Counsel conferred on February 7 for an hour.",
        "2025-02-10",
        "performed",
    ),
    (
        "The Court ordered counsel to confer by February 10, 2025. Counsel never met in February.",
        "2025-02-10",
        "breached",
    ),
    (
        "The parties submit this letter as the Court directed in its order to report by March 14, 2025.",
        "2025-03-14",
        "performed",
    ),
    (
        "Mr. Pell said that he would provide the invoices by the 20th of February. We waited. The 20th has come and gone.",
        "2025-02-20",
        "breached",
    ),
    (
        "Bluebird did not produce its database on February 3, 2025, which was the day it had itself chosen.",
        "2025-02-03",
        "breached",
    ),
    (
        "Bluebird did not, however, serve its log on February 3, 2025, the date the Court had set.",
        "2025-02-03",
        "breached",
    ),
    (
        "Bluebird has not produced the e-mails, though it promised them by February 3, 2025. I have e-mailed counsel twice.",
        "2025-02-03",
        "breached",
    ),
    ("Bluebird produced its ledgers on February 3, 2025, the date the Court had set.", "2025-02-03", "performed"),
    (
        "Mr. Pell undertook to have the password by March 13. It is now the 14th and he says that he will need a few more days.",
        "2025-03-13",
        "breached",
    ),
    (
        "Answers were due on February 3, 2025. Bluebird has not answered. Counsel said that answers would be served by March 3, 2025.",
        "2025-03-03",
        "breached",
    ),
    (
        "The report was due on February 3, 2025. The report was not served. Our own report was served on January 8 and the trial is on May 1.",
        "2025-02-03",
        "breached",
    ),
    (
        "Items resolved. (a) Bluebird will produce the charts by April 9, 2025. (b) The sheets, due on February 19 under the order, were made on February 22. (c) No more.",
        "2025-02-19",
        "performed",
    ),
]


@pytest.mark.parametrize(("body", "due", "status"), FATES)
def test_the_fate_of_a_duty_may_be_told_elsewhere(body: str, due: str, status: str) -> None:
    assert (due, status) in {(str(o.due), o.status.value) for o in owed(body)}


NEITHER = [
    "Expert reports are due on April 18, 2025, and the records, which were long awaited, were received in March.",
    "The witness is on leave until March 23, 2025, and the log was served on us by Bluebird.",
    "The Court ordered counsel to confer by February 10, 2025. We met with our client on another matter in 2019.",
    "We submit this letter under the order. The answering letter is due March 18, 2025, the opening letter March 14.",
    "The records came on February 4, 2025, in obedience to the order of February 1, 2025.",
]


@pytest.mark.parametrize("body", NEITHER)
def test_a_day_beside_another_deed_is_neither_kept_nor_missed(body: str) -> None:
    ahead = {"2025-04-18", "2025-03-23", "2025-02-10", "2025-03-18", "2025-02-01"}
    assert not [o for o in owed(body) if str(o.due) in ahead and o.status.value in ("performed", "breached")]


def test_an_item_with_a_day_of_its_own_lends_it_to_no_other_item() -> None:
    body = "The parties agreed as follows: (a) Bluebird will serve its log by April 1, 2025; (b) Okafor will sign by April 8, 2025."
    assert sorted(str(o.due) for o in owed(body)) == ["2025-04-01", "2025-04-08"]


def test_items_under_one_day_all_fall_due_on_it() -> None:
    body = "The order gave Bluebird until April 1, 2025 to (a) produce a roster of 2019 hires; (b) serve its log."
    assert [str(o.due) for o in owed(body)] == ["2025-04-01", "2025-04-01"]
