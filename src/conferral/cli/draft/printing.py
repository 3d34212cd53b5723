"""``conferral draft print``: a letter to be signed, set as PDF or DOCX; with the names, once both sides consented."""

from __future__ import annotations

from pathlib import Path

import click

from conferral.cli.draft.changes import bytes_of
from conferral.cli.draft.telling import told_of
from conferral.cli.draft.writing import format_of, put
from conferral.cli.record import desk
from conferral.cli.refusing import PACKS
from conferral.drafting import Instructions, check_written, drafted_of, is_settled, offers_kept, write
from conferral.drafts.fair_copy import read_fair_copy
from conferral.ledger.canonical import digest
from conferral.ledger.log import read_log
from conferral.verbs import shelf_of


@click.command("print", cls=desk.Verb)
@click.argument("path", metavar="LETTER", type=click.Path(path_type=Path))
@desk.in_record
@PACKS
@click.option("--format", "form", type=click.Choice(["pdf", "docx", "text"]), help="[default: by the name of the file]")
@click.option("--output", "-o", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
              help="Write it here.")  # fmt: skip
@click.option("--template", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
              help="A typst template of your own, for PDF.")  # fmt: skip
def command(
    path: Path, folder: Path, packs: Path | None, form: str | None, output: Path | None, template: Path | None
) -> None:
    """Set a letter that was written with --format letter, yours or the other side's, as PDF, DOCX or text.

    The names stand over the lines only where the record has both sides' consent to that very file
    (`conferral exchange accept --sign`). A file that was changed by one comma has lines to sign on.

    \b
    Exit status: 0 written, and nothing is unmet, unclear or too long; 1 written, and something is; 2 nothing written.

    \b
    Examples:
      conferral draft print joint.json --record case -o joint.pdf
      conferral draft print joint.json --record case -o joint.docx
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    chosen, shelf, log = format_of(output, form), shelf_of(packs), read_log(folder)
    data = bytes_of(path)
    copy = read_fair_copy(data, str(path))
    asked = Instructions(kind=copy.paper.kind, on=copy.written_on, offers=offers_kept(folder, log), shelf=shelf)
    drafted = drafted_of(copy, asked, log)
    written = write(drafted, chosen, log, template=template)
    put(output, written.data)
    report = check_written(written, drafted, log, shelf=shelf, where=str(folder))
    notes = written.notes if written.signed else (f"Not signed: no consent of both sides to {digest(data)[:12]}.",)
    click.echo(told_of(written.paper, written.measured, report, also=notes).encode(), err=True)
    raise SystemExit(0 if is_settled(written, report) else 1)
