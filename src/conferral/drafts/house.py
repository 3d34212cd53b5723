"""The house: whose letterhead it is, who signs for each side, the judge's address, and the type. Data, in TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any, get_args, get_type_hints

from conferral.drafts.forms import FormRow, read_rows
from conferral.model.errors import ConferralError
from conferral.model.facts import Side
from conferral.practices.kinds.terms import Spacing
from conferral.practices.values import Fault, choose, term


class HouseError(ConferralError):
    """A file of house style is wrong."""


@dataclass(frozen=True, slots=True)
class Firm:
    """Who writes: the name on the letterhead, and the lines beside it (address, telephone)."""

    name: str | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counsel:
    """One who signs, for a side. ``role`` is what stands before "for Plaintiff": Counsel, Lead Trial Counsel."""

    side: Side
    name: str
    firm: str | None = None
    lines: tuple[str, ...] = ()
    role: str = "Counsel"
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """How the judge is addressed: "United States Magistrate Judge", and the lines of the courthouse.

    With an ``id`` (nysd), only in that court. ``file_megabytes`` is the most that its ECF takes in one file.
    """

    id: str | None = None
    title: str | None = None
    lines: tuple[str, ...] = ()
    file_megabytes: int | None = None


@dataclass(frozen=True, slots=True)
class Parties:
    """What each side is called in the letter: "Plaintiff", "Defendants"; by the caption where it is left out."""

    plaintiff: str | None = None
    defendant: str | None = None


@dataclass(frozen=True, slots=True)
class Type:
    """The type and the page."""

    font: str = "Libertinus Serif"
    points: int = 12
    spacing: Spacing = Spacing.SINGLE
    margins_inches: int = 1
    accent: str = "#1f3350"

    def __post_init__(self) -> None:
        if not 8 <= self.points <= 24:
            raise ValueError(f"points is {self.points}; use 8 to 24")
        if not 1 <= self.margins_inches <= 3:
            raise ValueError(f"margins_inches is {self.margins_inches}; use 1, 2 or 3")
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", self.accent):
            raise ValueError(f"accent is {self.accent!r}; write a colour as #1f3350")


@dataclass(frozen=True, slots=True)
class House:
    """A house style as a whole."""

    firm: Firm = field(default_factory=Firm)
    counsel: tuple[Counsel, ...] = ()
    court: Bench = field(default_factory=Bench)
    parties: Parties = field(default_factory=Parties)
    type: Type = field(default_factory=Type)
    form: tuple[FormRow, ...] = ()

    def bench(self, court: str | None) -> Bench:
        """How the judge of a court is addressed; nothing of another court's is taken."""
        return self.court if self.court.id in (None, court) else Bench()

    def signers(self, side: Side) -> tuple[Counsel, ...]:
        """Those who sign for a side."""
        return tuple(one for one in self.counsel if one.side is side)


_TABLES: dict[str, type[Any]] = {"firm": Firm, "court": Bench, "parties": Parties, "type": Type}


@lru_cache(maxsize=1)
def default_house() -> House:
    """The style that comes with Conferral."""
    text = files("conferral.drafts").joinpath("house", "default.toml").read_text(encoding="utf-8")
    return read_house(text, "house/default.toml")


def read_house(text: str, where: str, base: House | None = None) -> House:
    r"""A house style from TOML; what it leaves out is as in ``base``. HouseError with the place where it is wrong.

    >>> read_house('[firm]\nname = "Roe LLP"', "house.toml").firm.name
    'Roe LLP'
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise HouseError(where, f"this is no TOML ({error})", "Mend the line it names.") from error
    found = base or House()
    try:
        for name, value in given.items():
            choose(name, [one.name for one in fields(House)], "table")
            changed = {name: _LISTS[name](value) if name in _LISTS else _table(name, value, found)}
            found = replace(found, **changed)
    except Fault as fault:
        raise HouseError(where, fault.what, fault.remedy) from fault
    except ValueError as error:
        raise HouseError(where, str(error), "Mend the value.") from error
    return found


def _table(name: str, value: Any, found: House) -> Any:  # noqa: ANN401 because each table is of its own type
    shape = _TABLES[name]
    if not isinstance(value, dict):
        raise Fault(f"{name} is no table", f"Write [{name}] on a line of its own, and its keys below.")
    now = {one.name: getattr(getattr(found, name), one.name) for one in fields(shape)}
    return shape(**{**now, **_values(shape, value, name)})


def _counsel(value: object) -> tuple[Counsel, ...]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise Fault("counsel is no list of tables", "Write [[counsel]] on a line of its own, once for each who signs.")
    return tuple(_one_counsel(number, one) for number, one in enumerate(value, 1))


_LISTS: dict[str, Callable[[object], Any]] = {"counsel": _counsel, "form": read_rows}


def _one_counsel(number: int, value: dict[str, Any]) -> Counsel:
    called = f"counsel {number}"
    for needed in ("side", "name"):
        if needed not in value:
            raise Fault(f"{called}: '{needed}' is missing", f'Write {needed} = "…".')
    found = Counsel(**_values(Counsel, value, called))
    if found.side.opponent is None:
        raise Fault(f"{called}: side is '{found.side}'", "Use plaintiff or defendant.")
    return found


def _values(shape: type[Any], given: dict[str, Any], called: str) -> dict[str, Any]:
    hints = get_type_hints(shape)
    allowed = [one.name for one in fields(shape)] if is_dataclass(shape) else []
    found = {}
    for name, value in given.items():
        choose(name, allowed, f"field in {called}")
        found[name] = term(value, _wanted(hints[name]), f"{called}: {name}")
    return found


def _wanted(hint: Any) -> Any:  # noqa: ANN401 because a hint is of no one type
    return (
        next((one for one in get_args(hint) if one is not type(None)), hint) if type(None) in get_args(hint) else hint
    )
