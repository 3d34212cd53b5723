"""The fair copy: a letter as a file of text that goes to the other side to be signed, and from which each sets it.

A PDF made on one machine cannot be written on by another. A fair copy has the letter's words, its type and its day, and
nothing of the record: not the events it rests on, no note. Both sides consent to its hash, and each sets the same PDF
and DOCX from it. It is canonical JSON, so that there is one way only to write a letter; nothing that is read from it
is taken for markup, and a signature in it is refused.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from conferral.drafts.house import Type
from conferral.drafts.paper import Block, Grid, Heading, Listing, Paper, Paragraph, Part, Quotation, SideTable
from conferral.model.errors import ConferralError

SCHEMA = "conferral/letter/1"
LARGEST = 4 * 2**20
"""Bytes; a letter of a hundred pages has a tenth of it."""
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_AGAIN = "Ask the other side to write it again: conferral draft joint --format letter"


@dataclass(frozen=True, slots=True)
class FairCopy:
    """A letter ready to be signed: its words, its type, its day."""

    paper: Paper
    style: Type
    written_on: dt.date


def fair_copy(paper: Paper, style: Type, written_on: dt.date) -> FairCopy:
    """A paper as a fair copy: without the events it rests on, without notes, unsigned."""
    blocks = tuple(_bare(block) for block in paper.blocks)
    signatures = tuple(replace(one, signed=False) for one in paper.signatures)
    return FairCopy(replace(paper, blocks=blocks, signatures=signatures, notes=()), style, written_on)


def _bare(block: Block) -> Block:
    """A block without the events it rests on: whoever gets the letter has no record to look them up in."""
    match block:
        case Paragraph():
            return replace(block, rests_on=())
        case Listing():
            return replace(block, items=tuple(tuple(map(_bare, item)) for item in block.items))
        case Quotation() | Part():
            return replace(block, blocks=tuple(map(_bare, block.blocks)))
        case Grid() | SideTable():
            return replace(block, rows=tuple(tuple(tuple(map(_bare, cell)) for cell in row) for row in block.rows))
    return block


def write_fair_copy(copy: FairCopy) -> bytes:
    """The fair copy as the bytes of its file; the same copy gives the same bytes, on any machine."""
    told = {
        "schema": SCHEMA,
        "written_on": copy.written_on.isoformat(),
        "type": _told(copy.style),
        "paper": _told(copy.paper),
    }
    return (json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def is_fair_copy(data: bytes) -> bool:
    """Whether a file says of itself that it is a fair copy."""
    return f'"schema": "{SCHEMA}"'.encode() in data[-200:]


def read_fair_copy(data: bytes, where: str) -> FairCopy:
    """The fair copy in a file, which the other side may have written; ConferralError where it is none."""
    if len(data) > LARGEST:
        raise ConferralError(where, f"it is larger than {LARGEST // 2**20} MiB, more than any letter", _AGAIN)
    try:
        told = json.loads(data)
        if set(told) != {"schema", "written_on", "type", "paper"} or told["schema"] != SCHEMA:
            raise ValueError("schema")
        day = dt.date.fromisoformat(told["written_on"])
        copy = FairCopy(_read(Paper, told["paper"]), _read(Type, told["type"]), day)
        same = write_fair_copy(copy) == data
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ConferralError(where, f"it is no letter to be signed ({error})", _AGAIN) from error
    if not same or any(one.signed for one in copy.paper.signatures) or copy.paper.notes:
        raise ConferralError(where, "it was changed after it was written", _AGAIN)
    _fits(copy.paper, where)
    return copy


def _fits(paper: Paper, where: str) -> None:
    """Refuse what could not be set, or would be set otherwise than it is read."""
    for block in _every(paper.blocks):
        wrong = (isinstance(block, Heading) and not 1 <= block.level <= 3) or (
            isinstance(block, Grid)
            and (not block.heads or any(len(row) not in (1, len(block.heads)) for row in block.rows))
        )
        if wrong:
            raise ConferralError(where, "a heading or a table in it cannot be set", _AGAIN)


def _every(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        match block:
            case Listing():
                yield from (one for item in block.items for one in _every(item))
            case Quotation() | Part():
                yield from _every(block.blocks)
            case Grid() | SideTable():
                yield from (one for row in block.rows for cell in row for one in _every(cell))


def _told(value: Any) -> Any:  # noqa: ANN401 because a letter is made of several types
    """A value as JSON: of a type what differs from its defaults, with the name of the type."""
    if is_dataclass(value) and not isinstance(value, type):
        given = {one.name: getattr(value, one.name) for one in fields(value)}
        said = {one.name: _told(given[one.name]) for one in fields(value) if given[one.name] != _default(one)}
        return {"is": type(value).__name__, **said}
    if isinstance(value, tuple):
        return [_told(one) for one in value]
    return value.value if isinstance(value, Enum) else value


def _default(one: Field[Any]) -> Any:  # noqa: ANN401 because a default is of no one type
    return one.default_factory() if one.default_factory is not MISSING else one.default


def _read(wanted: Any, value: Any) -> Any:  # noqa: ANN401 because a letter is made of several types
    """A value of the wanted type; ValueError where it is of another."""
    if get_origin(wanted) in (Union, UnionType):
        return _of_several(get_args(wanted), value)
    if get_origin(wanted) is tuple:
        if not isinstance(value, list):
            raise ValueError("a list")
        return tuple(_read(get_args(wanted)[0], one) for one in value)
    if is_dataclass(wanted):
        return _of_type(wanted, value)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(value)
    if type(value) is not wanted or (wanted is str and _CONTROL.search(value)):
        raise ValueError(f"not {wanted.__name__}")
    return value


def _of_several(wanted: tuple[Any, ...], value: Any) -> Any:  # noqa: ANN401 because a letter is made of several types
    if value is None and NoneType in wanted:
        return None
    named = value.get("is") if isinstance(value, dict) else None
    found = [one for one in wanted if one is not NoneType and (named is None or one.__name__ == named)]
    if not found:
        raise ValueError("no such part")
    return _read(found[0], value)


def _of_type(wanted: Any, value: Any) -> Any:  # noqa: ANN401 because a letter is made of several types
    hints = _hints(wanted)
    if not isinstance(value, dict) or value.get("is") != wanted.__name__ or not set(value) <= {"is", *hints}:
        raise ValueError(wanted.__name__)
    return wanted(**{name: _read(hints[name], one) for name, one in value.items() if name != "is"})


@lru_cache(maxsize=64)
def _hints(wanted: Any) -> dict[str, Any]:  # noqa: ANN401 because a letter is made of several types
    return get_type_hints(wanted)
