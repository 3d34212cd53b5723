"""Packs put into words and into JSON: what is asked, by whom, and where it was seen."""

from __future__ import annotations

import dataclasses
import datetime as dt
import textwrap
from collections.abc import Sequence
from typing import Any

from conferral.practices.kinds import Demand
from conferral.practices.kinds.terms import Period
from conferral.practices.pack import On, Pack, Requirement

SCHEMA = "conferral/practices/1"
_WIDTH = 80


def packs_text(packs: Sequence[Pack]) -> str:
    """A row a pack: id, judge, number of requirements, day seen, grade of the source.

    >>> from conferral.practices import pack
    >>> print(packs_text([pack("mad/court")]), end="")
    ID         JUDGE      ASKS  SEEN ON     SOURCE
    mad/court  the court  1     2026-11-23  official
    """
    rows = [("ID", "JUDGE", "ASKS", "SEEN ON", "SOURCE")]
    rows += [(one.id, _whose(one), str(len(one.requirements)), str(one.seen_on), _source(one)) for one in packs]
    if not packs:
        return "No practices of that court are held; the Federal Rules (us/federal) are used for it.\n"
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _source(pack: Pack) -> str:
    """How good the source is, and whether the pack is the user's own file."""
    instead = ", in place of that of the same id" if pack.overrides else ""
    return f"{pack.grade.value}; your own file{instead}" if pack.own_file else pack.grade.value


def _whose(pack: Pack) -> str:
    return pack.judge or ("every court" if pack.court == "us" else "the court")


def pack_text(pack: Pack) -> str:
    """One pack in full, for reading: each requirement with cite, kind, source and the day it was seen."""
    head = [f"{pack.title} ({pack.id})", f"seen on {pack.seen_on}; {pack.grade.value} source; {pack.source_url}"]
    head += [f"an order in case {pack.case_number}"] if pack.case_number else []
    head += [f"your own file {pack.own_file}"] if pack.own_file else []
    head += [f"in place of the pack seen on {pack.overrides}"] if pack.overrides else []
    notes = [f"Note: {note}" for note in pack.notes]
    blocks = [_requirement_text(pack, one) for one in pack.requirements]
    return "\n".join([*head, *wrapped(notes, ""), *(line for block in blocks for line in ("", *block))]) + "\n"


def _requirement_text(pack: Pack, one: Requirement) -> list[str]:
    lines = [f"{one.cite} [{one.id}]", *wrapped([one.says], "  ")]
    about = [f"kind: {one.kind}", f"asks for {one.asks.value}", *_on(one.on), *_only(one), *_terms(one.demand)]
    lines += wrapped(["; ".join(about)], "  ")
    lines += [f"  seen on {one.seen_on}; {_known(one)}"]
    lines += [f"  {one.source_url}"] if one.source_url != pack.source_url else []
    return lines + wrapped([f"Note: {one.notes}"] if one.notes else [], "  ")


def _on(on: On) -> list[str]:
    return [] if on is On.DISCOVERY_DISPUTE else [f"on: {on.value}"]


def _only(one: Requirement) -> list[str]:
    """What calls for a requirement that is not asked of every letter, and in whose place it stands."""
    lists = {"relief": one.relief, "touches": one.touches, "spares": one.spares, "in the place of": one.replaces}
    return [f"{called}: {', '.join(names)}" for called, names in lists.items() if names]


def _known(one: Requirement) -> str:
    """How the requirement is known, in words."""
    parts = [f"{one.grade.value} source", *(["second-hand"] if one.second_hand else [])]
    for called, day in (
        ("stood on", one.stood_on),
        ("amended on", one.amended_on),
        ("in force from", one.in_force_from),
    ):
        parts += [f"{called} {day}"] if day else []
    return "; ".join(parts)


def _terms(demand: Demand) -> list[str]:
    return [f"{key}: {spoken(value)}" for key, value in _terms_json(demand).items()]


def spoken(value: Any) -> str:  # noqa: ANN401 because a term may be of any plain type
    """A plain term in words."""
    if isinstance(value, list):
        return ", ".join(value)
    return "yes" if value is True else str(value)


def wrapped(paragraphs: Sequence[str], indent: str) -> list[str]:
    """Paragraphs as indented lines of a page."""
    return [
        line
        for words in paragraphs
        for line in textwrap.wrap(
            words, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False
        )
    ]


def row_json(pack: Pack) -> dict[str, Any]:
    """A pack without its requirements, as JSON."""
    return {
        "id": pack.id,
        "court": pack.court,
        "judge": pack.judge,
        "title": pack.title,
        "requirement_count": len(pack.requirements),
        "seen_on": pack.seen_on.isoformat(),
        "grade": pack.grade.value,
        "source_url": pack.source_url,
        "own_file": pack.own_file,
        "overrides": pack.overrides.isoformat() if pack.overrides else None,
    }


def pack_json(pack: Pack) -> dict[str, Any]:
    """A pack in full, as JSON: the terms of each requirement as they stand in its file."""
    requirements = [_requirement_json(one) for one in pack.requirements]
    return {"schema": SCHEMA, **row_json(pack), "notes": list(pack.notes), "requirements": requirements}


def _requirement_json(one: Requirement) -> dict[str, Any]:
    fields = {field.name: getattr(one, field.name) for field in dataclasses.fields(one) if field.name != "demand"}
    plain = {
        key: value.isoformat() if isinstance(value, dt.date) else plain_term(value) for key, value in fields.items()
    }
    return plain | {"terms": _terms_json(one.demand)}


def _terms_json(demand: Demand) -> dict[str, Any]:
    """The terms that differ from what the kind takes by itself."""
    given = {field.name: (getattr(demand, field.name), field.default) for field in dataclasses.fields(demand)}
    return {key: plain_term(value) for key, (value, default) in given.items() if value != default}


def plain_term(value: Any) -> Any:  # noqa: ANN401 because a term may be of any plain type
    """A term as JSON has it."""
    if isinstance(value, Period):
        return str(value)
    return list(value) if isinstance(value, tuple) else value
