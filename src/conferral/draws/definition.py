"""What a frame stands for: a small TOML file that the sides agree on, and what must be said of it.

A number that somebody only bounded ("at least 150") is a floor. A list that nobody compared with another source is a
list of those whom its supplier put on it, and a sample from it proves nothing about the others.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from conferral.model.draws import FrameDefinition
from conferral.model.errors import DrawError

_BOUNDS = "at least|no fewer than|no less than|not less than|more than|over|upwards of"
_FLOOR = re.compile(rf"(?:{_BOUNDS})\s+([\d,]*\d)", re.I)
_COUNT = re.compile(r"(?:exactly\s+)?([\d,]*\d)(?:\s+\w+){0,3}")
_TEXTS = ("sampled", "class", "objective", "case", "period", "supplied_by", "declared_complete_by", "claimed")
_LISTS = ("titles", "locations", "exclusions", "reconciled_against", "not_reconciled_against")
_ASKED = {
    "objective": "what is to be found out",
    "period": "the period",
    "supplied_by": "who supplied the list",
    "declared_complete_by": "who declares it complete",
}
NOT_RECONCILED = (
    "NOT RECONCILED: nobody has compared this list with another source. What the sample shows is true of the list, and "
    "of the class only if the list is complete."
)
UNDEFINED = FrameDefinition(sampled="units of the list", class_="not stated")


def read_definition(text: str, name: str) -> FrameDefinition:
    r"""A frame's definition from its TOML; DrawError where it cannot be used.

    >>> read_definition('sampled = "people, all records of each"\nclass = "housekeepers"', "frame.toml").sampled
    'people, all records of each'
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DrawError(name, f"this is not TOML ({error})", "Put it right and try again.") from error
    return definition_from(given, name)


def definition_from(given: Mapping[str, Any], name: str) -> FrameDefinition:
    """A frame's definition from keys and values, each looked at; DrawError names the first that will not do."""
    for key, value in given.items():
        if key not in _TEXTS + _LISTS:
            raise DrawError(name, f"unknown key {key!r}", f"Use one of {', '.join(_TEXTS + _LISTS)}.")
        if key in _TEXTS and not (isinstance(value, str) and value.strip()):
            raise DrawError(name, f"{key} is not text", f'Write {key} = "…".')
        if key in _LISTS and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            raise DrawError(name, f"{key} is not a list of texts", f'Write {key} = ["…"].')
    for key in ("sampled", "class"):
        if key not in given:
            remedy = "Say what one unit is (people, all records of each; documents; pay periods) and which class."
            raise DrawError(name, f"{key} is missing", remedy)
    values: dict[str, Any] = {
        key: tuple(value) if key in _LISTS else value for key, value in given.items() if key != "class"
    }
    return FrameDefinition(class_=given["class"], **values)


def definition_json(definition: FrameDefinition) -> dict[str, Any]:
    """The definition as the certificate has it: null is "not stated", an empty list is "none"."""
    told = asdict(definition)
    told["class"] = told.pop("class_")
    return {key: list(value) if isinstance(value, tuple) else value for key, value in told.items()}


def definition_of(told: Mapping[str, Any], name: str) -> FrameDefinition:
    """The definition that a certificate holds."""
    return definition_from({key: value for key, value in told.items() if value is not None}, name)


def headline(definition: FrameDefinition, rows: int) -> str:
    """The first line of a certificate: what the list is worth.

    >>> headline(UNDEFINED, 150)[:14]
    'NOT RECONCILED'
    """
    if not definition.reconciled_against:
        return NOT_RECONCILED
    against = ", ".join(definition.reconciled_against)
    missing = ", ".join(definition.not_reconciled_against)
    return f"A list of {rows:,}, reconciled against {against}{f'; not against {missing}' if missing else ''}."


def claim(definition: FrameDefinition, rows: int) -> str | None:
    """What must be said where somebody stated a number: a floor is no count, and a list may fall short of it."""
    said = definition.claimed
    if not said:
        return None
    if floor := _FLOOR.search(said):
        least = int(floor[1].replace(",", ""))
        if rows < least:
            return f'The list has {rows:,} and falls short of what was said: "{said}".'
        return f'"{said}" is a floor, not a count: the list has {rows:,}, and how many there are is not known from it.'
    if (count := _COUNT.fullmatch(said.strip())) and int(count[1].replace(",", "")) != rows:
        return f'The list has {rows:,}; what was said is "{said}".'
    return None


def unstated(definition: FrameDefinition) -> tuple[str, ...]:
    """What the definition leaves open and the other side will ask."""
    return tuple(words for key, words in _ASKED.items() if not getattr(definition, key))
