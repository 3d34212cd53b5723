"""``conferral exchange``: papers and notes of calls, to and fro between the sides by signed files."""

from __future__ import annotations

import click

from conferral.cli.verbs import Verbs

_VERBS = {
    "keys": "keys",
    "parties": "keys",
    "offer": "offering",
    "reveal": "offering",
    "accept": "answering",
    "dispute": "answering",
    "withdraw": "answering",
    "remind": "answering",
    "open": "opening",
    "show": "showing",
    "requests": "showing",
    "copy": "showing",
    "verify": "showing",
}


_HOMES = {verb: f"conferral.cli.exchange.{home}:{verb}_" for verb, home in _VERBS.items()}


@click.group("exchange", cls=Verbs, homes=_HOMES)
def command() -> None:
    """Exchange sections, letters, proposals and notes of calls with the other side, by signed files.

    Each side runs its own Conferral. A move is one file, a bundle, that you send by e-mail and the other side opens.
    Each names the one it answers. Before one is written you see all that is in it, and are asked.

    Rounds go in turn, the movant first; or both at once, where each side binds itself by a salted hash before either
    shows its version.

    \b
    Exit status: 0 done, 1 you said no or something is not whole, 2 it cannot be done or a bundle is refused.

    \b
    Examples:
      conferral exchange keys new --name "Hal Ostrander" -o plaintiff.key.json --record case
      conferral exchange parties add defendant.key.json --record case
      conferral exchange offer section.docx --subject "The 20% sample" -o round-1.conferral --record case
      conferral exchange open round-2.conferral --record case
      conferral exchange accept --sign "Hal Ostrander" -o consent.conferral --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
