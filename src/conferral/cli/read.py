"""``conferral read``: the facts of letters and orders, each with its words."""

from __future__ import annotations

import json
from pathlib import Path

import click

from conferral.readers import read
from conferral.render.readings import reading_json
from conferral.text.source import Source


@click.command("read")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
def command(paths: tuple[Path, ...], form: str) -> None:
    """Read letters, endorsements and orders into facts, each with the words it came from."""
    for path in sorted(p for given in paths for p in (given.rglob("*") if given.is_dir() else [given]) if p.is_file()):
        source = Source.of(path.read_bytes().decode(), str(path))
        click.echo(json.dumps(reading_json(source, read(source)), ensure_ascii=False, indent=None if form == "jsonl" else 1))
