"""The ``conferral`` command."""

from __future__ import annotations

import click

from conferral.cli.verbs import Verbs

_VERBS = {
    "read": "conferral.cli.read",
    "text": "conferral.cli.text",
    "check": "conferral.cli.check",
    "count": "conferral.cli.count",
    "draw": "conferral.cli.draw",
    "practices": "conferral.cli.practices",
    "draft": "conferral.cli.draft",
    "record": "conferral.cli.record",
    "exchange": "conferral.cli.exchange",
}


_HOMES = {verb: f"{home}:command" for verb, home in sorted(_VERBS.items())}


@click.group(cls=Verbs, homes=_HOMES, guests="conferral.commands")
@click.version_option(package_name="conferral")
def main() -> None:
    """Get a discovery dispute ready for the judge who will read it.

    Everything runs on this machine; nothing is sent anywhere. Conferral gives no legal advice.
    """
