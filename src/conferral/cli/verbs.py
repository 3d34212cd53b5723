"""A command of several verbs, each in a module of its own."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


class Verbs(click.Group):
    """Loads a verb's module only when the verb is called, so that no command waits for another's libraries.

    ``homes`` names where each verb is, ``module:name``, in the order in which help lists them. ``guests`` is a group of
    entry points under which other packages bring verbs; they are looked for only where no home has the verb.
    """

    def __init__(self, *arguments: Any, homes: Mapping[str, str], guests: str = "", **options: Any) -> None:  # noqa: ANN401 because click's
        super().__init__(*arguments, **options)
        self._homes = homes
        self._guests = guests

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 because click gives it
        """The verbs, in the order of their homes; those of other packages after them."""
        return [*self._homes, *sorted(self._entries())]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 because click gives it
        """The verb's command; None where there is no such verb."""
        if cmd_name not in self._homes:
            return self._guest(cmd_name)
        module, name = self._homes[cmd_name].split(":")
        command = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None

    def _guest(self, name: str) -> click.Command | None:
        """The verb that another package brings; one whose libraries are not installed says which extra it needs."""
        entry = self._entries().get(name)
        if entry is None:
            return None
        try:
            command = entry.load()
        except ModuleNotFoundError as error:
            what = f"'{name}' needs {error.name}, which is not installed. Install it with: pip install 'conferral[web]'"
            raise click.UsageError(what) from error
        return command if isinstance(command, click.Command) else None

    def _entries(self) -> dict[str, EntryPoint]:
        if not self._guests:
            return {}
        from importlib.metadata import entry_points  # slow to load, and only help and a guest need it

        return {entry.name: entry for entry in entry_points(group=self._guests)}
