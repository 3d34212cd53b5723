"""The holidays of the states: the tables can be read, and say what the statutes and the holidays library say."""

import datetime as dt
from collections.abc import Iterator

import holidays
import pytest

from conferral.courtdays.bars import Bar, CourtCalendar
from conferral.courtdays.federal import CLOSURES, KNOWN_YEARS, holidays_of
from conferral.courtdays.states import Standing, day_of, easter, state_days, state_holidays, state_of, states
from conferral.practices import pack_ids
from conferral.practices.courts import courts


@pytest.mark.parametrize(
    ("state", "year", "days"),
    [
        ("ny", 2024, "02-12 11-05"),
        ("ny", 2023, "02-12 02-13 11-07"),
        ("ca", 2024, "02-12 03-31 04-01 11-29 09-27"),
        ("ca", 2021, "02-12 03-31 11-26"),
        ("ca", 2000, "02-12 11-24"),
        ("de", 2024, "03-29 11-05 11-29"),
        ("de", 2023, "04-07 11-24"),
        ("ct", 2022, "02-11 02-12"),
        ("va", 2019, "01-18 11-29"),
        ("va", 2020, "01-17 11-03 11-27"),
        ("va", 2021, "11-02 11-26"),
        ("wa", 2024, "11-29"),
        ("nv", 2024, "10-25 11-29"),
        ("ma", 2024, "04-15"),
        ("ut", 2021, "07-23 07-24"),
        ("ut", 2022, "07-24 07-25"),
        ("co", 2019, ""),
        ("co", 2024, "10-07"),
        ("nj", 2024, "03-29 06-21 11-05"),
        ("mi", 2024, "02-12"),
        ("dc", 2022, "04-15 04-16"),
        ("ks", 2024, ""),
        ("oh", 2024, ""),
    ],
)
def test_the_sure_holidays_of_a_state_in_a_year(state: str, year: int, days: str) -> None:
    found = [
        f"{day:%m-%d}"
        for day, kept in state_days(state, year).items()
        if any(one.standing is Standing.HOLIDAY for one in kept)
    ]
    assert sorted(found) == sorted(days.split())


def test_every_row_can_be_read_cites_its_statute_and_gives_its_doubt() -> None:
    for row in state_holidays():
        assert row.state in states()
        assert set(row.moves) <= {"sun", "sat"}, row
        assert "§" in row.cite or "ILCS" in row.cite, row
        assert bool(row.why) == (row.standing is not Standing.HOLIDAY), row
        assert row.since <= row.until, row
        assert any(day_of(row.falls, year) for year in KNOWN_YEARS), row


def test_no_row_is_there_twice() -> None:
    rows = [(row.state, row.name, row.falls, row.since) for row in state_holidays()]
    assert len(set(rows)) == len(rows)


def test_each_state_of_a_court_whose_practices_are_held_is_held() -> None:
    packed = {name.split("/")[0] for name in pack_ids()} - {"us"}
    assert {state_of(court) for court in packed} <= set(states())


@pytest.mark.parametrize(
    ("court", "state"),
    [
        ("nysd", "ny"), ("cand", "ca"), ("ded", "de"), ("ncmd", "nc"), ("nmd", "nm"), ("nmid", "mp"), ("dcd", "dc"),
        ("nysb", "ny"), ("ca2", None), ("cafc", None), ("scotus", None), ("uscfc", None),
    ],
)  # fmt: skip
def test_a_district_court_tells_its_state(court: str, state: str | None) -> None:
    assert state_of(court) == state


def test_no_court_of_appeals_is_taken_for_a_state() -> None:
    named = {court: state_of(court) for court in courts() if state_of(court) in states()}
    assert [court for court in named if "Circuit" in courts()[court] or "Appeals" in courts()[court]] == []


def weekdays(year: int) -> Iterator[dt.date]:
    days = (dt.date(year, 1, 1) + dt.timedelta(days=i) for i in range(366))
    return (day for day in days if day.year == year and day.weekday() < 5)


NOT_HELD = {
    "ca": {"Susan B. Anthony Day"},
    "co": {"Cesar Chavez Day"},
    "il": {"Lincoln's Birthday (observed)"},
    "ks": {"Christmas Eve", "Christmas Eve (observed)"},
    "mi": {"Election Day", "Day After Thanksgiving", "Christmas Eve", "New Year's Eve", "Christmas Eve (observed)", "New Year's Eve (observed)"},
    "ny": {"Susan B. Anthony Day", "Lincoln's Birthday (observed)"},
    "nc": {"Day After Thanksgiving", "Christmas Eve", "Day After Christmas", "Christmas Eve (observed)", "Day After Christmas (observed)"},
    "pa": {"Day After Thanksgiving"},
    "tx": {"Cesar Chavez Day", "Good Friday", "Christmas Eve (observed)"},
}  # fmt: skip
"""What the library has and the statute that is cited has not: days of observance, days off for employees, moves off a weekend."""


@pytest.mark.parametrize("state", sorted(set(states()) - {"dc"}))
def test_what_the_library_has_more_is_known_and_what_it_has_is_held(state: str) -> None:
    more: set[str] = set()
    for year in range(2015, 2026):
        theirs = holidays.country_holidays("US", subdiv=state.upper(), years=year)
        ours = {*state_days(state, year), *holidays_of(year)}
        more.update(*(theirs[day].split("; ") for day in weekdays(year) if day in theirs and day not in ours))
    assert more == NOT_HELD.get(state, set())


def test_easter_and_yom_kippur_are_those_of_the_library() -> None:
    for year in KNOWN_YEARS:
        germany = holidays.country_holidays("DE", years=year, language="en_US")
        assert germany.get(easter(year) - dt.timedelta(days=2)) == "Good Friday"
    israel = holidays.country_holidays("IL", years=KNOWN_YEARS, language="en_US")
    theirs = sorted(day for day, name in israel.items() if "Yom Kippur" in name and "Eve" not in name)
    ours = [dt.date.fromisoformat(row.falls) for row in state_holidays() if row.name == "Yom Kippur"]
    assert ours == theirs


@pytest.mark.parametrize("words", ["", "someday", "fifth Monday of March", "13-45-2020", "3 days since Easter"])
def test_what_names_no_day_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="names no day"):
        day_of(words, 2024)


def test_a_closing_by_executive_order_is_told_with_the_order() -> None:
    for day, order in CLOSURES.items():
        assert day.weekday() < 5
        (reason,) = (one for one in CourtCalendar().reasons(day) if one.bar is Bar.EXECUTIVE)
        assert reason.cite == order
