"""A TOML file of practices to a pack; every fault is told with file, place and remedy."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any, Never, get_type_hints

from conferral.intake.limits import Limits
from conferral.intake.opening import open_source
from conferral.model.errors import IntakeError, PackError
from conferral.model.facts import Request
from conferral.model.findings import Grade
from conferral.practices.courts import choose_court
from conferral.practices.kinds import KINDS, Demand
from conferral.practices.pack import Asks, Hears, On, Pack, Requirement, Spared, Touches
from conferral.practices.values import Fault, choose, term
from conferral.text.wording import Wording

_PACK: Mapping[str, Any] = {
    "court": str, "title": str, "judge": str, "seen_on": dt.date, "source_url": str, "grade": Grade,
    "in_force_from": dt.date, "hears": tuple[Hears, ...], "case_number": str, "notes": tuple[str, ...],
}  # fmt: skip
_REQUIREMENT: Mapping[str, Any] = {
    "id": str, "kind": str, "cite": str, "says": str, "asks": Asks, "on": On, "seen_on": dt.date, "source_url": str,
    "grade": Grade, "second_hand": bool, "in_force_from": dt.date, "stood_on": dt.date, "amended_on": dt.date,
    "relief": tuple[Request, ...], "touches": tuple[Touches, ...], "spares": tuple[Spared, ...],
    "replaces": tuple[str, ...], "notes": str,
}  # fmt: skip
_GIVEN_FOR_ALL = ("seen_on", "source_url", "grade", "in_force_from")
_STANDS_IN: Mapping[str, Any] = {
    "seen_on": dt.date.min, "source_url": "https://", "grade": Grade.SECONDARY, "in_force_from": None,
}  # fmt: skip
_TABLE = Wording(r"^[ \t]*\[\[[ \t]*requirement[ \t]*\]\]", re.M)
_LIMITS = Limits(file_bytes=2**20, characters=2**20)
"""A pack is some kilobytes; what is larger is something else."""
_NEEDED_OF_PACK = ("court", "title")
_NEEDED_OF_REQUIREMENT = ("id", "kind", "cite", "says", "asks", "seen_on", "source_url", "grade")


def load_pack_file(path: Path) -> Pack:
    """A pack from a file of one's own; its id is the court and the file's name. PackError where it cannot be read."""
    try:
        text = open_source(path, limits=_LIMITS).text
    except IntakeError as fault:
        what = f"the file cannot be read as text ({fault.what})"
        raise PackError(str(path), what, "Give the path of a TOML file in UTF-8.") from fault
    return dataclasses.replace(load_pack(text, path.stem, str(path)), own_file=str(path))


def load_pack(text: str, name: str, where: str) -> Pack:
    """A pack from TOML text. ``name`` ends its id (``gorenstein``), errors tell ``where``. PackError on any fault.

    The error tells the first fault and holds the others: an author sees all of them at once.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise PackError(
            where, f"not TOML: {fault}", "Mend the line named; strings stand in quotes, dates do not."
        ) from fault
    tables = data.pop("requirement", None)
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        raise PackError(where, "no requirement", "Write each one as a [[requirement]] table.")
    lines = _lines(text, len(tables))
    head, requirements = _gathered(
        lambda: _head(data, where),
        *(
            partial(_requirement, table, data, f"{where}:{line}: requirement {n}")
            for n, (table, line) in enumerate(zip(tables, lines, strict=True), 1)
        ),
    )
    pack_id = f"{head['court']}/{name}"
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


def _lines(text: str, count: int) -> list[int]:
    """The line on which each requirement begins, for a person to go to; the first where they cannot be told apart."""
    found = [text.count("\n", 0, at.start()) + 1 for at in _TABLE.finditer(text)]
    return found if len(found) == count else [1] * count


