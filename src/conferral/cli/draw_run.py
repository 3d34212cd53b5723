"""``conferral draw run``: the draw, and its certificate."""

from __future__ import annotations

from typing import Any

import click

from conferral.cli import draw_files as shell
from conferral.cli.draw_terms import size_options
from conferral.draws.canonical import Json, as_file
from conferral.draws.certificate import Basis, Occasion, certify
from conferral.draws.commitment import check_commitment
from conferral.draws.frame import frame_of
from conferral.draws.lists import ClassList
from conferral.draws.steps import draw_committed, named_columns
from conferral.draws.terms import SizeTerms, plan_from
from conferral.model.errors import DrawError
from conferral.render.draws.certificate_page import certificate_pdf
from conferral.render.draws.text import certificate_text

_SIZE = tuple(SizeTerms.__dataclass_fields__)
_NO_SEED = "none: order, step and start are agreed"


@click.command("run")
@click.argument("path", metavar="LIST", type=shell.PATH)
@shell.list_options
@size_options
@click.option("--seed", metavar="TEXT", help="A seed, for a draw without a commitment; marked as a demonstration.")
@click.option("--definition", metavar="FILE", type=shell.PATH, help="What the list stands for (TOML).")
@click.option("--commitment", metavar="FILE", type=shell.PATH, help="The commitment; it has the sizes and all else.")
@click.option("--revealed", metavar="FILE", type=shell.PATH, help="The reveal of the commitment's seed.")
@click.option("--key", metavar="FILE", type=shell.PATH, help="The key, where ids were put into neutral numbers.")
@click.option(
    "--slip", "slips", metavar="TEXT", multiple=True, help="What went amiss in making the draw; again for each."
)
@shell.PRESENT
@shell.AS_OF
@click.option("--output", "-o", metavar="FILE", type=shell.PATH, help="Write the certificate here (JSON).")
@click.option("--pdf", metavar="FILE", type=shell.PATH, help="Write the certificate here as one page of PDF.")
@shell.REVEAL
@shell.FORM
def command(**given: Any) -> None:  # noqa: ANN401 because click gives each option by its name
    """Draw the sample and certify it.

    With a commitment and its reveal, LIST is the list that was committed or its public frame, and nothing else is
    asked. Without them, the terms and a --seed are given here, and the result is a demonstration: the seed could be
    chosen.

    \b
    Exit status: 0 drawn, 2 it could not be.

    \b
    Examples:
      conferral draw run agreed/public-frame.csv --commitment agreed/commitment.json \\
          --revealed agreed/reveal.json -o certificate.json --pdf certificate.pdf
      conferral draw run class-list.csv --unit id --strata hotel --fraction 20% --seed 314159 --format json
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with shell.refusing():
        listed = shell.list_of(given["path"], given["sheet"], given["encoding"])
        terms = SizeTerms(*(given[name] for name in _SIZE))
        told = _committed(listed, given, terms) if given["commitment"] else _stated(listed, given, terms)
        if given["output"]:
            shell.write(given["output"], as_file(told))
        if given["pdf"]:
            shell.write(given["pdf"], certificate_pdf(told))
        if given["output"] or given["pdf"]:
            shell.warn_of_names(tuple(row["id"] for row in told["selected"]), str(given["output"] or given["pdf"]))
    shell.show(told, given["form"], certificate_text, reveal=given["reveal"])


def _stated(listed: ClassList, given: dict[str, Any], terms: SizeTerms) -> Json:
    """A draw from a seed that was given here."""
    if given["revealed"] or given["key"]:
        raise DrawError("--revealed, --key", "these go with --commitment", "Give the commitment too.")
    seed = given["seed"] or (_NO_SEED if terms.every and terms.start else None)
    if not seed:
        remedy = "Give --commitment and --revealed, or --seed for a demonstration."
        raise DrawError("the seed", "there is none", remedy)
    columns = named_columns(listed, given["unit"], given["strata"])
    frame = frame_of(listed, columns)
    plan = plan_from(terms, frame, listed, columns, {})
    basis = Basis(frame, columns, shell.definition_in(given["definition"]), plan)
    return certify(basis, "stated", {"text": [seed]}, _occasion(given))


def _committed(listed: ClassList, given: dict[str, Any], terms: SizeTerms) -> Json:
    """A draw as it was committed to, from the seed that was revealed."""
    if given["seed"] or given["definition"] or terms.given:
        what = "with a commitment, neither a seed nor sizes nor a definition are given"
        raise DrawError("--commitment", what, "They are those that were committed. Leave them out.")
    if not given["revealed"]:
        raise DrawError("--revealed", "the commitment's seed is not revealed", "Run `conferral draw reveal` first.")
    commitment = check_commitment(shell.json_of(given["commitment"]), str(given["commitment"]))
    reveal, key = shell.json_of(given["revealed"]), shell.key_in(given["key"])
    return draw_committed(listed, commitment, reveal, _occasion(given), key, name=str(given["revealed"]))


def _occasion(given: dict[str, Any]) -> Occasion:
    return Occasion(shell.day_of_step(given["as_of"]), given["present"], given["slips"])
