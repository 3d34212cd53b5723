"""``conferral count``: court time counted by Rule 6, step by step."""

from __future__ import annotations

import datetime as dt
import json
import shutil

import click

from conferral.courtdays.counting import Count, count
from conferral.courtdays.periods import Period
from conferral.courtdays.planning import last_day_to_serve
from conferral.courtdays.service import Service
from conferral.model.errors import ConferralError


@click.command("count")
@click.argument("start", metavar="FROM")
@click.argument("period", metavar="PERIOD")
@click.option("--before", is_flag=True, help="Count back from FROM, as for '14 days before the hearing'.")
@click.option(
    "--answer-by",
    is_flag=True,
    help="FROM is when the answer must be due; find the last day to serve what asks for it.",
)
@click.option(
    "--served",
    type=click.Choice([means.value for means in Service]),
    help="How it was served. mail, clerk and consented (other means consented to in writing) add three days; e-mail "
    "consented to is electronic.",
)
@click.option("--court", metavar="ID", help="The court's CM/ECF id (nysd, cand): its state's holidays count too.")
@click.option(
    "--closed",
    metavar="DATE",
    multiple=True,
    help="A day on which the clerk's office was inaccessible; again for more.",
)
@click.option("--from-order", is_flag=True, help="The period runs from an order, not from being served.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(  # noqa: PLR0913 because each option of the command is an argument
    start: str,
    period: str,
    before: bool,
    answer_by: bool,
    served: str | None,
    court: str | None,
    closed: tuple[str, ...],
    from_order: bool,
    form: str,
) -> None:
    """Count a period by Rule 6 of the Federal Rules of Civil Procedure, and show each step.

    FROM is a day (2025-07-31), or for hours a moment (2025-07-31T14:30). PERIOD is days (30d), weeks (2w), months (1m),
    hours (72h) or business days (5bd). A date that an order states is that date: do not count it.

    Where readings of the rules differ, the earliest day is the one that is safe for your own act.

    \b
    Exit status: 0 counted, 2 it cannot be counted.

    \b
    Examples:
      conferral count 2025-07-31 30d --served mail --court nysd
      conferral count 2025-03-14 14d --before
      conferral count 2025-07-31T14:30 72h
      conferral count 2023-09-22 30d --answer-by --served mail
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    try:
        if before and answer_by:
            raise ConferralError("--before and --answer-by", "one excludes the other", "Give one of them.")
        if from_order and (before or answer_by):
            raise ConferralError("--from-order", "it is for periods after an order", "Leave it out.")
        means = Service(served) if served else None
        shut = tuple(_day(day, "--closed") for day in closed)
        known = known_court(court)
        asked, length = _moment(start), Period.of(period)
        if answer_by:
            found = last_day_to_serve(asked, length, served=means, court=known, closed=shut)
        else:
            found = count(asked, length, before=before, served=means, court=known, closed=shut, from_order=from_order)
    except ConferralError as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from error
    click.echo(_rendered(found, form).encode(), nl=False)


def _rendered(found: Count, form: str) -> str:
    from conferral.render.counts import count_json, count_text

    if form == "json":
        return json.dumps(count_json(found), ensure_ascii=False, indent=1) + "\n"
    return count_text(found, width=min(shutil.get_terminal_size().columns, 100))


def _moment(words: str) -> dt.date:
    """A day, or a day and an hour."""
    if len(words) == len("2025-07-31"):
        return _day(words, "FROM")
    try:
        return dt.datetime.strptime(words.replace(" ", "T"), "%Y-%m-%dT%H:%M")
    except ValueError as error:
        remedy = "Write a day as 2025-07-31, or for hours a moment as 2025-07-31T14:30, on the court's clock."
        raise ConferralError(f"FROM '{words}'", "it is no day and no moment", remedy) from error


def _day(words: str, where: str) -> dt.date:
    try:
        return dt.datetime.strptime(words, "%Y-%m-%d").date()
    except ValueError as error:
        raise ConferralError(f"{where} '{words}'", "it is no day", "Write a day as 2025-07-31.") from error


def known_court(court: str | None) -> str | None:
    """The court's id, if there is such a court."""
    if court is None:
        return None
    from conferral.practices.courts import courts
    from conferral.practices.values import Fault, choose

    try:
        return choose(court, courts(), "court id")
    except Fault as fault:
        raise ConferralError("--court", fault.what, fault.remedy) from fault
