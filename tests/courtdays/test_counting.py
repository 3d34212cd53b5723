"""Counting a period: the table that a lawyer can extend, the committee's examples, and each doubt."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from conferral.courtdays import YearNotKnown
from conferral.courtdays.counting import Count, count, last_day
from conferral.courtdays.courses import Direction
from conferral.courtdays.periods import Period
from conferral.courtdays.service import Service
from conferral.model.errors import ConferralError

TABLE = Path(__file__).parents[1] / "tables" / "counts.csv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
SINCE_2009 = dt.date(2009, 12, 1)


def day(words: str) -> dt.date:
    return dt.datetime.fromisoformat(words) if "T" in words else dt.date.fromisoformat(words)


def asked(row: dict[str, str]) -> Count:
    return count(
        day(row["from"]),
        Period.of(row["period"]),
        before=row["way"] == "before",
        served=Service(row["served"]) if row["served"] else None,
        court=row["court"] or None,
        closed=[day(one) for one in row["closed"].split()],
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['from']}-{row['period']}-{row['way']}-{row['court']}")
def test_the_table_is_counted_as_it_says(row: dict[str, str]) -> None:
    found = asked(row)
    assert (found.earliest, found.due, found.latest) == tuple(day(row[name]) for name in ("earliest", "due", "latest"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['from']}-{row['period']}-{row['way']}-{row['court']}")
def test_where_readings_differ_a_step_says_so_and_gives_the_day(row: dict[str, str]) -> None:
    found = asked(row)
    told = {step.day for step in found.steps if step.doubt}
    assert ({found.earliest, found.latest} - {found.due}) <= told
    assert bool(told) == (found.earliest != found.latest)


@pytest.mark.parametrize(
    ("start", "period", "before", "closed", "due", "why"),
    [
        ("2007-08-22", "10d", False, "", "2007-09-04", "(a)(5): the tenth day after is Saturday, September 1; Monday is Labor Day"),
        ("2007-09-11", "10d", True, "", "2007-08-31", "(a)(5): the tenth day before is Saturday, September 1"),
        ("2007-09-11", "10d", True, "2007-08-31", "2007-09-04", "(a)(5): the office inaccessible on August 31 extends forward"),
        ("2007-11-02T10:00", "72h", False, "", "2007-11-05T09:00", "(a)(2): the clocks go back on the way"),
    ],
)  # fmt: skip
def test_the_examples_of_the_committee_note_of_2009(
    start: str, period: str, before: bool, closed: str, due: str, why: str
) -> None:
    shut = [day(one) for one in closed.split()]
    assert count(day(start), Period.of(period), before=before, closed=shut, law_on=SINCE_2009).due == day(due), why


@pytest.mark.parametrize("start", ["2008-03-05", "2008-07-01", "2008-11-20"])
def test_before_2009_ten_days_usually_ended_with_fourteen_or_later(start: str) -> None:
    """The committee's reason for the change: subdivision (a)(1) of its note."""
    old = [count(day(start), Period.of(words)).due for words in ("10d", "14d")]
    new = [count(day(start), Period.of(words), law_on=SINCE_2009).due for words in ("10d", "14d")]
    assert old[0] >= old[1]
    assert new[0] < new[1]


def test_every_step_names_its_rule_and_the_steps_lead_to_the_day() -> None:
    found = count(day("2025-07-31"), Period.of("30d"), served=Service.MAIL, court="nysd")
    assert [str(step.day) for step in found.steps][:4] == ["2025-07-31", "2025-08-30", "2025-09-02", "2025-09-05"]
    rules = [step.rule.removeprefix("Fed. R. Civ. P. ") for step in found.steps]
    assert rules == ["6(a)(1)(A)", "6(a)(1)(B)", "6(a)(1)(C)", "6(d)", "6(a)(6)(C)", "6(a)(4)"]
    assert "Labor Day (5 U.S.C. § 6103(a))" in found.steps[2].says
    assert "Eastern" in found.steps[-1].says


def said(found: Count) -> str:
    return " ".join(step.says for step in found.steps)


def test_three_days_after_an_order_are_a_doubt_and_not_the_rule() -> None:
    start, period = day("2024-03-04"), Period.of("14d")
    plain = count(start, period, served=Service.MAIL, from_order=True)
    assert [str(one) for one in (plain.earliest, plain.due, plain.latest)] == ["2024-03-18", "2024-03-18", "2024-03-21"]
    assert "runs from an order and not from being served" in said(plain)
    assert count(start, period, served=Service.MAIL).due == day("2024-03-21")


def test_nothing_is_added_for_service_when_counting_back() -> None:
    found = count(day("2024-03-28"), Period.of("14d"), before=True, served=Service.MAIL)
    assert found.due == day("2024-03-14")
    assert "measured before an event" in said(found)


