"""A docket as facts: its head, its judges in their order, and each entry with what was read in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from conferral.model.dockets import Docket, DocketEntry
from conferral.model.facts import Kind, Reading
from conferral.model.spans import Shown, Span
from conferral.readers.courts import find_court
from conferral.readers.dockets.authors import by_the_court
from conferral.readers.dockets.moved import moved
from conferral.readers.dockets.succession import succeed
from conferral.readers.document import Document
from conferral.readers.prepare import prepare_entry
from conferral.text.sheets import Row, Sheet
from conferral.text.source import Source
from conferral.text.wording import Wording

# Of the days in the entry for a party's paper, those count that the clerk's system writes there: "Responses due by".
_CLERKS_DAY = Wording(r"\b(?:due|set for|[Dd]eadlines?|DUE)\b")
_BANKRUPTCY = Wording(r"\b(?:[Bb]ankruptcy|BANKRUPTCY) (?:[Cc]ourt|COURT)\b")


def read_docket(source: Source, sheet: Sheet, read: Callable[[Kind, Document], Reading]) -> Reading:
    """All the facts of a docket or a notice; ``read`` reads one entry, made ready.

    Each entry is read on its own, so that nothing in one bears on another; the spans count into the whole text.
    """
    entries = tuple(_entry(source, row, read) for row in sheet.rows)
    docket = Docket(
        court=sheet.court or _court(source, sheet),
        case_number=sheet.case_number,
        caption=sheet.caption,
        judges=succeed(sheet.judges, entries),
        parties=sheet.parties,
        entries=entries,
    )
    return Reading(kind=sheet.kind, docket=docket)


def _entry(source: Source, row: Row, read: Callable[[Kind, Document], Reading]) -> DocketEntry:
    text = row.text.of(source.text)
    court = by_the_court(text)
    document = prepare_entry(replace(source, text=text, page_starts=(0,), warnings=(), sheet=None), by_court=court)
    reading = read(Kind.DOCKET_ENTRY, document)
    if not court:
        days = tuple(day for day in reading.deadlines if any(_CLERKS_DAY.search(span.of(text)) for span in day.spans))
        reading = replace(reading, deadlines=days, superseded=())
    return DocketEntry(row.number, row.filed_on, text, (row.text,), moved(reading, row.text.start))


def _court(source: Source, sheet: Sheet) -> Shown[str] | None:
    """The court by the name above the entries, where no link gave its id."""
    end = sheet.rows[0].text.start if sheet.rows else len(source.text)
    found = find_court(source.text, 0, end)
    if found is None:
        return None
    district = found[0].removesuffix("d")  # nysd and nysb sit in one district
    bankruptcy = district != found[0] and _BANKRUPTCY.search(source.text[:end]) is not None
    return Shown(f"{district}b" if bankruptcy else found[0], (Span(found[1], found[2]),))
