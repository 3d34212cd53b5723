"""Periods: how long, before or after what, and the day where one can be told."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.readers.finders.periods import Unit, find_periods

ORDERED_ON = dt.date(2021, 11, 9)


@pytest.mark.parametrize(
    ("words", "count", "unit", "before", "anchor"),
    [
        ("within 14 days of this Order", 14, Unit.DAY, False, "this Order"),
        ("Files shall be produced within 14 days, subject to", 14, Unit.DAY, False, None),
        ("within fourteen (14) days.", 14, Unit.DAY, False, None),
        ("no later than ten days before the close of discovery", 10, Unit.DAY, True, "the close of discovery"),
        ("14 days from the date of this order", 14, Unit.DAY, False, "the date of this order"),
        ("thirty days after service of the complaint", 30, Unit.DAY, False, "service of the complaint"),
        ("within five court days of the meeting", 5, Unit.BUSINESS_DAY, False, "the meeting"),
        ("at least three business days prior to the conference", 3, Unit.BUSINESS_DAY, True, "the conference"),
        ("within 48 hours", 48, Unit.HOUR, False, None),
        ("within two weeks of receipt", 2, Unit.WEEK, False, "receipt"),
        ("be produced in 30 days", 30, Unit.DAY, False, None),
        ("Defendants shall have 21 days to respond", 21, Unit.DAY, False, None),
        ("within one month after the ruling", 1, Unit.MONTH, False, "the ruling"),
    ],
)
def test_a_period_is_read(words: str, count: int, unit: Unit, before: bool, anchor: str | None) -> None:
    (found,) = find_periods(words)
    assert (found.count, found.unit, found.before, found.anchor) == (count, unit, before, anchor)


@pytest.mark.parametrize(
    "words", ["Two days later we wrote.", "the ten days of testimony", "three days is enough", "He is 14 years old."]
)
def test_what_is_no_period_to_count_is_not_found(words: str) -> None:
    assert find_periods(words) == []


def test_a_period_from_this_order_comes_to_a_day_where_the_orders_day_is_known() -> None:
    (found,) = find_periods("within 14 days of this Order", ordered_on=ORDERED_ON)
    assert found.date == dt.date(2021, 11, 23)
    (open_one,) = find_periods("within 14 days of this Order")
    assert open_one.date is None


def test_a_period_from_a_day_in_the_words_comes_to_a_day() -> None:
    (found,) = find_periods("within 10 days of March 3, 2021, the parties")
    assert found.date == dt.date(2021, 3, 13)


def test_a_period_without_an_anchor_is_left_to_the_caller() -> None:
    (found,) = find_periods("within 14 days", ordered_on=ORDERED_ON)
    assert found.date is None
    assert found.counted(ORDERED_ON) == dt.date(2021, 11, 23)


@pytest.mark.parametrize(
    ("words", "day", "due"),
    [
        ("within 48 hours", ORDERED_ON, None),
        ("within 3 business days", dt.date(2024, 7, 3), dt.date(2024, 7, 9)),
        ("no later than two weeks before trial", dt.date(2024, 3, 15), dt.date(2024, 3, 1)),
        ("within one month", dt.date(2024, 1, 31), dt.date(2024, 2, 29)),
        ("within one year of entry", dt.date(2024, 2, 29), dt.date(2025, 2, 28)),
        ("within 10 business days", dt.date(1800, 1, 1), None),
        ("within 9999 years", ORDERED_ON, None),
    ],
)
def test_a_period_is_counted_from_a_day(words: str, day: dt.date, due: dt.date | None) -> None:
    (found,) = find_periods(words)
    assert found.counted(day) == due


@given(st.text(alphabet="within 0123 days of the order, beforeweksmonth.", max_size=120) | st.text(max_size=200))
def test_finding_periods_never_raises(text: str) -> None:
    assert all(text[found.start : found.end] == found.as_written for found in find_periods(text, ordered_on=ORDERED_ON))
