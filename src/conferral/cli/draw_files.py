"""What the steps of a draw share at the shell: files in and out, days, and how a refusal is told."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from conferral.draws.canonical import Json, as_file
from conferral.draws.definition import UNDEFINED, read_definition
from conferral.draws.lists import MOST_BYTES, ClassList, read_list
from conferral.draws.rows import Key, key_of
from conferral.draws.verify import certificate_of
from conferral.model.draws import FrameDefinition
from conferral.model.errors import ConferralError, DrawError
from conferral.render.draws.units import personal
from conferral.render.terminal import Terminal

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
PATH = click.Path(path_type=Path)
FORM = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
REVEAL = click.option("--reveal", is_flag=True, help="Show names, numbers and days of the list in full.")
AS_OF = click.option(
    "--as-of",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of this step (YYYY-MM-DD).  [default: today]",
)
PRESENT = click.option(
    "--present", metavar="NAME", multiple=True, help='Who is there: "Miriam Hartwell (plaintiff)"; again for each.'
)
_LIST_OPTIONS = (
    click.option("--unit", metavar="COLUMN", help="The column with the units' ids. A public frame needs none."),
    click.option("--strata", metavar="COLUMN", help="The column with the strata, if any: location, title."),
    click.option("--sheet", metavar="NAME", help="The sheet of a workbook that has several."),
    click.option("--encoding", metavar="NAME", help="The encoding of a CSV file that is not UTF-8: cp1252."),
)


def list_options(command: Decorated) -> Decorated:
    """The options that say how a list is read."""
    for option in reversed(_LIST_OPTIONS):
        command = option(command)
    return command


@contextmanager
def refusing() -> Iterator[None]:
    """Whatever cannot be done is told on standard error, and ends with 2."""
    try:
        yield
    except ConferralError as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from error


def day_of_step(as_of: dt.datetime | None) -> dt.date:
    """The day given, or today."""
    return as_of.date() if as_of else dt.date.today()


def bytes_of(path: Path) -> bytes:
    """The bytes of a file; ConferralError where it cannot be read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DrawError(str(path), "the file is larger than 1 GiB", "Give a smaller one.")
        return path.read_bytes()
    except OSError as error:
        remedy = "Check the name and try again."
        raise DrawError(str(path), f"it cannot be read ({error.strerror})", remedy) from error


def json_of(path: Path) -> Any:  # noqa: ANN401 because it is whatever JSON a file holds
    """The JSON of a file."""
    try:
        return json.loads(bytes_of(path))
    except (ValueError, RecursionError) as error:
        raise DrawError(
            str(path), f"this is not JSON ({error})", "Give a file that a step of the draw wrote."
        ) from error


def list_of(path: Path, sheet: str | None, encoding: str | None) -> ClassList:
    """The list in a file."""
    return read_list(bytes_of(path), str(path), sheet=sheet, encoding=encoding)


def text_of(path: Path) -> str:
    """The text of a file that must be UTF-8."""
    try:
        return bytes_of(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DrawError(str(path), "this is not UTF-8", "Save it as UTF-8 and try again.") from error


def definition_in(path: Path | None) -> FrameDefinition:
    """The frame's definition in a file, or one that states nothing."""
    return UNDEFINED if path is None else read_definition(text_of(path), str(path))


def key_in(path: Path | None) -> Key | None:
    """The key in a file, if one is given."""
    return None if path is None else key_of(json_of(path), str(path))


def certificate_in(path: Path) -> Json:
    """The certificate in a file, which must be whole."""
    return certificate_of(bytes_of(path), str(path))


def write(path: Path, content: bytes | str, *, secret: bool = False) -> None:
    """Write a file; nothing half written is left behind. A secret is for its owner's eyes only."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.touch(0o600 if secret else 0o644)
        partial.write_bytes(content.encode() if isinstance(content, str) else content)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise DrawError(str(path), f"it cannot be written ({error.strerror})", "Name another place.") from error


def show(told: Json, form: str, text: Callable[[Json, Terminal], str], *, reveal: bool = False) -> None:
    """Print a step's result: canonical JSON, or words."""
    if form == "json":
        click.echo(as_file(told), nl=False)
        return
    click.echo(text(told, terminal(reveal=reveal)).encode(), nl=False)


def terminal(*, reveal: bool = False) -> Terminal:
    """The terminal as wide as it is, up to a hundred characters."""
    return Terminal(min(shutil.get_terminal_size().columns, 100), reveal=reveal)


def warn_of_names(units: tuple[str, ...], wrote: str) -> None:
    """Warn where ids look like people's names or numbers, for what is filed must not bear those in full."""
    if personal(units):
        click.echo(
            f"Warning: {wrote} bears ids that look like names or personal numbers (Fed. R. Civ. P. 5.2(a)). "
            "Commit with --neutral to put numbers in their place.",
            err=True,
        )
