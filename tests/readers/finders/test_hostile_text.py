"""Finding takes time in proportion to the text, whatever the text."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

import pytest

from conferral.readers.finders.clock import find_times
from conferral.readers.finders.dates import find_dates
from conferral.readers.finders.durations import find_durations
from conferral.readers.finders.periods import find_periods
from conferral.text.sentences import split

UNITS = [
    "May 5 ",
    "June 5, 6",
    " and 2",
    "1/",
    "on Friday ",
    "the same ",
    "an hour and a half ",
    "2:05 to ",
    "within 14 days of ",
    "A. ",
    ". ",
    "\n ",
    " ",
    "Junk 12 ",
]
FINDERS: list[Callable[[str], object]] = [
    lambda text: find_dates(text, dt.date(2023, 8, 17)),
    find_durations,
    find_times,
    find_periods,
    split,
]


def took(find: Callable[[str], object], text: str) -> float:
    begun = time.process_time()  # of this process alone: others may be busy
    find(text)
    return time.process_time() - begun


@pytest.mark.parametrize("unit", UNITS)
def test_eight_times_the_text_takes_no_more_than_its_share(unit: str) -> None:
    small, large = unit * (4_000 // len(unit)), unit * (32_000 // len(unit))
    for find in FINDERS:
        find(small)
        once = min(took(find, small) for _ in range(2))
        assert min(took(find, large) for _ in range(2)) < 32 * once + 0.3  # a square would take 64 times as long
