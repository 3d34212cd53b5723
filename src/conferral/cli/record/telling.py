"""Verbs by which a person tells the record something, and corrects it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from conferral.cli.record import desk
from conferral.ledger.bodies import value_of
from conferral.ledger.exchanges import WRITTEN
from conferral.ledger.log import read_log
from conferral.ledger.rereading import corrected
from conferral.ledger.telling import Told, disclosed, not_exchanged, struck
from conferral.model.errors import ConferralError
from conferral.model.events import EventKind, Privacy

_KEEPING = ("paper", "struck", "sequestered", "destroyed", "disclosed")
_TELLABLE = [kind.value for kind in EventKind if kind.value not in _KEEPING and kind not in WRITTEN]
_SET = click.option(
    "--set", "fields", metavar="FIELD=VALUE", multiple=True, help="A field of the event; again for more."
)


@click.command("note", cls=desk.Verb)
@click.argument("text", required=False)
@desk.in_record
@desk.on_a_day
@click.option(
    "--kind", type=click.Choice(_TELLABLE), default="noted", show_default=True, help="What sort of event it is."
)
@_SET
@click.option("--of", "refs", metavar="ID", multiple=True, help="The event it is about; again for more.")
@click.option("--undated", is_flag=True, help="Nobody knows the day.")
@desk.by_somebody
def note(  # noqa: PLR0913 because each option of the command is an argument
    text: str | None,
    folder: Path,
    on: dt.date | None,
    kind: str,
    fields: tuple[str, ...],
    refs: tuple[str, ...],
    undated: bool,
    person: str | None,
    privacy: str,
) -> None:
    """Note something that happened: in words, or as an event of a kind with its fields.

    \b
    agreed needs who, what, form (oral, written, so_ordered) and may have due; ordered needs who and what; set and moved
    need what and date. The reference lists the fields of every kind.

    A note --of something that was read from a paper is sealed with that paper, and goes with it. Any other is sealed by
    itself: `conferral record destroy` with its id destroys it. Who wrote it and when stays in the log in the clear.

    \b
    Examples:
      conferral record note "Left word with chambers." --on 2024-08-19 --record case
      conferral record note --kind agreed --set who=defendants --set "what=produce the time records" \\
        --set due=2024-09-06 --set form=oral --on 2024-08-19 --record case
      conferral record note --kind set --set "what=close of fact discovery" --set date=2024-10-18 --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    of = EventKind(kind)
    body = _body(of, fields)
    if text:
        if of is not EventKind.NOTED:
            raise ConferralError(f"'{text}'", f"words alone are no event of kind '{kind}'", "Give fields with --set.")
        body["text"] = text
    stand = desk.seen(folder)
    about = [desk.find(stand, one) for one in refs]
    told = Told(desk.teller(folder, person), on or desk.today(), Privacy(privacy))
    draft = told.draft(of, body, about)
    desk.tell(desk.write(folder, [replace(draft, on=None) if undated else draft]))


@click.command("correct", cls=desk.Verb)
@click.argument("event")
@desk.in_record
@_SET
@click.option("--because", metavar="WORDS", required=True, help="Why.")
@desk.by_name
def correct(event: str, folder: Path, fields: tuple[str, ...], because: str, person: str | None) -> None:
    """Put a corrected event in the place of one. It wins over any reader, and the old one stays in the log.
    Your correction is your own until you disclose it, and what it corrects goes out no more.

    A field set to nothing is taken out; on is the day it happened.

    \b
    Examples:
      conferral record correct 3fa2 --set due=2024-08-16 --because "the transcript says the 16th" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    old = desk.find(desk.seen(folder), event)
    if old.kind in WRITTEN:
        raise not_exchanged(f"event {event}")
    changes = _body(old.kind, [one for one in fields if not one.startswith("on=")], blank=True)
    days = [one.removeprefix("on=") for one in fields if one.startswith("on=")]
    if days:
        changes["on"] = desk.Day().convert(days[-1], None, None) if days[-1] else None
    if not changes:
        raise ConferralError(
            f"event {event}", "nothing is changed", "Give what is to be changed with --set FIELD=VALUE."
        )
    desk.tell(desk.write(folder, [corrected(old, changes, by=desk.teller(folder, person), reason=because)]))


@click.command("strike", cls=desk.Verb)
@click.argument("event")
@desk.in_record
@click.option("--because", metavar="WORDS", required=True, help="Why.")
@desk.by_name
def strike(event: str, folder: Path, because: str, person: str | None) -> None:
    """Strike an event: it counts no more, and stays in the log. Striking what sequestered a paper lifts that.

    \b
    Examples:
      conferral record strike 3fa2 --because "that call was in another case" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    old = desk.find(read_log(folder), event)
    desk.tell(desk.write(folder, [struck(Told(desk.teller(folder, person), desk.today()), old, because)]))


@click.command("disclose", cls=desk.Verb)
@click.argument("event")
@desk.in_record
@click.option("--as", "privacy", type=click.Choice(["served", "filed"]), required=True, help="How it went out.")
@desk.by_name
def disclose(event: str, folder: Path, privacy: str, person: str | None) -> None:
    """Say that something of your own has been served or filed: an event, or a paper with all that was read from it.

    \b
    Examples:
      conferral record disclose letter.pdf --as filed --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    stand = desk.seen(folder)
    one = desk.find(stand, event)
    draft = disclosed(Told(desk.teller(folder, person), desk.today()), stand, one, privacy)
    desk.write(folder, [draft])
    count = len(draft.refs)
    click.echo(f"{count} event{'' if count == 1 else 's'} {'is' if count == 1 else 'are'} {privacy} now")


def _body(kind: EventKind, fields: list[str] | tuple[str, ...], *, blank: bool = False) -> dict[str, Any]:
    """The fields of an event from ``field=value``; a list from JSON or from parts set apart by semicolons."""
    body: dict[str, Any] = {}
    for field in fields:
        name, parted, value = field.partition("=")
        if not parted or (not value and not blank):
            raise ConferralError(f"--set '{field}'", "it is no FIELD=VALUE", "Write it as due=2024-09-06.")
        body[name.strip()] = value_of(kind, name.strip(), value.strip())
    return body
