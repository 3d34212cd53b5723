"""A server that dies in the middle: ``kill -9`` by its own hand, at the call that DIE_AT names (module:name:when)."""

from __future__ import annotations

import functools
import os
import signal
from importlib import import_module
from typing import Any

from conferral_web.commands import serve


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def arm(point: str) -> None:
    """Have the process die before or after something is called."""
    module, name, when = point.split(":")
    *holders, last = name.split(".")
    of = functools.reduce(getattr, holders, import_module(module))
    real = getattr(of, last)

    @functools.wraps(real)
    def called(*arguments: Any, **more: Any) -> None:  # noqa: ANN401 because it takes what the real one takes
        if when == "after":
            real(*arguments, **more)
        die()

    setattr(of, last, called)


def main() -> None:
    """The command, armed once Django is set up."""
    real = serve._serve

    def served(*arguments: Any) -> None:  # noqa: ANN401 because it takes what the real one takes
        if point := os.environ.get("DIE_AT"):
            arm(point)
        real(*arguments)

    serve._serve = served
    from conferral.cli import main as command

    command()


if __name__ == "__main__":
    main()
