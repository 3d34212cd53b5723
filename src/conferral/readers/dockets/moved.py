"""Facts read in a part of a text, moved to where that part stands in the whole."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar, cast

from conferral.model.spans import Span

T = TypeVar("T")


def moved(fact: T, by: int) -> T:
    """The same fact, with every span in it ``by`` characters further on.

    >>> moved((Span(0, 3),), 40)
    (Span(start=40, end=43),)
    """
    return cast("T", _moved(fact, by))


def _moved(fact: Any, by: int) -> Any:  # noqa: ANN401 because any of the fact types may come
    if isinstance(fact, Span):
        return Span(fact.start + by, fact.end + by)
    if isinstance(fact, tuple):
        return tuple(_moved(item, by) for item in fact) if fact else fact
    if dataclasses.is_dataclass(fact) and not isinstance(fact, type):
        parts = {field.name: _moved(getattr(fact, field.name), by) for field in dataclasses.fields(fact)}
        return type(fact)(**parts)
    return fact
