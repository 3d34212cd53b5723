"""A TOML file of practices to a pack; every fault is told with file, place and remedy."""

from __future__ import annotations

import dataclasses
import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Never, get_type_hints

from conferral.model.errors import PackError
from conferral.model.facts import Request
from conferral.model.findings import Grade
from conferral.practices.courts import courts
from conferral.practices.kinds import KINDS, Demand
from conferral.practices.pack import Asks, Hears, On, Pack, Requirement, Touches
from conferral.practices.values import Fault, choose, term

_PACK: Mapping[str, Any] = {
    "court": str, "title": str, "judge": str, "seen_on": dt.date, "source_url": str, "grade": Grade,
    "in_force_from": dt.date, "hears": tuple[Hears, ...], "case_number": str, "notes": tuple[str, ...],
}  # fmt: skip
_REQUIREMENT: Mapping[str, Any] = {
    "id": str, "kind": str, "cite": str, "says": str, "asks": Asks, "on": On, "seen_on": dt.date, "source_url": str,
    "grade": Grade, "second_hand": bool, "in_force_from": dt.date, "stood_on": dt.date, "amended_on": dt.date,
    "relief": tuple[Request, ...], "touches": tuple[Touches, ...], "replaces": tuple[str, ...], "notes": str,
}  # fmt: skip
_NEEDED_OF_PACK = ("court", "title")
_NEEDED_OF_REQUIREMENT = ("id", "kind", "cite", "says", "asks", "seen_on", "source_url", "grade")


def load_pack_file(path: Path) -> Pack:
    """A pack from a file of one's own; its id is the court and the file's name. PackError where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise PackError(
            str(path), "the file cannot be read as text", "Give the path of a TOML file in UTF-8."
        ) from fault
    return load_pack(text, path.stem, str(path))


def load_pack(text: str, name: str, where: str) -> Pack:
    """A pack from TOML text. ``name`` ends its id (``gorenstein``), errors tell ``where``. PackError on any fault."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise PackError(
            where, f"not TOML: {fault}", "Mend the line named; strings stand in quotes, dates do not."
        ) from fault
    tables = data.pop("requirement", None)
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        raise PackError(where, "no requirement", "Write each one as a [[requirement]] table.")
    head = _fields(data, _PACK, _NEEDED_OF_PACK, where)
    if head["court"] != "us":
        _known_court(head["court"], where)
    pack_id = f"{head['court']}/{name}"
    defaults: dict[str, Any] = {
        key: head[key] for key in ("seen_on", "source_url", "grade", "in_force_from") if key in head
    }
    requirements = tuple(
        _requirement(table, defaults, f"{where}: requirement {n}") for n, table in enumerate(tables, 1)
    )
    _distinct([requirement.id for requirement in requirements], where)
    first = requirements[0]
    return Pack(
        id=pack_id,
        title=head["title"],
        court=head["court"],
        judge=head.get("judge"),
        requirements=requirements,
        seen_on=head.get("seen_on", min(requirement.seen_on for requirement in requirements)),
        source_url=head.get("source_url", first.source_url),
        grade=head.get("grade", first.grade),
        in_force_from=head.get("in_force_from"),
        hears=head.get("hears", ()),
        case_number=head.get("case_number"),
        notes=head.get("notes", ()),
    )


def _requirement(table: Mapping[str, Any], defaults: Mapping[str, Any], place: str) -> Requirement:
    if isinstance(table.get("id"), str):
        place = f"{place} ({table['id']})"
    own = {key: value for key, value in table.items() if key in _REQUIREMENT}
    terms = {key: value for key, value in table.items() if key not in _REQUIREMENT}
    fields = {**defaults, **_fields(own, _REQUIREMENT, (), place)}
    _all_there(fields, _NEEDED_OF_REQUIREMENT, place)
    fields.setdefault("on", On.DISCOVERY_DISPUTE)
    fields.setdefault("second_hand", fields["grade"] is Grade.SECONDARY)
    demand = _demand(fields["kind"], terms, place)
    if not fields["source_url"].startswith(("https://", "http://")):
        _fail(
            place,
            Fault(f"source_url {fields['source_url']!r} is no address", "Give the address where the source was seen."),
        )
    return Requirement(demand=demand, **fields)


def _demand(kind: str, terms: Mapping[str, Any], place: str) -> Demand:
    try:
        shape = KINDS[choose(kind, KINDS, "kind")]
    except Fault as fault:
        _fail(place, fault)
    needed = tuple(
        field.name
        for field in dataclasses.fields(shape)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    )
    fields = _fields(terms, _hints(kind), needed, f"{place}: {kind}")
    try:
        return shape(**fields)
    except ValueError as fault:
        _fail(place, Fault(f"{kind}: {fault}", "See what the kind says of its fields."))


@cache
def _hints(kind: str) -> Mapping[str, Any]:
    """The types of a kind's fields; to work them out anew for each requirement would be slow."""
    return get_type_hints(KINDS[kind])


def _fields(table: Mapping[str, Any], known: Mapping[str, Any], needed: tuple[str, ...], place: str) -> dict[str, Any]:
    """The values of a table by the types known for its keys; a fault where a key is unknown, wrong or missing."""
    fields: dict[str, Any] = {}
    for key, value in table.items():
        try:
            fields[key] = term(value, known[choose(key, known, "key")], key)
        except Fault as fault:
            _fail(place, fault)
    _all_there(fields, needed, place)
    return fields


def _all_there(fields: Mapping[str, Any], needed: tuple[str, ...], place: str) -> None:
    for key in needed:
        if fields.get(key) in (None, ""):
            _fail(place, Fault(f"{key} is missing", f"Add {key} = …; every requirement names it, or its pack does."))


def _known_court(court: str, where: str) -> None:
    try:
        choose(court, courts(), "court")
    except Fault as fault:
        _fail(where, fault)


def _distinct(ids: list[str], where: str) -> None:
    for twice in sorted({name for name in ids if ids.count(name) > 1}):
        raise PackError(
            where, f"two requirements have the id '{twice}'", "Give each its own id; findings are named by it."
        )


def _fail(place: str, fault: Fault) -> Never:
    raise PackError(place, fault.what, fault.remedy) from fault
