"""How long a call took, however it is said; and what is no length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.readers.finders.durations import find_durations
from conferral.readers.finders.numbers import _SMALL_WORDS, _TENS, number_of


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("for approximately 20 minutes by telephone", 20),
        ("it lasted eleven minutes", 11),
        ("we spoke for half an hour", 30),
        ("it ran a half hour", 30),
        ("for an hour and a half", 90),
        ("for an hour and a quarter", 75),
        ("for 1.5 hours", 90),
        ("for one and a half hours", 90),
        ("for two and a half hours", 150),
        ("ninety minutes", 90),
        ("about forty-five minutes", 45),
        ("nineteen minutes", 19),
        ("twelve minutes", 12),
        ("for an hour by video", 60),
        ("for an hour or so", 60),
        ("a 45-minute call", 45),
        ("a one-hour videoconference", 60),
        ("an hour-long call", 60),
        ("some three-quarters of an\nhour", 45),
        ("about a quarter of an hour", 15),
        ("1 hour and 15 minutes", 75),
        ("thirty (30) minutes", 30),
        ("for ten mirutes", 10),
        ("maybe tenminutes before the line cut off", 10),
        ("twenty minutes or so", 20),
        ("from 10:00 a.m. until noon", 120),
        ("from 2:05 to 2:40 p.m.", 35),
        ("from 3:30 until 4:30", 60),
        ("between 9:30 a.m. and 12:15 p.m.", 165),
        ("beginning at 4:15 p.m. and ending a little after 5:00", 45),
        ("10:00-10:30 a.m.", 30),
        ("from 11:30 a.m. to 12:15 p.m.", 45),
        ("no more than ten minutes", 10),
        ("a quarter of an hour or so", 15),
        ("ten or so minutes", 10),
        (".3 hr.", 18),
    ],
)
def test_a_length_is_read_in_minutes(words: str, minutes: int) -> None:
    assert [found.minutes for found in find_durations(words)] == [minutes]


@pytest.mark.parametrize(
    ("words", "at_least", "at_most"),
    [
        ("for ten to fifteen minutes each time", 10, 15),
        ("for five or six minutes", 5, 6),
        ("20-25 minutes", 20, 25),
        ("something over an hour", 60, None),
        ("more than two hours", 120, None),
    ],
)
def test_a_range_or_bound_is_no_length_but_keeps_its_ends(
    words: str, at_least: int | None, at_most: int | None
) -> None:
    (found,) = find_durations(words)
    assert (found.minutes, found.at_least, found.at_most) == (None, at_least, at_most)


@pytest.mark.parametrize(
    "words",
    [
        "a few minutes",
        "within 48 hours",
        "on 24 hours' notice",
        "two hours later he wrote",
        "twenty-four hour shifts",
        "calls at 9:00 a.m. and 10:00 a.m.",
        "the minutes of the meeting",
        "at the last minute",
        "Tr. 12:15 to 12:40",
    ],
)
def test_what_is_no_length_is_not_found(words: str) -> None:
    assert find_durations(words) == []


def test_a_second_length_borrows_the_unit_of_the_first() -> None:
    first, second = find_durations("the first call lasting about 40 minutes and the second about 15.")
    assert (first.minutes, second.minutes, second.elliptic) == (40, 15, True)
    assert second.as_written == "15"


def test_a_length_by_the_clock_says_so() -> None:
    (found,) = find_durations("conferred from 10:00 a.m. until noon")
    assert found.by_clock
    assert found.as_written == "from 10:00 a.m. until noon"


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "ten minutes, then twenty minutes"
    assert [found.minutes for found in find_durations(text, 12)] == [20]


@pytest.mark.parametrize(
    ("written", "number"),
    [("forty-five", 45), ("14", 14), ("a", 1), ("1.5", 1.5), ("thirty two", 32), ("several", None), ("", None)],
)
def test_numbers_are_read_as_words_and_figures(written: str, number: float | None) -> None:
    assert number_of(written) == number


@pytest.mark.parametrize("word", [*_SMALL_WORDS.split()[1:], *_TENS])
def test_every_number_word_counts_minutes(word: str) -> None:
    assert [found.minutes for found in find_durations(f"for {word} minutes")] == [number_of(word)]


@given(st.integers(1, 600))
def test_a_number_of_minutes_is_found_again(minutes: int) -> None:
    assert [found.minutes for found in find_durations(f"We spoke for {minutes} minutes.")] == [minutes]


@given(st.text(alphabet="an hour half minutes 0123456789:.-pam andquarter", max_size=150) | st.text(max_size=200))
def test_finding_lengths_never_raises(text: str) -> None:
    assert all(text[found.start : found.end] == found.as_written for found in find_durations(text))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("about twentyfive minutes", [25]),
        ("The two calls took about 12 and 25 minutes, respectively.", [12, 25]),
        ("The former call ran to nine minutes and the latter to twenty.", [9, 20]),
        ("between two and three o'clock", [60]),
        ("from 2 to 2:45 p.m.", [45]),
        ("just short of an hour", [None]),
        ("the better part of an hour", [None]),
        ("our talk took a minute or two", []),
    ],
)
def test_lengths_in_other_hands(text: str, minutes: list[int | None]) -> None:
    assert [found.minutes for found in find_durations(text)] == minutes
