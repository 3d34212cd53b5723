"""What holds of every count."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from conferral.courtdays.bars import AFTER, Bar, CourtCalendar
from conferral.courtdays.counting import Count, count, last_day
from conferral.courtdays.periods import Period, Unit
from conferral.courtdays.planning import last_day_to_serve
from conferral.courtdays.service import Service
from conferral.courtdays.states import state_of

EVER = st.dates(dt.date(2002, 1, 1), dt.date(2028, 12, 31))
NOW = st.dates(dt.date(2017, 1, 1), dt.date(2028, 12, 31))
COURTS = st.sampled_from([None, "nysd", "cand", "txnd", "flsd", "ncwd", "mad", "ilnd", "ohsd", "ca9"])
UNITS = st.sampled_from([unit for unit in Unit if unit is not Unit.HOURS])
PERIODS = st.builds(
    lambda n, unit: Period(n if unit is not Unit.MONTHS else 1 + n % 12, unit), st.integers(1, 90), UNITS
)
SERVED = st.sampled_from([None, *Service])


@given(EVER, PERIODS, st.booleans(), SERVED, COURTS, st.booleans(), st.lists(st.integers(0, 100), max_size=3))
def test_earliest_due_and_latest_are_in_order_and_near_each_other(
    start: dt.date,
    period: Period,
    before: bool,
    served: Service | None,
    court: str | None,
    from_order: bool,
    shut: list[int],
) -> None:
    closed = [start + dt.timedelta(days=-n if before else n) for n in shut]
    found = count(
        start, period, before=before, served=served, court=court, closed=closed, from_order=from_order and not before
    )
    assert found.earliest <= found.due <= found.latest
    doubts = {step.day for step in found.steps if step.doubt}
    assert {found.earliest, found.latest} - {found.due} <= doubts
    assert all(found.earliest <= day <= found.latest and day != found.due for day in doubts)
    assert (found.due < start) == before or found.due == start
    assert all(step.rule and step.says.endswith((".", ")")) for step in found.steps)


@given(NOW, st.integers(1, 60), SERVED, COURTS)
def test_the_last_day_is_open_in_the_court(start: dt.date, n: int, served: Service | None, court: str | None) -> None:
    due = last_day(start, Period(n, Unit.DAYS), served=served, court=court)
    assert not CourtCalendar(state_of(court) if court else None).bars(due, AFTER)


@given(EVER, st.integers(11, 89), st.booleans(), SERVED, COURTS)
def test_a_longer_period_never_ends_sooner(
    start: dt.date, n: int, before: bool, served: Service | None, court: str | None
) -> None:
    short, long = (count(start, Period(m, Unit.DAYS), before=before, served=served, court=court) for m in (n, n + 1))
    if before:
        short, long = long, short
    assert (short.earliest, short.due, short.latest) <= (long.earliest, long.due, long.latest)
    assert short.due <= long.due
    assert short.earliest <= long.earliest
    assert short.latest <= long.latest


@given(NOW, st.integers(1, 60))
def test_counting_forward_and_back_agree(start: dt.date, n: int) -> None:
    """Back from the last day of a period lies its first, unless a weekend or holiday moved one of the ends."""
    period = Period(n, Unit.DAYS)
    end = last_day(start, period)
    back = last_day(end, period, before=True)
    moved = (end - start).days - n
    assert back <= start + dt.timedelta(days=moved)
    if moved == 0:
        calendar = CourtCalendar()
        assert back == calendar.open_day(start, dt.timedelta(days=-1), AFTER - {Bar.STATE, Bar.LIKELY})


@given(
    NOW, st.integers(1, 60), st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.BUSINESS_DAYS, Unit.MONTHS]), SERVED, COURTS
)
def test_served_on_the_last_day_the_answer_is_in_time_and_a_day_later_it_is_not(
    close: dt.date, n: int, unit: Unit, served: Service | None, court: str | None
) -> None:
    period = Period(n if unit is Unit.DAYS else 1 + n % 8, unit)
    found = last_day_to_serve(close, period, served=served, court=court)

    def answered(day: dt.date) -> Count:
        return count(day, period, served=served, court=court)

    assert found.earliest <= found.due <= found.latest
    assert answered(found.due).due <= close < answered(found.due + dt.timedelta(1)).due
    assert answered(found.earliest).latest <= close < answered(found.earliest + dt.timedelta(1)).latest
    assert answered(found.latest).earliest <= close < answered(found.latest + dt.timedelta(1)).earliest


@given(st.datetimes(dt.datetime(2017, 1, 1), dt.datetime(2028, 12, 31)), st.integers(1, 300), st.booleans())
def test_hours_keep_the_minute_and_end_on_an_open_day(start: dt.datetime, n: int, before: bool) -> None:
    due = count(start, Period(n, Unit.HOURS), before=before).due
    assert isinstance(due, dt.datetime)
    assert due.minute == start.minute
    assert not CourtCalendar().bars(due.date(), AFTER)
    apart = abs(due - start.replace(second=0, microsecond=0)) - dt.timedelta(hours=n)
    assert dt.timedelta(hours=-1) <= apart <= dt.timedelta(days=5)
