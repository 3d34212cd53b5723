"""One command for each kind of paper: the record and the sides' files in, the paper out, and what a check found."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import click

from conferral.cli.draft.changes import bytes_of
from conferral.cli.draft.telling import told_of
from conferral.cli.record import desk
from conferral.cli.record.letter import against_record
from conferral.cli.refusing import PACKS
from conferral.drafts.composing import compose
from conferral.drafts.grounds import Grounds
from conferral.drafts.house import House, Type, default_house, read_house
from conferral.drafts.kinds.filings import SAMPLE_TERMS
from conferral.drafts.limits import Measured, measure
from conferral.drafts.paper import Form, Kind, Paper, blanks
from conferral.drafts.pdf import Typeset, fonts, set_pdf
from conferral.drafts.plain import paper_text
from conferral.drafts.sections.opening import read_words
from conferral.drafts.sections.words import SideWords
from conferral.drafts.told import paper_json
from conferral.drafts.typefaces import missing
from conferral.drafts.wants import Wants, type_for, wants_of
from conferral.drafts.word import set_docx
from conferral.intake import source_of
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind, Privacy
from conferral.model.facts import Side
from conferral.model.findings import Report, Verdict
from conferral.model.ledgers import Ledger
from conferral.practices import packs_for
from conferral.verbs import check_letter, shelf_of

_FORMATS = ("pdf", "docx", "text", "json")
_SUFFIXES = {".pdf": "pdf", ".docx": "docx", ".txt": "text", ".md": "text", ".json": "json"}
TERMS = {
    Kind.STIPULATION: (*SAMPLE_TERMS, "date"),
    Kind.EXTENSION: ("move", "to", "reason", "consent", "others"),
}
"""The terms that a kind takes beside the record."""
_ONE_SIDED = (Kind.PRE_MOTION, Kind.OPPOSING)
"""Papers that have the words of the side whose paper it is."""


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
        raise SystemExit(write(Order(kind=kind, **given)))  # type: ignore[arg-type]  # because click gives each by its type

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
        "--format", "form_out", type=click.Choice(_FORMATS), help="[default: by the name of the file, else text]"
    ),
    click.option(
        "--output", "-o", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False), help="Write the paper here."
    ),
)


def write(order: Order) -> int:
    """Draft, write, measure and check one paper; the exit status."""
    form = _format(order)
    house = house_of(order.house)
    grounds = _grounds(order, house)
    style = type_for(house.type, grounds.wants)
    paper = compose(order.kind, grounds)
    typeset = _typeset(paper, style, order, form)
    data = _set(paper, style, order, form, typeset)
    measured = measure(paper, grounds.wants, style, typeset)
    if order.output is None:
        desk.put(data.decode())
    else:
        desk.save(order.output, data)
    report = _checked(paper, data, form, order, grounds)
    told = told_of(paper, measured, report, hidden=_hidden(order), also=_fonts(style, typeset))
    click.echo(told.encode(), err=True)
    return _status(paper, measured, report)


def _fonts(style: Type, typeset: Typeset | None) -> tuple[str, ...]:
    """That the typeface asked for is not there, where it is not."""
    if typeset is None or (taken := missing(style.font, fonts())) is None:
        return ()
    return (f"The typeface {style.font} is not on this machine; the pages were set and counted in {taken}.",)


def _status(paper: Paper, measured: Measured, report: Report | None) -> int:
    unsettled = report is not None and report.verdict is not Verdict.NOTHING_UNMET
    return 1 if unsettled or measured.over or blanks(paper) else 0


def _format(order: Order) -> str:
    by_name = _SUFFIXES.get(order.output.suffix.lower()) if order.output else "text"
    form = order.form_out or by_name
    if form is None:
        raise ConferralError(
            str(order.output), "its name does not tell the format", f"Say --format {'|'.join(_FORMATS)}."
        )
    if order.output is None and form in ("pdf", "docx"):
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


def _grounds(order: Order, house: House) -> Grounds:
    ledger = desk.ledger_of(order.folder, order.on, Privacy.SERVED)
    own = _own(order)
    ledger = replace(ledger, case=replace(own.case, court=order.court or own.case.court))
    wants = _wants(order, ledger.case.court, order.judge or next(iter(ledger.case.judges), None))
    side = order.side or ledger.case.side
    return Grounds(
        ledger=ledger,
        house=house,
        wants=wants,
        written_on=order.on,
        side=Side(side) if side else None,
        judge=order.judge,
        issues=order.issues,
        words=_sections(order, Side(side) if side else None),
        adoptions=_adoptions(order),
        terms=dict(_term(order.kind, one) for one in order.terms),
    )


def _own(order: Order) -> Ledger:
    """The ledger as our side sees it: whether something is there that may not be printed."""
    return desk.ledger_of(order.folder, order.on)


def _adoptions(order: Order) -> tuple[Event, ...]:
    """Who stands by which conferral, noted on whatever day: it gives leave to print, and is not printed."""
    return tuple(event for event in desk.seen(order.folder) if event.kind is EventKind.ADOPTED)


def _wants(order: Order, court: str | None, judge: str | None) -> Wants:
    found = packs_for(court, judge, shelf=shelf_of(order.packs))
    return wants_of(found.packs, Form(order.form) if order.form else None)


def _sections(order: Order, side: Side | None) -> dict[Side, SideWords]:
    """Each side's words; ConferralError for words that this paper would not print."""
    found = [_section(one) for one in order.sections]
    takes = {Kind.JOINT: (Side.PLAINTIFF, Side.DEFENDANT)}.get(order.kind, (side,) if order.kind in _ONE_SIDED else ())
    for whose, words in found:
        if whose not in takes:
            remedy = f"It takes those of {' and '.join(one for one in takes if one) or 'no side'}; leave this one out."
            raise ConferralError(
                f"--section {whose}={words.name}", f"a paper of the kind '{order.kind}' has no place for it", remedy
            )
    return dict(found)


