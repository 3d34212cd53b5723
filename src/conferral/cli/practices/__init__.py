"""``conferral practices``: whose practices are held, how a letter fares before each, and packs of one's own."""

from __future__ import annotations

import click

_VERBS = {
    "list": "held",
    "show": "held",
    "compare": "compare",
    "new": "authors",
    "validate": "authors",
    "diff": "authors",
    "schema": "authors",
}


class _Verbs(click.Group):
    """Loads a verb's module when the verb is called or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 because click gives it
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 because click gives it
        if cmd_name not in _VERBS:
            return None
        from importlib import import_module

        command = import_module(f"conferral.cli.practices.{_VERBS[cmd_name]}").COMMANDS[cmd_name]
        return command if isinstance(command, click.Command) else None


@click.group("practices", cls=_Verbs)
def command() -> None:
    """Show the practices that letters are checked against, compare judges, and write practices of your own.

    \b
    Examples:
      conferral practices list --court nysd
      conferral practices compare letter.pdf --court nysd
      conferral practices new ashgrove.toml --court nysd --judge "Wilhelmina T. Ashgrove"
    """  # noqa: D301 because click takes \b as the mark of lines to keep
