"""What in a paper does not fit together: a day after the filing stamp, a weekday that is another, a second case number.

Nothing is corrected. A warning says what stands where, and what it does not agree with.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Letter
from conferral.readers.document import Document, PartKind
from conferral.readers.finders.dates import find_dates
from conferral.text.wording import Wording

_FILED = Wording(r"\bFiled:?\s{1,3}(?P<day>\d{1,2}/\d{1,2}/\d{2,4})", re.I)
_STAMPED = Wording(r"\b(?:DATE\s+FILED|FILED|RECEIVED)\W{0,6}(?P<day>\w[^\n]{4,20})")
_CASE = Wording(r"(?:^|\D)(?:20)?(?P<year>\d\d)\s?-\s?[a-z]{2,4}\s?-\s?0*(?P<serial>\d{1,6})(?!\d)", re.I)
_WRITTEN_CASE = Wording(r"(?:^|\D)(?:19|20)?(?P<year>\d\d)\D{1,6}0*(?P<serial>\d{1,6})(?!\d)")
_LONG_BEFORE = dt.timedelta(days=200)
_MONTHS_AHEAD = dt.timedelta(days=180)
_TOLD_AS_PAST = Wording(
    r"\b(?:spoke|talked|met|conferred|called|telephoned|wrote|e-?mailed|served|filed|produced|received|ordered"
    r"|granted|denied"
    r"|(?:order|letter|e-?mail) of|dated)\b[^.;]{0,50}$",
    re.I,
)
_AHEAD = Wording(
    r"\b(?:to be|will|shall|would|should|must|until|by|before|due|from|extend\w*|set for|scheduled)\b", re.I
)


def read_doubts(document: Document, letter: Letter | None) -> tuple[str, ...]:
    """Warnings on a paper, in the order: its date, its case number, its days of the week."""
    written = letter.date.value if letter and letter.date else None
    return tuple(
        dict.fromkeys(
            [
                *_against_the_stamp(document, written),
                *_against_the_past(document, written),
                *_against_the_header(document, letter),
                *_weekdays(document),
            ]
        )
    )


def _against_the_stamp(document: Document, written: dt.date | None) -> Iterator[str]:
    filed = _filed_on(document)
    if written is None or filed is None:
        return
    if written > filed:
        yield f"the letter is dated {with_weekday(written)}, after its filing stamp of {with_weekday(filed)}"
    elif filed - written > _LONG_BEFORE:
        yield (
            f"the letter is dated {with_weekday(written)}, long before its filing stamp of {with_weekday(filed)}; "
            "the year may be mistyped"
        )


def _against_the_past(document: Document, written: dt.date | None) -> Iterator[str]:
    """A day that the letter tells as past, months after its own date: a January letter with last year's number."""
    for found in document.dates if written and _filed_on(document) is None else ():
        told = document.prose[max(0, found.start - 70) : found.start]
        if not (found.date and found.full and written and found.date - written > _MONTHS_AHEAD):
            continue
        if _TOLD_AS_PAST.search(told) and not _AHEAD.search(told):
            yield (
                f"the letter is dated {with_weekday(written)}, but tells of {with_weekday(found.date)} as past; "
                "the year may be mistyped"
            )
            return


def _filed_on(document: Document) -> dt.date | None:
    """The day of filing in the court's header or the clerk's stamp."""
    headers = "\n".join(_headers(document))
    stamps = "\n".join(document.text[part.start : part.end] for part in document.parts_of(PartKind.HEADER))
    for pattern, text in ((_FILED, f"{headers}\n{stamps}"), (_STAMPED, stamps)):
        for match in pattern.finditer(text):
            days = [found.date for found in find_dates(match["day"]) if found.date and found.full]
            if days:
                return days[0]
    return None


def _headers(document: Document) -> Iterator[str]:
    return (document.source.text[item.start : item.end] for item in document.cleaned.left_out if item.kind == "header")


def _against_the_header(document: Document, letter: Letter | None) -> Iterator[str]:
    if letter is None or letter.case_number is None:
        return
    written = _WRITTEN_CASE.search(letter.case_number.value)
    for header in _headers(document):
        match = _CASE.search(header)
        if match and written and (match["year"], match["serial"]) != (written["year"], written["serial"]):
            number = match[0].strip(" :\n")
            yield f"the letter's case number {letter.case_number.value} is not that of the filing header ({number})"
            return


def _weekdays(document: Document) -> Iterator[str]:
    for found in document.dates:
        if found.weekday_differs and found.date:
            words = " ".join(document.text[max(0, found.start - 12) : found.end].split())
            yield f'"…{words}": {found.date.isoformat()} was a {with_weekday(found.date)[12:-1]}'
