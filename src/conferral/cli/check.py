"""``conferral check``: a letter against the practices of its judge and court."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import click

from conferral.cli.refusing import PACKS
from conferral.model.errors import ConferralError
from conferral.model.findings import Verdict
from conferral.verbs import Checked, check_file

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("check")
@click.argument("path", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--court", metavar="ID", help="The court's CM/ECF id, in place of what the letter shows: nysd, cand.")
@click.option("--judge", metavar="NAME", help="The judge, in place of the one the letter is addressed to.")
@click.option(
    "--practices",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Practices to use as well: a pack (TOML), or the judge's own paper (PDF, DOCX, HTML, text), whose paragraphs "
    "on discovery disputes are quoted and not interpreted. May be given again.",
)
@PACKS
@click.option(
    "--as-of", metavar="DATE", type=_DAY, help="The day from which times are reckoned (YYYY-MM-DD).  [default: today]"
)
@click.option(
    "--record",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="The record of the case: the letter is held against it too.",
)
@click.option("--ecf-event", metavar="EVENT", help="The event chosen for filing: letter, 'letter motion'.")
@click.option(
    "--format", "form", type=click.Choice(["text", "line", "json", "html", "sarif"]), default="text", show_default=True
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the report here and not to the terminal.",
)
@click.option("--reveal", is_flag=True, help="Show Social Security and account numbers in full.")
def command(  # noqa: PLR0913 because each option of the command is an argument
    path: Path,
    court: str | None,
    judge: str | None,
    practices: tuple[Path, ...],
    packs: Path | None,
    as_of: dt.datetime | None,
    folder: Path | None,
    ecf_event: str | None,
    form: str,
    output: Path | None,
    reveal: bool,
) -> None:
    """Check a letter against the practices of its judge and court, before it is filed.

    PATH is the letter: text, Markdown, HTML, DOCX, e-mail, PDF or a picture of it; - reads standard input. A ruling
    written on the letter is not looked at.

    \b
    Exit status: 0 nothing unmet or unclear, 1 something is, 2 the letter could not be read.

    \b
    Examples:
      conferral check letter.pdf
      conferral check letter.docx --court nysd --judge Gorenstein
      conferral check letter.pdf --practices roe-individual-practices.pdf
      conferral check letter.pdf --format html -o report.html
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    day = as_of.date() if as_of else dt.date.today()
    try:
        checked = check_file(
            path, as_of=day, court=court, judge=judge, ecf_event=ecf_event, practices=practices, packs=packs
        )
        if folder:
            from conferral.cli.record.letter import against_record

            checked = against_record(checked, folder, day)
        words = _rendered(checked, form, reveal=reveal, to_terminal=output is None)
        if output is None:
            click.echo(words.encode(), nl=False)
        else:
            _write(output, words)
    except ConferralError as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from error
    raise SystemExit(0 if checked.report.verdict is Verdict.NOTHING_UNMET else 1)


def _rendered(checked: Checked, form: str, *, reveal: bool, to_terminal: bool) -> str:
    """The report in the form asked for; each form's module is loaded only for it."""
    given = (checked.source, checked.reading, checked.report)
    if form == "html":
        from conferral.render.page import report_html

        return report_html(*given, reveal=reveal)
    if form == "line":
        from conferral.render.lines import report_lines

        return report_lines(*given)
    if form == "sarif":
        from conferral.render.sarif import report_sarif

        return json.dumps(report_sarif(*given, reveal=reveal), ensure_ascii=False, indent=1) + "\n"
    from conferral.render.reports import report_json, report_text

    if form == "json":
        return json.dumps(report_json(*given), ensure_ascii=False, indent=1) + "\n"
    width = min(shutil.get_terminal_size().columns, 100) if to_terminal else 80
    return report_text(*given, width=width, reveal=reveal)


def _write(output: Path, words: str) -> None:
    """Write the report and say where; nothing half written is left behind."""
    partial = output.with_name(f".{output.name}.partial")
    try:
        partial.write_text(words, encoding="utf-8")
        partial.replace(output)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise ConferralError(
            str(output), f"the report could not be written ({error.strerror})", "Name another file with --output."
        ) from error
    click.echo(f"The report is in {output}")
