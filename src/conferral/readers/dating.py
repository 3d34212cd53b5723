"""The day on which a paper was written, and all the days in it reckoned from there."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from conferral.model.facts import Kind
from conferral.readers.document import Part, PartKind
from conferral.readers.finders.dates import FoundDate, find_dates, find_full_dates
from conferral.text.wording import Wording, worded

_LETTERS = (Kind.LETTER, Kind.ENDORSED_LETTER)
_WHERE_DATED = (
    (PartKind.DATE,),
    (PartKind.LETTERHEAD, PartKind.VIA, PartKind.ADDRESSEE),
    (PartKind.CLOSING, PartKind.SIGNATURE),
)
_NOT_THE_LETTERS = (PartKind.RULING, PartKind.HEADER, PartKind.RE, PartKind.BODY)
# What stands before the day of an order, the surest first.
_SIGNED_BY = Wording(
    r"\b(?:signed|ordered|entered|approved)(?:\selectronically)?\sby\b[^0-9;:()\n]{0,80}\bon\s{1,2}\Z", re.I
)
_SIGNED = Wording(
    r"(?:(?:\A|\n|[.*(]\s{0,3})[ ]{0,60}(?:dated?\s{0,2}[:;]|(?:dated|signed)(?:\son)?\s(?:this|at"
    r"|in)?)[^0-9;:()]{0,50}"
    r"|\b(?:signed\son|so\sordered|approved|and\snow|done\sand\sordered|ordered\sthis"
    r"|signed\sthis)\b[.,;:]?(?P<then>[^0-9;:()]{0,150}))\Z",
    re.I,
)
_RUNS_ON = Wording(r"\b(?:by|shall|will|until|before|set|held|filed|no later|scheduled|due|the)\s(?!the\scourt)", re.I)
_MADE = Wording(r"\b(?:made\sby\sthe\sclerk\son|(?<!be\s)held\son|(?<!be\s)held\sbefore[^.;]{0,90}\son)\s{1,2}\Z", re.I)
_ENTERED = Wording(r"\b(?:entered|date\sfiled|filed(?:\son)?|docketed)\s{0,2}:?\s{1,2}\Z", re.I)
_REACH = 170  # characters before a day in which its cue may stand
_FOOT = 700  # characters at the end of an order in which it is signed


def date_document(
    text: str,
    kind: Kind,
    parts: tuple[Part, ...],
    *,
    heads: str = "",
    headers: str = "",
    given: dt.date | None = None,
) -> tuple[dt.date | None, tuple[FoundDate, ...]]:
    """The day of the paper, and every day in it; days in a ruling on a letter are reckoned from the ruling's own day.

    ``heads`` are the running heads and ``headers`` the court's filing headers that cleaning left out of the text.
    ``given`` is the paper's day where a person corrected it.
    """
    full = find_full_dates(text)
    written_on = given or (
        _letter_day(text, parts, full, heads) if kind in _LETTERS else order_day(text, full) or _filed_on(headers)
    )
    dates = find_dates(text, written_on)
    for part in parts if kind in _LETTERS else ():
        if part.kind is PartKind.RULING:
            dates = _redated(text, part, dates, order_day(text, _within(full, part)) or written_on)
    return written_on, tuple(dates)


def order_day(text: str, full: list[FoundDate]) -> dt.date | None:
    """The day on which an order was signed; failing that the day it heads, was made or was entered.

    ``full`` are the days with a year that stand in the order.
    """
    signed = [found for found in full if _is_signed(text, found)]
    if signed:
        return signed[-1].date
    alone = [found for found in full if _alone(text, found)]
    foot = [found for found in alone if found.start > len(text) - _FOOT]
    for cue in (_MADE, None, _ENTERED):
        pool = (
            [*foot, *alone] if cue is None else [f for f in full if cue.search(text, max(0, f.start - _REACH), f.start)]
        )
        if pool:
            return pool[0].date
    return None


def _is_signed(text: str, found: FoundDate) -> bool:
    reach = max(0, found.start - _REACH), found.start
    if _SIGNED_BY.search(text, *reach):
        return True
    cue = _SIGNED.search(text, *reach)
    return cue is not None and not (cue["then"] and _RUNS_ON.search(cue["then"]))


def _alone(text: str, found: FoundDate) -> bool:
    """Whether a day has a line to itself, begins the paper, or closes the line with the caption."""
    before = text[text.rfind("\n", 0, found.start) + 1 : found.start]
    after = text[found.end : found.end + 40].split("\n", 1)[0]
    if not after.strip(" .*"):
        return len(before.strip(" .*")) < 60 and not worded(r"[a-z]{2,} \Z").search(before)
    return found.start == 0


def _letter_day(text: str, parts: tuple[Part, ...], full: list[FoundDate], heads: str) -> dt.date | None:
    """A letter's day stands above the salutation, and is no stamp's or ruling's; its running heads repeat it."""
    for wanted in _WHERE_DATED:
        for part in parts:
            if part.kind in wanted and (days := _within(full, part)):
                return _best(text, days).date
        repeated = next((found.date for found in find_full_dates(heads)), None)
        if repeated:
            return repeated
    alone = (found.date for found in full if _alone(text, found) and not _in(parts, found, _NOT_THE_LETTERS))
    return next(alone, None) or _dated_at_foot(text, parts, full)


def _dated_at_foot(text: str, parts: tuple[Part, ...], full: list[FoundDate]) -> dt.date | None:
    """The day on the last line of the body that is dated or holds nothing else."""
    body = [found for found in full if _in(parts, found, (PartKind.BODY,)) and _alone(text, found)]
    return body[-1].date if body else None


def _filed_on(headers: str) -> dt.date | None:
    return next((found.date for found in find_full_dates(headers)), None)


def _best(text: str, days: list[FoundDate]) -> FoundDate:
    return next((found for found in days if _alone(text, found)), days[-1])


def _in(parts: tuple[Part, ...], found: FoundDate, kinds: tuple[PartKind, ...]) -> bool:
    return any(part.kind in kinds and part.start <= found.start < part.end for part in parts)


def _within(days: list[FoundDate], part: Part) -> list[FoundDate]:
    return [found for found in days if part.start <= found.start < part.end]


def _redated(text: str, part: Part, dates: list[FoundDate], day: dt.date | None) -> list[FoundDate]:
    shifted = [
        replace(f, start=f.start + part.start, end=f.end + part.start)
        for f in find_dates(text[part.start : part.end], day)
    ]
    before = [found for found in dates if found.start < part.start]
    return [*before, *shifted, *(found for found in dates if found.start >= part.end)]
