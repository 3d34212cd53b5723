"""Which days are business days, and counting them, against what others count."""

import datetime as dt

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.courtdays import YearNotKnown, add_business_days, business_days_between, is_business_day
from conferral.courtdays.federal import HOLIDAYS, KNOWN_YEARS, holidays_of

FIRST, LAST = dt.date(KNOWN_YEARS.start, 1, 1), dt.date(KNOWN_YEARS.stop - 1, 12, 31)
DAYS = st.dates(FIRST + dt.timedelta(days=60), LAST - dt.timedelta(days=60))


def test_the_holidays_are_those_that_the_holidays_library_has() -> None:
    theirs = holidays.country_holidays("US", years=range(KNOWN_YEARS.start - 1, KNOWN_YEARS.stop + 1))
    for year in KNOWN_YEARS:
        weekdays = (dt.date(year, 1, 1) + dt.timedelta(days=i) for i in range(366))
        for day in (one for one in weekdays if one.year == year and one.weekday() < 5):
            assert is_business_day(day) is (day not in theirs), day


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2021-12-31", "New Year's Day of 2022 is a Saturday, kept on the Friday before"),
        ("2021-06-18", "the first Juneteenth, kept on the Friday before"),
        ("2023-01-02", "New Year's Day is a Sunday, kept on the Monday after"),
        ("2023-11-10", "Veterans Day is a Saturday"),
        ("2024-05-27", "the last Monday of May"),
        ("2024-11-28", "the fourth Thursday of November"),
        ("2023-08-19", "a Saturday"),
    ],
)
def test_a_day_that_is_no_business_day(day: str, why: str) -> None:
    assert not is_business_day(dt.date.fromisoformat(day)), why


@pytest.mark.parametrize("day", ["2020-06-19", "2021-01-21", "2022-12-23", "2023-08-18"])
def test_a_day_that_is_a_business_day(day: str) -> None:
    assert is_business_day(dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        ("2023-08-17", 1, "2023-08-18"),
        ("2023-08-18", 1, "2023-08-21"),
        ("2023-09-01", 1, "2023-09-05"),
        ("2023-12-29", 1, "2024-01-02"),
        ("2023-08-19", 1, "2023-08-21"),
        ("2023-08-21", -1, "2023-08-18"),
        ("2023-08-19", 0, "2023-08-19"),
        ("2024-07-03", 5, "2024-07-11"),
    ],
)
def test_business_days_are_counted_from_the_day_after(start: str, n: int, end: str) -> None:
    assert add_business_days(dt.date.fromisoformat(start), n) == dt.date.fromisoformat(end)


@given(DAYS, st.integers(1, 30))
def test_counting_forward_and_back_agree(day: dt.date, n: int) -> None:
    end = add_business_days(day, n)
    assert is_business_day(end)
    assert business_days_between(day, end) == n
    back = add_business_days(end, -n)
    assert back <= day if is_business_day(day) else back < day
    assert not is_business_day(day) or back == day


@given(DAYS, st.integers(1, 10), st.integers(1, 10))
def test_counting_in_two_steps_is_counting_in_one(day: dt.date, first: int, second: int) -> None:
    assert add_business_days(add_business_days(day, first), second) == add_business_days(day, first + second)


@pytest.mark.parametrize("day", [dt.date(1999, 12, 31), dt.date(2031, 1, 1), dt.date.min, dt.date.max])
def test_a_year_whose_holidays_are_not_known_is_refused(day: dt.date) -> None:
    with pytest.raises(YearNotKnown, match=f"year {day.year}: holidays are known for 2000 to 2030"):
        is_business_day(day)
    with pytest.raises(YearNotKnown):
        add_business_days(day, 1)


def test_a_count_that_runs_out_of_the_known_years_is_refused() -> None:
    with pytest.raises(YearNotKnown, match="year 2031"):
        add_business_days(LAST, 1)


def test_no_business_day_lies_between_a_day_and_an_earlier_one() -> None:
    assert business_days_between(dt.date(2024, 3, 14), dt.date(2024, 3, 11)) == 0


def test_every_holiday_names_its_source() -> None:
    assert all("U.S.C." in holiday.source for holiday in HOLIDAYS)
    assert len({holiday.name for holiday in HOLIDAYS}) == len(HOLIDAYS) == 11


def test_juneteenth_is_kept_since_2021() -> None:
    assert dt.date(2020, 6, 19) not in holidays_of(2020)
    assert dt.date(2022, 6, 20) in holidays_of(2022)
