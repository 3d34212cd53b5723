"""``conferral draw verify``: where a certificate, the draw done again and a list differ."""

from __future__ import annotations

import json
from pathlib import Path

import click

from conferral.cli import draw_files as shell
from conferral.draws.commitment import check_commitment
from conferral.draws.steps import named_columns
from conferral.draws.verify import verify
from conferral.render.draws.text import differences_text


@click.command("verify")
@click.argument("certificate", type=shell.PATH)
@click.argument("path", metavar="[LIST]", required=False, type=shell.PATH)
@shell.list_options
@click.option("--commitment", metavar="FILE|HASH", help="The commitment that was agreed, or its SHA-256 as stipulated.")
@click.option(
    "--key", metavar="FILE", type=shell.PATH, help="The key of the commitment: then whole rows are looked at."
)
@shell.REVEAL
@shell.FORM
def command(  # noqa: PLR0913 because each option of the command is an argument
    certificate: Path,
    path: Path | None,
    unit: str | None,
    strata: str | None,
    sheet: str | None,
    encoding: str | None,
    commitment: str | None,
    key: Path | None,
    reveal: bool,
    form: str,
) -> None:
    """Draw again and say where the certificate differs; with LIST, where the list differs from the one committed.

    LIST is the whole list or its public frame, in any order of rows; its columns are those named in the certificate,
    unless --unit and --strata name others. Every byte of the certificate that was altered is found, and every row of
    the list that was changed, removed or added, by its number and its unit.

    Give the --commitment too: one can be made up afterwards, and only the hash in the stipulation shows that it was
    not.

    \b
    Exit status: 0 verified, 1 something differs, 2 a file could not be read.

    \b
    Examples:
      conferral draw verify certificate.json public-frame.csv
      conferral draw verify certificate.json --commitment agreed/commitment.json
      conferral draw verify certificate.json class-list.xlsx --key agreed/key.json
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with shell.refusing():
        listed = shell.list_of(path, sheet, encoding) if path else None
        columns = named_columns(listed, unit, strata) if listed and unit else None
        found = verify(shell.bytes_of(certificate), listed, shell.key_in(key), columns, _hash_of(commitment))
    if form == "json":
        told = {
            "verdict": "differs" if found else "verified",
            "differences": [{"where": one.where, "what": one.what} for one in found],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=1).encode())
    else:
        click.echo(differences_text(found, shell.terminal(reveal=reveal)).encode(), nl=False)
    raise SystemExit(1 if found else 0)


def _hash_of(commitment: str | None) -> str | None:
    """The hash that was given, or that of the commitment in the file."""
    if commitment is None:
        return None
    if len(commitment) == 64 and set(commitment.lower()) <= set("0123456789abcdef"):
        return commitment.lower()
    return str(check_commitment(shell.json_of(Path(commitment)), commitment)["sha256"])
