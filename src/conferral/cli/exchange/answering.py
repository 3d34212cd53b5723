"""Verbs that answer: accept (and consent to sign), dispute, take back, and ask again for what does not come."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from conferral.cli.exchange import desk as table
from conferral.cli.record import desk
from conferral.exchange.refusals import OutOfTurn
from conferral.ledger.drafts import Draft
from conferral.model.events import EventKind, Privacy
from conferral.model.exchanges import Act, Exchange, Move
from conferral.model.facts import Side

_SAYS = click.option("--says", metavar="WORDS", help="A word to go with it.")


@click.command("accept", cls=desk.Verb)
@desk.in_record
@table.which
@click.option("--file", "sha256", metavar="HASH", help="Which version, by its hash.  [default: the only one]")
@click.option("--sign", metavar="NAME", help="NAME's signature may be printed under this very file, and no other.")
@click.option("--show", is_flag=True, help="You consent that this offer, made in confidence, be shown to the court.")
@_SAYS
@table.outgoing
def accept_(  # noqa: PLR0913 because each option of the command is an argument
    folder: Path,
    name: str | None,
    sha256: str | None,
    sign: str | None,
    show: bool,
    says: str | None,
    output: Path | None,
    yes: bool,
    person: str | None,
) -> None:
    """Accept the version on the table; with --sign, consent that a name be signed under that very file.

    Consent is to the hash of the file. A new version, be it one comma, takes it away. Of a note of a call, accepting
    says that it went so.

    \b
    Examples:
      conferral exchange accept --in "The 20% sample" --record case
      conferral exchange accept --sign "Petra Lindqvist" -o consent.conferral --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with table.alone(folder):
        stand = table.state(folder)
        exchange = stand.exchange(name)
        said = {"act": Act.ACCEPT, "of": _version(exchange, sha256), "sign": sign, "show": show, "says": says}
        manifest = table.next_of(stand, exchange, said, person)
        table.send(stand, table.Sending(manifest, exchange), output, yes=yes)


def _version(exchange: Exchange, sha256: str | None) -> str:
    found = [one for one in exchange.table.versions if (one.sha256 or "").startswith(sha256 or "")]
    if len(found) == 1:
        return found[0].sha256 or ""
    what = f"{len(found)} versions on the table go by that" if found else "no version on the table goes by that"
    raise OutOfTurn("--file", what, "`conferral exchange show` has their hashes.")


@click.command("dispute", cls=desk.Verb)
@desk.in_record
@table.which
@click.option("--says", metavar="WORDS", required=True, help="What you dispute, and how it was.")
@table.outgoing
def dispute_(folder: Path, name: str | None, says: str, output: Path | None, yes: bool, person: str | None) -> None:
    """Dispute what the other side offered: of a note of a call, say that it went otherwise.

    Each side keeps its own note. Who neither agrees nor disputes is shown to be silent, and as no more than that.

    \b
    Examples:
      conferral exchange dispute --says "No impasse was stated; we asked for a week." --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with table.alone(folder):
        stand = table.state(folder)
        exchange = stand.exchange(name)
        manifest = table.next_of(stand, exchange, {"act": Act.DISPUTE, "says": says}, person)
        table.send(stand, table.Sending(manifest, exchange), output, yes=yes)


@click.command("withdraw", cls=desk.Verb)
@desk.in_record
@table.which
@click.option("--of", "bundle", metavar="HASH", help="What you take back, by its bundle.  [default: your newest]")
@_SAYS
@table.outgoing
def withdraw_(
    folder: Path,
    name: str | None,
    bundle: str | None,
    says: str | None,
    output: Path | None,
    yes: bool,
    person: str | None,
) -> None:
    """Take back what you sent: an offer, an acceptance, a consent to sign.

    Your newest move can be taken back before it is answered, any other when it is your turn. Where it crosses with the
    answer, the taking back holds and the answer does not count. The next move is yours.

    \b
    Examples:
      conferral exchange withdraw --in "The 20% sample" --says "A figure was wrong." --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with table.alone(folder):
        stand = table.state(folder)
        exchange = stand.exchange(name)
        said = {"act": Act.WITHDRAW, "of": _own(exchange, stand.side, bundle), "says": says}
        manifest = table.next_of(stand, exchange, said, person)
        table.send(stand, table.Sending(manifest, exchange), output, yes=yes)


def _own(exchange: Exchange, side: Side, bundle: str | None) -> str:
    def is_meant(move: Move) -> bool:
        mine = move.side is side and move.act not in (Act.WITHDRAW, Act.DISPUTE)
        return mine and move.bundle.startswith(bundle or "")

    found = [one for one in exchange.moves if is_meant(one)]
    if not found:
        raise OutOfTurn("--of", "you sent nothing that goes by that", "`conferral exchange show` has the hashes.")
    return found[-1].bundle


@click.command("remind", cls=desk.Verb)
@click.argument("words")
@desk.in_record
@table.which
@click.option("--answer-by", metavar="DATE", type=desk.Day(), help="By when you asked for it.")
@desk.on_a_day
@desk.by_name
def remind_(
    words: str, folder: Path, name: str | None, answer_by: dt.date | None, on: dt.date | None, person: str | None
) -> None:
    """Note that you asked the other side again for its part; `requests` lists these days for a letter not joint.

    \b
    Examples:
      conferral exchange remind "E-mail to Petra Lindqvist: please send your section" --on 2024-08-22 --record case
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    stand = table.state(folder)
    exchange = stand.exchange(name)
    if exchange.turn is stand.side:
        raise OutOfTurn("remind", "it is your own move; the other side owes nothing", "Make it first.")
    body = {"exchange": exchange.id, "what": words, "answer_by": table.day_or_none(answer_by)}
    privacy = Privacy.OWN if exchange.in_confidence else Privacy.SERVED
    by = desk.teller(folder, person)
    desk.tell(desk.write(folder, [Draft(EventKind.REMINDED, body, on=on or desk.today(), by=by, privacy=privacy)]))
