"""What a sample shows of the list it was drawn from, and no more.

Counts and shares have exact limits. Of several strata each has its own exact limits, at a confidence that is shared out
among them (Bonferroni), and their sums are the limits of the whole: wider than need be, and never narrower than they
may be. Means and totals have the standard error of a stratified sample with finite-population correction, and limits
from Student's t with as many degrees of freedom as there are units looked at less the number of strata.

Each stratum is weighted by what it stands for, so that a floor that bent the design does no harm. Units without an
answer are not left out in silence: they give bounds, with every one of them no, and with every one of them yes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, variance

from conferral.draws.intervals import check_confidence, exact_limits
from conferral.draws.libraries import needed
from conferral.model.errors import DrawError


@dataclass(frozen=True, slots=True)
class Counted:
    """One stratum of a question with yes or no: its rows, how many were looked at, and their answers.

    ``sampled`` are all units drawn; ``yes`` and ``no`` those that answered.
    """

    stratum: str | None
    rows: int
    sampled: int
    yes: int
    no: int

    @property
    def unanswered(self) -> int:
        """How many units gave no answer."""
        return self.sampled - self.yes - self.no


@dataclass(frozen=True, slots=True)
class Measured:
    """One stratum of a question with a number: its rows, the values found, and how many units gave none."""

    stratum: str | None
    rows: int
    values: tuple[float, ...]
    unanswered: int = 0

    @property
    def sampled(self) -> int:
        """How many units were looked at."""
        return len(self.values) + self.unanswered


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimate with its limits. ``of`` is the number in the list that it is about."""

    estimate: float
    low: float
    high: float
    confidence: float
    method: str
    of: int
    sampled: int
    unanswered: int = 0
    standard_error: float | None = None


_ALIKE = 1.1  # weights that differ by no more than rounding makes them
EXACT = "exact hypergeometric limits (Clopper-Pearson for a finite list)"
STRATIFIED_EXACT = "exact hypergeometric limits of each stratum at a shared-out confidence (Bonferroni), summed"
MEAN = "stratified mean, finite-population correction, Student's t"
TOTAL = "stratified total, finite-population correction, Student's t"
BOUNDS = "; units without an answer as bounds: all no for the lower limit, all yes for the upper"
VALUE_BOUNDS = "; units without an answer as bounds: all at the least value, all at the most"


def count_yes(strata: Sequence[Counted], confidence: float = 0.95) -> Estimate:
    """How many of the list are yes.

    >>> found = count_yes([Counted(None, 150, 30, 12, 18)])
    >>> found.estimate, found.low, found.high
    (60.0, 37, 86)
    """
    check_confidence(confidence)
    _check_strata(strata)
    chanced = [one for one in strata if one.sampled < one.rows]
    share = 1 - (1 - confidence) / max(1, len(chanced))
    low = sum(exact_limits(one.yes, one.sampled, one.rows, share)[0] for one in strata)
    high = sum(exact_limits(one.yes + one.unanswered, one.sampled, one.rows, share)[1] for one in strata)
    answered = [(one, one.yes + one.no) for one in strata]
    if empty := next((one for one, count in answered if not count), None):
        raise DrawError(_name(empty.stratum), "no unit gave an answer", "Nothing can be estimated for it.")
    estimate = sum(one.rows * one.yes / count for one, count in answered)
    unanswered = sum(one.unanswered for one in strata)
    method = (EXACT if len(strata) == 1 else STRATIFIED_EXACT) + (BOUNDS if unanswered else "")
    rows, sampled = sum(one.rows for one in strata), sum(one.sampled for one in strata)
    return Estimate(estimate, low, high, confidence, method, rows, sampled, unanswered, _counted_error(strata))


def pooled_limits(strata: Sequence[Counted], confidence: float = 0.95) -> tuple[int, int] | None:
    """The exact limits of several strata taken as one draw; None where a stratum has more or less than its share.

    A sample shared out in proportion is no less precise than one draw from the whole list, as a rule, so that these
    limits are usual; they are not guaranteed, as those of :func:`count_yes` are.
    """
    chanced = [one for one in strata if one.sampled < one.rows]
    weights = [one.rows / one.sampled for one in chanced]
    if len(chanced) < 2 or max(weights) > _ALIKE * min(weights):
        return None
    known = [one for one in strata if one.sampled >= one.rows]
    rows, sampled, yes = (sum(getattr(one, key) for one in chanced) for key in ("rows", "sampled", "yes"))
    maybe = sum(one.unanswered for one in chanced)
    low = exact_limits(yes, sampled, rows, confidence)[0] + sum(one.yes for one in known)
    high = exact_limits(yes + maybe, sampled, rows, confidence)[1] + sum(one.yes + one.unanswered for one in known)
    return low, high


