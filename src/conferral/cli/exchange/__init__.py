"""``conferral exchange``: papers and notes of calls, to and fro between the sides by signed files."""

from __future__ import annotations

from importlib import import_module

import click

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


class _Verbs(click.Group):
    """Loads the module of a verb only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 because click gives it
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 because click gives it
        if cmd_name not in _VERBS:
            return None
        module = import_module(f"conferral.cli.exchange.{_VERBS[cmd_name]}")
        command = getattr(module, f"{cmd_name}_")
        return command if isinstance(command, click.Command) else None


@click.group("exchange", cls=_Verbs)
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
