"""One command for each kind of paper: the record and the sides' files in, the paper out, and what a check found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from conferral.cli.draft.changes import bytes_of
from conferral.cli.draft.telling import told_of
from conferral.cli.record import desk
from conferral.cli.refusing import PACKS
from conferral.drafting import FORMATS, TERMS, Instructions, check_written, draft, is_settled, offers_kept, write
from conferral.drafts.house import House, default_house, read_house
from conferral.drafts.paper import Form, Kind
from conferral.drafts.sections.opening import read_words
from conferral.drafts.sections.words import SideWords
from conferral.ledger.log import read_log
from conferral.model.errors import ConferralError
from conferral.model.facts import Side
from conferral.verbs import shelf_of

_SUFFIXES = {".pdf": "pdf", ".docx": "docx", ".txt": "text", ".md": "text", ".json": "json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was ordered on the command line."""

    kind: Kind
    folder: Path
    sections: tuple[str, ...]
    issues: tuple[str, ...]
    terms: tuple[str, ...]
    on: dt.date
    side: str | None
    judge: str | None
    court: str | None
    house: Path | None
    template: Path | None
    form: str | None
    sources: bool
    packs: Path | None
    form_out: str | None
    output: Path | None


def command_for(name: str, says: str) -> click.Command:
    """The command of a kind."""
    kind = Kind(name)

    def run(**given: object) -> None:
        raise SystemExit(write_paper(Order(kind=kind, **given)))  # type: ignore[arg-type]  # because click gives each by its type

    for option in reversed(_OPTIONS):
        run = option(run)
    terms = f"Terms beside the record (--term): {', '.join(TERMS[kind])}.\n\n" if kind in TERMS else ""
    sections = " --section plaintiff=ours.docx --section defendant=theirs.md" if kind is Kind.JOINT else ""
    text = (
        f"{says}\n\n{terms}\b\nExamples:\n  conferral draft {name} --record case{sections} -o {name}.pdf\n"
        f"  conferral draft {name} --record case{sections} --sources --format text"
    )
    return desk.Verb(
        name, callback=run, params=list(getattr(run, "__click_params__", ()))[::-1], help=text, short_help=says
    )


_OPTIONS: tuple[Callable[[Callable[..., None]], Callable[..., None]], ...] = (
    desk.in_record,
    click.option(
        "--section",
        "sections",
        metavar="SIDE=FILE",
        multiple=True,
        help="A side's own words: plaintiff=FILE or defendant=FILE, Markdown or DOCX.",
    ),
    click.option(
        "--issue",
        "issues",
        metavar="WORDS",
        multiple=True,
        help="What it is on; again for more.  [default: what the record shows]",
    ),
    click.option(
        "--term",
        "terms",
        metavar="NAME=WORDS",
        multiple=True,
        help="Something that the record does not hold; again for more.",
    ),
    click.option(
        "--on",
        metavar="DATE",
        type=desk.Day(),
        default=desk.today,
        help="The day of the paper (YYYY-MM-DD).  [default: today]",
    ),
    click.option(
        "--side",
        type=click.Choice(["plaintiff", "defendant"]),
        help="Whose paper it is.  [default: whose record it is]",
    ),
    click.option("--judge", metavar="NAME", help="The judge, in place of the one the record names."),
    click.option("--court", metavar="ID", help="The court's CM/ECF id, in place of the record's: nysd, cand."),
    click.option(
        "--house",
        metavar="FILE",
        envvar="CONFERRAL_HOUSE",
        type=click.Path(path_type=Path),
        help="Your letterhead, counsel and type (TOML).  [env: CONFERRAL_HOUSE]",
    ),
    click.option(
        "--template",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        help="A typst template of your own, for PDF.",
    ),
    click.option(
        "--form",
        type=click.Choice([one.value for one in Form]),
        help="How a joint letter sets the sides' words.  [default: the judge's]",
    ),
    click.option("--sources", is_flag=True, help="Show with each paragraph the events it rests on. Not for filing."),
    PACKS,
    click.option(
        "--format", "form_out", type=click.Choice(FORMATS), help="[default: by the name of the file, else text]"
    ),
    click.option(
        "--output", "-o", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False), help="Write the paper here."
    ),
)


def write_paper(order: Order) -> int:
    """Draft, write, measure and check one paper; the exit status."""
    form = format_of(order.output, order.form_out)
    log, shelf = read_log(order.folder), shelf_of(order.packs)
    asked = Instructions(
        kind=order.kind,
        on=order.on,
        side=Side(order.side) if order.side else None,
        judge=order.judge,
        court=order.court,
        issues=order.issues,
        words=tuple(map(_section, order.sections)),
        terms=dict(_term(one) for one in order.terms),
        offers=offers_kept(order.folder, log),
        house=house_of(order.house),
        form=Form(order.form) if order.form else None,
        shelf=shelf,
    )
    drafted = draft(asked, log)
    written = write(drafted, form, log, template=order.template, sources=order.sources)
    put(order.output, written.data)
    where = str(order.folder)
    report = check_written(written, drafted, log, shelf=shelf, where=where, sources=order.sources)
    told = told_of(written.paper, written.measured, report, also=(*drafted.notes, *written.notes))
    click.echo(told.encode(), err=True)
    return 0 if is_settled(written, report) else 1


def put(output: Path | None, data: bytes) -> None:
    """Print a paper, or write it into its file."""
    if output is None:
        desk.put(data.decode())
    else:
        desk.save(output, data)


def format_of(output: Path | None, named: str | None) -> str:
    """The format asked for, else the one that the file's name tells, else text."""
    by_name = _SUFFIXES.get(output.suffix.lower()) if output else "text"
    form = named or by_name
    if form is None:
        raise ConferralError(str(output), "its name does not tell the format", f"Say --format {'|'.join(FORMATS)}.")
    if output is None and form in ("pdf", "docx"):
        raise ConferralError(f"--format {form}", "such a file is not printed on a terminal", "Name it with -o FILE.")
    return form


def house_of(path: Path | None) -> House:
    """The house style of a file; the one that comes with Conferral where none is named."""
    if path is None:
        return default_house()
    try:
        text = bytes_of(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ConferralError(str(path), "it is not UTF-8 text", "Save it as UTF-8.") from error
    return read_house(text, str(path), default_house())


def _section(words: str) -> SideWords:
    side, _, name = words.partition("=")
    if side not in (Side.PLAINTIFF, Side.DEFENDANT) or not name:
        raise ConferralError(f"--section {words}", "it is no SIDE=FILE", "Write plaintiff=FILE or defendant=FILE.")
    return read_words(bytes_of(Path(name)), name, Side(side))


def _term(words: str) -> tuple[str, str]:
    name, _, says = words.partition("=")
    return name, says.strip()
