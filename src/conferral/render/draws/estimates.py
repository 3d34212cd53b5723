"""Estimates in plain sentences, as JSON and as a table of strata."""

from __future__ import annotations

from collections.abc import Sequence

from conferral.draws.canonical import Json
from conferral.draws.estimates import Counted, Estimate, Measured
from conferral.render.terminal import Terminal

SCHEMA = "conferral/estimate/1"
LIMITS_OF_IT = (
    "It speaks of the list and of what was asked of each unit. It is no finding on liability, on damages, or on any "
    "requirement of Fed. R. Civ. P. 23."
)


def count_says(found: Estimate, sampled_yes: int, asked: str) -> str:
    """What a count comes to, for a person who will be asked about it."""
    sample = f"Of {found.sampled:,} looked at, {sampled_yes:,} were {asked}"
    sample += f"; {found.unanswered:,} gave no answer" if found.unanswered else ""
    share = f"{found.estimate / found.of:.1%}"
    said = f"{sample}. In the list of {found.of:,}, that is an estimated {found.estimate:,.0f} ({share})"
    low, high = f"{found.low:,.0f}", f"{found.high:,.0f}"
    said += f"; with {found.confidence:.0%} confidence, no fewer than {low} and no more than {high} "
    said += f"({found.low / found.of:.1%} to {found.high / found.of:.1%})."
    if found.unanswered:
        said += f" Those limits hold whatever the {found.unanswered:,} without an answer would be; "
        said += f"the estimate is from {found.sampled - found.unanswered:,}."
    return said


def measure_says(found: Estimate, asked: str) -> str:
    """What a mean or a total comes to."""
    what = "total" if found.method.startswith("stratified total") else "mean"
    answered = found.sampled - found.unanswered
    said = f"From {answered:,} units, the {what} of {asked} in the list of {found.of:,} is estimated at "
    said += f"{found.estimate:,.2f}, with {found.confidence:.0%} confidence between {found.low:,.2f} and "
    said += f"{found.high:,.2f}"
    said += f" (standard error {found.standard_error:,.2f})." if found.standard_error is not None else "."
    if found.unanswered:
        said += f" The limits hold whatever the {found.unanswered:,} without a value would be, within the bounds given."
    return said


def meaning(found: Estimate) -> str:
    """What the confidence means: it is in the method."""
    return (
        f"Were the draw made again and again, limits found in this way would hold the true number "
        f"{found.confidence:.0%} of the time or more."
        if "Student" not in found.method
        else f"Were the draw made again and again, limits found in this way would hold the true number about "
        f"{found.confidence:.0%} of the time."
    )


def pooled_says(found: Estimate, limits: tuple[int, int]) -> str:
    """The limits of the sample taken as one, where each stratum has its share of it."""
    return (
        f"Each stratum has about its share of the sample. Taken as one draw from the whole list, without the strata, "
        f"the exact limits would be {limits[0]:,} and {limits[1]:,} ({limits[0] / found.of:.1%} to "
        f"{limits[1] / found.of:.1%}); the wider ones above hold in any case."
    )


def estimate_json(
    found: Estimate, says: str, strata: Sequence[Counted] | Sequence[Measured], cautions: Sequence[str]
) -> Json:
    """For programs. Of a count, ``share`` has the same as shares of the list."""
    counted = "exact" in found.method
    share = {key: getattr(found, key) / found.of for key in ("estimate", "low", "high")} if counted else None
    return {
        "schema": SCHEMA,
        "estimate": found.estimate,
        "low": found.low,
        "high": found.high,
        "confidence": found.confidence,
        "method": found.method,
        "says": says,
        "share": share,
        "standard_error": found.standard_error,
        "rows": found.of,
        "sampled": found.sampled,
        "unanswered": found.unanswered,
        "strata": [_stratum_json(one) for one in strata],
        "cautions": list(cautions),
    }


def _stratum_json(one: Counted | Measured) -> Json:
    told: Json = {"stratum": one.stratum, "rows": one.rows, "sampled": one.sampled, "weight": one.rows / one.sampled}
    if isinstance(one, Counted):
        return {**told, "yes": one.yes, "no": one.no, "unanswered": one.unanswered}
    return {**told, "unanswered": one.unanswered}


def estimate_text(told: Json, terminal: Terminal) -> str:
    """The sentence, what each stratum gave, how it was reckoned, and what it does not say."""
    blocks = [terminal.wrap(told["says"])]
    if len(told["strata"]) > 1:
        blocks.append(_strata(told["strata"]))
    blocks.append(terminal.wrap(told["method"], "Method: ", "  "))
    blocks += [terminal.wrap(caution, "Note: ", "  ") for caution in told["cautions"]]
    blocks.append(terminal.wrap(LIMITS_OF_IT))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _strata(strata: Sequence[Json]) -> list[str]:
    keys = [key for key in ("rows", "sampled", "yes", "no", "unanswered") if key in strata[0]]
    rows = [("stratum", *keys, "each stands for")]
    rows += [
        (str(one["stratum"] or "all"), *(f"{one[key]:,}" for key in keys), f"{one['weight']:.2f}") for one in strata
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  "
        + "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in rows
    ]
