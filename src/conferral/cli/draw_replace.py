"""``conferral draw replace``: a unit replaced by the next in order, with the reason."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from conferral.cli import draw_files as shell
from conferral.draws.canonical import as_file
from conferral.draws.certificate import replace
from conferral.draws.units import canonical
from conferral.render.draws.certificate_page import certificate_pdf
from conferral.render.draws.text import certificate_text


@click.command("replace")
@click.argument("certificate", type=shell.PATH)
@click.option("--unit", metavar="UNIT", required=True, help="The unit whose records cannot be had.")
@click.option("--why", metavar="TEXT", required=True, help="Why not, in words that can stand in the certificate.")
@shell.AS_OF
@click.option(
    "--output", "-o", metavar="FILE", required=True, type=shell.PATH, help="Write the new certificate here (JSON)."
)
@click.option("--pdf", metavar="FILE", type=shell.PATH, help="Write it here as one page of PDF.")
@shell.REVEAL
@shell.FORM
def command(
    certificate: Path,
    unit: str,
    why: str,
    as_of: dt.datetime | None,
    output: Path,
    pdf: Path | None,
    reveal: bool,
    form: str,
) -> None:
    """Replace a unit by the next one in the order that was fixed beforehand. Nobody chooses which.

    The new certificate says who was replaced by whom, when and why, and holds the hash of the one before it.

    \b
    Exit status: 0 replaced, 2 it could not be.

    \b
    Examples:
      conferral draw replace certificate.json --unit E-017 --why "left in 2019; file destroyed" -o certificate-2.json
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with shell.refusing():
        told = replace(shell.certificate_in(certificate), canonical(unit), why, shell.day_of_step(as_of))
        shell.write(output, as_file(told))
        if pdf:
            shell.write(pdf, certificate_pdf(told))
    shell.show(told, form, certificate_text, reveal=reveal)
