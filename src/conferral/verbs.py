"""One verb a job: open a paper, read it, check it, compare. What the command and other programs call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from conferral.check import check_letter as hold
from conferral.intake import open_source
from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral.model.facts import Kind, Reading
from conferral.model.findings import Compared, Report
from conferral.model.quoted import PaperQuoted
from conferral.practices import Pack, Shelf, own_pack, own_packs, packs_for
from conferral.practices.catalogue import slug
from conferral.readers import read
from conferral.text.source import Source

LETTERS = (Kind.LETTER, Kind.ENDORSED_LETTER)


@dataclass(frozen=True, slots=True)
class Checked:
    """A letter, what was read in it, and what the check found."""

    source: Source
    reading: Reading
    report: Report


def check_letter(
    source: Source,
    *,
    as_of: dt.date,
    court: str | None = None,
    judge: str | None = None,
    ecf_event: str | None = None,
    own: Iterable[Pack] = (),
    shelf: Shelf | None = None,
    papers: Iterable[Source] = (),
) -> Checked:
    """Read a letter and hold it against the practices of its judge and court.

    ``court`` (a CM/ECF id) and ``judge`` take the place of what the letter shows. ``as_of`` is the day from which times
    are reckoned in the cures. ``own`` packs are held against it whatever they are on, those of the ``shelf`` where they
    are on its court or judge; ``papers`` are a judge's own practices, quoted and not interpreted. ConferralError where
    the paper is no letter to a judge, or the court id is unknown.
    """
    return check_reading(
        source,
        read_letter(source),
        as_of=as_of,
        court=court,
        judge=judge,
        ecf_event=ecf_event,
        own=own,
        shelf=shelf,
        papers=papers,
    )


def check_reading(  # noqa: PLR0913 because each is what a check may be given
    source: Source,
    reading: Reading,
    *,
    as_of: dt.date,
    court: str | None = None,
    judge: str | None = None,
    ecf_event: str | None = None,
    own: Iterable[Pack] = (),
    shelf: Shelf | None = None,
    papers: Iterable[Source] = (),
) -> Checked:
    """Hold a letter against practices as ``check_letter`` does, by a reading that a person may have corrected."""
    letter = reading.letter
    shown_court = letter.court.value if letter and letter.court else None
    shown_judge = letter.judge.value if letter and letter.judge else None
    initials = tuple(shown.value for shown in letter.judge_initials) if letter else ()
    packs = packs_for(court or shown_court, judge or shown_judge, initials=initials, shelf=shelf, extra=own)
    report = hold(reading, source, packs, as_of=as_of, ecf_event=ecf_event)
    notes = (*_other_addressee(judge, shown_judge), *report.notes)
    return Checked(source, reading, replace(report, notes=notes, papers=tuple(_quoted(papers))))


def against_record(checked: Checked, events: Iterable[Event], *, as_of: dt.date, called: str) -> Checked:
    """The report with what the record has differently, as of the day of the letter; its own events do not count.

    ``events`` are those of the record that stand; ``called`` is what to call the record.
    """
    # Imported here: most checks have no record, and need not wait for what reads one.
    from conferral.check.against import against_record as against

    found = against(checked.report, checked.reading, checked.source, events, as_of=as_of, called=called)
    return replace(checked, report=found)


def _other_addressee(given: str | None, shown: str | None) -> Iterator[str]:
    """That the letter is addressed to another judge than the one whose name was given."""
    if given and shown and slug(given).rpartition("-")[2] != slug(shown).rpartition("-")[2]:
        yield f"The letter is addressed to Judge {shown}; it was checked as if it were to {given}, as asked"


def read_letter(source: Source) -> Reading:
    """Read a letter; ConferralError where the paper is no letter to a judge."""
    reading = read(source)
    if reading.letter is None or reading.kind not in LETTERS:
        what = f"this was read as {_called(reading.kind)}, not as a letter to a judge, so nothing was checked"
        raise ConferralError(source.path, what, "Give the letter itself; `conferral read` shows what was read here.")
    return reading


def _called(kind: Kind) -> str:
    if kind is Kind.OTHER:
        return "a paper of another kind"
    return f"{'an' if kind is Kind.ORDER else 'a'} {kind.value.replace('_', ' ')}"


def check_file(
    path: Path,
    *,
    as_of: dt.date,
    court: str | None = None,
    judge: str | None = None,
    ecf_event: str | None = None,
    practices: tuple[Path, ...] = (),
    packs: Path | None = None,
) -> Checked:
    """Check the letter in a file.

    ``practices`` are files of one's own: TOML files are packs, others the judge's own paper, to be quoted. ``packs`` is
    a folder of one's own packs, which stand in place of those that come with Conferral where they have their ids.
    """
    own = tuple(own_pack(file) for file in practices if _is_pack(file))
    papers = tuple(open_source(file) for file in practices if not _is_pack(file))
    return check_letter(
        open_source(path),
        as_of=as_of,
        court=court,
        judge=judge,
        ecf_event=ecf_event,
        own=own,
        shelf=shelf_of(packs),
        papers=papers,
    )


def compare_letter(
    source: Source, packs: Iterable[Pack], *, as_of: dt.date, shelf: Shelf | None = None
) -> Iterator[Compared]:
    """Hold one letter against each judge's practices in turn, with those of the judge's court and the Federal Rules.

    The letter is read once. ConferralError where the paper is no letter to a judge.
    """
    reading = read_letter(source)
    for judge in packs:
        found = packs_for(judge.court, judge.judge, shelf=shelf)
        named = tuple(one for one in found.packs if one.judge is None)
        yield Compared(
            judge.id,
            judge.judge or judge.title,
            hold(reading, source, replace(found, packs=(*named, judge)), as_of=as_of),
        )


def shelf_of(folder: Path | None) -> Shelf:
    """The packs that come with Conferral, and those of a folder of one's own."""
    return Shelf.of(own_packs(folder)) if folder else Shelf()


def _is_pack(file: Path) -> bool:
    return file.suffix.lower() == ".toml"


def _quoted(papers: Iterable[Source]) -> Iterator[PaperQuoted]:
    """Each paper's passages; the module is loaded only where a paper is given."""
    for paper in papers:
        from conferral.practices.paper import quote_paper

        yield quote_paper(paper)
