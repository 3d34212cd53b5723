"""``conferral draft exhibits``: covers, an index and Bates ranges for the exhibits to a letter, bound as PDF."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from conferral.cli.draft.changes import bytes_of
from conferral.cli.draft.writing import house_of
from conferral.cli.record import desk
from conferral.cli.refusing import PACKS
from conferral.drafts.exhibits.binding import bind, bind_each, bundle_json
from conferral.drafts.exhibits.bundle import Bundle, Exhibit, marks_for
from conferral.drafts.exhibits.limits import Asked, Kept, asked_of, hold, megabytes
from conferral.drafts.exhibits.listing import index_text
from conferral.drafts.exhibits.opening import open_exhibit
from conferral.drafts.house import House
from conferral.intake.limits import Limits, Watch
from conferral.intake.pdf import opened_pdf
from conferral.model.errors import ConferralError
from conferral.model.ledgers import Case
from conferral.practices import packs_for
from conferral.verbs import shelf_of

_MARKED = re.compile(r"([A-Z]{1,2}|[1-9]\d{0,2})=(.+)", re.S)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was ordered on the command line."""

    files: tuple[str, ...]
    folder: Path
    titles: tuple[str, ...]
    ranges: tuple[str, ...]
    numbers: bool
    separate: bool
    letter: Path | None
    most: int | None
    on: dt.date
    judge: str | None
    court: str | None
    house: Path | None
    template: Path | None
    packs: Path | None
    form: str
    output: Path | None


@click.command("exhibits", cls=desk.Verb)
@click.argument("files", metavar="[MARK=]FILE...", nargs=-1, required=True)
@desk.in_record
@click.option("--title", "titles", metavar="MARK=WORDS", multiple=True, help="What an exhibit is; once for each.")
@click.option(
    "--bates",
    "ranges",
    metavar="MARK=RANGE",
    multiple=True,
    help="Its Bates range.  [default: read from the stamps on its pages, where they are plain]",
)
@click.option("--numbers", is_flag=True, help="Mark them 1, 2, 3 in place of A, B, C.")
@click.option("--separate", is_flag=True, help="Write the index and each exhibit to a file of its own, in a folder.")
@click.option(
    "--letter",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The letter they go with (PDF), for a limit that counts both.",
)
@click.option(
    "--most-megabytes", "most", metavar="N", type=click.IntRange(1), help="The most that the court takes in one file."
)
@click.option(
    "--on", metavar="DATE", type=desk.Day(), default=desk.today, help="The day of the papers.  [default: today]"
)
@click.option("--judge", metavar="NAME", help="The judge, in place of the one the record names.")
@click.option("--court", metavar="ID", help="The court's CM/ECF id, in place of the record's: nysd, cand.")
@click.option(
    "--house",
    metavar="FILE",
    envvar="CONFERRAL_HOUSE",
    type=click.Path(path_type=Path),
    help="Your type, and the court's limit on a file (TOML).  [env: CONFERRAL_HOUSE]",
)
@click.option(
    "--template",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A typst template of your own for index and covers.",
)
@PACKS
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="The index."
)
@click.option(
    "--output",
    "-o",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="Write them here: a PDF, or with --separate a folder.  [default: only the index is printed]",
)
def command(**given: object) -> None:
    """Bind the exhibits to a letter: an index, a cover for each, and behind it the exhibit's own pages as they are.

    Each gets the next letter; MARK=FILE gives it another. Bates ranges are read from the stamps on the pages where
    that can be done in one way only; else there is a marked blank (--bates A=none where there are no stamps).
    Bookmarks lead to each cover. The files' own data (author, dates, attachments) do not come along. The number of
    exhibits, their pages and the size of each file are held against what the judge's practices say.

    \b
    Exit status: 0 written, and nothing is blank or over a limit; 1 written, and something is; 2 nothing was written.

    \b
    Examples:
      conferral draft exhibits order.pdf emails.pdf --record case --title "A=Order of June 23, 2023" -o exhibits.pdf
      conferral draft exhibits C=list.pdf D=log.pdf --record case --bates "C=DEF000012 to DEF000019" -o exhibits.pdf
      conferral draft exhibits *.pdf --record case --separate -o exhibits
    """  # noqa: D301 because click takes \b as the mark of lines to keep
    raise SystemExit(write(Order(**given)))  # type: ignore[arg-type]  # because click gives each by its type


