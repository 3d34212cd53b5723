"""``conferral draw commit``: everything fixed before the seed exists."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

import click

from conferral.cli import draw_files as shell
from conferral.cli.draw_terms import size_options, source_options
from conferral.draws.canonical import as_file
from conferral.draws.certificate import Occasion
from conferral.draws.steps import Committed, commit_list, named_columns
from conferral.draws.terms import SizeTerms, SourceTerms
from conferral.model.errors import DrawError
from conferral.render.draws.tables import public_frame_csv
from conferral.render.draws.text import commitment_text

_SIZE = tuple(SizeTerms.__dataclass_fields__)
_SOURCE = tuple(SourceTerms.__dataclass_fields__)


@click.command("commit")
@click.argument("path", metavar="LIST", type=shell.PATH)
@shell.list_options
@size_options
@source_options
@click.option("--definition", metavar="FILE", type=shell.PATH, help="What the list stands for (TOML).")
@click.option("--neutral", is_flag=True, help="Put neutral numbers (U-001) in the place of the ids.")
@click.option("--salt", metavar="HEX", help="The secret of the key, 64 hexadecimal digits.  [default: made at random]")
@shell.PRESENT
@shell.AS_OF
@click.option(
    "--out", metavar="FOLDER", required=True, type=shell.PATH, help="Where commitment, public frame and key go."
)
@shell.REVEAL
@shell.FORM
def command(**given: Any) -> None:  # noqa: ANN401 because click gives each option by its name
    """Fix frame, sizes, rounding, replacement rule and the source of the seed, before the seed exists.

    Three files are written. commitment.json and public-frame.csv go to the other side, and the commitment's hash into
    the stipulation. key.json stays here: it binds each whole row by a salted hash, so that it can be shown later that
    no row was changed, and no row needs to be shown now.

    \b
    Sources: nist (a pulse of the NIST beacon), drand (a round), lottery and rfc3797 (drawings), all of a later day;
    dice read out on the call; nonces (a secret of each side, with a public number to fall back on).

    \b
    Exit status: 0 committed, 2 it could not be.

    \b
    Examples:
      conferral draw commit class-list.xlsx --unit "Employee ID" --strata Hotel --fraction 20% --floor 3 \\
          --source nist --on 2026-12-07T17:00Z --definition frame.toml --out agreed/
      conferral draw commit class-list.csv --unit id --every 5 --order-by hired \\
          --source dice --on 2026-12-07 --out agreed/
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with shell.refusing():
        made = _committed(given)
        out: Path = given["out"]
        if (out / "commitment.json").exists():
            remedy = "Name another folder. A commitment is not made over."
            raise DrawError(str(out / "commitment.json"), "there is a commitment already", remedy)
        shell.write(out / "commitment.json", as_file(made.told))
        shell.write(out / "public-frame.csv", public_frame_csv(made.frame))
        shell.write(out / "key.json", as_file(made.key.json()), secret=True)
        shell.warn_of_names(tuple(member.unit for member in made.frame.members), str(out / "public-frame.csv"))
    shell.show(made.told, given["form"], commitment_text, reveal=given["reveal"])
    if given["form"] == "text":
        click.echo(f"\nGive the other side {out}/commitment.json and {out}/public-frame.csv. Keep {out}/key.json.")


def _committed(given: dict[str, Any]) -> Committed:
    """The commitment, the public frame and the key."""
    listed = shell.list_of(given["path"], given["sheet"], given["encoding"])
    columns = named_columns(listed, given["unit"], given["strata"])
    salt = _salt(given["salt"])
    return commit_list(
        listed,
        columns,
        shell.definition_in(given["definition"]),
        SizeTerms(*(given[name] for name in _SIZE)),
        SourceTerms(*(given[name] for name in _SOURCE)),
        Occasion(shell.day_of_step(given["as_of"]), given["present"]),
        salt=salt,
        neutral=given["neutral"],
    )


def _salt(given: str | None) -> str:
    if given is None:
        return secrets.token_hex(32)
    if len(given) != 64 or not set(given.lower()) <= set("0123456789abcdef"):
        raise DrawError("--salt", "a salt is 64 hexadecimal digits", "Leave it out, and one is made at random.")
    return given.lower()