@pytest.mark.parametrize(
    ("court", "words"),
    [
        (None, "No court was named"),
        ("ohsd", "holidays of the state of ohsd are not held"),
        ("ca2", "ca2 is no district court"),
        ("ksd", "names no day that is not a federal holiday"),
        ("pawd", "words of the statute were not seen"),
    ],
)
def test_the_derivation_says_whose_holidays_were_looked_at(court: str | None, words: str) -> None:
    assert words in said(count(day("2024-03-04"), Period.of("14d"), court=court))


def test_before_2005_the_three_days_could_lengthen_the_period() -> None:
    found = count(day("2004-08-06"), Period.of("30d"), served=Service.MAIL)
    assert [str(one) for one in (found.earliest, found.due)] == ["2004-09-08", "2004-09-10"]


def test_the_old_rule_counted_back_leaves_the_direction_open() -> None:
    found = count(day("2008-09-19"), Period.of("20d"), before=True)
    assert [str(one) for one in (found.earliest, found.due, found.latest)] == ["2008-08-29", "2008-08-29", "2008-09-02"]
    assert "did not say in which direction" in said(found)


def test_an_old_week_may_be_seven_days_with_or_without_weekends() -> None:
    found = count(day("2008-09-02"), Period.of("1w"))
    assert [str(one) for one in (found.due, found.latest)] == ["2008-09-09", "2008-09-11"]


def test_two_doubts_together_reach_further_than_each() -> None:
    """Whether three days are added, and whether the day after Thanksgiving, on which they end, is a holiday in Florida."""
    found = count(day("2024-11-12"), Period.of("14d"), served=Service.MAIL, court="flsd", from_order=True)
    assert [str(one) for one in (found.due, found.latest)] == ["2024-11-26", "2024-12-02"]
    told = [str(step.day) for step in found.steps if step.doubt]
    assert told == ["2024-11-29", "2024-12-02"]
    assert "With these doubts taken together, the last day is 2024-12-02" in said(found)


def test_only_the_last_day_of_a_period_in_hours_matters() -> None:
    found = count(day("2024-05-23T09:15"), Period.of("96h"))
    assert found.due == day("2024-05-28T09:15"), "the 96th hour is on Memorial Day"
    assert "6(a)(2)(C)" in " ".join(step.rule for step in found.steps)


def test_a_time_of_day_is_dropped_where_days_are_counted() -> None:
    assert count(day("2024-03-04T23:59"), Period.of("14d")).due == day("2024-03-18")


@pytest.mark.parametrize(
    ("start", "period", "before"),
    [
        ("1999-12-31", "1d", False),
        ("2031-01-01", "1d", False),
        ("2030-12-20", "14d", False),
        ("2000-01-05", "14d", True),
        ("2029-01-01", "9999m", False),
        ("2029-01-01", "9999w", True),
        ("2029-12-01", "9999bd", False),
        ("2029-12-01T10:00", "9999h", False),
    ],
)
def test_outside_the_years_known_it_is_refused(start: str, period: str, before: bool) -> None:
    with pytest.raises(YearNotKnown, match=r"holidays are known for 2000 to 2030\. Count this by hand"):
        count(day(start), Period.of(period), before=before)


def test_hours_need_an_hour_and_take_no_time_zone() -> None:
    with pytest.raises(ConferralError, match="2024-03-04T14:30"):
        count(day("2024-03-04"), Period.of("24h"))
    with pytest.raises(ConferralError, match="court's own clock"):
        count(dt.datetime(2024, 3, 4, 10, tzinfo=dt.UTC), Period.of("24h"))


@pytest.mark.parametrize("words", ["0d", "d", "30", "30x", "-3d", "3.5d", "30 d", "10000d", "٣d", "30D", ""])
def test_what_is_no_period_is_refused_with_the_remedy(words: str) -> None:
    with pytest.raises(ConferralError, match="as in 30d or 5bd"):
        Period.of(words)


def test_the_day_alone_is_the_day_of_the_derivation() -> None:
    for row in ROWS:
        shut = [day(one) for one in row["closed"].split()]
        means = Service(row["served"]) if row["served"] else None
        alone = last_day(
            day(row["from"]), Period.of(row["period"]), before=row["way"] == "before", served=means,
            court=row["court"] or None, closed=shut,
        )  # fmt: skip
        assert alone == day(row["due"])


def test_a_count_whose_days_are_out_of_order_cannot_be_made() -> None:
    one, two = day("2024-03-04"), day("2024-03-05")
    with pytest.raises(ValueError, match="out of order"):
        Count(one, Period.of("1d"), Direction.AFTER, None, None, one, two, two, ())
