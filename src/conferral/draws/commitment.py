"""The commitment: frame, sizes, rounding, replacement rule and the source of the seed, fixed before the seed exists.

Both sides keep it, and its hash goes into the stipulation. Whoever changes anything afterwards has another hash.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from conferral.draws.canonical import Json, broken_seals, seal
from conferral.draws.definition import claim, definition_json, definition_of, headline, unstated
from conferral.draws.frame import Columns, make_frame
from conferral.draws.plan import Plan, sizes_of
from conferral.draws.seeds import Entered, Seed, make_seed
from conferral.draws.sizes import SizeRule, bent
from conferral.draws.sources import NamedSource, check_nonces, reveal_seed, source_of
from conferral.model.draws import Frame, FrameDefinition, Member, StratumSize
from conferral.model.errors import DrawError

SCHEMA = "conferral/commitment/1"
REVEAL_SCHEMA = "conferral/reveal/1"
MOST_SIDES = 8
_WITNESSES = 2


@dataclass(frozen=True, slots=True)
class Terms:
    """What is agreed about a draw beside the frame: the plan, the source, who was there."""

    plan: Plan
    source: NamedSource
    committed_on: dt.date
    present: tuple[str, ...] = ()
    nonces: Mapping[str, str] = field(default_factory=dict)
    enlarges: str | None = None

    def __post_init__(self) -> None:
        if self.source.kind != "nonces" and self.nonces:
            raise DrawError("--nonce", "nonces are for --source nonces", "Leave one of the two out.")
        if self.source.kind == "nonces" and not 2 <= len(set(self.nonces.values())) == len(self.nonces) <= MOST_SIDES:
            what = "each side commits the hash of a nonce of its own, and no two the same"
            raise DrawError("--nonce", what, "Give --nonce plaintiff=HASH --nonce defendant=HASH.")


def commit(
    frame: Frame,
    columns: Columns,
    definition: FrameDefinition,
    terms: Terms,
    rows_sha256: str | None,
    fallback: NamedSource | None,
) -> Json:
    """The commitment, sealed. ``fallback`` is the public number that stands in for a nonce not revealed in time."""
    if terms.source.kind == "nonces" and fallback is None:
        what = "nonces need a public number to fall back on if one is not revealed"
        raise DrawError("--fallback", what, "Name one, as --fallback drand --fallback-on 2026-12-08T17:00Z.")
    sizes = sizes_of(frame, terms.plan)
    return seal(
        {
            "schema": SCHEMA,
            "headline": headline(definition, len(frame)),
            "definition": definition_json(definition),
            "notes": list(notes_on(frame, definition, terms.plan, sizes)),
            "frame": frame_json(frame, columns, rows_sha256),
            "strata": strata_json(sizes),
            "plan": terms.plan.json(),
            "method": terms.plan.method,
            "source": terms.source.json(),
            "fallback": fallback.json() if fallback else None,
            "nonces": dict(sorted(terms.nonces.items())),
            "committed_on": terms.committed_on.isoformat(),
            "present": list(terms.present),
            "enlarges": terms.enlarges,
        }
    )


def enlarge(before: Json, more: int, floor: int, terms: Callable[[Plan], Terms], fallback: NamedSource | None) -> Json:
    """The commitment to ``more`` units beside those of a certificate; whoever was drawn or used then is apart now.

    DrawError for a list order, which has no next unit that a seed could decide.
    """
    if before["plan"]["list_order"]:
        remedy = "Agree on a smaller step, and run it as a draw of its own."
        raise DrawError("the certificate", "an agreed list order is not enlarged by chance", remedy)
    used = {row["in"] for row in before["replaced"]}
    earlier = {*before["plan"]["drawn_before"], *(one["id"] for one in before["selected"]), *used}
    plan = Plan(
        SizeRule(count=more, floor=floor),
        tuple(before["plan"]["certainty"]),
        tuple(sorted(earlier)),
        before["plan"]["replacement"]["listed"],
    )
    frame = make_frame(Member(unit, stratum) for unit, stratum in before["public_frame"])
    named = before["frame"]["columns"]
    columns = Columns(named["unit"], named["strata"])
    definition = definition_of(before["definition"], "the certificate")
    return commit(frame, columns, definition, terms(plan), before["frame"]["rows_sha256"], fallback)


def frame_json(frame: Frame, columns: Columns, rows_sha256: str | None) -> Json:
    """What pins the frame: its rows, its hash, the columns it was taken from, the hash of the whole rows if bound."""
    named = {"unit": columns.unit, "strata": columns.strata}
    return {"rows": len(frame), "sha256": frame.sha256, "columns": named, "rows_sha256": rows_sha256}


def strata_json(sizes: tuple[StratumSize, ...]) -> list[Json]:
    """Strata as contracts have them."""
    return [{"stratum": one.stratum, "rows": one.rows, "size": one.size} for one in sizes]


def notes_on(frame: Frame, definition: FrameDefinition, plan: Plan, sizes: tuple[StratumSize, ...]) -> tuple[str, ...]:
    """What a reader must know about the frame and the design before relying on either."""
    notes = [said] if (said := claim(definition, len(frame))) else []
    if missing := unstated(definition):
        notes.append(f"Not stated: {', '.join(missing)}.")
    if plan.rule and bent(sizes, plan.rule):
        notes.append("The floor changed the sizes of strata: estimates must weight each stratum by what it stands for.")
    none = [one.stratum for one in sizes if one.stratum is not None and one.rows and not one.size]
    if plan.rule and none and not plan.drawn_before:
        notes.append(f"No unit is drawn from {', '.join(none)}: nothing can be said of it; --floor 1 draws from each.")
    if plan.certainty:
        units = "unit is" if len(plan.certainty) == 1 else "units are"
        notes.append(f"{len(plan.certainty)} {units} looked at in any case and not drawn by chance.")
    if plan.drawn_before:
        notes.append(f"This adds to an earlier draw of {len(plan.drawn_before)}: its units are apart.")
    if not plan.by_chance:
        notes.append("This is an agreed order and not a draw by chance: no margin of error can be stated from it.")
    return tuple(notes)


def check_commitment(told: Any, name: str) -> Json:  # noqa: ANN401 because it is whatever JSON a file holds
    """A commitment that is whole; DrawError with the part that is not."""
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        raise DrawError(name, "this is no commitment", "Give the commitment.json that `commit` wrote.")
    if broken := next(iter(broken_seals(told)), None):
        what = f"{broken[0]}: {broken[1]}"
        raise DrawError(name, what, "Use the file as it was committed, whose hash is in the stipulation.")
    return told


def reveal(
    commitment: Json, entered: Entered, revealed_on: dt.date, present: tuple[str, ...], withheld: tuple[str, ...] = ()
) -> Json:
    """The seed as it was revealed, sealed. ``withheld`` are the sides whose nonce did not come in time.

    Where one was withheld, what is entered is the number of the fallback.
    """
    named = source_of(commitment["source"])
    notes: tuple[str, ...] = ()
    if named.kind == "nonces" and not withheld:
        seed = _of_nonces(commitment, entered)
    else:
        named, notes = _fallback(commitment, withheld) if withheld else (named, ())
        seed, more = reveal_seed(named, entered, revealed_on)
        notes = (*notes, *more)
    if len(set(present)) < _WITNESSES:
        notes = (*notes, "Nobody is named on each side who saw the number as it was published.")
    return seal(
        {
            "schema": REVEAL_SCHEMA,
            "commitment": commitment["sha256"],
            "source": named.json(),
            "withheld": list(withheld),
            "seed_source": seed_json(named.kind, entered, seed),
            "revealed_on": revealed_on.isoformat(),
            "present": list(present),
            "notes": list(notes),
        }
    )


def _of_nonces(commitment: Json, entered: Entered) -> Seed:
    if missing := check_nonces(commitment["nonces"], entered):
        remedy = f"Wait until the day agreed; then enter the fallback's number with --late {missing[0]}."
        raise DrawError("the seed", f"{' and '.join(missing)} revealed no nonce", remedy)
    return make_seed("nonces", entered)


def _fallback(commitment: Json, withheld: tuple[str, ...]) -> tuple[NamedSource, tuple[str, ...]]:
    """The public number that stands in, and whose nonce did not come."""
    if not commitment["fallback"]:
        raise DrawError("--late", "the commitment names no fallback", "Reveal the source that it names.")
    if strange := [side for side in withheld if side not in commitment["nonces"]]:
        sides = ", ".join(sorted(commitment["nonces"]))
        raise DrawError("--late", f"{strange[0]!r} committed no nonce", f"The sides are {sides}.")
    fallback = source_of(commitment["fallback"])
    return fallback, (f"No nonce came in time from {' and '.join(withheld)}, so {fallback.says} was used.",)


def seed_json(kind: str, entered: Entered, seed: Seed) -> Json:
    """A seed with what it was made of."""
    given = {key: list(values) for key, values in sorted(entered.items())}
    return {"kind": kind, "entered": given, "seed": seed.text, "bits": seed.bits}


def check_reveal(told: Any, commitment: Json, name: str) -> Json:  # noqa: ANN401 because it is whatever JSON a file holds
    """A reveal that is whole and belongs to the commitment; DrawError where it does not."""
    if not isinstance(told, dict) or told.get("schema") != REVEAL_SCHEMA:
        raise DrawError(name, "this is no reveal", "Give the file that `reveal` wrote.")
    if broken := next(iter(broken_seals(told)), None):
        raise DrawError(name, f"{broken[0]}: {broken[1]}", "Reveal the seed again.")
    if told["commitment"] != commitment["sha256"]:
        raise DrawError(name, "this reveals the seed of another commitment", "Give the two that belong together.")
    return told
