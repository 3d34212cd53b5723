"""The parts of a letter as JSON and back: each with the name of its type, checked when it comes from elsewhere."""

from __future__ import annotations

import re
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


def told_part(value: Any) -> Any:  # noqa: ANN401 because a letter is made of several types
    """A value as JSON: of a type what differs from its defaults, with the name of the type."""
    if is_dataclass(value) and not isinstance(value, type):
        given = {one.name: getattr(value, one.name) for one in fields(value)}
        said = {one.name: told_part(given[one.name]) for one in fields(value) if given[one.name] != _default(one)}
        return {"is": type(value).__name__, **said}
    if isinstance(value, tuple):
        return [told_part(one) for one in value]
    return value.value if isinstance(value, Enum) else value


def _default(one: Field[Any]) -> Any:  # noqa: ANN401 because a default is of no one type
    return one.default_factory() if one.default_factory is not MISSING else one.default


def read_part(wanted: Any, value: Any, never: re.Pattern[str] | None = None) -> Any:  # noqa: ANN401 because a letter is made of several types
    """A value of the wanted type; ValueError where it is of another, or a text has what ``never`` matches."""
    if get_origin(wanted) in (Union, UnionType):
        return _of_several(get_args(wanted), value, never)
    if get_origin(wanted) is tuple:
        if not isinstance(value, list):
            raise ValueError("a list")
        return tuple(read_part(get_args(wanted)[0], one, never) for one in value)
    if is_dataclass(wanted):
        return _of_type(wanted, value, never)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(value)
    if type(value) is not wanted or (wanted is str and never and never.search(value)):
        raise ValueError(f"not {wanted.__name__}")
    return value


def _of_several(wanted: tuple[Any, ...], value: Any, never: re.Pattern[str] | None) -> Any:  # noqa: ANN401 because a letter is made of several types
    if value is None and NoneType in wanted:
        return None
    named = value.get("is") if isinstance(value, dict) else None
    found = [one for one in wanted if one is not NoneType and (named is None or one.__name__ == named)]
    if not found:
        raise ValueError("no such part")
    return read_part(found[0], value, never)


def _of_type(wanted: Any, value: Any, never: re.Pattern[str] | None) -> Any:  # noqa: ANN401 because a letter is made of several types
    hints = _hints(wanted)
    if not isinstance(value, dict) or value.get("is") != wanted.__name__ or not set(value) <= {"is", *hints}:
        raise ValueError(wanted.__name__)
    return wanted(**{name: read_part(hints[name], one, never) for name, one in value.items() if name != "is"})


@lru_cache(maxsize=64)
def _hints(wanted: Any) -> dict[str, Any]:  # noqa: ANN401 because a letter is made of several types
    return get_type_hints(wanted)
