"""A command of several verbs, each in a module of its own."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class Verbs(click.Group):
    """Loads a verb's module only when the verb is called, so that no command waits for another's libraries.

    ``homes`` names where each verb is, ``module:name``, in the order in which help lists them.
    """

    def __init__(self, *arguments: Any, homes: Mapping[str, str], **options: Any) -> None:  # noqa: ANN401 because click's
        super().__init__(*arguments, **options)
        self._homes = homes

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 because click gives it
        """The verbs, in the order of their homes."""
        return list(self._homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 because click gives it
        """The verb's command; None where there is no such verb."""
        if cmd_name not in self._homes:
            return None
        module, name = self._homes[cmd_name].split(":")
        command = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None
