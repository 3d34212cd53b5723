"""A count as people and programs see it."""

import datetime as dt

from conferral.courtdays.counting import count
from conferral.courtdays.periods import Period
from conferral.courtdays.planning import last_day_to_serve
from conferral.courtdays.service import Service
from conferral.render.counts import count_json, count_text

FOUND = count(dt.date(2025, 7, 31), Period.of("30d"), served=Service.MAIL, court="nysd")


def test_the_json_is_the_contract() -> None:
    shown = count_json(FOUND)
    steps = shown.pop("steps")
    assert shown == {
        "schema": "conferral/count/1",
        "from": "2025-07-31",
        "period": "30d",
        "direction": "after",
        "served": "mail",
        "court": "nysd",
        "due": "2025-09-05",
        "earliest": "2025-09-05",
        "latest": "2025-09-05",
    }
    assert all(set(step) == {"day", "rule", "says"} for step in steps)
    assert steps[2]["day"] == "2025-09-02"
    assert steps[2]["rule"] == "Fed. R. Civ. P. 6(a)(1)(C)"


def test_what_was_not_said_is_null_and_hours_are_to_the_minute() -> None:
    shown = count_json(count(dt.datetime(2025, 7, 31, 14, 30), Period.of("72h")))
    assert (shown["from"], shown["due"], shown["steps"][0]["day"]) == (
        "2025-07-31T14:30",
        "2025-08-04T14:30",
        "2025-07-31T14:30",
    )
    assert (shown["served"], shown["court"]) == (None, None)


def test_the_text_asks_answers_and_derives_with_weekdays() -> None:
    text = count_text(FOUND)
    assert text.startswith(
        "30 days after 2025-07-31 (Thursday), served by mail, nysd\n\nLast day: 2025-09-05 (Friday)\n"
    )
    assert "  3. 2025-09-02 (Tuesday)" in text
    assert "Readings differ" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_where_readings_differ_the_safe_day_stands_under_the_answer() -> None:
    text = count_text(count(dt.date(2021, 6, 4), Period.of("14d")))
    assert "Last day: 2021-06-21 (Monday)\n\nReadings differ. Safe for your own act: 2021-06-18 (Friday)." in text


def test_a_day_to_serve_is_named_as_one() -> None:
    text = count_text(last_day_to_serve(dt.date(2023, 9, 22), served=Service.HAND))
    assert text.startswith("To be answered within 30 days and by 2023-09-22 (Friday), served by hand\n")
    assert "Last day to serve: 2023-08-23 (Wednesday)" in text


def test_a_moment_is_shown_with_its_hour() -> None:
    text = count_text(count(dt.datetime(2025, 7, 31, 14, 30), Period.of("72h")), width=100)
    assert "Last day: 2025-08-04 (Monday) at 14:30" in text
