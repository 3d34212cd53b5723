"""The steps of a draw, each from what the one before it wrote: look through, commit, draw, enlarge.

A shell (the command, the workspace) reads the files, names the day and keeps what comes out; what is decided is
decided here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from conferral.draws.canonical import Json
from conferral.draws.certificate import Basis, Occasion, certify
from conferral.draws.commitment import Terms, check_reveal, commit, enlarge, frame_json
from conferral.draws.definition import claim, definition_json, definition_of, headline, unstated
from conferral.draws.frame import (
    STRATUM,
    UNIT,
    Columns,
    columns_of,
    frame_of,
    look_through,
    make_frame,
    rows_by_stratum,
)
from conferral.draws.lists import ClassList
from conferral.draws.plan import plan_of
from conferral.draws.rows import Key, bind_rows, neutral_frame, public_frame
from conferral.draws.terms import SizeTerms, SourceTerms, plan_from, sources_from
from conferral.model.draws import Frame, FrameDefinition, FrameFault, Member
from conferral.model.errors import DrawError

FRAME_SCHEMA = "conferral/frame/1"


@dataclass(frozen=True, slots=True)
class LookedThrough:
    """What a look through a list found: what is told of it, its faults, and the frame where none stands in the way."""

    told: Json
    faults: tuple[FrameFault, ...]
    frame: Frame | None


@dataclass(frozen=True, slots=True)
class Committed:
    """A commitment, the public frame that goes with it to the other side, and the key that stays."""

    told: Json
    frame: Frame
    key: Key


def named_columns(listed: ClassList, unit: str | None, strata: str | None, days: tuple[str, ...] = ()) -> Columns:
    """The columns that were named; DrawError where one is not there."""
    columns = columns_of(listed, unit, strata, days)
    for heading in (columns.unit, columns.strata, *columns.days):
        if heading is not None:
            listed.column(heading)
    return columns


def look_at(listed: ClassList, columns: Columns, definition: FrameDefinition, *, reveal: bool = False) -> LookedThrough:
    """A list looked through before anything is drawn from it; what cells hold is told only on ``reveal``."""
    faults = look_through(listed, columns)
    frame = None if any(fault.blocks for fault in faults) else frame_of(listed, columns)
    rows = len(frame) if frame else len(listed) - len(listed.blank_rows())
    open_points = unstated(definition)
    notes = [said] if (said := claim(definition, rows)) else []
    told: Json = {
        "schema": FRAME_SCHEMA,
        "headline": headline(definition, rows),
        "definition": definition_json(definition),
        "notes": [*notes, *([f"Not stated: {', '.join(open_points)}."] if open_points else [])],
        "frame": frame_json(frame, columns, None) if frame else {"rows": rows, "sha256": None, "columns": None},
        "strata": [{"stratum": name, "rows": count} for name, count in rows_by_stratum(frame.members if frame else ())],
        "faults": [_fault_json(fault, reveal) for fault in faults],
    }
    return LookedThrough(told, faults, frame)


def _fault_json(fault: FrameFault, reveal: bool) -> Json:
    value = {"value": fault.value} if reveal else {}
    told = {"row": fault.row, "column": fault.column, "what": fault.what, "also": fault.also, "blocks": fault.blocks}
    return {**told, **value}


def commit_list(
    listed: ClassList,
    columns: Columns,
    definition: FrameDefinition,
    sizes: SizeTerms,
    sources: SourceTerms,
    occasion: Occasion,
    *,
    salt: str,
    neutral: bool = False,
) -> Committed:
    """Everything fixed before the seed exists. ``salt`` is the secret of the key, 64 hexadecimal digits."""
    frame = frame_of(listed, columns)
    numbers: dict[str, str] = {}
    if neutral:
        frame, numbers = neutral_frame(frame, salt)
    key = bind_rows(listed, columns, salt, numbers or None)
    plan = plan_from(sizes, frame, listed, columns, numbers)
    source, fallback, nonces = sources_from(sources, occasion.drawn_on)
    terms = Terms(plan, source, occasion.drawn_on, occasion.present, nonces)
    return Committed(commit(frame, columns, definition, terms, key.root, fallback), frame, key)


def frame_committed(listed: ClassList, commitment: Json, key: Key | None = None) -> Frame:
    """The public frame of a list (or of itself, read from its file); DrawError where another list was committed."""
    named = commitment["frame"]["columns"]
    columns = Columns(named["unit"], named["strata"])
    read_by = Columns(UNIT, STRATUM if columns.strata else None) if listed.headings == (UNIT, STRATUM) else columns
    frame = public_frame(listed, read_by, dict(key.numbers) if key else None)
    if frame.sha256 != commitment["frame"]["sha256"]:
        remedy = (
            "Use the list as it was committed, or public-frame.csv; after the draw, `verify` names each difference."
        )
        raise DrawError(listed.name, "this is not the list that was committed", remedy)
    return frame


def draw_committed(
    listed: ClassList, commitment: Json, reveal: Json, occasion: Occasion, key: Key | None = None, *, name: str
) -> Json:
    """The certificate of a draw as it was committed to, from the seed that was revealed. ``name`` is the reveal's."""
    reveal = check_reveal(reveal, commitment, name)
    frame = frame_committed(listed, commitment, key)
    named = commitment["frame"]["columns"]
    definition = definition_of(commitment["definition"], "commitment")
    basis = Basis(
        frame,
        Columns(named["unit"], named["strata"]),
        definition,
        plan_of(commitment["plan"]),
        commitment,
        commitment["frame"]["rows_sha256"],
    )
    source = reveal["seed_source"]
    there = Occasion(occasion.drawn_on, occasion.present or tuple(reveal["present"]), occasion.slips)
    return certify(basis, source["kind"], source["entered"], there, reveal)


def enlarge_draw(
    before: Json, more: int, floor: int, sources: SourceTerms, day: dt.date, present: tuple[str, ...] = ()
) -> tuple[Json, Frame]:
    """The commitment to more units beside those of a certificate, and the public frame that goes with it."""
    source, fallback, nonces = sources_from(sources, day)
    there = present or tuple(before["present"])
    told = enlarge(
        before, more, floor, lambda plan: Terms(plan, source, day, there, nonces, before["sha256"]), fallback
    )
    return told, make_frame(Member(unit, stratum) for unit, stratum in before["public_frame"])
