import datetime as dt

import pytest

from conferral.courtdays.weekdays import with_weekday
from conferral.render.days import with_weekdays


def test_a_day_bears_its_name() -> None:
    assert with_weekday(dt.date(2024, 2, 29)) == "2024-02-29 (Thursday)"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("refused on 2024-03-08.", "refused on 2024-03-08 (Friday)."),
        ("2024-03-08 and 2024-03-11", "2024-03-08 (Friday) and 2024-03-11 (Monday)"),
        ("due 2024-03-08 (Friday)", "due 2024-03-08 (Friday)"),
        ("2023-02-30 is no day", "2023-02-30 is no day"),
        ("docket 1-2024-03-08-9", "docket 1-2024-03-08-9"),
        ("https://court.example/2024-03-08/x", "https://court.example/2024-03-08/x"),
        ("0000-01-01", "0000-01-01"),
        ("", ""),
    ],
)
def test_only_days_of_the_calendar_get_a_weekday(said: str, told: str) -> None:
    assert with_weekdays(said) == told
