"""The many ways in which letters say what was owed by a day, and whether it was done."""

from __future__ import annotations

import pytest
from tests.readers.letters.test_obligations import owed

# The letter is of March 14, 2025.
FATES = [
    (
        "Mr. Pell undertook to let us know by the 25th of February whether the logs exist. He let us know on the 28th.",
        "2025-02-25",
        "performed",
    ),
    (
        "Defendants' responses, which were due, after two extensions, on February 10, 2025, were served on that day.",
        "2025-02-10",
        "performed",
    ),
    (
        "Defendants made the source code available on February 3, 2025, the very day fixed by the order.",
        "2025-02-03",
        "performed",
    ),
    ("Defendants failed to serve their answers by February 3, 2025.", "2025-02-03", "breached"),
    ("Defendants did not produce the roster by the February 3, 2025 deadline.", "2025-02-03", "breached"),
    ("Bluebird missed the deadline of February 3, 2025 for its log.", "2025-02-03", "breached"),
    ("Bluebird missed the February 3, 2025 deadline.", "2025-02-03", "breached"),
    ("Bluebird owes us answers to the second set, which were due on February 3, 2025.", "2025-02-03", "breached"),
    (
        "I was told that I would get the tapes by February 3, 2025. I got them on February 20.",
        "2025-02-03",
        "performed",
    ),
    ("You gave him until February 3, 2025 to send the payroll. He sent it on February 5.", "2025-02-03", "performed"),
    ("The witness was to appear on February 3, 2025. He did not come.", "2025-02-03", "breached"),
    ("The witness did not appear on February 3, 2025 either.", "2025-02-03", "breached"),
    (
        "Mr. Pell said that the footage would be provided by February 3, 2025. A clip of six seconds was provided on February 3.",
        "2025-02-03",
        "breached",
    ),
    (
        "Bluebird was under an obligation to produce 900 drawings not later than February 3, 2025. Bluebird produced 40 of them on that day.",
        "2025-02-03",
        "breached",
    ),
    (
        "The log was supplied on February 17, 2025, two weeks after the date to which Bluebird had agreed.",
        "2025-02-03",
        "performed",
    ),
    ("The answers came on February 10, 2025, a week late.", "2025-02-03", "performed"),
    (
        "Bluebird committed to deliver the invoices no later than February 3, 2025. To date we have none.",
        "2025-02-03",
        "breached",
    ),
    (
        "Bluebird pledged to turn over the invoices on or before February 3, 2025, and it kept its word.",
        "2025-02-03",
        "performed",
    ),
    ("The Order required a privilege log by February 3, 2025. We are still waiting for it.", "2025-02-03", "breached"),
    ("By stipulation the invoices were owed on February 3, 2025. Not a page has arrived.", "2025-02-03", "breached"),
    ("The invoices, promised for February 3, 2025, reached us on March 1.", "2025-02-03", "performed"),
    ("Bluebird was to have verified its answers by February 3, 2025, but let the day go by.", "2025-02-03", "breached"),
    (
        "The Court set February 3, 2025 as the date for the exchange of lists. Both sides exchanged their lists on that date.",
        "2025-02-03",
        "performed",
    ),
    ("The deadline for Bluebird's log was February 3, 2025. It was ignored.", "2025-02-03", "breached"),
    ("Bluebird had until February 3, 2025 to object to the subpoena. It filed no objection.", "2025-02-03", "breached"),
    ("We sent him the checks on February 2, 2025, as we had promised to do by February 3.", "2025-02-03", "performed"),
    (
        "Bluebird's disclosures were due February 3, 2025. Bluebird served them, two days late, on February 5.",
        "2025-02-03",
        "performed",
    ),
    ("Bluebird's production was due February 3, 2025 and remains outstanding.", "2025-02-03", "breached"),
    (
        "Pursuant to Your Honor's order, Bluebird's amended answers were served on February 3, 2025, the last day allowed.",
        "2025-02-03",
        "performed",
    ),
    (
        "Mr. Pell gave me his word that the files would be in my hands by February 3, 2025. They were not.",
        "2025-02-03",
        "breached",
    ),
    ("The subpoena called for the ledgers by February 3, 2025; the bank ignored it.", "2025-02-03", "breached"),
    (
        "Bluebird promised the invoices by February 3, 2025, then by February 10. Neither promise was kept.",
        "2025-02-10",
        "breached",
    ),
    ("The parties exchanged disclosures by the February 3, 2025 deadline.", "2025-02-03", "performed"),
]


@pytest.mark.parametrize(("body", "due", "status"), FATES)
def test_what_was_owed_by_a_day_and_its_fate_are_told_in_many_ways(body: str, due: str, status: str) -> None:
    assert (due, status) in {(str(o.due), o.status.value) for o in owed(body)}


NONE_DONE_OR_BROKEN = [
    "If Defendants fail to serve their answers by February 3, 2025, we will move.",
    "We ask that Defendants be ordered to produce the logs by March 31, 2025.",
    "Defendants agreed to produce the logs by April 3, 2025. They have produced nothing else.",
    "The accident happened on February 3, 2025. He did not call an ambulance.",
    "On February 3, 2025 we served our requests.",
    "Defendants will not produce the logs by March 31, 2025 unless ordered to.",
    "The Court has set a conference for April 2, 2025.",
    "Discovery is to be completed by May 30, 2025. It has not begun.",
    "Ms. Okafor was hired on February 3, 2023 and was never promoted.",
    "Defendants did not know of the leak by February 3, 2023.",
    "Bluebird did not open its kitchen on February 3, 2023.",
]


@pytest.mark.parametrize("body", NONE_DONE_OR_BROKEN)
def test_what_nobody_owed_by_a_past_day_is_neither_done_nor_broken(body: str) -> None:
    assert [o for o in owed(body) if o.due and o.status.value in ("breached", "performed")] == []
