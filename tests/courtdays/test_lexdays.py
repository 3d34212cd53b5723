"""Against lexdays 0.2.0, an independent reckoner of Rule 6, wherever both apply. Where they differ it is said why.

lexdays asks the caller whether the Friday on which a Saturday's holiday is kept is a legal holiday. ``due`` answers as
its ``holiday``; its ``not_holiday`` is our safe day counting forward, our latest counting back.
"""

import datetime as dt
import random
from dataclasses import dataclass

import lexdays
import pytest

from conferral.courtdays.counting import count, last_day
from conferral.courtdays.periods import Period
from conferral.courtdays.service import Service

THEIR_NAMES = {
    Service.ELECTRONIC: "electronic",
    Service.MAIL: "mail",
    Service.CLERK: "leaving_with_clerk",
    Service.CONSENTED: "other_consented",
    Service.HAND: "personal",
}
FIRST = dt.date(2016, 12, 1)
DAYS = 3650
RULES = lexdays.rulepack("us/frcp")


@dataclass(frozen=True)
class Case:
    start: dt.date
    period: Period
    before: bool
    served: Service

    def theirs(self, friday: str, calendar: str | None = None) -> dt.date:
        options = {"service": THEIR_NAMES[self.served], "observed_friday": friday}
        length = f"P{self.period.count}{self.period.unit.value.upper()}"
        way = "before" if self.before else "after"
        found: dt.date = lexdays.compute(
            "us/frcp", self.start, length, direction=way, options=options, calendar=calendar
        ).deadline
        return found


def cases(seed: int, many: int) -> list[Case]:
    """Start days spread over ten years, with every unit, direction and means of service."""
    chosen = random.Random(seed)
    longest = {"d": 60, "w": 9, "m": 12}
    return [
        Case(
            FIRST + dt.timedelta(days=i * DAYS // many),
            Period.of(f"{chosen.randint(1, longest[unit])}{unit}"),
            chosen.random() < 0.4,
            chosen.choice(list(Service)),
        )
        for i, unit in ((i, chosen.choice("dddwm")) for i in range(many))
    ]


def closed_by_order(case: Case) -> bool:
    """Counting back lexdays takes a day closed by executive order for a holiday; here that is a doubt, told as earliest."""
    found = count(case.start, case.period, before=case.before, served=case.served)
    return case.before and found.earliest < found.due


DIFFERENCES = {
    "2026-01-13 16d before": ("2025-12-23", "2025-12-26", "closed by executive order on December 24 and 26, 2025"),
    "2026-01-07 2w before": ("2025-12-23", "2025-12-24", "closed by executive order on December 24, 2025"),
}


@pytest.mark.parametrize(("asked", "days"), DIFFERENCES.items())
def test_every_known_difference_is_as_the_table_says(asked: str, days: tuple[str, str, str]) -> None:
    start, period, _ = asked.split()
    case = Case(dt.date.fromisoformat(start), Period.of(period), True, Service.ELECTRONIC)
    theirs, ours, why = days
    assert (str(case.theirs("holiday")), str(last_day(case.start, case.period, before=True))) == (theirs, ours), why
    assert str(count(case.start, case.period, before=True).earliest) == theirs


def test_ten_years_are_counted_as_lexdays_counts_them() -> None:
    differing = []
    for case in cases(seed=6, many=1500):
        theirs = case.theirs("holiday")
        if theirs != last_day(case.start, case.period, before=case.before, served=case.served):
            differing.append(case)
    assert [case for case in differing if not closed_by_order(case)] == []
    assert len(differing) <= 5


def test_where_the_friday_is_no_holiday_theirs_is_our_safe_day_forward() -> None:
    forward = [case for case in cases(seed=7, many=1000) if not case.before]
    assert len(forward) > 500
    for case in forward:
        assert case.theirs("not_holiday") == count(case.start, case.period, served=case.served).earliest, case


def test_where_the_friday_is_no_holiday_theirs_is_our_latest_back() -> None:
    """Save where a month ends: lexdays knows one reading of that, and a day closed by order."""
    back = [case for case in cases(seed=8, many=1000) if case.before and case.period.unit.value != "m"]
    assert len(back) > 250
    differing = [c for c in back if c.theirs("not_holiday") != count(c.start, c.period, before=True).latest]
    assert [case for case in differing if not closed_by_order(case)] == []


def test_massachusetts_is_counted_as_lexdays_counts_it() -> None:
    patriots = [dt.date(year, 4, 1) + dt.timedelta(days=i) for year in range(2017, 2027) for i in range(0, 21, 2)]
    for start in patriots:
        for n in (5, 10, 14):
            case = Case(start, Period.of(f"{n}d"), False, Service.MAIL)
            ours = last_day(start, case.period, served=case.served, court="mad")
            assert case.theirs("holiday", "us-ma") == ours, (start, n)


def test_only_the_version_that_may_be_used_is_compared_with() -> None:
    """Later versions have another licence."""
    assert lexdays.__version__ == "0.2.0"
