"""Ten years of start days and periods of 1 to 60 days, against a walk from day to day that shares no code with the counting.

The oracle's holidays are those of the holidays library; for New York it adds the two days that General Construction
Law § 24 names beside them, by its own reckoning.
"""

import datetime as dt
from collections.abc import Iterator

import holidays
import pytest

from conferral.courtdays.counting import count, last_day
from conferral.courtdays.periods import Period
from conferral.courtdays.service import Service

FIRST, LAST = dt.date(2016, 12, 1), dt.date(2026, 11, 30)
LONGEST = 60
ONE = dt.timedelta(1)
PERIODS = [Period.of(f"{n}d") for n in range(1, LONGEST + 1)]
FEDERAL = set(holidays.country_holidays("US", years=range(FIRST.year - 1, LAST.year + 2)))


def lincoln_and_election_days() -> Iterator[dt.date]:
    for year in range(FIRST.year - 1, LAST.year + 2):
        yield dt.date(year, 2, 13 if dt.date(year, 2, 12).isoweekday() == 7 else 12)
        yield next(day for n in range(2, 9) if (day := dt.date(year, 11, n)).isoweekday() == 2)


NEW_YORK = FEDERAL | set(lincoln_and_election_days())


def shut(day: dt.date, holidays_kept: set[dt.date]) -> bool:
    return day.isoweekday() in (6, 7) or day in holidays_kept


def walked(start: dt.date, way: int, holidays_kept: set[dt.date], extra: int) -> Iterator[dt.date]:
    """The last day of each period from 1 to 60 days, found by walking one day at a time and asking each whether it is open."""
    day = start
    for _ in range(LONGEST):
        day += ONE * way
        end, left = day, extra
        while shut(end, holidays_kept) or left:
            if shut(end, holidays_kept):
                end += ONE * way
            else:
                end, left = end + ONE * left, 0
        yield end


def every_start() -> Iterator[dt.date]:
    for number in range(FIRST.toordinal(), LAST.toordinal() + 1):
        yield dt.date.fromordinal(number)


@pytest.mark.parametrize(
    ("court", "served", "before", "extra"),
    [
        (None, Service.HAND, False, 0),
        ("nysd", Service.ELECTRONIC, False, 0),
        ("nysd", Service.MAIL, False, 3),
        (None, Service.CLERK, False, 3),
        (None, Service.CONSENTED, False, 3),
        ("nysd", None, True, 0),
    ],
    ids=["by hand", "electronic, New York", "by mail, New York", "with the clerk", "consented", "before, New York"],
)
def test_ten_years_of_days_are_counted_as_the_oracle_walks_them(
    court: str | None, served: Service | None, before: bool, extra: int
) -> None:
    kept = NEW_YORK if court and not before else FEDERAL
    for start in every_start():
        ours = [last_day(start, period, before=before, served=served, court=court) for period in PERIODS]
        assert ours == list(walked(start, -1 if before else 1, kept, extra)), start


@pytest.mark.parametrize("served", list(Service))
def test_a_year_by_every_means_of_service_with_its_derivation(served: Service) -> None:
    """The whole count, of which ``last_day`` is the bare day: every sixth start day, each period in turn."""
    extra = 3 if served in (Service.MAIL, Service.CLERK, Service.CONSENTED) else 0
    for i, start in enumerate(list(every_start())[::6]):
        n = i % LONGEST
        found = count(start, PERIODS[n], served=served, court="nysd")
        assert found.due == list(walked(start, 1, NEW_YORK, extra))[n], start
        assert found.due in {step.day for step in found.steps}


def test_business_days_are_those_of_the_oracle() -> None:
    for start in every_start():
        day, open_days = start, []
        while len(open_days) < 10:
            day += ONE
            if not shut(day, FEDERAL):
                open_days.append(day)
        assert [last_day(start, Period.of(f"{n}bd")) for n in (1, 3, 10)] == [open_days[0], open_days[2], open_days[9]]
