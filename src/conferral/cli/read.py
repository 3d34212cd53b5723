"""``conferral read``: the facts of letters, orders and dockets, each with its words."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from conferral.intake import open_source
from conferral.model.errors import ConferralError
from conferral.readers import read
from conferral.render.readings import SCHEMA, reading_json

_ENOUGH_FOR_ALL_CORES = 24  # papers; below this, starting workers costs more than it saves


@click.command("read")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@click.option("--reveal", is_flag=True, help="Show Social Security and account numbers in full (text only).")
def command(paths: tuple[Path, ...], form: str, reveal: bool) -> None:
    """Read letters, endorsements, orders and dockets into facts, each with the words it came from.

    PATH is a paper or a folder of papers, which is walked. A paper that cannot be read is a row that says why.

    \b
    Exit status: 0 all were read, 1 some were not, 2 none was.

    \b
    Examples:
      conferral read letter.pdf
      conferral read docket.html --format json
      conferral read letters/ --format jsonl > facts.jsonl
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    files = [file for path in paths for file in _walked(path)]
    single = len(paths) == 1 and not paths[0].is_dir()
    failed = 0
    for i, (row, good) in enumerate(_rows(files, form, reveal=reveal)):
        failed += not good
        click.echo(
            _framed(row, form, first=i == 0, last=i == len(files) - 1, single=single).encode(),
            err=form == "text" and not good,
        )
    if not files:
        click.echo(f"{paths[0]}: the folder holds no papers. Name a file, or a folder with letters in it.", err=True)
    raise SystemExit(0 if files and not failed else 2 if failed == len(files) else 1)


def _walked(path: Path) -> list[Path]:
    """A file itself, or the files of a folder in path order; hidden files are no papers."""
    if not path.is_dir():
        return [path]
    found = (Path(root, name) for root, _, names in os.walk(path) for name in names if not name.startswith("."))
    return sorted(file for file in found if not any(part.startswith(".") for part in file.relative_to(path).parts))


def _rows(files: list[Path], form: str, *, reveal: bool) -> Iterator[tuple[str, bool]]:
    """A row a paper, in order; many papers are read on all cores, and only a few rows are held at a time."""
    one = partial(_row, form=form, reveal=reveal)
    if len(files) < _ENOUGH_FOR_ALL_CORES or (os.cpu_count() or 1) < 2:
        yield from map(one, files)
        return
    from conferral.cli.workers import on_all_cores

    broken = "reading it broke the reader down"
    remedy = "Open it in a viewer, save or print it to a new PDF, and try again."
    for path, row in on_all_cores(one, files):
        yield row or (_refused(path, ConferralError(str(path), broken, remedy), form), False)


def _row(path: Path, *, form: str, reveal: bool) -> tuple[str, bool]:
    """One paper's row, and whether it could be read."""
    try:
        source = open_source(path)
    except ConferralError as error:
        return _refused(path, error, form), False
    reading = read(source)
    if form == "text":
        from conferral.render.reading_text import reading_text

        return reading_text(source, reading, reveal=reveal).rstrip("\n"), True
    return _json(reading_json(source, reading), form), True


def _refused(path: Path, error: ConferralError, form: str) -> str:
    if form == "text":
        return str(error)
    told = {"where": error.where, "what": error.what, "remedy": error.remedy}
    return _json({"schema": SCHEMA, "source": {"path": str(path)}, "error": told}, form)


def _json(row: dict[str, Any], form: str) -> str:
    return json.dumps(row, ensure_ascii=False, indent=None if form == "jsonl" else 1)


def _framed(row: str, form: str, *, first: bool, last: bool, single: bool) -> str:
    """Several papers as JSON are one array; several as text are set apart by a blank line."""
    if form == "json" and not single:
        return f"{'[' if first else ''}{row}{']' if last else ','}"
    return row if form != "text" or last else f"{row}\n"
