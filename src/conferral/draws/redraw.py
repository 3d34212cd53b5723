"""A certificate's draw done again from its own frame, plan and seed, and its commitment and seed gone over again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from conferral.draws.canonical import Json
from conferral.draws.certificate import drawn_json, replace, standing
from conferral.draws.commitment import check_commitment, check_reveal, frame_json, notes_on, reveal, strata_json
from conferral.draws.definition import definition_json, definition_of, headline
from conferral.draws.frame import Columns
from conferral.draws.plan import carry_out, plan_of
from conferral.draws.seeds import KINDS, make_seed
from conferral.draws.sources import name_source, source_of
from conferral.model.draws import Frame
from conferral.model.errors import ConferralError

_DAMAGED = (ConferralError, KeyError, TypeError, ValueError, AttributeError)
_BY_LINE = ("selected", "replacements", "strata")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it must be: where, and what."""

    where: str
    what: str


def frame_differences(certificate: Json, frame: Frame) -> Iterator[Difference]:
    """Where what is said of the frame is not what the public frame gives. ``frame`` is made of it."""
    told = certificate["frame"]
    if [list(member) for member in frame.members] != certificate["public_frame"]:
        yield Difference("public_frame", "the units are not sorted")
    if len({member.unit for member in frame.members}) != len(frame):
        yield Difference("public_frame", "a unit stands there twice")
    if told["sha256"] != frame.sha256:
        yield Difference("frame.sha256", f"it is {told['sha256']}; the public frame gives {frame.sha256}")
    if told["rows"] != len(frame):
        yield Difference("frame.rows", f"it is {told['rows']}; the public frame has {len(frame)}")


def commitment_differences(certificate: Json) -> Iterator[Difference]:
    """Where the certificate departs from what was committed, or its seed from what was revealed."""
    commitment, revealed = certificate["commitment"], certificate["reveal"]
    if (commitment is None) != (revealed is None):
        yield Difference("reveal", "commitment and reveal belong together, and one of them is missing")
    if commitment is None or revealed is None:
        return
    try:
        check_reveal(revealed, check_commitment(commitment, "commitment"), "reveal")
        yield from _gone_over(commitment, revealed)
    except _DAMAGED as error:
        yield Difference("commitment", _said(error))
        return
    for part in ("frame", "plan", "definition", "method"):
        if certificate[part] != commitment[part]:
            yield Difference(part, "this is not what was committed")
    if commitment["strata"] and certificate["strata"] != commitment["strata"]:
        yield Difference("strata", "the sizes are not those that were committed")
    if certificate["seed_source"] != revealed["seed_source"]:
        yield Difference("seed_source", "this is not the seed that was revealed")


def _gone_over(commitment: Json, revealed: Json) -> Iterator[Difference]:
    """Whether the source was still ahead when it was named, and whether the seed is that of the number entered."""
    named = source_of(commitment["source"])
    committed_on = dt.date.fromisoformat(commitment["committed_on"])
    if name_source(named.kind, named.says, named.at, committed_on, named.chain) != named:
        yield Difference("commitment.source", "this source could not be named so")
    entered = revealed["seed_source"]["entered"]
    revealed_on = dt.date.fromisoformat(revealed["revealed_on"])
    withheld = tuple(revealed["withheld"])
    if reveal(commitment, entered, revealed_on, tuple(revealed["present"]), withheld) != revealed:
        yield Difference("reveal", "the numbers entered do not give what was revealed")


def draw_differences(certificate: Json, frame: Frame) -> Iterator[Difference]:
    """Where the certificate departs from the draw done again."""
    try:
        again = _again(certificate, frame)
    except _DAMAGED as error:
        yield Difference("draw", f"it cannot be done again: {_said(error)}")
        return
    for part, expected in again.items():
        yield from _unlike(part, certificate[part], expected)
    order = certificate["plan"]["list_order"]
    if order is not None and sorted(order["order"]) != [member.unit for member in frame.members]:
        yield Difference("plan.list_order", "the order is not that of the units in the public frame, each once")


def _again(certificate: Json, frame: Frame) -> Json:
    """Every part of a certificate that follows from others."""
    source = certificate["seed_source"]
    seed = make_seed(source["kind"] if source["kind"] in KINDS else "stated", source["entered"])
    plan = plan_of(certificate["plan"])
    definition = definition_of(certificate["definition"], "definition")
    sizes, selection = carry_out(frame, plan, certificate["seed"])
    named = certificate["frame"]["columns"]
    columns = Columns(named["unit"], named["strata"])
    revealed = certificate["reveal"] or {"notes": []}
    return {
        "seed": seed.text,
        "seed_source": {**source, "seed": seed.text, "bits": seed.bits},
        "strata": strata_json(sizes),
        "selected": drawn_json(selection.selected),
        "replacements": drawn_json(selection.replacements),
        "definition": definition_json(definition),
        "headline": headline(definition, len(frame)),
        "method": plan.method,
        "plan": plan.json(),
        "frame": frame_json(frame, columns, certificate["frame"]["rows_sha256"]),
        "notes": [*notes_on(frame, definition, plan, sizes), *revealed["notes"]],
        **standing({**certificate, "seed_source": {"bits": seed.bits}}),
    }


def _unlike(part: str, told: Any, expected: Any) -> Iterator[Difference]:  # noqa: ANN401 because parts are any JSON
    """How a part differs from what the draw done again gives; of a list of units, which."""
    if told == expected:
        return
    if part not in _BY_LINE:
        yield Difference(part, "this is not what the rest of the certificate gives")
        return
    for i, (one, other) in enumerate(zip(told, expected, strict=False), 1):
        if one != other:
            name = one.get("id") or one.get("stratum") or "all"
            said = f"the certificate has {_short(one, other)}, the draw done again {_short(other, one)}"
            yield Difference(f"{part}, line {i} ({name})", said)
    if len(told) != len(expected):
        yield Difference(part, f"the certificate has {len(told)}, the draw done again {len(expected)}")


def _short(row: Json, other: Json) -> str:
    """What in a line is not as in another line."""
    return ", ".join(f"{key} {str(row[key])[:20]}" for key in row if row[key] != other.get(key))


def replacement_differences(certificate: Json) -> Iterator[Difference]:
    """The first replacement that was taken out of its order, or could not be made."""
    state = {**certificate, "replaced": []}
    for i, row in enumerate(certificate["replaced"], 1):
        where = f"replaced, line {i}"
        try:
            again = replace(state, row["out"], row["why"], dt.date.fromisoformat(row["on"]))["replaced"][-1]
        except _DAMAGED as error:
            yield Difference(where, f"this replacement cannot be: {_said(error)}")
            return
        if again != row:
            yield Difference(where, f"{row['in']} was taken where {again['in']} was next")
            return
        state = {**state, "replaced": [*state["replaced"], row]}


def _said(error: Exception) -> str:
    return str(error) if isinstance(error, ConferralError) else f"it is damaged ({type(error).__name__}: {error})"
