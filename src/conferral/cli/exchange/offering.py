"""Verbs that bring something: a version in turn, or both sides' at once (hash first, content second)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import click

from conferral.cli.exchange import desk as table
from conferral.cli.record import desk
from conferral.exchange import shelf
from conferral.exchange.desks import Desk
from conferral.exchange.leaving import Parcel, note_of, parcel
from conferral.exchange.moves import Offering, offer, promise_of, reveal
from conferral.intake import open_source
from conferral.ledger.bodies import OFFERS
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind
from conferral.model.facts import Side

_FORMS = tuple(one for one in OFFERS if one != "call")
_SIDES = [side.value for side in (Side.PLAINTIFF, Side.DEFENDANT, Side.NONPARTY)]


@click.command("offer", cls=desk.Verb)
@click.argument("path", metavar="FILE", required=False, type=click.Path(path_type=Path))
@desk.in_record
@click.option("--subject", metavar="WORDS", help="What it is on; begins an exchange.")
@table.which
@click.option("--to", "party", metavar="NAME", help="To whom.  [default: the only party]")
@click.option("--form", type=click.Choice(_FORMS), help="What is offered.  [default: section]")
@click.option("--call", metavar="ID", help="Offer your note of this conferral, to be agreed to or disputed.")
@click.option("--movant", type=click.Choice(_SIDES), help="Who moves first.  [default: who asked the court, else you]")
@click.option(
    "--at-once", is_flag=True, help="Both at once: send the hash only, and show the file when both are bound."
)
@click.option("--rule-408", is_flag=True, help="A compromise offer: no letter has it without both sides' consent.")
@click.option("--show", is_flag=True, help="With --rule-408: you consent that it be shown to the court.")
@click.option("--sign", metavar="NAME", help="NAME's signature may be printed under this very file.")
@click.option("--answer-by", metavar="DATE", type=desk.Day(), help="By when you ask for an answer (YYYY-MM-DD).")
@click.option("--says", metavar="WORDS", help="A word to go with it.")
@click.option("--name", "called", metavar="NAME", help="What to call the file.  [default: its own name]")
@table.outgoing
def offer_(  # noqa: PLR0913 because an offer has as many parts
    path: Path | None,
    folder: Path,
    subject: str | None,
    name: str | None,
    party: str | None,
    form: str | None,
    call: str | None,
    movant: str | None,
    at_once: bool,
    rule_408: bool,
    show: bool,
    sign: str | None,
    answer_by: dt.date | None,
    says: str | None,
    called: str | None,
    output: Path | None,
    yes: bool,
    person: str | None,
) -> None:
    """Offer a version to the other side: the first of an exchange (--subject), or the next one.

    The file (DOCX, PDF, Markdown, plain text) is cleaned of comments, tracked changes, properties and hidden words,
    each of which is listed; your own file is not touched. What was taken out changes its hash: `exchange copy` gives
    the file as it left. Any new version takes away every consent to sign.

    \b
    Examples:
      conferral exchange offer section.docx --subject "The 20% sample" --answer-by 2024-08-26 --record case
      conferral exchange offer section.docx --in "The 20% sample" -o round-3.conferral --record case
      conferral exchange offer section.docx --subject "The 20% sample" --at-once --record case
      conferral exchange offer --call 3fa2 --subject "Call of August 19" --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    if show and not rule_408:
        raise ConferralError("--show", "only an offer in confidence needs consent to be shown", "Leave it out.")
    if subject and name:
        raise ConferralError("--subject", "an exchange keeps the subject it began with", "Leave out --subject or --in.")
    with table.alone(folder):
        stand = table.desk_in(folder)
        exchange = None if subject else stand.exchange(name)
        event = desk.find(stand.stand, call, [EventKind.CONFERRED]) if call else None
        sent = _parcel(path, called, event, stand)
        what = Offering(
            parcel=sent,
            subject=subject,
            form=form,
            movant=Side(movant) if movant else None,
            at_once=at_once,
            rule_408=rule_408,
            show=show,
            sign=sign,
            says=says,
            answer_by=answer_by,
            about=event,
        )
        move = offer(stand, exchange, party, what, table.maker(person))
        if move.secret is not None:
            desk.put(_hidden_words(sent))
        table.send(folder, stand, move, output, yes=yes)


def _parcel(path: Path | None, called: str | None, event: Event | None, stand: Desk) -> Parcel:
    if (path is None) == (event is None):
        raise ConferralError("offer", "it takes a file, or --call with a conferral", "Name one of the two.")
    if event:
        day = event.on.isoformat() if event.on else "undated"
        return parcel(note_of(event), called or f"conferral-{day}.txt", stand.stand)
    file = path or Path()
    open_source(file)  # refuses what is no file, too large, or cannot be read, and says why
    made = parcel(file.read_bytes(), called or file.name, stand.stand)
    if not made.file.name.endswith(".json"):
        return made
    from conferral.drafting import letter_words  # no other JSON is exchanged, and only a letter waits for what drafts

    return replace(made, text=letter_words(made, stand))


def _hidden_words(sent: Parcel) -> str:
    taken = "".join(f"  - {one}\n" for one in sent.removed)
    head = f"{sent.file.name} stays here until both sides are bound; only its salted hash leaves now.\n"
    return head + (f"Taken out of it:\n{taken}" if taken else "") + "\n"


@click.command("reveal", cls=desk.Verb)
@desk.in_record
@table.which
@table.outgoing
def reveal_(folder: Path, name: str | None, output: Path | None, yes: bool, person: str | None) -> None:
    """Show the version that you promised by its hash, now that the other side is bound to its own.

    \b
    Examples:
      conferral exchange reveal -o mine.conferral --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with table.alone(folder):
        stand = table.desk_in(folder)
        exchange = stand.exchange(name)
        secret = shelf.hidden(folder, promise_of(stand, exchange).bundle)
        table.send(folder, stand, reveal(stand, exchange, secret, table.maker(person)), output, yes=yes)
