"""The certificate: everything that is needed to do the draw again, sealed part by part.

Its skeleton is what the Internal Revenue Service asks of statistical samples (Rev. Proc. 2011-42, Appendices A and B):
the population and what it was reconciled with, the frame, the unit, the source of the random numbers and their seed,
the size and how it was set, how numbers were paired with units, each unit selected, and any slip on the way.
"""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

from conferral.draws.canonical import DIGESTS, WHOLE, Json, seal
from conferral.draws.commitment import frame_json, notes_on, seed_json, strata_json
from conferral.draws.definition import definition_json, headline
from conferral.draws.frame import Columns
from conferral.draws.plan import Plan, carry_out
from conferral.draws.seeds import ENOUGH_BITS, Entered, make_seed
from conferral.model.draws import Drawn, Frame, FrameDefinition
from conferral.model.errors import DrawError

SCHEMA = "conferral/draw/1"
VERIFY = "conferral draw verify certificate.json LIST"


@dataclass(frozen=True, slots=True)
class Occasion:
    """When the draw was made, who was there, and what went amiss."""

    drawn_on: dt.date
    present: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """What a draw rests on: frame, columns, definition and plan, and the commitment if there is one."""

    frame: Frame
    columns: Columns
    definition: FrameDefinition
    plan: Plan
    commitment: Json | None = None
    rows_sha256: str | None = None


def certify(basis: Basis, kind: str, entered: Entered, occasion: Occasion, reveal: Json | None = None) -> Json:
    """Draw, and certify the draw.

    ``kind`` and ``entered`` are what the seed is made of; with a commitment they come from its ``reveal``.
    """
    seed = make_seed(kind, entered)
    sizes, selection = carry_out(basis.frame, basis.plan, seed.text)
    notes = notes_on(basis.frame, basis.definition, basis.plan, sizes)
    told = {
        "schema": SCHEMA,
        "headline": headline(basis.definition, len(basis.frame)),
        "definition": definition_json(basis.definition),
        "notes": [*notes, *(reveal["notes"] if reveal else ())],
        "method": basis.plan.method,
        "frame": frame_json(basis.frame, basis.columns, basis.rows_sha256),
        "public_frame": [list(member) for member in basis.frame.members],
        "plan": basis.plan.json(),
        "strata": strata_json(sizes),
        "seed": seed.text,
        "seed_source": seed_json(kind, entered, seed),
        "selected": drawn_json(selection.selected),
        "replacements": drawn_json(selection.replacements),
        "replaced": [],
        "drawn_on": occasion.drawn_on.isoformat(),
        "present": list(occasion.present),
        "slips": list(occasion.slips),
        "commitment": basis.commitment,
        "reveal": reveal,
        "previous": None,
        "versions": {"conferral": _version(), "python": platform.python_version()},
        "verify": VERIFY,
    }
    return seal({**told, **standing(told)})


def standing(told: Mapping[str, Any]) -> Json:
    """Whether this is a draw or a demonstration, and why."""
    reasons = []
    bits = told["seed_source"]["bits"]
    if bits < ENOUGH_BITS and not _start_agreed(told):
        reasons.append(f"The seed has at most {bits} bits of chance, fewer than {ENOUGH_BITS}: all could be tried.")
    if told["commitment"] is None and _start_agreed(told):
        reasons.append("Nothing was committed to: the list could have been changed after the order was agreed.")
    elif told["commitment"] is None:
        reasons.append("Nothing was committed to before the seed was known: it could have been chosen.")
    return {"status": "demonstration" if reasons else "draw", "status_reasons": reasons}


def _start_agreed(told: Mapping[str, Any]) -> bool:
    """Whether the sides agreed on order, step and start, so that no seed decides anything."""
    order = told["plan"]["list_order"]
    return order is not None and order["start"] is not None


def drawn_json(drawn: Iterable[Drawn]) -> list[Json]:
    """Units as the contract has them."""
    return [{"id": one.unit, "stratum": one.stratum, "ticket": one.ticket, "rank": one.rank} for one in drawn]


def _version() -> str:
    try:
        return version("conferral")
    except PackageNotFoundError:  # a checkout that was never installed
        return "unknown"


def check_script(certificate: Json) -> str:
    """The script that verifies a certificate with nothing but Python's standard library."""
    name = "check_tickets.txt" if certificate["plan"]["list_order"] is None else "check_order.txt"
    return files("conferral.draws").joinpath(name).read_text(encoding="utf-8")


def replace(certificate: Json, unit: str, why: str, replaced_on: dt.date) -> Json:
    """The certificate with one unit replaced by the next in order; the units that were drawn stay as they were drawn.

    DrawError where the unit is not in the sample, was replaced already, or no replacement is left.
    """
    in_sample = {one["id"]: one for one in sample_of(certificate)}
    if unit not in in_sample:
        raise DrawError("--unit", f"{unit!r} is not in the sample", "Name a unit that is, as the certificate has it.")
    if not why.strip():
        raise DrawError("--why", "a replacement needs its reason", "Say why the unit's records cannot be had.")
    used = {row["in"] for row in certificate["replaced"]}
    out = in_sample[unit]
    waiting = [
        one for one in certificate["replacements"] if one["id"] not in used and _may_stand_for(certificate, one, out)
    ]
    if not waiting:
        what = f"no replacement is left in stratum {out['stratum']!r}"
        raise DrawError("--unit", what, "Enlarge the draw; that takes a fresh commitment.")
    row = {"out": unit, "in": waiting[0]["id"], "stratum": out["stratum"], "why": why, "on": replaced_on.isoformat()}
    parts = {key: part for key, part in certificate.items() if key not in (DIGESTS, WHOLE)}
    return seal({**parts, "replaced": [*certificate["replaced"], row], "previous": certificate["sha256"]})


def _may_stand_for(certificate: Json, one: Json, out: Json) -> bool:
    if certificate["plan"]["list_order"] is None:
        return bool(one["stratum"] == out["stratum"])
    return int(one["ticket"]) > int(out["ticket"])


def sample_of(certificate: Json) -> list[Json]:
    """The units whose records are to be produced: those selected, and for each one replaced, its replacement."""
    gone = {row["out"] for row in certificate["replaced"]}
    used = {row["in"] for row in certificate["replaced"]} - gone
    stood_in = [one for one in certificate["replacements"] if one["id"] in used]
    return [one for one in certificate["selected"] if one["id"] not in gone] + stood_in
