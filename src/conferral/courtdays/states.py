"""The legal holidays of the states where the district courts sit, from dated tables that cite the statutes.

They count only for periods measured after an event (Rule 6(a)(6)(C)). The tables are read when a state's holidays are
first asked for. How a row is written stands at the head of `state_holidays.tsv`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from conferral.courtdays.federal import LAST, nth_weekday

_COURT = re.compile(r"([a-z]{2})[nsewmc]?[db]")
_NORTHERN_MARIANAS = "nmid"  # an id that would be read as a district of New Mexico
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": LAST}
_FALLS = re.compile(
    rf"(?:(?P<off>\d) days? (?P<way>after|before) )?"
    rf"(?:(?P<easter>Easter)|(?P<nth>{'|'.join(_NTH)}) (?P<weekday>{'|'.join(_WEEKDAYS)})"
    rf" of (?P<month>{'|'.join(_MONTHS)})"
    rf"|(?P<date>(?:(?P<year>\d{{4}})-)?(?P<mm>\d\d)-(?P<dd>\d\d)))(?P<even> in even years)?"
)


class Standing(StrEnum):
    """How sure it is that a day is a holiday under Rule 6(a)(6)(C)."""

    HOLIDAY = "holiday"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class State:
    """A state whose holidays are held: its statute, and its time zone where the whole state keeps one."""

    id: str
    name: str
    cite: str
    zone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class StateHoliday:
    """A holiday of a state: when it falls, how it moves off a weekend, from when until when the law makes it one."""

    state: str
    name: str
    falls: str
    moves: tuple[str, ...]
    since: dt.date
    until: dt.date
    standing: Standing
    cite: str
    why: str = ""

    def days_in(self, year: int) -> Iterator[dt.date]:
        """The days of a year on which it falls or is kept."""
        falls = day_of(self.falls, year)
        if falls is None:
            return
        moved = {5: ("sat", -1), 6: ("sun", 1)}.get(falls.weekday())
        kept = falls + dt.timedelta(days=moved[1]) if moved and moved[0] in self.moves else falls
        yield from (day for day in sorted({falls, kept}) if self.since <= day <= self.until)


def day_of(falls: str, year: int) -> dt.date | None:
    """The day of a year that a row of the table names; None where it names none in that year. ValueError if unreadable.

    >>> str(day_of("third Monday of April", 2024)), str(day_of("2 days before Easter", 2024))
    ('2024-04-15', '2024-03-29')
    >>> day_of("1 day after first Monday of November in even years", 2023)
    """
    found = _FALLS.fullmatch(falls)
    if found is None:
        raise ValueError(f"'{falls}' names no day; see the head of state_holidays.tsv")
    if (found["even"] and year % 2) or (found["year"] and int(found["year"]) != year):
        return None
    if found["easter"]:
        day = easter(year)
    elif found["date"]:
        day = dt.date(year, int(found["mm"]), int(found["dd"]))
    else:
        weekday, month = _WEEKDAYS.index(found["weekday"]), _MONTHS.index(found["month"]) + 1
        day = nth_weekday(year, month, weekday, _NTH[found["nth"]])
    return day + dt.timedelta(days=int(found["off"] or 0) * (-1 if found["way"] == "before" else 1))


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches: the Sunday after the first ecclesiastical full moon of spring.

    Reckoned for 1900 to 2199 from the moon's place in its nineteen-year cycle.

    >>> str(easter(2024))
    '2024-03-31'
    """
    age = (24 + 19 * (year % 19)) % 30  # of days from March 21 to the full moon
    if age == 29 or (age == 28 and year % 19 > 10):
        age -= 1  # the tables let the full moon fall on April 18 at the latest, and on no day twice in a cycle
    full = dt.date(year, 3, 21) + dt.timedelta(days=age)
    return full + dt.timedelta(days=7 - (full.weekday() + 1) % 7)


@lru_cache(maxsize=512)
def state_of(court: str) -> str | None:
    """The state in which a district court sits, by the court's CM/ECF id; None for a court of no one state.

    >>> state_of("nysd"), state_of("ded"), state_of("ca2")
    ('ny', 'de', None)
    """
    if court == _NORTHERN_MARIANAS:
        return "mp"
    found = _COURT.fullmatch(court)
    return found[1] if found else None


@lru_cache(maxsize=1)
def states() -> Mapping[str, State]:
    """The states that are held, by their two letters."""
    return MappingProxyType({row[0]: State(*row) for row in _rows("states.tsv", 5)})


@lru_cache(maxsize=1)
def state_holidays() -> tuple[StateHoliday, ...]:
    """Every row of the table of the states' holidays."""
    return tuple(_holiday(row) for row in _rows("state_holidays.tsv", 9))


@lru_cache(maxsize=256)
def state_days(state: str, year: int) -> Mapping[dt.date, tuple[StateHoliday, ...]]:
    """The holidays of a state on the days of a year; empty for a state that is not held."""
    days: dict[dt.date, tuple[StateHoliday, ...]] = {}
    for holiday in state_holidays():
        if holiday.state == state:
            for day in holiday.days_in(year):
                days[day] = (*days.get(day, ()), holiday)
    return MappingProxyType(days)


def _holiday(row: list[str]) -> StateHoliday:
    state, name, falls, moves, since, until, standing, cite, why = row
    first = dt.date.fromisoformat(since) if since else dt.date.min
    last = dt.date.fromisoformat(until) if until else dt.date.max
    return StateHoliday(state, name, falls, tuple(moves.split()), first, last, Standing(standing), cite, why)


def _rows(name: str, columns: int) -> Iterator[list[str]]:
    text = files("conferral.courtdays").joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            row = line.split("\t")
            if len(row) != columns:
                raise ValueError(f"{name}: {len(row)} fields, not {columns}, in: {line}")
            yield row
