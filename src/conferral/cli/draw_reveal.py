"""``conferral draw reveal``: the number that was named, entered and looked at."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from conferral.cli import draw_files as shell
from conferral.draws.canonical import as_file
from conferral.draws.commitment import check_commitment, reveal
from conferral.draws.published import entered_from
from conferral.draws.terms import pairs_of
from conferral.model.errors import DrawError
from conferral.render.draws.text import reveal_text


@click.command("reveal")
@click.argument("commitment", type=shell.PATH)
@click.argument("values", metavar="[NAME=VALUE]...", nargs=-1)
@click.option(
    "--from", "published", metavar="FILE", type=shell.PATH, help="The number as the beacon published it (JSON)."
)
@click.option(
    "--late",
    metavar="SIDE",
    multiple=True,
    help="Whose nonce was not revealed in time: then the fallback's number is entered; again for each.",
)
@shell.PRESENT
@shell.AS_OF
@click.option("--output", "-o", metavar="FILE", required=True, type=shell.PATH, help="Write the reveal here.")
@shell.FORM
def command(
    commitment: Path,
    values: tuple[str, ...],
    published: Path | None,
    late: tuple[str, ...],
    present: tuple[str, ...],
    as_of: dt.datetime | None,
    output: Path,
    form: str,
) -> None:
    """Enter the number that the commitment named, and make the seed of it. Nothing is fetched.

    \b
    What to enter, by source:
      nist     value=8C03…(128 digits) time=2026-12-07T17:00:00.000Z, or --from pulse.json
      drand    round=27946612 randomness=…(64 digits) signature=…, or --from round.json
      lottery  "drawing=5/69 2 19 33 41 58" "drawing=1/26 7"
      rfc3797  "drawing=digits 9319" "drawing=5/12 2 5 8 10 12" "drawing=number 76998828"
      dice     faces=6 "rolls=3 5 1 6 …" (at least 50 of six faces)
      nonces   plaintiff=SECRET defendant=SECRET; with --late, the fallback's number

    \b
    Exit status: 0 revealed, 2 it is not the number that was named, or not in its form.

    \b
    Examples:
      conferral draw reveal agreed/commitment.json --from pulse.json -o agreed/reveal.json
      conferral draw reveal agreed/commitment.json faces=6 "rolls=3 5 1 6 2 4" -o agreed/reveal.json
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with shell.refusing():
        committed = check_commitment(shell.json_of(commitment), str(commitment))
        entered = pairs_of(values)
        if published:
            entered = {**entered_from(shell.json_of(published), str(published)), **entered}
        if not entered:
            raise DrawError("the seed", "nothing was entered", "Enter NAME=VALUE, or give --from FILE.")
        told = reveal(committed, entered, shell.day_of_step(as_of), present or tuple(committed["present"]), late)
        shell.write(output, as_file(told))
    shell.show(told, form, reveal_text)
