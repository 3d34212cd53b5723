"""TOML values to the terms of a requirement, each fault with its remedy."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

from conferral.practices.kinds.terms import Period


class Fault(ValueError):  # noqa: N818 because it becomes a PackError before anybody sees it
    """A value is wrong: what is wrong and what to do. The loader adds the place."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


def choose(given: object, allowed: Iterable[str], called: str) -> str:
    """One of the allowed words; otherwise a fault that names the nearest ones.

    >>> choose("letter", ["letter", "fax"], "via")
    'letter'
    """
    words = sorted(allowed)
    if isinstance(given, str) and given in words:
        return given
    from difflib import get_close_matches  # only a fault needs it, and every start would wait for it

    close = get_close_matches(given.casefold(), words, cutoff=0.7) if isinstance(given, str) else []
    meant = f"Did you mean {' or '.join(repr(word) for word in close)}? " if close else ""
    few = f"Use one of {', '.join(words)}." if len(words) <= 20 else "See the reference for all of them."
    raise Fault(f"unknown {called} {given!r}", f"{meant}{few}")


def term(value: object, wanted: Any, called: str) -> Any:  # noqa: ANN401 because a TOML value may be of any type
    """A TOML value as the type a field wants: plain, a word of a closed set, a period, or a list of one of these."""
    if get_origin(wanted) in (types.UnionType, Union):
        wanted = next(part for part in get_args(wanted) if part is not types.NoneType)
    if get_origin(wanted) is tuple:
        if not isinstance(value, list):
            raise Fault(f"{called} is {value!r}, not a list", f'Write it as a list: {called} = ["…"].')
        return tuple(term(item, get_args(wanted)[0], called) for item in value)
    if wanted is Period:
        return _period(value, called)
    if issubclass(wanted, StrEnum):
        return wanted(choose(value, [word.value for word in wanted], called))
    if type(value) is not wanted:
        raise Fault(f"{called} is {value!r}, not {_PLAIN[wanted]}", f"Write {_EXAMPLE[wanted].format(called)}.")
    return value


def _period(value: object, called: str) -> Period:
    try:
        return Period.of(str(value))
    except ValueError as fault:
        raise Fault(f"{called}: {fault}", f'Write {called} = "1bd".') from fault


_PLAIN = {bool: "true or false", int: "a whole number", str: "text", dt.date: "a date"}
_EXAMPLE = {bool: "{} = true", int: "{} = 5", str: '{} = "…"', dt.date: "{} = 2026-11-23, without quotes"}
