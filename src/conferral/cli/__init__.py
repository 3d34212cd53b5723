"""The ``conferral`` command."""

from __future__ import annotations

import click

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


class _Verbs(click.Group):
    """Loads a verb's module only when the verb is called, so that no command waits for another's libraries."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 because click gives it
        return sorted(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 because click gives it
        if cmd_name not in _VERBS:
            return None
        from importlib import import_module

        command = import_module(_VERBS[cmd_name]).command
        return command if isinstance(command, click.Command) else None


@click.group(cls=_Verbs)
@click.version_option(package_name="conferral")
def main() -> None:
    """Get a discovery dispute ready for the judge who will read it.

    Everything runs on this machine; nothing is sent anywhere. Conferral gives no legal advice.
    """
