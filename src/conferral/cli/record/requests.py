"""Verbs for discovery requests and for what is owed: served, answered, verified, produced, done, refused, excused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from conferral.cli.record import desk
from conferral.ledger.bodies import MEANS, REQUESTS
from conferral.ledger.telling import Told, answered
from conferral.model.events import EventKind, Privacy

_OWED = (EventKind.ORDERED, EventKind.AGREED)
_ASKED = (EventKind.SERVED, *_OWED)
_WHO = click.option("--who", metavar="PARTY", help="Which party.  [default: the one that owes it]")


@click.command("serve", cls=desk.Verb)
@desk.in_record
@click.option("--requests", type=click.Choice(REQUESTS), required=True, help="What was served.")
@click.option("--title", metavar="WORDS", help="What it is called: First Set of Interrogatories.")
@click.option("--from", "giver", metavar="PARTY", required=True, help="Who served it.")
@click.option("--to", "parties", metavar="PARTY", multiple=True, required=True, help="On whom; again for more.")
@click.option("--means", type=click.Choice(MEANS), required=True,
              help="How: mail, clerk and consented (other means consented to in writing) add three days; e-mail "
              "consented to is electronic.")  # fmt: skip
@click.option(
    "--due", metavar="DATE", type=desk.Day(), help="When an answer is due, if that was stipulated or ordered."
)
@click.option("--due-basis", type=click.Choice(["stipulated", "ordered"]), default="stipulated", show_default=True)
@desk.on_a_day
@desk.by_somebody
def serve(  # noqa: PLR0913 because service has as many parts
    folder: Path,
    requests: str,
    title: str | None,
    giver: str,
    parties: tuple[str, ...],
    means: str,
    due: dt.date | None,
    due_basis: str,
    on: dt.date | None,
    person: str | None,
    privacy: str,
) -> None:
    """Note that interrogatories, document requests or requests to admit were served.

    An answer is due 30 days after service, by the means it was served, unless another day was stipulated (Rule 29) or
    ordered.

    \b
    Examples:
      conferral record serve --requests interrogatories --title "First Set" --from plaintiff \\
        --to "Copper Kettle Diners Inc." --means mail --on 2024-05-01 --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    body: dict[str, Any] = {"requests": requests, "title": title, "by": giver, "to": list(parties), "means": means}
    if due:
        body |= {"due": due.isoformat(), "due_basis": due_basis}
    desk.tell(desk.write(folder, [_told(folder, on, person, privacy).draft(EventKind.SERVED, body)]))


@click.command("respond", cls=desk.Verb)
@click.argument("request")
@desk.in_record
@_WHO
@click.option("--objections/--no-objections", default=None, help="Whether it objects.")
@click.option("--withheld/--nothing-withheld", default=None, help="Whether it says that documents are withheld.")
@click.option("--production-by", metavar="DATE", type=desk.Day(), help="By when it says it will produce.")
@desk.on_a_day
@desk.by_somebody
def respond(  # noqa: PLR0913 because an answer has as many parts
    request: str,
    folder: Path,
    who: str | None,
    objections: bool | None,
    withheld: bool | None,
    production_by: dt.date | None,
    on: dt.date | None,
    person: str | None,
    privacy: str,
) -> None:
    """Note that a party answered requests.

    To document requests the answer says by when production will be complete, and an objection whether anything is
    withheld because of it (Fed. R. Civ. P. 34(b)(2)(B)-(C)); what it lacks is told in the ledger.

    \b
    Examples:
      conferral record respond 3fa2 --objections --production-by 2024-06-14 --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    body = {"objections": objections, "withheld": withheld}
    more = {"production_by": production_by.isoformat() if production_by else None}
    _answer(folder, request, EventKind.RESPONDED, {**body, **more}, who, on, person, privacy)


@click.command("verify", cls=desk.Verb)
@click.argument("request")
@desk.in_record
@_WHO
@click.option("--person", "signer", metavar="NAME", help="Who signed under oath: the party, or an officer or agent.")
@desk.on_a_day
@desk.by_somebody
def verify(
    request: str,
    folder: Path,
    who: str | None,
    signer: str | None,
    on: dt.date | None,
    person: str | None,
    privacy: str,
) -> None:
    """Note that a party verified its answers to interrogatories (Fed. R. Civ. P. 33(b)(1)(B), (3), (5)).

    REQUEST is the interrogatories, or a duty to verify them that a letter tells of.

    \b
    Examples:
      conferral record verify 3fa2 --who "Copper Kettle Diners Inc." --person "Joan Abara" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    _answer(folder, request, EventKind.VERIFIED, {"person": signer}, who, on, person, privacy)


