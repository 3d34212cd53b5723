"""``conferral draw enlarge``: more units, by a fresh commitment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from conferral.cli import draw_files as shell
from conferral.cli.draw_terms import source_options
from conferral.draws.canonical import as_file
from conferral.draws.steps import enlarge_draw
from conferral.draws.terms import SourceTerms
from conferral.model.errors import DrawError
from conferral.render.draws.tables import public_frame_csv
from conferral.render.draws.text import commitment_text

_SOURCE = tuple(SourceTerms.__dataclass_fields__)


@click.command("enlarge")
@click.argument("certificate", type=shell.PATH)
@click.option("--by", metavar="N", required=True, type=int, help="How many more units.")
@click.option("--floor", metavar="N", type=int, default=0, help="At least so many more of each stratum.")
@source_options
@shell.PRESENT
@shell.AS_OF
@click.option("--out", metavar="FOLDER", required=True, type=shell.PATH, help="Where commitment and public frame go.")
@shell.FORM
def command(**given: Any) -> None:  # noqa: ANN401 because click gives each option by its name
    """Commit to a larger sample: more units from the same list, by a seed of their own.

    The order of the first seed is known by now, and with it who would be next. So the added units are drawn from those
    never selected, by a number that nobody knows yet.

    \b
    Exit status: 0 committed, 2 it could not be.

    \b
    Examples:
      conferral draw enlarge certificate.json --by 15 --source drand --on 2027-01-11T17:00Z --out agreed-2/
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with shell.refusing():
        before = shell.certificate_in(given["certificate"])
        day = shell.day_of_step(given["as_of"])
        out: Path = given["out"]
        if (out / "commitment.json").exists():
            raise DrawError(str(out / "commitment.json"), "there is a commitment already", "Name another folder.")
        sources = SourceTerms(*(given[name] for name in _SOURCE))
        told, frame = enlarge_draw(before, given["by"], given["floor"], sources, day, given["present"])
        shell.write(out / "commitment.json", as_file(told))
        shell.write(out / "public-frame.csv", public_frame_csv(frame))
    shell.show(told, given["form"], commitment_text)
