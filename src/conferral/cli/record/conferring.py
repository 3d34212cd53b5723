"""Verbs for conferring: what was put on the agenda, asked for, said and agreed; and who stands by the note of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from conferral.cli.record import desk
from conferral.ledger.drafts import Draft
from conferral.ledger.telling import Agreed, Told, adopted, conferred, orders_to_confer
from conferral.model.errors import ConferralError
from conferral.model.events import EventKind, Privacy
from conferral.model.facts import Mode, Side
from conferral.text.wording import Wording

_MODE = click.option(
    "--mode", type=click.Choice([mode.value for mode in Mode]), default="unspecified", help="By what means."
)
_ISSUES = click.option("--issue", "issues", metavar="WORDS", multiple=True, help="What it is on; again for more.")
_AGREED = Wording(r"(?P<who>[^:]{1,60}):\s*(?P<what>.{1,2000}?)(?:,?\s+by\s+(?P<due>\d{4}-\d{2}-\d{2}))?\.?")


@click.command("agenda", cls=desk.Verb)
@desk.in_record
@click.option("--for", "day", metavar="DATE", type=desk.Day(), help="The day of the conferral.")
@_ISSUES
@desk.on_a_day
@desk.by_somebody
def agenda(
    folder: Path, day: dt.date | None, issues: tuple[str, ...], on: dt.date | None, person: str | None, privacy: str
) -> None:
    """Note what a conferral will be on, before it is held.

    \b
    Examples:
      conferral record agenda --for 2024-08-19 --issue "the 20% sample" --issue "the verification" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    body = {"for": day.isoformat() if day else None, "issues": list(issues)}
    if not issues:
        raise ConferralError("--issue", "an agenda has at least one issue", "Say what the conferral will be on.")
    desk.tell(desk.write(folder, [_draft(folder, EventKind.AGENDA, body, on, person, privacy)]))


@click.command("ask", cls=desk.Verb)
@desk.in_record
@_MODE
@_ISSUES
@click.option("--to", "whom", metavar="NAME", help="Who was asked.")
@click.option("--answer-by", metavar="DATE", type=desk.Day(), help="By when an answer was asked for.")
@desk.on_a_day
@desk.by_somebody
def ask(
    folder: Path,
    mode: str,
    issues: tuple[str, ...],
    whom: str | None,
    answer_by: dt.date | None,
    on: dt.date | None,
    person: str | None,
    privacy: str,
) -> None:
    """Note that you asked the other side to confer.

    \b
    Examples:
      conferral record ask --mode email --to "Petra Lindqvist" --issue "the 20% sample" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    body = {"mode": mode, "issues": list(issues) or None, "to": whom}
    body["answer_by"] = answer_by.isoformat() if answer_by else None
    desk.tell(desk.write(folder, [_draft(folder, EventKind.ASKED, body, on, person, privacy)]))


@click.command("confer", cls=desk.Verb)
@desk.in_record
@desk.on_a_day
@_MODE
@click.option("--time", metavar="TIME", help="At what hour: 14:00.")
@click.option("--minutes", type=click.IntRange(min=0), help="How long it took.")
@click.option("--place", metavar="WORDS", help="Where, if in person.")
@click.option(
    "--who", "people", metavar="NAME=SIDE", multiple=True, help="Who took part, for which side; again for more."
)
@_ISSUES
@click.option("--position", "positions", metavar="SIDE:WORDS", multiple=True, help="What a side said; again for more.")
@click.option(
    "--agreed", metavar="WHO:WHAT [by DATE]", multiple=True, help="What somebody agreed to do; again for more."
)
@click.option("--impasse/--no-impasse", default=None, help="Whether the sides stand at an impasse.")
@click.option("--told/--not-told", default=None, help="Whether the other side was told that you will ask the court.")
@click.option("--of", "refs", metavar="ID", multiple=True, help="The duty it fulfils.  [default: orders to confer]")
@desk.by_somebody
def confer(  # noqa: PLR0913 because a conferral has as many parts
    folder: Path,
    on: dt.date | None,
    mode: str,
    time: str | None,
    minutes: int | None,
    place: str | None,
    people: tuple[str, ...],
    issues: tuple[str, ...],
    positions: tuple[str, ...],
    agreed: tuple[str, ...],
    impasse: bool | None,
    told: bool | None,
    refs: tuple[str, ...],
    person: str | None,
    privacy: str,
) -> None:
    """Note a conferral: when, by what means, how long, who, on what, what each side said, what was agreed.

    What was agreed becomes an oral agreement in the ledger, with the day it is due; after a written exchange a written
    one.

    \b
    Examples:
      conferral record confer --on 2024-08-19 --mode telephone --time 14:00 --minutes 25 \\
        --who "Hal Ostrander=plaintiff" --who "Petra Lindqvist=defendant" --issue "the 20% sample" \\
        --position "defendant: the records are in storage" \\
        --agreed "defendants: produce the 20% sample by 2024-09-06" --no-impasse --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    body: dict[str, Any] = {
        "mode": mode,
        "time": time,
        "place": place,
        "duration_minutes": minutes,
        "participants": [_participant(one) for one in people] or None,
        "issues": list(issues) or None,
        "positions": list(positions) or None,
        "impasse": impasse,
        "told_adversary": told,
    }
    day, by = on or desk.today(), desk.teller(folder, person)
    stand = desk.seen(folder)
    of = tuple(desk.find(stand, one).id for one in refs) or orders_to_confer(desk.ledger_of(folder, day), mode)
    talk = Told(by, day, Privacy(privacy))
    desk.tell(desk.write(folder, conferred(talk, body, agreed=[_agreement(one) for one in agreed], fulfils=of)))


def _agreement(words: str) -> Agreed:
    found = _AGREED.fullmatch(words.strip())
    if found is None:
        remedy = 'Write who and what, as in --agreed "defendants: produce the sample by 2024-09-06".'
        raise ConferralError(f"--agreed '{words}'", "it does not say who agreed to do what", remedy)
    due = dt.date.fromisoformat(found["due"]) if found["due"] else None
    return Agreed(found["who"].strip(), found["what"].strip(), due)


def _participant(words: str) -> dict[str, Any]:
    name, _, side = words.rpartition("=")
    if not name.strip() or side.strip() not in {one.value for one in Side}:
        sides = ", ".join(one.value for one in Side)
        raise ConferralError(f"--who '{words}'", "it is no NAME=SIDE", f"The sides are {sides}.")
    return {"name": name.strip(), "side": side.strip()}


@click.command("adopt", cls=desk.Verb)
@click.argument("event")
@desk.in_record
@click.option("--person", "adopter", metavar="NAME", required=True, help="Who stands by it: one who took part.")
@desk.on_a_day
@desk.by_somebody
def adopt(event: str, folder: Path, adopter: str, on: dt.date | None, person: str | None, privacy: str) -> None:
    """Note that one who took part in a conferral has read the note of it and stands by it.

    \b
    Examples:
      conferral record adopt 3fa2 --person "Hal Ostrander" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    talk = desk.find(desk.seen(folder), event, [EventKind.CONFERRED])
    told = Told(desk.teller(folder, person), on or desk.today(), Privacy(privacy))
    desk.tell(desk.write(folder, [adopted(told, talk, adopter)]))


def _draft(
    folder: Path, kind: EventKind, body: dict[str, Any], on: dt.date | None, person: str | None, privacy: str
) -> Draft:
    return Told(desk.teller(folder, person), on or desk.today(), Privacy(privacy)).draft(kind, body)
