"""Times of day, and the numbers that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.readers.finders.clock import find_times, read_time


@pytest.mark.parametrize(
    ("words", "hour", "minute", "half"),
    [
        ("at 2:15 p.m. on Monday", 14, 15, "pm"),
        ("at 14:30", 14, 30, "pm"),
        ("until noon", 12, 0, "pm"),
        ("by 12 noon", 12, 0, "pm"),
        ("at midnight", 0, 0, "am"),
        ("at 12:00 a.m.", 0, 0, "am"),
        ("at 10:00 AM in Courtroom 5", 10, 0, "am"),
        ("at 9 a.m.", 9, 0, "am"),
        ("at 3pm", 15, 0, "pm"),
        ("at 1:00\np.m.", 13, 0, "pm"),
        ("at 1 o'clock", 1, 0, None),
        ("he called at 1:45 and left", 1, 45, None),
        ("at half past nine", 9, 30, None),
        ("at a quarter to one", 12, 45, None),
        ("about ten past four", 4, 10, None),
        ("at twenty minutes to 3", 2, 40, None),
        ("at 2:30 in the afternoon", 14, 30, "pm"),
        ("at 11:45 in the morning", 11, 45, "am"),
        ("at 9 in the evening", 21, 0, "pm"),
    ],
)
def test_a_time_is_read(words: str, hour: int, minute: int, half: str | None) -> None:
    (found,) = find_times(words)
    assert (found.hour, found.minute, found.half) == (hour, minute, half)


@pytest.mark.parametrize(
    "words",
    [
        "No. 1:22-cv-01234",
        "a ratio 3:1",
        "Tr. at 12:15",
        "(Recording 27:06)",
        "$9.50 at 10.15",
        "pages 10:12",
        "25:00 p.m.",
    ],
)
def test_what_is_no_time_is_not_found(words: str) -> None:
    assert find_times(words) == []


def test_minutes_are_counted_from_midnight() -> None:
    (found,) = find_times("at 2:15 p.m.")
    assert found.minutes == 14 * 60 + 15


def test_a_time_that_no_clock_shows_is_none() -> None:
    assert read_time("13 a.m.") is not None
    assert read_time("0 a.m.") is None


@given(st.text(alphabet="at 0123456789:.apmnoon", max_size=80))
def test_finding_times_never_raises(text: str) -> None:
    assert all(0 <= found.hour < 24 and 0 <= found.minute < 60 for found in find_times(text))
