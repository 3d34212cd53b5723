"""What commands share: how a refusal ends, how words are printed, and the option for packs of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from conferral.model.errors import ConferralError

PACKS = click.option(
    "--packs",
    metavar="DIR",
    envvar="CONFERRAL_PACKS",
    type=click.Path(path_type=Path),
    help="A folder of your own packs; one with the id of a pack that comes with Conferral stands in its place.  "
    "[env: CONFERRAL_PACKS]",
)


@contextmanager
def refusing() -> Iterator[None]:
    """Whatever cannot be done is told on standard error, and ends with 2."""
    try:
        yield
    except ConferralError as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from error


def say(words: str) -> None:
    """Print words as UTF-8, whatever the terminal thinks of itself."""
    click.echo(words.encode(), nl=False)