def _counted_error(strata: Sequence[Counted]) -> float | None:
    """The standard error of the estimated number, where every stratum has two answers or is known whole."""
    values = [Measured(one.stratum, one.rows, (1.0,) * one.yes + (0.0,) * one.no) for one in strata]
    return None if any(_unknowable(one) for one in values) else math.sqrt(sum(map(_variance, values)))


def measure(strata: Sequence[Measured], confidence: float = 0.95, *, total: bool = False) -> Estimate:
    """The mean of the list, or its total.

    DrawError where a unit gave no value (:func:`bounds` is for that), or a stratum has one value only and more rows.

    >>> found = measure([Measured(None, 100, (1.0, 2.0, 3.0, 4.0))])
    >>> round(found.estimate, 2), round(found.standard_error or 0, 4)
    (2.5, 0.6325)
    """
    check_confidence(confidence)
    _check_strata(strata)
    for one in strata:
        if not one.values or one.unanswered:
            what = f"{one.unanswered or 'all'} units gave no value"
            raise DrawError(_name(one.stratum), what, "State the least and the most a value can be (--least, --most).")
        if _unknowable(one):
            remedy = "Enlarge the draw, or put it together with a stratum like it."
            raise DrawError(_name(one.stratum), "one value says nothing of how values spread", remedy)
    rows, sampled = sum(one.rows for one in strata), sum(one.sampled for one in strata)
    sums = sum(one.rows * fmean(one.values) for one in strata)
    error = math.sqrt(sum(map(_variance, strata)))
    degrees = sum(len(one.values) - 1 for one in strata if one.sampled < one.rows)
    reach = error * _quantile(degrees, confidence)
    scale = 1 if total else rows
    low, high = (sums - reach) / scale, (sums + reach) / scale
    method = TOTAL if total else MEAN
    return Estimate(sums / scale, low, high, confidence, method, rows, sampled, 0, error / scale)


def bounds(
    strata: Sequence[Measured], least: float, most: float, confidence: float = 0.95, *, total: bool = False
) -> Estimate:
    """The mean or total where units gave no value.

    The lower limit has all of them at the least that a value can be, the upper all of them at the most. The estimate
    itself is of those that gave a value.
    """
    if least > most:
        raise DrawError("--least, --most", f"{least:g} is more than {most:g}", "Give them the other way round.")
    filled = [
        [Measured(one.stratum, one.rows, one.values + (end,) * one.unanswered) for one in strata]
        for end in (least, most)
    ]
    low, high = (measure(ends, confidence, total=total) for ends in filled)
    given = measure([Measured(one.stratum, one.rows, one.values) for one in strata], confidence, total=total)
    missing = sum(one.unanswered for one in strata)
    method = given.method + VALUE_BOUNDS
    sampled = given.sampled + missing
    error = given.standard_error
    return Estimate(given.estimate, low.low, high.high, confidence, method, given.of, sampled, missing, error)


def _variance(one: Measured) -> float:
    """What a stratum adds to the variance of the estimated total."""
    if one.sampled >= one.rows:
        return 0.0
    count = len(one.values)
    return one.rows**2 * (1 - count / one.rows) * variance(one.values) / count


def _unknowable(one: Measured) -> bool:
    return len(one.values) < 2 and one.sampled < one.rows


def _quantile(degrees: int, confidence: float) -> float:
    """How many standard errors the limits lie away; none where every row is known."""
    if not degrees:
        return 0.0
    return float(needed("scipy.stats", "limits of means").t.ppf(1 - (1 - confidence) / 2, degrees))


def _check_strata(strata: Sequence[Counted] | Sequence[Measured]) -> None:
    if not strata:
        raise DrawError("the strata", "there are none", "Give at least one.")
    for one in strata:
        if one.sampled < 1:
            remedy = "Draw from it too (--floor 1), or say that the estimate leaves it out."
            raise DrawError(_name(one.stratum), "no unit of it was looked at", remedy)
        if one.sampled > one.rows:
            raise DrawError(
                _name(one.stratum), f"{one.sampled} of {one.rows} cannot have been looked at", "Look again."
            )


def _name(stratum: str | None) -> str:
    return "the list" if stratum is None else f"stratum {stratum!r}"
