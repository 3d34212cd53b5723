"""What became of duties, told by an elided verb, by what the envelope lacked, or in the same words as the promise."""

from __future__ import annotations

import pytest
from tests.readers.letters.test_obligations import owed

# The letter is of March 14, 2025.
FATES = [
    ("Fact discovery, which was due to be finished by February 3, 2025, was.", "2025-02-03", "performed"),
    (
        "Their log, which was to be served by February 3, 2025, was, and we have no quarrel with it.",
        "2025-02-03",
        "performed",
    ),
    ("The answers, which were due February 3, 2025, were not.", "2025-02-03", "breached"),
    (
        "Defendants were ordered to give us the file by February 3, 2025. On February 3 we received 22 pages. There are no"
        " evaluations in them, and no footage.",
        "2025-02-03",
        "breached",
    ),
    (
        "Defendants were ordered to give us the footage by February 3, 2025. On February 3 we received an envelope. No footage"
        " was in it.",
        "2025-02-03",
        "breached",
    ),
    (
        "The Court gave Defendants twenty-one days from January 13, 2025, or until February 3, 2025, to produce the list. It is"
        " now a month later.",
        "2025-02-03",
        "breached",
    ),
    (
        "Under the order Bluebird's production was to have been complete on February 3, 2025, and as to the tapes it was not"
        " begun.",
        "2025-02-03",
        "breached",
    ),
    (
        "Bluebird's production was to have been finished by February 3, 2025 under the order of January 6. It has not been.",
        "2025-02-03",
        "breached",
    ),
    ("A pharmacy has ignored our subpoena of January 6 (returnable February 3, 2025).", "2025-02-03", "breached"),
    ("The bank disregarded our subpoena, returnable on February 3, 2025.", "2025-02-03", "breached"),
    (
        "Defendants did agree on January 6 to make Dr. Vail available on February 3, 2025 for two hours without the notes. That"
        " deposition was held as agreed.",
        "2025-02-03",
        "performed",
    ),
    (
        "Bluebird agreed to bring the ledgers to our office on February 3, 2025. They were brought as promised.",
        "2025-02-03",
        "performed",
    ),
    (
        "Plaintiff had been noticed for February 3, 2025 and her lawyer had confirmed it. On the morning of February 3 he sent a"
        ' text that she was "not coming".',
        "2025-02-03",
        "breached",
    ),
    (
        "Defendants were ordered to serve their answers by February 3, 2025. On February 3 they served them. There are no"
        " objections in them.",
        "2025-02-03",
        "performed",
    ),
    (
        "The Court ordered counsel to get together by February 3, 2025. We got together on January 30 at my office.",
        "2025-02-03",
        "performed",
    ),
]


@pytest.mark.parametrize(("words", "due", "status"), FATES)
def test_a_fate_told_in_other_dress_is_read(words: str, due: str, status: str) -> None:
    assert (due, status) in {(str(one.due), one.status.value) for one in owed(words)}
