"""Duties whose day and fate stand in a relative clause, an aside, or a sentence that names neither party nor paper.

The letter is of March 14, 2025.
"""

from __future__ import annotations

import pytest
from tests.readers.letters.test_obligations import owed

# words of the letter | the day that was due, and what became of it
TOLD = """
Bluebird sent the wiring diagrams on February 7, 2025, which was when it had promised them. | 2025-02-07 performed
Mr. Pell tendered the ledgers on February 7, 2025, which is the day he had said he would. | 2025-02-07 performed
Defendant served the errata it had undertaken to serve by February 7, 2025 on that very day. | 2025-02-07 performed
Bluebird, which was to have returned the hard drive by February 7, 2025, returned it on February 19. | 2025-02-07 performed
Plaintiff, who was to have signed the releases by February 7, 2025, signed them on February 6. | 2025-02-07 performed
Its damages computation, due February 7, 2025 under the Scheduling Order, was hand-delivered on February 6. | 2025-02-07 performed
Its expert report, due February 7, 2025 under Dkt. 20, was couriered to us a day later. | 2025-02-07 performed
Bluebird provided the floor plans on February 12, 2025, having agreed to do so by February 7. | 2025-02-07 performed
Bluebird filed its corporate statement on February 12, 2025, having been directed to file it by February 7. | 2025-02-07 performed
It had until February 7, 2025 to upload the recordings and it uploaded them on February 5. | 2025-02-07 performed
Defendant was to image the two laptops by February 7, 2025, and imaged them on February 4. | 2025-02-07 performed
We had been promised the rosters by February 7, 2025; they arrived February 9. | 2025-02-07 performed
Bluebird promised the rosters by February 7, 2025. They turned up on February 20. | 2025-02-07 performed
Bluebird committed to deliver Batch 1 by February 7, 2025 and Batch 2 by February 21, 2025. Batch 1 landed with a day to spare. Batch 2 did not land. | 2025-02-07 performed, 2025-02-21 breached
The Order called for the inspection to begin by February 7, 2025 and to end by February 14, 2025. It began on February 6. It ended on February 14. | 2025-02-07 performed, 2025-02-14 performed
The first order (Dkt. 30) said February 7, 2025. Nothing was produced. | 2025-02-07 breached
The log was to come by the end of the week, meaning February 7, 2025, by agreement. Nothing came. | 2025-02-07 breached
Mr. Pell asked for until February 7, 2025 to answer and I gave it. He has not answered. | 2025-02-07 breached
She asked for until February 7, 2025 and we granted it. The 7th has come and gone. | 2025-02-07 breached
Plaintiff's answers, for which the same order fixed February 7, 2025, have not been seen. | 2025-02-07 breached
The invoices, for which the Order set February 7, 2025, have not been posted to the shared folder. | 2025-02-07 breached
You told Mr. Pell that the February 7, 2025 date for his production was firm. It passed with no documents, and they trickled in at the end of the month. | 2025-02-07 performed
Bluebird agreed to produce the tickets by February 7, 2025. The day came and went, but they arrived on February 21. | 2025-02-07 performed
Bluebird was to have allowed us into the No. 3 kitchen on February 7, 2025. When our people got there they were turned away. | 2025-02-07 breached
At the status conference Your Honor gave Bluebird until February 7, 2025 to do both. It did neither. | 2025-02-07 breached
He was ordered to give me the receipts and the tape by February 7, 2025. He gave me the receipts on February 6. He has not given me the tape. | 2025-02-07 performed, 2025-02-07 breached
Ms. Okafor appeared for her examination, by agreement, on February 7, 2025. | 2025-02-07 performed
Bluebird did, on February 14, give us the lease, one week after the date of February 7, 2025 in our stipulation. | 2025-02-07 performed
Bluebird on February 7, 2025, the date due, gave us the permits. | 2025-02-07 performed
Bluebird agreed to verify its answers by February 7, 2025. The verification is dated February 6. | 2025-02-07 performed
I promised a note from the doctor by February 7, 2025; the note was in her hands on the 6th. | 2025-02-07 performed
The order gave him until February 7, 2025 to verify the answers and until February 14, 2025 to produce the ledgers. The verification is dated February 5. The ledgers have not come. | 2025-02-07 performed, 2025-02-14 breached
Your Order directed Bluebird (1) to produce the roster by February 7, 2025; and (2) to pay the costs by February 14, 2025. As to (1), the roster came in on February 6. As to (2), nothing has been received. | 2025-02-07 performed, 2025-02-14 breached
Bluebird was to give us the key to the codes by February 7, 2025, in keeping with what was said in court, is having it copied, and it will be with us on March 20. | 2025-02-07 breached
"""

# Nothing here was owed by a day gone by and done or not done.
UNTOLD = """
Ms. Okafor paid her rent on February 7, 2025 and signed it over to nobody.
On February 7, 2025 I asked for the logs and Mr. Pell said that he would think about it.
We spoke on February 7, 2025, when he was at trial, and again on February 9.
Bluebird took down its sign on February 7, 2025, which is when the lease ran out.
The second order said nothing of the matter. On February 7, 2025 we wrote to counsel.
Trailer 118 landed in Newark on February 7, 2025.
"""


def _rows(table: str) -> list[str]:
    return [row for row in table.strip().splitlines() if row]


@pytest.mark.parametrize("row", _rows(TOLD))
def test_a_duty_told_in_passing_is_read_with_its_day_and_its_fate(row: str) -> None:
    body, _, right = row.rpartition(" | ")
    found = sorted(
        f"{o.due} {o.status.value}" for o in owed(body) if o.due and o.status.value in ("performed", "breached")
    )
    assert found == sorted(right.split(", "))


@pytest.mark.parametrize("body", _rows(UNTOLD))
def test_what_only_happened_on_a_day_was_not_owed_by_it(body: str) -> None:
    assert [o for o in owed(body) if o.due and o.status.value in ("performed", "breached")] == []
