"""``conferral draw estimate``: what the sample shows of the list, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from conferral.cli import draw_files as shell
from conferral.draws.canonical import Json
from conferral.draws.estimates import Counted, Estimate, Measured, bounds, count_yes, measure, pooled_limits
from conferral.draws.frame import columns_of
from conferral.draws.intervals import exact_limits
from conferral.draws.results import counted, measured
from conferral.model.errors import DrawError
from conferral.render.draws.estimates import (
    count_says,
    estimate_json,
    estimate_text,
    meaning,
    measure_says,
    pooled_says,
)
from conferral.render.draws.pictures import estimate_svg, png

_REPLACED = (
    "{} of the units were replaced. The estimate takes their replacements as if they had been drawn; what the records "
    "of those replaced would have shown, nobody knows."
)


@click.command("estimate")
@click.argument("results", metavar="[RESULTS]", required=False, type=shell.PATH)
@click.option(
    "--certificate",
    "certificates",
    metavar="FILE",
    multiple=True,
    type=shell.PATH,
    help="The certificate; again for each enlargement.",
)
@click.option(
    "--unit", metavar="COLUMN", default="unit", show_default=True, help="The column of the results with the units."
)
@click.option("--column", metavar="COLUMN", help="The column with the answers: yes or no, or numbers.")
@click.option("--kind", type=click.Choice(["count", "mean", "total"]), default="count", show_default=True)
@click.option("--yes", metavar="N", type=int, help="Without results: how many of the sample were found so.")
@click.option("--of", "sampled", metavar="N", type=int, help="Without results: how many were looked at.")
@click.option("--from", "rows", metavar="N", type=int, help="Without results: how many are in the list.")
@click.option("--least", type=float, help="With --kind mean or total: the least that a missing value can be.")
@click.option("--most", type=float, help="With --kind mean or total: the most that a missing value can be.")
@click.option("--confidence", metavar="PERCENT", type=float, default=95, show_default=True)
@click.option("--svg", metavar="FILE", type=shell.PATH, help="Write a picture of the limits (SVG).")
@click.option("--png", "png_path", metavar="FILE", type=shell.PATH, help="Write a picture of the limits (PNG).")
@shell.FORM
def command(**given: Any) -> None:  # noqa: ANN401 because click gives each option by its name
    """Say what the sample shows of the whole list: how many, which mean, which total; with limits.

    RESULTS is a list (CSV, XLSX, Parquet) with a row for each unit of the sample and what was found in it. A blank cell
    is no answer, and a unit without an answer is not left out in silence: it gives bounds.

    \b
    Exit status: 0 estimated, 2 it could not be.

    \b
    Examples:
      conferral draw estimate --yes 12 --of 30 --from 150
      conferral draw estimate results.csv --certificate certificate.json --column "unpaid breaks"
      conferral draw estimate results.csv --certificate certificate.json --column hours --kind mean --least 0 --most 80
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with shell.refusing():
        told, rows = _estimated(given)
        picture = estimate_svg(rows, given["column"] or "found in the sample", percent=given["kind"] == "count")
        if given["svg"]:
            shell.write(given["svg"], picture)
        if given["png_path"]:
            shell.write(given["png_path"], png(picture))
    shell.show(told, given["form"], estimate_text)


_Picture = list[tuple[str, float, float, float]]


def _estimated(given: dict[str, Any]) -> tuple[Json, _Picture]:
    """The estimate for programs, and the lines of its picture."""
    confidence = given["confidence"] / 100
    if given["results"] is None:
        return _from_counts(given, confidence)
    if not given["certificates"] or not given["column"]:
        what = "results need the certificate of their sample and the column with the answers"
        raise DrawError("--certificate, --column", what, "Give both.")
    listed = shell.list_of(given["results"], None, None)
    certificates = [shell.certificate_in(path) for path in given["certificates"]]
    unit = columns_of(listed, given["unit"], None).unit
    cautions = _cautions(certificates)
    if given["kind"] == "count":
        strata = counted(certificates, listed, unit, given["column"])
        return _counted(strata, confidence, f"yes in {given['column']!r}", cautions)
    return _measured(measured(certificates, listed, unit, given["column"]), given, confidence, cautions)


def _from_counts(given: dict[str, Any], confidence: float) -> tuple[Json, _Picture]:
    yes, sampled, rows = (given[name] for name in ("yes", "sampled", "rows"))
    if None in (yes, sampled, rows) or given["kind"] != "count":
        remedy = "Give RESULTS with --certificate and --column, or --yes, --of and --from."
        raise DrawError("the results", "there are none", remedy)
    exact_limits(yes, sampled, rows, confidence)
    caution = "These are the limits of a draw by chance from the whole list. Of any other sample they say nothing."
    return _counted((Counted(None, rows, sampled, yes, sampled - yes),), confidence, "found so", [caution])


def _counted(
    strata: Sequence[Counted], confidence: float, asked: str, cautions: Sequence[str]
) -> tuple[Json, _Picture]:
    found = count_yes(strata, confidence)
    says = f"{count_says(found, sum(one.yes for one in strata), asked)} {meaning(found)}"
    pooled = pooled_limits(strata, confidence)
    cautions = [*([pooled_says(found, pooled)] if pooled else []), *cautions]
    rows = [_picture_row("all", found)]
    if len(strata) > 1:
        rows += [_picture_row(one.stratum or "all", count_yes([one], confidence)) for one in strata]
    return estimate_json(found, says, strata, cautions), rows


def _picture_row(label: str, found: Estimate) -> tuple[str, float, float, float]:
    return label, found.estimate / found.of, found.low / found.of, found.high / found.of


def _measured(
    strata: Sequence[Measured], given: dict[str, Any], confidence: float, cautions: Sequence[str]
) -> tuple[Json, _Picture]:
    total = given["kind"] == "total"
    if any(one.unanswered for one in strata) and given["least"] is not None and given["most"] is not None:
        found = bounds(strata, given["least"], given["most"], confidence, total=total)
    else:
        found = measure(strata, confidence, total=total)
    says = f"{measure_says(found, repr(given['column']))} {meaning(found)}"
    return estimate_json(found, says, strata, cautions), [("all", found.estimate, found.low, found.high)]


def _cautions(certificates: Sequence[Json]) -> list[str]:
    """What the certificates say that a reader of the estimate must know."""
    first = certificates[0]
    said = [first["headline"]] if first["headline"].startswith("NOT RECONCILED") else []
    if first["status"] == "demonstration":
        said.append("The draw was a demonstration: its seed could have been chosen.")
    replaced = sum(len(certificate["replaced"]) for certificate in certificates)
    return [*said, *([_REPLACED.format(replaced)] if replaced else [])]
