"""The JSON Schema of a file of practices, made from the kinds: an editor completes and checks by it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from conferral.model.facts import Request
from conferral.model.findings import Grade
from conferral.practices.courts import courts
from conferral.practices.fields import Field, fields_of, meaning_of
from conferral.practices.kinds import KINDS
from conferral.practices.kinds.terms import Period
from conferral.practices.pack import Asks, Hears, On, Spared, Touches

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_DAY: Schema = {"type": "string", "format": "date"}  # an editor gives a TOML date so


def _words(words: type[StrEnum], says: str) -> Schema:
    return {"enum": [word.value for word in words], "description": says}


def _list(words: type[StrEnum], says: str) -> Schema:
    return {"type": "array", "items": {"enum": [word.value for word in words]}, "description": says}


_FOR_ALL: Mapping[str, Schema] = {
    "source_url": {"type": "string", "pattern": "^https?://", "description": "The address where the source was seen."},
    "grade": _words(Grade, "How good the source is: its author's own, an order that applies it, somebody's account."),
    "seen_on": _DAY | {"description": "The day on which the source was seen."},
    "in_force_from": _DAY | {"description": "From when it holds, only where the source says so."},
}
_PACK: Mapping[str, Schema] = {
    "court": {"enum": ["us", *courts()], "description": "The court's CM/ECF id."},
    "judge": _TEXT | {"description": "The judge's full name without titles; none for the rules of a court."},
    "title": _TEXT | {"description": "What the paper is called."},
    **_FOR_ALL,
    "hears": _list(Hears, "What the judge hears where another judge sits on the case too."),
    "case_number": _TEXT | {"description": "The case, where the paper is an order in it."},
    "notes": {"type": "array", "items": _TEXT, "description": "What one should know of the source."},
}
_REQUIREMENT: Mapping[str, Schema] = {
    "id": _TEXT | {"description": "A name of its own in the file; findings are named by it."},
    "cite": _TEXT | {"description": "Where it stands."},
    "says": _TEXT | {"description": "What is asked, in one's own words."},
    "asks": _words(Asks, "content: the letter must show it; conduct: it must be done, silence is unclear."),
    "on": _words(On, "The papers it is about; discovery_dispute where nothing is said."),
    **_FOR_ALL,
    "second_hand": {"type": "boolean", "description": "Whether the author's own words were not seen."},
    "stood_on": _DAY | {"description": "The day of the version that was seen."},
    "amended_on": _DAY | {"description": "A later change whose words were not seen."},
    "relief": _list(Request, "Asked only of a letter that asks for one of these."),
    "touches": _list(Touches, "Asked only of a letter whose own words are on all of these."),
    "spares": _list(Spared, "Not asked in a case with a litigant without a lawyer, or of a nonparty."),
    "replaces": {"type": "array", "items": _TEXT, "description": "The requirements in whose place this one stands."},
    "notes": {"type": "string", "description": "What one should know of this requirement."},
}
_EVERY = "every_requirement"
_SHARED: Mapping[str, Schema] = {name: {"$ref": f"#/definitions/{_EVERY}/properties/{name}"} for name in _REQUIREMENT}
_NEEDED = ("id", "kind", "cite", "says", "asks")


def pack_schema() -> Schema:
    """The schema of a whole file, in the draft that TOML editors understand.

    >>> pack_schema()["required"]
    ['court', 'title', 'requirement']
    """
    kinds = {"anyOf": [{"$ref": f"#/definitions/{kind}"} for kind in KINDS]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A file of practices for Conferral",
        "type": "object",
        "additionalProperties": False,
        "required": ["court", "title", "requirement"],
        "properties": {**_PACK, "requirement": {"type": "array", "minItems": 1, "items": kinds}},
        "definitions": {_EVERY: {"properties": dict(_REQUIREMENT)}, **{kind: _kind(kind) for kind in KINDS}},
    }


def schema_text() -> str:
    """The schema as the text of a file."""
    return json.dumps(pack_schema(), ensure_ascii=False, indent=1) + "\n"


def _kind(kind: str) -> Schema:
    fields = fields_of(kind)
    own = {field.name: _field(field) for field in fields}
    return {
        "type": "object",
        "description": meaning_of(kind),
        "additionalProperties": False,
        "required": [*_NEEDED, *(field.name for field in fields if field.needed)],
        "properties": {"kind": {"const": kind, "description": meaning_of(kind)}, **_SHARED, **own},
    }


def _field(field: Field) -> Schema:
    one = _value(field)
    if field.listed:
        return {"type": "array", "items": one, "description": field.meaning}
    return one | {"description": field.meaning}


def _value(field: Field) -> Schema:
    if field.words:
        return {"enum": list(field.words)}
    if field.type is Period:
        return {"type": "string", "pattern": "^[0-9]{1,3}(bd|d|h)$"}
    return dict(_PLAIN[field.type])


_PLAIN: Mapping[type, Schema] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string"},
    dt.date: _DAY,
}