def write(order: Order) -> int:
    """Open, bind, write and measure; the exit status."""
    house = house_of(order.house)
    case = desk.ledger_of(order.folder, order.on).case
    asked = _asked(order, house, case)
    letter = _pages_of(order.letter) if order.letter else None
    bundle = Bundle(tuple(_exhibits(order)), case.caption, case.case_number)
    sizes = dict(_written(bundle, order, house))
    if order.form == "json":
        desk.put_json(bundle_json(bundle))
    elif order.output is None:
        desk.put(index_text(bundle))
    kept = hold(bundle, asked, sizes, letter_pages=letter)
    click.echo(_told(bundle, kept, sizes).encode(), err=True)
    return 1 if bundle.blanks or kept.over else 0


def _exhibits(order: Order) -> Iterator[Exhibit]:
    """Each file, opened. ConferralError for a title or a range of an exhibit that is not there."""
    split = [_MARKED.fullmatch(one) for one in order.files]
    split = [None if found and Path(found[0]).is_file() else found for found in split]
    paths = [found[2] if found else given for found, given in zip(split, order.files, strict=True)]
    marks = marks_for([found[1] if found else None for found in split], numbers=order.numbers)
    titles, ranges = _by_mark("--title", order.titles, marks), _by_mark("--bates", order.ranges, marks)
    for mark, path in zip(marks, paths, strict=True):
        bates = ranges.get(mark)
        bates = "" if bates == "none" else bates
        yield open_exhibit(bytes_of(Path(path)), path, mark, title=titles.get(mark), bates=bates)


def _by_mark(option: str, given: tuple[str, ...], marks: tuple[str, ...]) -> Mapping[str, str]:
    found = {}
    for one in given:
        mark, _, says = one.partition("=")
        if mark not in marks or not says.strip():
            what = "it says nothing" if mark in marks else f"there is no exhibit {mark}"
            raise ConferralError(
                f"{option} {one}", what, f"Write {option} MARK=WORDS; the marks are {', '.join(marks)}."
            )
        found[mark] = says.strip()
    return found


def _written(bundle: Bundle, order: Order, house: House) -> Iterator[tuple[str, int]]:
    """Write the files; the name and size of each."""
    if order.output is None:
        return
    if not order.separate:
        if order.output.suffix.lower() != ".pdf":
            raise ConferralError(str(order.output), "exhibits are bound as PDF", "Name it .pdf, or say --separate.")
        data = bind(bundle, house.type, written_on=order.on, template=order.template)
        desk.save(order.output, data)
        yield order.output.name, len(data)
        return
    try:
        order.output.mkdir(exist_ok=True)
    except OSError as error:
        raise ConferralError(
            str(order.output), f"no such folder can be made ({error.strerror})", "Name another."
        ) from error
    for name, data in bind_each(bundle, house.type, written_on=order.on, template=order.template):
        desk.save(order.output / name, data)
        yield name, len(data)


def _asked(order: Order, house: House, case: Case) -> Asked:
    """What is asked of exhibits by the judge's and the court's packs, and by the court's limit as the house has it."""
    court = order.court or case.court
    judge = order.judge or next(iter(case.judges), None)
    found = packs_for(court, judge, shelf=shelf_of(order.packs))
    return asked_of(found.packs, megabytes=order.most or house.bench(court).file_megabytes)


def _pages_of(path: Path) -> int:
    document = opened_pdf(bytes_of(path), Watch(str(path), Limits()))
    try:
        return len(document)
    finally:
        document.close()


def _told(bundle: Bundle, kept: Kept, sizes: Mapping[str, int]) -> str:
    count, total = len(bundle.exhibits), sum(sizes.values())
    pages = f"{bundle.pages} page{'' if bundle.pages == 1 else 's'}"
    size = f", {megabytes(total)} in {len(sizes)} file{'' if len(sizes) == 1 else 's'}" if sizes else ""
    lines = [f"{count} exhibit{'' if count == 1 else 's'}, {pages}{size}."]
    lines += [f"Too much: {one}." for one in kept.over]
    lines += [f"Blank: {one}" for one in bundle.blanks]
    return "\n".join([*lines, *kept.notes])
