"""Verbs that answer: accept (and consent to sign), dispute, take back, and ask again for what does not come."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from conferral.cli.exchange import desk as table
from conferral.cli.record import desk
from conferral.exchange.moves import accept, dispute, reminder, withdraw

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
        stand = table.desk_in(folder)
        exchange, who = stand.exchange(name), table.maker(person)
        move = accept(stand, exchange, who, sha256=sha256, sign=sign, show=show, says=says)
        table.send(folder, stand, move, output, yes=yes)


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
        stand = table.desk_in(folder)
        move = dispute(stand, stand.exchange(name), says, table.maker(person))
        table.send(folder, stand, move, output, yes=yes)


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
        stand = table.desk_in(folder)
        move = withdraw(stand, stand.exchange(name), bundle, says, table.maker(person))
        table.send(folder, stand, move, output, yes=yes)


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
    stand = table.desk_in(folder)
    by = desk.teller(folder, person)
    draft = reminder(stand, stand.exchange(name), words, by=by, on=on or desk.today(), answer_by=answer_by)
    desk.tell(desk.write(folder, [draft]))
