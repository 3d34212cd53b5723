"""Days in prose, from a table that a lawyer can extend, and what must hold of any text."""

from __future__ import annotations

import csv
import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.readers.finders.dates import find_dates, find_full_dates
from conferral.readers.finders.months import digits, misread_month, month_number, weekday_number

TABLE = Path(__file__).parents[2] / "tables" / "dates.csv"
LETTER_DAY = dt.date(2023, 8, 17)
DAYS = st.dates(dt.date(1995, 1, 1), dt.date(2049, 12, 31))


def rows() -> list[dict[str, str]]:
    with TABLE.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["words"][:50])
def test_the_table_of_dates_holds(row: dict[str, str]) -> None:
    written_on, previous = (
        dt.date.fromisoformat(row[name]) if row[name] else None for name in ("written_on", "previous")
    )
    found = find_dates(row["words"], written_on, previous=previous)
    assert [str(day.date) if day.date else "?" for day in found] == row["expected"].split()


def test_a_day_without_a_year_says_that_its_year_is_not_on_the_page() -> None:
    with_year, without = find_dates("On June 29, 2023 and July 7", LETTER_DAY)
    assert (with_year.full, without.full) == (True, False)


def test_a_year_that_is_not_the_documents_is_flagged() -> None:
    (december,) = find_dates("On December 20 he replied.", dt.date(2023, 1, 5))
    assert december.date == dt.date(2022, 12, 20)
    assert december.other_year


def test_a_day_without_a_year_in_an_undated_paper_takes_the_year_of_the_nearest_full_day() -> None:
    assert [day.date for day in find_dates("by 8/22/03, not the 8/11 conference")] == [
        dt.date(2003, 8, 22),
        dt.date(2003, 8, 11),
    ]


def test_a_day_without_a_year_stays_open_where_nothing_gives_one() -> None:
    (day,) = find_dates("on June 29")
    assert day.date is None
    assert day.as_written == "June 29"


def test_a_misread_day_keeps_what_stood_on_the_page() -> None:
    (day,) = find_dates("produced by Augus1 16, 2O23, as agreed")
    assert (day.as_written, day.damaged, day.date) == ("Augus1 16, 2O23", True, dt.date(2023, 8, 16))


def test_the_last_day_of_a_range_says_so() -> None:
    assert [day.until for day in find_dates("June 3-5, 2020")] == [False, True]


def test_the_weekday_beside_a_day_belongs_to_its_words() -> None:
    (day,) = find_dates("met on Thursday, December 5, between", dt.date(2019, 12, 12))
    assert day.as_written == "Thursday, December 5"
    assert not day.weekday_differs


def test_a_weekday_that_is_not_the_days_is_flagged() -> None:
    (day,) = find_dates("on Monday, August 16, 2023")
    assert day.weekday_differs


def test_words_with_two_readings_are_flagged() -> None:
    (day,) = find_dates("We will speak next Friday.", LETTER_DAY)
    assert day.ambiguous
    assert day.relative


def test_a_reported_weekday_to_come_is_not_reckoned() -> None:
    (day,) = find_dates("I told him that we needed it by Monday", LETTER_DAY)
    assert day.date is None


def test_a_deadline_is_passed_over_by_that_same_day() -> None:
    days = find_dates("On July 3, 2023 he promised answers by July 20, 2023. On that same day we wrote.", LETTER_DAY)
    assert days[-1].date == dt.date(2023, 7, 3)


def test_business_days_skip_the_weekend() -> None:
    days = find_dates("On Friday, January 10, 2025 we met; he wrote two business days later.", dt.date(2025, 1, 20))
    assert days[-1].date == dt.date(2025, 1, 14)


def test_full_dates_are_those_with_a_year() -> None:
    assert [day.as_written for day in find_full_dates("June 29, 2023, July 7, yesterday")] == ["June 29, 2023"]


@pytest.mark.parametrize("word", ["Marsh", "Match", "Jane", "Junk", "Suite", "Nos", "Docket", "Apple", "Dear"])
def test_a_common_word_is_no_misread_month(word: str) -> None:
    assert misread_month(word) is None
    assert month_number(word) is None


@pytest.mark.parametrize(
    ("word", "month"),
    [("Mareh", 3), ("Augus1", 8), ("Oclober", 10), ("Deccmber", 12), ("Novernber", 11), ("Fehruary", 2), ("Juiy", 7)],
)
def test_a_misread_month_is_known(word: str, month: int) -> None:
    assert misread_month(word) == month


def test_digits_and_weekdays_are_read_as_a_scanner_leaves_them() -> None:
    assert (digits("l5"), digits("2O23"), digits("ab")) == (15, 2023, None)
    assert (weekday_number("Tuenday"), weekday_number("Holiday")) == (1, None)


@given(
    DAYS,
    st.sampled_from(
        [
            "{0:%B} {0.day}, {0.year}",
            "{0.month}/{0.day}/{0.year}",
            "{0:%Y-%m-%d}",
            "{0.day} {0:%B} {0.year}",
            "{0:%b}. {0.day}, {0.year}",
        ]
    ),
)
def test_a_day_written_in_full_is_found_again(day: dt.date, form: str) -> None:
    written = form.format(day).replace("May.", "May")
    (found,) = find_dates(f"counsel met on {written} by telephone")
    assert found.date == day
    assert found.as_written == written


@given(DAYS, st.integers(-40, 40))
def test_a_day_near_the_letters_own_is_found_without_its_year(written_on: dt.date, away: int) -> None:
    day = written_on + dt.timedelta(days=away)
    (found,) = find_dates(f"the call of {day:%B} {day.day}", written_on)
    assert found.date is not None
    assert (found.date.month, found.date.day) == (day.month, day.day)


@given(st.text(alphabet="JunemarchAugstMondayFriday 0123456789lIO/-.,:;thand\n", max_size=200), st.none() | DAYS)
def test_finding_days_never_raises_and_never_overlaps(text: str, written_on: dt.date | None) -> None:
    found = find_dates(text, written_on)
    assert all(text[day.start : day.end] == day.as_written for day in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(max_size=300))
def test_finding_days_never_raises_on_any_text(text: str) -> None:
    assert all(0 <= day.start < day.end <= len(text) for day in find_dates(text, LETTER_DAY))


@pytest.mark.parametrize(
    "before", ["United States Magistrate Judge\n", "Judge ", "U.S.D.J.\n", "Dated ", "Jane Doe\n", "SO ORDERED\n"]
)
@pytest.mark.parametrize("day", ["October 4, 2023", "Oct. 4, 2023", "10/4/2023", "4 October 2023"])
def test_a_day_under_a_title_or_a_name_is_found(before: str, day: str) -> None:
    assert [found.date for found in find_dates(f"{before}{day}\n")] == [dt.date(2023, 10, 4)]
