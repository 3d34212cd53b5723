"""Each doubt that there is: when it is raised, when not, in what words, and under which rule."""

import datetime as dt

import pytest

from conferral.courtdays.counting import Count, count
from conferral.courtdays.courses import Step
from conferral.courtdays.periods import Period
from conferral.courtdays.service import Service

EXECUTIVE = "closing the executive departments declares a holiday is not settled"
OBSERVED = "set aside by statute is not settled"
BUSINESS = "depends on the words that set the period"
BACK = "counts only for a period measured after an event"


def counted(start: str, period: str, *, before: bool = False, court: str | None = None) -> Count:
    return count(dt.date.fromisoformat(start), Period.of(period), before=before, court=court)


def doubts(found: Count) -> list[Step]:
    return [step for step in found.steps if step.doubt]


@pytest.mark.parametrize(
    ("start", "period", "before", "court", "rule", "says", "day"),
    [
        ("2021-12-10", "14d", False, None, "6(a)(6)(A)", OBSERVED, "2021-12-24"),
        ("2022-01-07", "14d", True, None, "6(a)(6)(A)", OBSERVED, "2021-12-24"),
        ("2020-12-10", "14d", False, None, "6(a)(6)(B)", EXECUTIVE, "2020-12-28"),
        ("2019-01-07", "14d", True, None, "6(a)(6)(B)", EXECUTIVE, "2018-12-21"),
        ("2024-11-19", "14d", True, "nysd", "6(a)(6)(C)", BACK, "2024-11-04"),
        ("2024-03-18", "14d", True, "ilnd", "6(a)(6)(C)", BACK, "2024-03-01"),
        ("2024-02-19", "14d", False, "ilnd", "6(a)(6)(C)", "the statute that calls it a legal holiday is one about banks", "2024-03-04"),
        ("2024-08-26", "14d", False, "cand", "6(a)(6)(C)", "does not make it a holiday of the courts", "2024-09-10"),
        ("2024-03-04", "14d", False, "mad", "6(a)(6)(C)", "it is a holiday in Suffolk County only", "2024-03-19"),
        ("2025-03-03", "14d", False, "mad", "6(a)(6)(C)", "it is a holiday in Suffolk County only", "2025-03-18"),
        ("2024-02-09", "1bd", False, "nysd", None, BUSINESS, "2024-02-13"),
        ("2024-02-13", "1bd", True, "nysd", None, BUSINESS, "2024-02-09"),
    ],
)  # fmt: skip
def test_a_doubt_is_raised_under_its_rule_with_the_day_it_leads_to(
    start: str, period: str, before: bool, court: str | None, rule: str | None, says: str, day: str
) -> None:
    (doubt,) = doubts(counted(start, period, before=before, court=court))
    assert says in doubt.says
    assert str(doubt.day) == day
    assert doubt.rule == (f"Fed. R. Civ. P. {rule}" if rule else "the words that set the period")
    assert doubt.says.endswith(f"Read so, the last day is {day}.")


@pytest.mark.parametrize(
    ("start", "period", "before", "court"),
    [
        ("2024-03-04", "14d", False, "nysd"),
        ("2024-01-29", "14d", False, "nysd"),
        ("2024-06-20", "14d", False, "cand"),
        ("2024-03-04", "1m", False, "txnd"),
        ("2024-03-28", "2w", True, "flsd"),
        ("2021-12-27", "10bd", False, None),
    ],
)
def test_where_nothing_is_doubtful_nothing_is_said(start: str, period: str, before: bool, court: str | None) -> None:
    found = counted(start, period, before=before, court=court)
    assert doubts(found) == []
    assert found.earliest == found.due == found.latest


def test_an_observed_friday_is_no_doubt_among_business_days() -> None:
    found = counted("2021-12-23", "1bd")
    assert (str(found.due), doubts(found)) == ("2021-12-27", [])


@pytest.mark.parametrize(
    ("start", "months", "before", "days"),
    [
        ("2023-01-31", 1, False, "2023-02-28 2023-02-28 2023-03-01"),
        ("2023-02-28", 1, False, "2023-03-28 2023-03-28 2023-03-31"),
        ("2023-03-31", 1, True, "2023-02-28 2023-02-28 2023-03-01"),
        ("2023-05-31", 2, False, "2023-07-31 2023-07-31 2023-07-31"),
        ("2024-02-29", 12, False, "2025-02-28 2025-02-28 2025-03-03"),
        ("2023-08-15", 3, False, "2023-11-15 2023-11-15 2023-11-15"),
    ],
)
def test_months_that_begin_or_end_at_the_end_of_one(start: str, months: int, before: bool, days: str) -> None:
    found = counted(start, f"{months}m", before=before)
    assert [str(day) for day in (found.earliest, found.due, found.latest)] == days.split()


@pytest.mark.parametrize(
    ("start", "due", "latest", "doubted"),
    [
        ("2016-11-01", "2016-11-18", "2016-11-18", False),
        ("2016-11-18", "2016-12-05", "2016-12-05", True),
        ("2016-12-01", "2016-12-15", "2016-12-15", False),
    ],
)
def test_service_by_ecf_across_december_2016(start: str, due: str, latest: str, doubted: bool) -> None:
    found = count(dt.date.fromisoformat(start), Period.of("14d"), served=Service.ELECTRONIC)
    assert (str(found.due), str(found.latest), bool(doubts(found))) == (due, latest, doubted)


def test_the_law_of_a_day_that_is_named_leaves_no_doubt_which_law() -> None:
    start, period = dt.date(2009, 11, 27), Period.of("5d")
    assert doubts(count(start, period))
    for law, due in ((dt.date(2009, 11, 27), "2009-12-04"), (dt.date(2010, 1, 1), "2009-12-02")):
        found = count(start, period, law_on=law)
        assert (str(found.due), doubts(found)) == (due, [])


def test_the_old_rule_is_cited_as_it_stood() -> None:
    found = count(dt.date(2008, 8, 20), Period.of("8d"), served=Service.MAIL)
    cited = {step.rule for step in found.steps}
    assert "Fed. R. Civ. P. 6(a) as it stood before 2009-12-01" in cited
    assert not any(rule.endswith(("6(a)(1)(C)", "6(a)(4)")) for rule in cited)
    assert "5(b)(2) as it stood" in " ".join(step.says for step in found.steps)


def test_doubts_of_different_kinds_are_joined() -> None:
    """From the end of January, one month and by mail from an order: the end of the month, and three days or none."""
    found = count(dt.date(2023, 1, 31), Period.of("1m"), served=Service.MAIL, from_order=True)
    assert [str(day) for day in (found.earliest, found.due, found.latest)] == ["2023-02-28", "2023-02-28", "2023-03-06"]
    assert [str(step.day) for step in doubts(found)] == ["2023-03-01", "2023-03-03", "2023-03-06"]
