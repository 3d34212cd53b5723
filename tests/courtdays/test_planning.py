"""Planning back from the close of discovery, and on from a ruling: the days of the story the program must get right."""

import datetime as dt

import pytest

from conferral.courtdays.courses import Direction
from conferral.courtdays.periods import Period
from conferral.courtdays.planning import answer_due, last_day_to_notice_depositions, last_day_to_serve, objections_due
from conferral.courtdays.service import Service
from conferral.model.errors import ConferralError

CLOSE = dt.date(2023, 9, 22)


@pytest.mark.parametrize(
    ("served", "day"),
    [
        (Service.HAND, "2023-08-23"),
        (Service.ELECTRONIC, "2023-08-23"),
        (Service.MAIL, "2023-08-20"),
        (Service.CLERK, "2023-08-20"),
        (Service.CONSENTED, "2023-08-20"),
        (None, "2023-08-23"),
    ],
)
def test_requests_answerable_before_the_close(served: Service | None, day: str) -> None:
    found = last_day_to_serve(CLOSE, served=served, court="nysd")
    assert (found.direction, found.start, str(found.due)) == (Direction.ANSWER_BY, CLOSE, day)


def test_a_day_that_is_a_sunday_is_said_to_be_one_and_what_a_day_later_costs() -> None:
    words = " ".join(step.says for step in last_day_to_serve(CLOSE, served=Service.MAIL).steps)
    assert "2023-08-20 is on a weekend" in words
    assert "served on 2023-08-21 it would be due on 2023-09-25" in words


def test_where_readings_differ_the_safe_day_is_earlier() -> None:
    """Served on October 29 or 30, 2024 the thirty days end on the day after Thanksgiving, in Texas likely a holiday."""
    found = last_day_to_serve(dt.date(2024, 11, 29), served=Service.HAND, court="txnd")
    assert [str(day) for day in (found.earliest, found.due, found.latest)] == ["2024-10-28", "2024-10-28", "2024-10-30"]


def test_objections_to_an_order_served_by_ecf() -> None:
    assert objections_due(dt.date(2023, 8, 18), court="nysd").due == dt.date(2023, 9, 1)
    assert objections_due(dt.date(2023, 8, 18), served=Service.MAIL).due == dt.date(2023, 9, 5)


def test_an_answer_within_one_business_day_of_friday_is_due_on_monday() -> None:
    assert answer_due(dt.date(2023, 8, 18), 1).due == dt.date(2023, 8, 21)
    assert answer_due(dt.date(2023, 9, 1), 1).due == dt.date(2023, 9, 5), "Labor Day"


def test_depositions_are_a_judgement_with_its_reason() -> None:
    found = last_day_to_notice_depositions(CLOSE)
    assert (str(found.day), found.rule) == ("2023-09-08", "Fed. R. Civ. P. 30(b)(1)")
    for words in ("reasonable", "on 2023-09-22 at the latest", "32(a)(5)(A)", "Rule 34", "Rule 45"):
        assert words in found.says


def test_a_close_on_a_weekend_leaves_the_friday_for_the_deposition() -> None:
    found = last_day_to_notice_depositions(dt.date(2023, 9, 3), court="nysd")
    assert "on 2023-09-01 at the latest" in found.says
    assert found.day == dt.date(2023, 8, 18)


def test_hours_are_not_planned_back() -> None:
    with pytest.raises(ConferralError, match="Give a day and a period in days"):
        last_day_to_serve(CLOSE, Period.of("72h"))
