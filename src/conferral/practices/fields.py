"""What may stand in a file of practices, told from the types: for the skeleton, the schema and the pages on kinds."""

from __future__ import annotations

import dataclasses
import inspect
import types
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from conferral.practices.kinds import KINDS


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """A key of a requirement of some kind: the type of one value, whether it is a list, and what it is for."""

    name: str
    type: type
    listed: bool
    needed: bool
    meaning: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words that may stand for it, where they are a closed set."""
        return tuple(self.type) if issubclass(self.type, StrEnum) else ()


def fields_of(kind: str) -> tuple[Field, ...]:
    """The keys of a kind beside those that every requirement has, in the order of its documentation.

    >>> [field.name for field in fields_of("page_limit")]
    ['pages', 'exhibits_count']
    """
    shape = KINDS[kind]
    hints = get_type_hints(shape, include_extras=True)
    return tuple(_field(field, hints[field.name]) for field in dataclasses.fields(shape))


def meaning_of(kind: str) -> str:
    """What a kind is, in one sentence.

    >>> meaning_of("page_limit")
    'The letter must not be longer than a number of pages.'
    """
    return " ".join((inspect.getdoc(KINDS[kind]) or "").partition("\n\n")[0].split())


def _field(field: dataclasses.Field[Any], hint: Any) -> Field:  # noqa: ANN401 because a hint is of no one type
    wanted, meaning = get_args(hint)[:2] if get_origin(hint) is Annotated else (hint, "")
    if get_origin(wanted) in (types.UnionType, Union):
        wanted = next(part for part in get_args(wanted) if part is not types.NoneType)
    listed = get_origin(wanted) is tuple
    needed = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    return Field(field.name, get_args(wanted)[0] if listed else wanted, listed, needed, meaning)
