"""Days called by name are days: a holiday, its eve, the Friday before it."""

from __future__ import annotations

import datetime as dt

import pytest

from conferral.readers.finders.dates import find_dates

WRITTEN = dt.date(2024, 12, 2)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("We spoke on Halloween.", "2024-10-31"),
        ("We spoke on Veterans Day.", "2024-11-11"),
        ("We spoke the day before Thanksgiving.", "2024-11-27"),
        ("We met the Friday after Thanksgiving.", "2024-11-29"),
        ("The answers are due two days before Christmas.", "2024-12-23"),
        ("We spoke on the eve of trial and on Columbus Day.", "2024-10-14"),
        ("The parties met on Juneteenth.", "2024-06-19"),
        ("He will answer by New Year’s Eve.", "2024-12-31"),
        ("The logs are due on Martin Luther King Day.", "2025-01-20"),
    ],
)
def test_a_day_called_by_name_is_the_one_nearest_to_the_paper(words: str, day: str) -> None:
    assert [str(found.date) for found in find_dates(words, WRITTEN)] == [day]


@pytest.mark.parametrize(
    "words",
    [
        "over the Thanksgiving weekend",
        "on the Christmas party",
        "the Labor Day sale",
        "before the Memorial Day parade",
        "Mr. Day spoke.",
    ],
)
def test_what_is_only_called_after_a_day_is_none(words: str) -> None:
    assert list(find_dates(words, WRITTEN)) == []


def test_a_day_given_beside_its_name_is_found_once() -> None:
    found = find_dates("The conference is on Memorial Day, May 27, 2024.", WRITTEN)
    assert [(day.as_written, str(day.date)) for day in found] == [("May 27, 2024", "2024-05-27")]


def test_without_the_day_of_the_paper_a_name_is_no_day() -> None:
    assert list(find_dates("We spoke on Halloween.")) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("We spoke on the Tuesday before last.", "2024-11-19"),
        ("Thursday's call went nowhere.", "2024-11-28"),
        ("Thursday's hearing is in Courtroom 4.", "2024-12-05"),
        ("We spoke three days before this letter.", "2024-11-29"),
    ],
)
def test_a_weekday_or_a_count_is_told_from_the_paper(words: str, day: str) -> None:
    assert [str(found.date) for found in find_dates(words, WRITTEN)] == [day]
