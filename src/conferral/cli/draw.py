"""``conferral draw``: samples of a class that both sides and the court can verify."""

from __future__ import annotations

import click

from conferral.cli.verbs import Verbs

_VERBS = {
    "frame": "conferral.cli.draw_frame",
    "commit": "conferral.cli.draw_commit",
    "reveal": "conferral.cli.draw_reveal",
    "run": "conferral.cli.draw_run",
    "verify": "conferral.cli.draw_verify",
    "replace": "conferral.cli.draw_replace",
    "enlarge": "conferral.cli.draw_enlarge",
    "track": "conferral.cli.draw_track",
    "estimate": "conferral.cli.draw_estimate",
    "burden": "conferral.cli.draw_burden",
}


_HOMES = {verb: f"{home}:command" for verb, home in _VERBS.items()}


@click.group("draw", cls=Verbs, homes=_HOMES)
def command() -> None:
    """Draw a sample that both sides and the court can verify; follow its production; say what it shows.

    \b
    The steps, in order:
      conferral draw frame class-list.xlsx --unit "Employee ID" --strata Hotel
      conferral draw commit class-list.xlsx --unit "Employee ID" --strata Hotel --fraction 20% \\
          --source nist --on 2026-12-07T17:00Z --out agreed/
      conferral draw reveal agreed/commitment.json --from pulse.json -o agreed/reveal.json
      conferral draw run agreed/public-frame.csv --commitment agreed/commitment.json \\
          --revealed agreed/reveal.json -o certificate.json --pdf certificate.pdf
      conferral draw verify certificate.json class-list.xlsx
    """  # noqa: D301 because click takes \b as the mark of lines to keep
