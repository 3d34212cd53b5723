"""Hours, months and the days that service adds, by tables."""

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.courtdays.hours import daylight, hours_on
from conferral.courtdays.months import MonthEnd, add_months, months_on
from conferral.courtdays.periods import Period, Unit
from conferral.courtdays.service import MEANS, Service, days_added


@pytest.mark.parametrize(
    ("start", "hours", "state", "end"),
    [
        ("2007-11-02T10:00", 72, None, "2007-11-05T09:00"),
        ("2024-03-09T12:00", 24, "ny", "2024-03-10T13:00"),
        ("2024-03-09T12:00", 24, "az", "2024-03-10T12:00"),
        ("2024-03-09T12:00", 24, "hi", "2024-03-10T12:00"),
        ("2024-11-02T12:00", 24, "ca", "2024-11-03T11:00"),
        ("2024-11-04T11:00", -48, "ca", "2024-11-02T12:00"),
        ("2024-07-01T12:00", 48, "ny", "2024-07-03T12:00"),
        ("2006-04-01T12:00", 24, None, "2006-04-02T13:00"),
        ("2006-10-28T12:00", 24, None, "2006-10-29T11:00"),
        ("2006-03-11T12:00", 24, None, "2006-03-12T12:00"),
    ],
)
def test_hours_across_a_change_of_the_clocks(start: str, hours: int, state: str | None, end: str) -> None:
    assert hours_on(dt.datetime.fromisoformat(start), hours, state=state) == dt.datetime.fromisoformat(end)


@given(st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2030, 12, 31)))
def test_summer_time_is_that_of_the_time_zone_database(moment: dt.datetime) -> None:
    try:
        zone = ZoneInfo("America/New_York")
    except ZoneInfoNotFoundError:
        pytest.skip("no time zone database on this machine")
    theirs = moment.replace(tzinfo=zone).dst()
    assert theirs == dt.timedelta(hours=daylight(moment))


@given(st.dates(dt.date(2000, 1, 1), dt.date(2030, 12, 31)), st.integers(-36, 36))
def test_months_on_and_the_readings_of_their_end(day: dt.date, months: int) -> None:
    end = add_months(day, months)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == months
    assert end.day == day.day or (end + dt.timedelta(1)).day == 1
    for reading in MonthEnd:
        other = months_on(day, months, reading)
        assert dt.timedelta(0) <= other - end <= dt.timedelta(days=3)


def test_months_beyond_the_calendar_overflow() -> None:
    for months in (200_000, -200_000):
        with pytest.raises(OverflowError, match="beyond the calendar"):
            add_months(dt.date(2024, 1, 1), months)


@pytest.mark.parametrize(
    ("served", "in_2000", "in_2005", "in_2016", "in_2017"),
    [
        (Service.MAIL, 3, 3, 3, 3),
        (Service.CLERK, 0, 3, 3, 3),
        (Service.CONSENTED, 0, 3, 3, 3),
        (Service.ELECTRONIC, 0, 3, 3, 0),
        (Service.HAND, 0, 0, 0, 0),
        (None, 0, 0, 0, 0),
    ],
)
def test_what_each_means_of_service_adds_by_the_law_of_the_day(
    served: Service | None, in_2000: int, in_2005: int, in_2016: int, in_2017: int
) -> None:
    days = (dt.date(2000, 6, 1), dt.date(2005, 6, 1), dt.date(2016, 11, 30), dt.date(2017, 1, 1))
    assert [days_added(served, day) for day in days] == [in_2000, in_2005, in_2016, in_2017]


def test_every_means_of_service_cites_its_paragraph() -> None:
    assert set(MEANS) == set(Service)
    assert all(cite.startswith("Fed. R. Civ. P. 5(b)(2)(") for _, cite in MEANS.values())


@pytest.mark.parametrize("words", ["30d", "2w", "1m", "72h", "5bd", "9999d"])
def test_a_period_is_written_as_it_was_read(words: str) -> None:
    assert str(Period.of(words)) == words


def test_a_period_is_said_in_words() -> None:
    said = [Period(2, unit).words for unit in Unit]
    assert said == ["2 days", "2 weeks", "2 months", "2 hours", "2 business days"]
    assert Period.of("1bd").words == "1 business day"