@click.command("produce", cls=desk.Verb)
@click.argument("request")
@desk.in_record
@_WHO
@click.option("--what", metavar="WORDS", help="What was produced.")
@click.option("--first", metavar="BATES", help="The first Bates number.")
@click.option("--last", metavar="BATES", help="The last Bates number.")
@click.option("--complete/--in-part", default=None, help="Whether production is complete.")
@desk.on_a_day
@desk.by_somebody
def produce(  # noqa: PLR0913 because a production has as many parts
    request: str,
    folder: Path,
    who: str | None,
    what: str | None,
    first: str | None,
    last: str | None,
    complete: bool | None,
    on: dt.date | None,
    person: str | None,
    privacy: str,
) -> None:
    """Note a production, on document requests or on what was ordered or agreed. Only a complete one closes it.

    \b
    Examples:
      conferral record produce 3fa2 --what "time records" --first CK-000001 --last CK-000412 --in-part --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    body = {"what": what, "bates_first": first, "bates_last": last, "complete": complete}
    _answer(folder, request, EventKind.PRODUCED, body, who, on, person, privacy)


@click.command("perform", cls=desk.Verb)
@click.argument("duty")
@desk.in_record
@desk.on_a_day
@desk.by_somebody
def perform(duty: str, folder: Path, on: dt.date | None, person: str | None, privacy: str) -> None:
    """Note that what was owed was done.

    \b
    Examples:
      conferral record perform 3fa2 --on 2024-09-05 --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    _end(folder, duty, EventKind.PERFORMED, {}, on, person, privacy)


@click.command("refuse", cls=desk.Verb)
@click.argument("duty")
@desk.in_record
@click.option("--why", metavar="WORDS", help="The reason given.")
@desk.on_a_day
@desk.by_somebody
def refuse(duty: str, folder: Path, why: str | None, on: dt.date | None, person: str | None, privacy: str) -> None:
    """Note that what was owed was refused, in so many words. Lateness needs no note: it follows from the day.

    \b
    Examples:
      conferral record refuse 3fa2 --on 2024-08-14 --why "burden" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    _end(folder, duty, EventKind.REFUSED, {"why": why}, on, person, privacy)


@click.command("excuse", cls=desk.Verb)
@click.argument("duty")
@desk.in_record
@click.option("--why", metavar="WORDS", help="The reason.")
@click.option("--whom", metavar="NAME", help="Who excused it: the court, the other side.")
@desk.on_a_day
@desk.by_somebody
def excuse(
    duty: str, folder: Path, why: str | None, whom: str | None, on: dt.date | None, person: str | None, privacy: str
) -> None:
    """Note that somebody was excused from what was owed.

    \b
    Examples:
      conferral record excuse 3fa2 --whom "the court" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    _end(folder, duty, EventKind.EXCUSED, {"why": why, "by": whom}, on, person, privacy)


def _answer(
    folder: Path,
    request: str,
    kind: EventKind,
    body: dict[str, Any],
    who: str | None,
    on: dt.date | None,
    person: str | None,
    privacy: str,
) -> None:
    """An answer of one party to requests, or to a duty."""
    asked = desk.find(desk.seen(folder), request, _ASKED)
    desk.tell(desk.write(folder, [answered(_told(folder, on, person, privacy), asked, kind, body, who)]))


def _end(
    folder: Path,
    duty: str,
    kind: EventKind,
    body: dict[str, Any],
    on: dt.date | None,
    person: str | None,
    privacy: str,
) -> None:
    owed = desk.find(desk.seen(folder), duty, _OWED)
    desk.tell(desk.write(folder, [_told(folder, on, person, privacy).draft(kind, body, (owed,))]))


def _told(folder: Path, on: dt.date | None, person: str | None, privacy: str) -> Told:
    return Told(desk.teller(folder, person), on or desk.today(), Privacy(privacy))
