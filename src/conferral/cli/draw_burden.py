"""``conferral draw burden``: what each size costs, and how sharp it is."""

from __future__ import annotations

import json
from pathlib import Path

import click

from conferral.cli import draw_files as shell
from conferral.draws.burden import Work, burden
from conferral.draws.sizes import fraction_of
from conferral.model.errors import DrawError
from conferral.render.draws.burdens import burden_csv, burden_json, burden_text
from conferral.render.draws.conclusions import accept
from conferral.render.draws.pictures import burden_svg, png


@click.command("burden")
@click.option("--rows", metavar="N", required=True, type=int, help="How many units the list has.")
@click.option("--files", metavar="N", type=float, default=1, show_default=True, help="Files for each unit.")
@click.option("--pages", metavar="N", type=float, default=0, help="Pages for each file.")
@click.option("--minutes", metavar="N", type=float, default=0, help="Minutes of review for each unit.")
@click.option("--rate", metavar="DOLLARS", type=float, default=0, help="What an hour of review costs.")
@click.option(
    "--expected", metavar="F", default=None, help="The share looked for, if it can be guessed: 2%.  [default: 50%]"
)
@click.option("--tolerable", metavar="F", help="Find the size that shows fewer than this share of exceptions: 9%.")
@click.option("--confidence", metavar="PERCENT", type=float, default=95, show_default=True)
@click.option("--svg", metavar="FILE", type=shell.PATH, help="Write the picture here (SVG).")
@click.option("--png", "png_path", metavar="FILE", type=shell.PATH, help="Write the picture here (PNG).")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
def command(  # noqa: PLR0913 because each option of the command is an argument
    rows: int,
    files: float,
    pages: float,
    minutes: float,
    rate: float,
    expected: str | None,
    tolerable: str | None,
    confidence: float,
    svg: Path | None,
    png_path: Path | None,
    form: str,
) -> None:
    """Hold sizes from 10% to 100% against their work and their precision, so that the sides can meet.

    With --tolerable, find instead how many units must be looked at, and how many exceptions may turn up, to say that
    fewer than that share of the list has one.

    \b
    Exit status: 0 reckoned, 2 it could not be.

    \b
    Examples:
      conferral draw burden --rows 150 --files 4 --pages 30 --minutes 50 --rate 150 --png burden.png
      conferral draw burden --rows 3653 --tolerable 9% --expected 2%
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    level = confidence / 100
    with shell.refusing():
        if tolerable is not None:
            click.echo(_accepted(rows, tolerable, expected or "0%", level, form), nl=False)
            return
        share = float(fraction_of(expected)) if expected else 0.5
        sizes = burden(rows, Work(files, pages, minutes, rate), share, level)
        picture = burden_svg(sizes, f"A list of {rows:,}: what is drawn, and what it is worth")
        if svg:
            shell.write(svg, picture)
        if png_path:
            shell.write(png_path, png(picture))
    if form == "json":
        click.echo(json.dumps(burden_json(sizes, rows, share, level), indent=1))
    else:
        text = burden_csv(sizes) if form == "csv" else burden_text(sizes, share, level, shell.terminal())
        click.echo(text.encode(), nl=False)


def _accepted(rows: int, tolerable: str, expected: str, level: float, form: str) -> str:
    """How many to look at, and how many exceptions may turn up."""
    if form == "csv":
        raise DrawError("--format", "one size is no table", "Use text or json.")
    told = accept(rows, tolerable, expected, level)
    says = shell.terminal().wrap(told["says"])
    return json.dumps(told, indent=1) + "\n" if form == "json" else "\n".join(says) + "\n"
