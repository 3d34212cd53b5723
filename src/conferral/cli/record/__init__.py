"""``conferral record``: what was ordered, agreed, done and not done, kept beside the papers."""

from __future__ import annotations

from importlib import import_module

import click

_VERBS = {
    "new": "keeping",
    "add": "keeping",
    "reread": "keeping",
    "sequester": "keeping",
    "destroy": "keeping",
    "verify-chain": "keeping",
    "note": "telling",
    "correct": "telling",
    "strike": "telling",
    "disclose": "telling",
    "confer": "conferring",
    "ask": "conferring",
    "agenda": "conferring",
    "adopt": "conferring",
    "serve": "requests",
    "respond": "requests",
    "verify": "requests",
    "produce": "requests",
    "perform": "requests",
    "refuse": "requests",
    "excuse": "requests",
    "show": "showing",
    "ledger": "showing",
    "due": "showing",
    "next": "showing",
    "timeline": "leaving",
    "export": "leaving",
}


class _Verbs(click.Group):
    """Loads the module of a verb only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 because click gives it
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 because click gives it
        if cmd_name not in _VERBS:
            return None
        module = import_module(f"conferral.cli.record.{_VERBS[cmd_name]}")
        command = getattr(module, cmd_name.replace("-", "_"))
        return command if isinstance(command, click.Command) else None


@click.group("record", cls=_Verbs)
def command() -> None:
    """Keep the record of a case: what was ordered, agreed, done and not done.

    A record is a folder: a log of dated events that is only ever added to, and beside it what papers say, sealed. Every
    event is your own (the default), served or filed; what is your own leaves in no export, calendar or sheet.

    The folder is given with --record, or in the environment as CONFERRAL_RECORD. Events go by the beginning of their
    ids, as `conferral record show` prints them.

    \b
    Exit status: 0 done, 1 something differs or is not whole, 2 it cannot be done.

    \b
    Examples:
      conferral record new --record case --side plaintiff --court nysd
      conferral record add letter.pdf --record case --privacy filed
      conferral record next --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
