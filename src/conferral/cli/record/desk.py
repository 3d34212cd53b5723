"""What the verbs of a record share: where it is, who writes, which event is meant, and how errors end."""

from __future__ import annotations

import datetime as dt
import json
import secrets
import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from conferral.ledger.case import case_of
from conferral.ledger.drafts import Draft
from conferral.ledger.fold import fold
from conferral.ledger.log import Written, add, head_of, read_log
from conferral.ledger.notes import sealed
from conferral.ledger.standing import standing
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind, Privacy, Teller
from conferral.model.ledgers import Ledger

F = TypeVar("F", bound=Callable[..., Any])
_ISO = click.DateTime(["%Y-%m-%d"])


class Verb(click.Command):
    """A command whose errors are told in a line on standard error and end with 2."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 because click has it so
        """Run it; an error of ours ends with 2."""
        try:
            return super().invoke(ctx)
        except ConferralError as error:
            click.echo(str(error), err=True)
            raise SystemExit(2) from error


class Day(click.ParamType[dt.date]):
    """A day, as YYYY-MM-DD."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:  # noqa: ANN401 because click has it so
        """The day of some words."""
        return value if isinstance(value, dt.date) else _ISO.convert(value, param, ctx).date()


def in_record(command: F) -> F:
    """Give a verb its ``--record``."""
    return click.option(
        "--record",
        "folder",
        metavar="DIR",
        envvar="CONFERRAL_RECORD",
        required=True,
        type=click.Path(path_type=Path, file_okay=False),
        help="The folder of the record.  [env: CONFERRAL_RECORD]",
    )(command)


def by_somebody(command: F) -> F:
    """Give a verb who writes, and who may see it."""
    command = click.option(
        "--privacy",
        type=click.Choice([one.value for one in Privacy]),
        default=Privacy.OWN.value,
        show_default=True,
        help="Who may see it: only your side (own), those it was served on, or everybody.",
    )(command)
    return by_name(command)


def by_name(command: F) -> F:
    """Give a verb who writes."""
    return click.option(
        "--by",
        "person",
        metavar="NAME",
        envvar="CONFERRAL_PERSON",
        help="Who writes this down.  [env: CONFERRAL_PERSON]",
    )(command)


def on_a_day(command: F) -> F:
    """Give a verb the day something happened."""
    return click.option("--on", metavar="DATE", type=Day(), help="The day it happened (YYYY-MM-DD).  [default: today]")(
        command
    )


def as_of(command: F) -> F:
    """Give a verb the day it is reckoned as of."""
    return click.option(
        "--as-of", metavar="DATE", type=Day(), help="The day as of which (YYYY-MM-DD).  [default: today]"
    )(command)


def in_form(*forms: str) -> Callable[[F], F]:
    """Give a verb its ``--format``."""
    return click.option("--format", "form", type=click.Choice(forms), default=forms[0], show_default=True)


def today() -> dt.date:
    """The day on this machine's clock."""
    return dt.date.today()


def now() -> dt.datetime:
    """The moment on this machine's clock."""
    return dt.datetime.now(dt.UTC)


def ledger_of(folder: Path, day: dt.date | None, audience: Privacy = Privacy.OWN) -> Ledger:
    """The ledger of a record as of a day, today if none is given."""
    events = read_log(folder)
    return fold(standing(events, audience=audience), as_of=day or today(), head=head_of(events))


def teller(folder: Path, person: str | None) -> Teller:
    """Who writes: the person named, for the side whose record it is."""
    return Teller(person, case_of(standing(read_log(folder))).side)


def write(folder: Path, drafts: Iterable[Draft], papers: dict[str, bytes] | None = None) -> Written:
    """Add to the record, and say what was set aside after a writer that was killed."""
    notes = sealed(drafts, read_log(folder), salt=secrets.token_bytes(32))
    written = add(folder, notes, now=now(), salt=secrets.token_bytes(32), papers=papers)
    if written.torn:
        what = f"{folder / written.torn}: lines that a writer left unfinished were set aside here"
        click.echo(f"{what}; nobody had been told of them.", err=True)
    return written


def tell(written: Written) -> None:
    """Say what was written: each event by its id; nothing new, nothing written."""
    from conferral.render.record.events import line_words

    for event in written.events:
        click.echo(line_words(event).encode())
    if not written.events:
        click.echo("This is in the record already; nothing was written.")


def find(events: Sequence[Event], beginning: str, kinds: Iterable[EventKind] = ()) -> Event:
    """The one event whose id begins so; of a paper, its hash, name or docket number will do."""
    among = [event for event in events if not kinds or event.kind in set(kinds)]
    found = [event for event in among if event.id.startswith(beginning.lower())] if beginning else []
    found = found or [event for event in among if event.kind is EventKind.PAPER and _is_paper(event, beginning)]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(event.id[:12] for event in found[:4])
        raise ConferralError(f"event {beginning}", f"{len(found)} events go by that: {ids}", "Give more of the id.")
    what = "no event goes by that" if not kinds else f"no {' or '.join(sorted(str(one) for one in kinds))} goes by that"
    raise ConferralError(f"event {beginning or '(empty)'}", what, "`conferral record show` lists them.")


def _is_paper(event: Event, name: str) -> bool:
    sha256 = event.source.sha256 if event.source else ""
    said = (event.body.get("name"), str(event.body.get("docket", "")))
    return name in said or (len(name) >= 4 and sha256.startswith(name.lower()))


def seen(folder: Path) -> tuple[Event, ...]:
    """The events of a record that stand."""
    return standing(read_log(folder))


def width() -> int:
    """How wide the terminal is, 100 at the most."""
    return min(shutil.get_terminal_size().columns, 100)


def put(words: str) -> None:
    """Print words as they are."""
    click.echo(words.encode(), nl=False)


def put_json(row: object) -> None:
    """Print JSON."""
    put(json.dumps(row, ensure_ascii=False, indent=1) + "\n")


def save(path: Path, data: bytes) -> None:
    """Write a file and say where; nothing half written is left behind."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.write_bytes(data)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise ConferralError(str(path), f"it could not be written ({error.strerror})", "Name another file.") from error
    click.echo(f"Written: {path}", err=True)


def version() -> str:
    """The version of the readers, as the record notes it."""
    from importlib.metadata import version as of

    return of("conferral")
