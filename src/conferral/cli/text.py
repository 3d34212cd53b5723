"""``conferral text``: the text of a paper as spans count into it."""

from __future__ import annotations

from pathlib import Path

import click

from conferral.intake import open_source
from conferral.model.errors import ConferralError
from conferral.text.source import Source


@click.command("text")
@click.argument("path", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--page", type=click.IntRange(min=1), help="Only this page.")
def command(path: Path, page: int | None) -> None:
    """Print the text of a paper, exactly as spans count into it; - reads standard input."""
    try:
        source = open_source(path)
        text = source.text if page is None else _page(source, page)
    except ConferralError as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from error
    for warning in source.warnings:
        click.echo(f"{source.path}: warning: {warning}", err=True)
    click.echo(text.encode(), nl=False)


def _page(source: Source, number: int) -> str:
    """The text of one page, without the form feed that ends it."""
    if number > source.pages:
        remedy = f"Ask for a page from 1 to {source.pages}."
        raise ConferralError(source.path, f"there is no page {number}", remedy)
    starts = (*source.page_starts, len(source.text) + 1)
    return source.text[starts[number - 1] : starts[number] - 1]
