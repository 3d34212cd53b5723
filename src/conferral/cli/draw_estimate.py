"""``conferral draw estimate``: what the sample shows of the list, and no more."""

from __future__ import annotations

from typing import Any

import click

from conferral.cli import draw_files as shell
from conferral.draws.canonical import Json
from conferral.model.errors import DrawError
from conferral.render.draws.conclusions import Line, Question, conclude, conclude_from_counts
from conferral.render.draws.estimates import estimate_text
from conferral.render.draws.pictures import estimate_svg, png


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


def _estimated(given: dict[str, Any]) -> tuple[Json, list[Line]]:
    """The estimate for programs, and the lines of its picture."""
    confidence = given["confidence"] / 100
    if given["results"] is None:
        return _from_counts(given, confidence)
    if not given["certificates"] or not given["column"]:
        what = "results need the certificate of their sample and the column with the answers"
        raise DrawError("--certificate, --column", what, "Give both.")
    listed = shell.list_of(given["results"], None, None)
    certificates = [shell.certificate_in(path) for path in given["certificates"]]
    question = Question(
        given["column"], given["kind"], given["unit"], given["least"], given["most"], confidence=confidence
    )
    return conclude(certificates, listed, question)


def _from_counts(given: dict[str, Any], confidence: float) -> tuple[Json, list[Line]]:
    yes, sampled, rows = (given[name] for name in ("yes", "sampled", "rows"))
    if None in (yes, sampled, rows) or given["kind"] != "count":
        remedy = "Give RESULTS with --certificate and --column, or --yes, --of and --from."
        raise DrawError("the results", "there are none", remedy)
    return conclude_from_counts(yes, sampled, rows, confidence)
