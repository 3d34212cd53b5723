"""Verbs that bring something: a version in turn, or both sides' at once (hash first, content second)."""

from __future__ import annotations

import base64
import datetime as dt
import json
import secrets
from pathlib import Path
from typing import Any

import click

from conferral.cli.exchange import desk as table
from conferral.cli.record import desk
from conferral.exchange import shelf
from conferral.exchange.keys import Card
from conferral.exchange.leaving import Parcel, note_of, parcel
from conferral.exchange.manifests import Manifest, commitment_of
from conferral.exchange.refusals import OutOfTurn
from conferral.intake import open_source
from conferral.ledger.bodies import OFFERS
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind
from conferral.model.exchanges import Act
from conferral.model.facts import Kind, Side

_FORMS = tuple(one for one in OFFERS if one != "call")
_SIDES = [side.value for side in (Side.PLAINTIFF, Side.DEFENDANT, Side.NONPARTY)]
_DISPUTES = frozenset(
    {"pre_motion_conference", "discovery_conference", "compel", "protective_order", "quash", "sanctions"}
)


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
        stand = table.state(folder)
        exchange = None if subject else stand.exchange(name)
        event = desk.find(stand.stand, call, [EventKind.CONFERRED]) if call else None
        sent = _parcel(path, called, event, stand)
        said: dict[str, Any] = {"answer_by": table.day_or_none(answer_by)}
        hides = at_once or (exchange is not None and exchange.order == "at_once")
        if hides and (sign or show or says):
            remedy = "Consent with `accept` when both versions are shown."
            raise OutOfTurn("--at-once", "a hash carries no consent and no words", remedy)
        salt = secrets.token_bytes(32)
        if hides:
            said |= {"act": Act.COMMIT, "commitment": commitment_of(sent.file, rule_408=rule_408, salt=salt)}
        else:
            said |= {
                "act": Act.OFFER,
                "file": sent.file,
                "rule_408": rule_408,
                "sign": sign,
                "show": show,
                "says": says,
            }
        if exchange and form not in (None, exchange.form):
            remedy = "Begin another exchange for it, with --subject."
            raise OutOfTurn("--form", f"this exchange is on a {exchange.form}", remedy)
        if exchange:
            manifest = table.next_of(stand, exchange, said, person)
        else:
            form = "call" if event else form or "section"
            manifest = _first(
                stand, stand.party(party), {**said, "subject": subject, "form": form}, movant, hides, person
            )
        secret = _secret(sent, salt, rule_408=rule_408) if hides else None
        about = event.id if event else None
        if hides:
            desk.put(_hidden_words(sent))
        table.send(stand, table.Sending(manifest, exchange, sent, secret, about), output, yes=yes)


def _parcel(path: Path | None, called: str | None, event: Event | None, stand: table.State) -> Parcel:
    if (path is None) == (event is None):
        raise ConferralError("offer", "it takes a file, or --call with a conferral", "Name one of the two.")
    if event:
        day = event.on.isoformat() if event.on else "undated"
        return parcel(note_of(event), called or f"conferral-{day}.txt", stand.stand)
    file = path or Path()
    open_source(file)  # refuses what is no file, too large, or cannot be read, and says why
    return parcel(file.read_bytes(), called or file.name, stand.stand)


def _first(
    stand: table.State, party: Card, said: dict[str, Any], movant: str | None, hides: bool, person: str | None
) -> Manifest:
    first = Side(movant) if movant else stand.side if hides else _asked(stand.stand, party.side) or stand.side
    order = "at_once" if hides else "in_turn"
    more = {"exchange": secrets.token_hex(16), "order": order, "movant": first, "number": 1, "answers": None}
    return table.begun(stand, party, {**said, **more}, person)


def _asked(events: tuple[Event, ...], other: Side) -> Side | None:
    """The other side, where the newest letter in the record that asks the court to settle a dispute is its letter."""
    letters = [
        event
        for event in events
        if event.kind is EventKind.PAPER
        and event.body["kind"] in (Kind.LETTER, Kind.ENDORSED_LETTER)
        and _DISPUTES & set(event.body.get("asks", ()))
    ]
    newest = max(letters, key=lambda event: (event.on or dt.date.min, event.seq), default=None)
    return other if newest and newest.body.get("side") == other else None


def _secret(sent: Parcel, salt: bytes, *, rule_408: bool) -> bytes:
    data = base64.b64encode(sent.data).decode()
    return json.dumps({"name": sent.file.name, "data": data, "salt": salt.hex(), "rule_408": rule_408}).encode()


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
        stand = table.state(folder)
        exchange = stand.exchange(name)
        promise = next((one for one in exchange.committed if one.side is stand.side), None)
        if promise is None:
            raise OutOfTurn("reveal", "you have promised nothing that is not shown", "Offer with --at-once first.")
        secret = json.loads(shelf.hidden(folder, promise.bundle))
        sent = parcel(base64.b64decode(secret["data"]), secret["name"], stand.stand)
        said = {"act": Act.REVEAL, "file": sent.file, "salt": secret["salt"], "rule_408": secret["rule_408"]}
        manifest = table.next_of(stand, exchange, said, person)
        table.send(stand, table.Sending(manifest, exchange, sent), output, yes=yes)