def _section(words: str) -> tuple[Side, SideWords]:
    side, _, name = words.partition("=")
    if side not in (Side.PLAINTIFF, Side.DEFENDANT) or not name:
        raise ConferralError(f"--section {words}", "it is no SIDE=FILE", "Write plaintiff=FILE or defendant=FILE.")
    return Side(side), read_words(bytes_of(Path(name)), name, Side(side))


def _term(kind: Kind, words: str) -> tuple[str, str]:
    name, _, says = words.partition("=")
    allowed = TERMS.get(kind, ())
    if name not in allowed or not says.strip():
        remedy = f"The terms of this paper are {', '.join(allowed)}." if allowed else "This paper takes no terms."
        raise ConferralError(
            f"--term {words}", "there is no such term" if name not in allowed else "it says nothing", remedy
        )
    return name, says.strip()


def _typeset(paper: Paper, style: Type, order: Order, form: str) -> Typeset | None:
    """The PDF, of a DOCX too: its pages are counted on what typst makes of the same paper."""
    if form not in ("pdf", "docx"):
        return None
    return set_pdf(paper, style, written_on=order.on, template=order.template, sources=order.sources and form == "pdf")


def _set(paper: Paper, style: Type, order: Order, form: str, typeset: Typeset | None) -> bytes:
    if form == "docx":
        return set_docx(paper, style, written_on=order.on, sources=order.sources)
    if form == "json":
        return (json.dumps(paper_json(paper), ensure_ascii=False, indent=1) + "\n").encode()
    return typeset.data if typeset else paper_text(paper, sources=order.sources).encode()


def _checked(paper: Paper, data: bytes, form: str, order: Order, grounds: Grounds) -> Report | None:
    """What a check finds in the letter as written, read like any other file."""
    if not paper.kind.to_court:
        return None
    written = data if form in ("pdf", "docx") and not order.sources else paper_text(paper).encode()
    source = source_of(written, f"draft.{form}")
    judge = order.judge or next(iter(grounds.ledger.case.judges), None)
    found = check_letter(
        source, as_of=order.on, court=grounds.ledger.case.court, judge=judge, shelf=shelf_of(order.packs)
    )
    return against_record(found, order.folder, order.on).report


def _hidden(order: Order) -> tuple[str, ...]:
    """Conferrals that a paper may not print: notes that are the side's own, or that nobody stands by."""
    shown = {one.id for one in desk.ledger_of(order.folder, order.on, Privacy.SERVED).talks}
    adopted = {of for one in _adoptions(order) for of in one.refs}
    found = []
    for talk in _own(order).talks:
        if talk.by_hand and talk.id not in shown:
            found.append(f"the conferral of {talk.on} is a note of your own: conferral record disclose {talk.id[:10]}")
        if talk.by_hand and talk.id not in adopted:
            found.append(
                f"nobody stands by the note of the conferral of {talk.on}: conferral record adopt {talk.id[:10]}"
            )
    return tuple(found)