def _gathered(
    head: Callable[[], dict[str, Any]], *rest: Callable[[], Requirement]
) -> tuple[dict[str, Any], tuple[Requirement, ...]]:
    """What each part of a file makes, or one error with the faults of all parts."""
    faults: list[PackError] = []
    made: list[Any] = []
    for part in (head, *rest):
        with _noting(faults):
            made.append(part())
    _raise_all(faults)
    return made[0], tuple(made[1:])


def _raise_all(faults: Sequence[PackError]) -> None:
    if faults:
        first, *others = faults
        raise PackError(first.where, first.what, first.remedy, tuple(others)) from first


def _head(data: Mapping[str, Any], where: str) -> dict[str, Any]:
    faults: list[PackError] = []
    head: dict[str, Any] = {}
    with _noting(faults):
        head = _fields(data, _PACK, _NEEDED_OF_PACK, where)
    with _noting(faults):
        if data.get("court") not in ("us", "", None):
            _known_court(data["court"], where)
    _raise_all(faults)
    return head


def _defaults(data: Mapping[str, Any]) -> dict[str, Any]:
    """What the pack gives for all its requirements; a fault in it is the head's and is told there."""
    given: dict[str, Any] = {}
    for key in _GIVEN_FOR_ALL:
        try:
            given |= {key: term(data[key], _PACK[key], key)} if key in data else {}
        except Fault:
            given[key] = _STANDS_IN[key]
    return given


def _requirement(table: Mapping[str, Any], data: Mapping[str, Any], place: str) -> Requirement:
    defaults = _defaults(data)
    if isinstance(table.get("id"), str):
        place = f"{place} ({table['id']})"
    own = {key: value for key, value in table.items() if key in _REQUIREMENT}
    terms = {key: value for key, value in table.items() if key not in _REQUIREMENT}
    fields = {**defaults, **own}
    faults = _missing(fields, _NEEDED_OF_REQUIREMENT, place)
    with _noting(faults):
        fields |= _fields(own, _REQUIREMENT, (), place)
    with _noting(faults):
        if fields.get("kind"):
            fields["demand"] = _demand(fields["kind"], terms, place)
    with _noting(faults):
        _web_address(fields.get("source_url"), place)
    _raise_all(faults)
    fields.setdefault("on", On.DISCOVERY_DISPUTE)
    fields.setdefault("second_hand", fields["grade"] is Grade.SECONDARY)
    return Requirement(**fields)


@contextmanager
def _noting(faults: list[PackError]) -> Iterator[None]:
    """Faults raised here are noted, so that those after them are found too."""
    try:
        yield
    except PackError as fault:
        faults += fault.every


def _web_address(url: object, place: str) -> None:
    if isinstance(url, str) and url and not url.startswith(("https://", "http://")):
        _fail(place, Fault(f"source_url {url!r} is no address", "Give the address where the source was seen."))


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
    """The values of a table by the types known for its keys; a fault for each key unknown, wrong or missing."""
    fields: dict[str, Any] = {}
    faults: list[PackError] = []
    for key, value in table.items():
        try:
            fields[key] = term(value, known[choose(key, known, "key")], key)
        except Fault as fault:
            faults.append(PackError(place, fault.what, fault.remedy))
    faults += _missing({**table, **fields}, needed, place)
    _raise_all(faults)
    return fields


def _missing(fields: Mapping[str, Any], needed: tuple[str, ...], place: str) -> list[PackError]:
    remedy = "Add {} = …; every requirement names it, or its pack does."
    return [
        PackError(place, f"{key} is missing", remedy.format(key)) for key in needed if fields.get(key) in (None, "")
    ]


def _known_court(court: object, where: str) -> None:
    try:
        choose_court(court, "court")
    except Fault as fault:
        _fail(where, fault)


def _distinct(ids: list[str], where: str) -> None:
    for twice in sorted({name for name in ids if ids.count(name) > 1}):
        raise PackError(
            where, f"two requirements have the id '{twice}'", "Give each its own id; findings are named by it."
        )


def _fail(place: str, fault: Fault) -> Never:
    raise PackError(place, fault.what, fault.remedy) from fault
