"""What a sample shows of its list, put together: the figures, the sentences, the cautions, the lines of the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conferral.draws.canonical import Json
from conferral.draws.estimates import Counted, Estimate, Measured, bounds, count_yes, measure, pooled_limits
from conferral.draws.frame import columns_of
from conferral.draws.intervals import acceptance, exact_limits
from conferral.draws.lists import ClassList
from conferral.draws.results import counted, measured
from conferral.draws.sizes import fraction_of
from conferral.render.draws.estimates import count_says, estimate_json, meaning, measure_says, pooled_says

_REPLACED = (
    "{} of the units were replaced. The estimate takes their replacements as if they had been drawn; what the records "
    "of those replaced would have shown, nobody knows."
)
KINDS = ("count", "mean", "total")
Line = tuple[str, float, float, float]
"""A line of the picture: its label, the estimate, the lower and the upper limit."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the results: the column with the answers, and whether they are counted, averaged or summed.

    ``least`` and ``most`` bound what a missing value of a mean or a total can be.
    """

    column: str
    kind: str = "count"
    unit: str = "unit"
    least: float | None = None
    most: float | None = None
    confidence: float = 0.95


def conclude(certificates: Sequence[Json], listed: ClassList, question: Question) -> tuple[Json, list[Line]]:
    """What results show. ``certificates`` are the draw's and those of its enlargements, in order."""
    unit = columns_of(listed, question.unit, None).unit
    cautions = _cautions(certificates)
    if question.kind == "count":
        strata = counted(certificates, listed, unit, question.column)
        return _counted(strata, question.confidence, f"yes in {question.column!r}", cautions)
    return _measured(measured(certificates, listed, unit, question.column), question, cautions)


def conclude_from_counts(yes: int, sampled: int, rows: int, confidence: float) -> tuple[Json, list[Line]]:
    """What ``yes`` of ``sampled`` show of a list of ``rows``, drawn by chance from all of it."""
    exact_limits(yes, sampled, rows, confidence)
    caution = "These are the limits of a draw by chance from the whole list. Of any other sample they say nothing."
    return _counted((Counted(None, rows, sampled, yes, sampled - yes),), confidence, "found so", [caution])


def accept(rows: int, tolerable: str, expected: str, confidence: float) -> Json:
    """How many to look at, and how many exceptions may turn up, to say that fewer than ``tolerable`` have one."""
    guess = 0.0 if expected.strip() in ("0", "0%") else float(fraction_of(expected))
    size, allowed = acceptance(rows, float(fraction_of(tolerable)), guess, confidence)
    says = (
        f"Look at {size:,} of {rows:,}, drawn by chance. If no more than {allowed:,} have an exception, then with "
        f"{confidence:.0%} confidence fewer than {tolerable} of the list have one."
    )
    return {
        "schema": "conferral/acceptance/1",
        "rows": rows,
        "size": size,
        "allowed": allowed,
        "confidence": confidence,
        "says": says,
    }


def _counted(
    strata: Sequence[Counted], confidence: float, asked: str, cautions: Sequence[str]
) -> tuple[Json, list[Line]]:
    found = count_yes(strata, confidence)
    says = f"{count_says(found, sum(one.yes for one in strata), asked)} {meaning(found)}"
    pooled = pooled_limits(strata, confidence)
    cautions = [*([pooled_says(found, pooled)] if pooled else []), *cautions]
    rows = [_line("all", found)]
    if len(strata) > 1:
        rows += [_line(one.stratum or "all", count_yes([one], confidence)) for one in strata]
    return estimate_json(found, says, strata, cautions), rows


def _line(label: str, found: Estimate) -> Line:
    return label, found.estimate / found.of, found.low / found.of, found.high / found.of


def _measured(strata: Sequence[Measured], question: Question, cautions: Sequence[str]) -> tuple[Json, list[Line]]:
    total, confidence = question.kind == "total", question.confidence
    if any(one.unanswered for one in strata) and question.least is not None and question.most is not None:
        found = bounds(strata, question.least, question.most, confidence, total=total)
    else:
        found = measure(strata, confidence, total=total)
    says = f"{measure_says(found, repr(question.column))} {meaning(found)}"
    return estimate_json(found, says, strata, cautions), [("all", found.estimate, found.low, found.high)]


def _cautions(certificates: Sequence[Json]) -> list[str]:
    """What the certificates say that a reader of the estimate must know."""
    first = certificates[0]
    said = [first["headline"]] if first["headline"].startswith("NOT RECONCILED") else []
    if first["status"] == "demonstration":
        said.append("The draw was a demonstration: its seed could have been chosen.")
    replaced = sum(len(certificate["replaced"]) for certificate in certificates)
    return [*said, *([_REPLACED.format(replaced)] if replaced else [])]
