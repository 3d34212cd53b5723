"""``conferral draw track``: what of the sample was produced, and what is owed."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from conferral.cli import draw_files as shell
from conferral.draws.canonical import Json
from conferral.draws.events import events_of
from conferral.draws.loadfiles import KNOWN, LogRow, read_log
from conferral.draws.tracking import Tracked, deficiencies, read_needs, track
from conferral.model.errors import DrawError
from conferral.render.draws.production import deficiency_letter, tracking_csv, tracking_json, tracking_text


@click.command("track")
@click.argument("certificate", type=shell.PATH)
@click.argument("logs", metavar="LOG...", nargs=-1, type=shell.PATH)
@click.option("--needs", metavar="FILE", required=True, type=shell.PATH, help="What each unit's file must have (TOML).")
@click.option(
    "--column",
    "columns",
    metavar="WHAT=HEADING",
    multiple=True,
    help=f"Which column of the logs holds what ({', '.join(KNOWN)}), where its name is not a usual one.",
)
@click.option("--encoding", metavar="NAME", help="The encoding of logs that are not UTF-8: cp1252.")
@click.option(
    "--who", metavar="WHO", default="defendants", show_default=True, help="Who produces, for --format events."
)
@click.option("--side", type=click.Choice(["plaintiff", "defendant"]), help="Whose record it is, for --format events.")
@shell.AS_OF
@shell.REVEAL
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv", "letter", "events"]),
    default="text",
    show_default=True,
)
def command(  # noqa: PLR0913 because each option of the command is an argument
    certificate: Path,
    logs: tuple[Path, ...],
    needs: Path,
    columns: tuple[str, ...],
    encoding: str | None,
    who: str,
    side: str | None,
    as_of: dt.datetime | None,
    reveal: bool,
    form: str,
) -> None:
    """Follow the production of a sample: for each unit what came when, under which Bates numbers, and what is owed.

    LOG is a CSV with the columns unit, kind, received, bates first, bates last, status (complete, partial, refused,
    missing) and note; or the load file of a production (Concordance DAT). Later lines outdo earlier ones.

    \b
    Formats: text; json; csv, the checklist; letter, the deficiency list in sentences; events, for the record.

    \b
    Exit status: 0 everything came, 1 something is owed or could not be counted, 2 a file could not be read.

    \b
    Examples:
      conferral draw track certificate.json produced.csv --needs needs.toml
      conferral draw track certificate.json PLH001.dat --needs needs.toml --column unit=EMP_NO --format letter
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    with shell.refusing():
        drawn = shell.certificate_in(certificate)
        wanted = read_needs(shell.text_of(needs), str(needs))
        named = _named(columns)
        rows: list[LogRow] = []
        for log in logs:
            rows += read_log(shell.bytes_of(log), str(log), named, encoding)
        tracked = track(drawn, wanted, rows)
    day = shell.day_of_step(as_of)
    words = _rendered(drawn, tracked, day, form, reveal, (who, side))
    click.echo(words.encode(), nl=False)
    raise SystemExit(1 if deficiencies(tracked.items) or tracked.faults else 0)


def _named(columns: tuple[str, ...]) -> dict[str, str]:
    pairs = [pair.partition("=")[::2] for pair in columns]
    if wrong := next(
        (pair for pair, (what, heading) in zip(columns, pairs, strict=True) if what not in KNOWN or not heading), None
    ):
        raise DrawError(
            "--column", f"{wrong!r} names no column", f"Write WHAT=HEADING; WHAT is one of {', '.join(KNOWN)}."
        )
    return dict(pairs)


def _rendered(
    drawn: Json, tracked: Tracked, day: dt.date, form: str, reveal: bool, record: tuple[str, str | None]
) -> str:
    if form == "json":
        return json.dumps(tracking_json(drawn, tracked, day), ensure_ascii=False, indent=1) + "\n"
    if form == "csv":
        return tracking_csv(tracked)
    if form == "letter":
        return deficiency_letter(drawn, tracked, day)
    if form == "events":
        return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in events_of(drawn, tracked, *record))
    return tracking_text(tracked, day, shell.terminal(reveal=reveal))
