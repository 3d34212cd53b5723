"""Days that give way to others in other words, and days that stand though something beside them moves."""

from __future__ import annotations

import pytest
from tests.readers.schedule.conftest import Days

# The words of a letter; the days that stand; the days that fell.
LETTERS = [
    ("Discovery cutoff: April 28, 2023 (Dkt. 33), extended from March 17.", "04-28", "03-17"),
    ("The close of discovery is April 28 (Dkt. 33), moved from March 17.", "04-28", "03-17"),
    ("Expert reports are due April 28, postponed from March 17.", "04-28", "03-17"),
    ("The conference is on April 28, up from May 12.", "04-28", "05-12"),
    ("The mediation is now set for April 28, rescheduled from March 17.", "04-28", "03-17"),
    (
        "Our expert is to be disclosed by April 28, a date set when the original one, March 17, proved impracticable.",
        "04-28",
        "03-17",
    ),
    ("The original deadline of March 17 gave way to April 28, the date now in force.", None, "03-17"),
    ("Discovery closes April 28; the former date, March 17, no longer holds.", None, "03-17"),
    (
        "The status report is due March 20; expert disclosures were postponed from March 17 to April 28, 2023.",
        "03-20 04-28",
        "03-17",
    ),
    (
        "The report is due March 20; the mediation was moved by agreement from March 17 to April 28.",
        "03-20 04-28",
        "03-17",
    ),
    (
        "Expert reports, presently to be served by March 17 (plaintiff) and March 31 (defendant), would under our proposal follow on"
        " April 28 and May 12.",
        "03-17 03-31",
        "",
    ),
    # the first of two days that are offered has not fallen
    ("Of the two days Chambers offers, we prefer the first date, March 20.", None, ""),
    (
        "The gauging will be done on March 20 at 8 a.m. by agreement. Plaintiff's reports are due April 17.",
        "03-20 04-17",
        "",
    ),
]
# The letter's words, the ruling's, the days that stand, the days that fell.
RULED = [
    (
        "The discovery deadline of April 28, 2023 is not affected. We ask that the discovery conference of March 14 be adjourned.",
        "Granted. The discovery conference is continued to March 21, 2023.",
        "03-21 04-28",
        "03-14",
    ),
    (
        "The close of fact discovery, April 28, would be unaffected. We ask to adjourn the discovery hearing of March 14.",
        "Granted. The discovery hearing is adjourned to March 21, 2023.",
        "03-21 04-28",
        "03-14",
    ),
    (
        "Defendant's responses are due March 20 and we seek a protective order.",
        "Decision reserved. Defendant's time to respond is stayed meanwhile.",
        "",
        "03-20",
    ),
    (
        "Defendant's opposition is due March 20 and we seek a stay.",
        "Granted. The time to oppose is stayed.",
        "",
        "03-20",
    ),
]
ORDERS = [
    (
        "The telephonic hearing set March 14, 2023 at 10:00 a.m. is CONVERTED to a video hearing at the same date and time.",
        "03-14",
        "",
    ),
    ("The hearing set for March 14, 2023 is changed to a hearing by telephone at the same hour.", "03-14", ""),
    ("The hearing set for March 14, 2023 is converted to a conference on March 21, 2023.", "03-21", "03-14"),
]


@pytest.mark.parametrize(("words", "live", "gone"), LETTERS)
def test_a_day_that_a_letter_tells_of_stands_or_has_fallen(days: Days, words: str, live: str | None, gone: str) -> None:
    told = days("letter", words)
    assert told[1] == gone
    assert live is None or told[0] == live


@pytest.mark.parametrize(("words", "ruling", "live", "gone"), RULED)
def test_a_ruling_moves_what_it_names_and_nothing_beside_it(
    days: Days, words: str, ruling: str, live: str, gone: str
) -> None:
    assert days("endorsed", words, ruling) == (live, gone)


@pytest.mark.parametrize(("words", "live", "gone"), ORDERS)
def test_a_sitting_held_in_another_way_keeps_its_day(days: Days, words: str, live: str, gone: str) -> None:
    assert days("order", words) == (live, gone)
