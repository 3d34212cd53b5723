"""The year of a day that was written without one."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

from conferral.readers.finders.calendar_days import WrittenDay
from conferral.text.wording import Wording, worded

_JOINED = Wording(
    r"(?:,[\s]{1,2}|[\s,]{0,3}(?:and|or|to|through|thru|until|till|&|-{1,2}>?|–|—|→))[\s,]{0,3}(?:(?:again|then"
    r"|and)\s){0,2}(?:on\s|the\s)?"
)
_RANGE = Wording(r"[\s,]{0,3}(?:to|through|thru|until|till|-|–|—)[\s,]{0,3}")
_AHEAD = Wording(
    r"\b(?:by(?!\s(?:e-?mail|telephone|phone|video|letter|fax|hand|mail|counsel)\b)|until|before|due|set for"
    r"|scheduled|will|shall|no later than|closes?|closing|deadline|to be|through"
    r"|extend\w*|adjourn\w*|ends?|must|currently|expires?|trial)\b"
)
_TO_COME = Wording(
    r"\b(?:will|shall|must|(?:is|are) (?:due|set|scheduled|to)|closes?|ends|expires|begins|starts|commences)\b"
)
_PAST = Wording(
    r"\b(?:was|were|had|served|sent|wrote|met|conferred|spoke|called|e-?mailed|replied|responded|produced|agreed"
    r"|informed|told|filed|received|held|asked"
    r"|stated|said|offered|refused|declined|raised|requested|issued|ordered|appeared|began|took|gave|noticed"
    r"|provided|advised|conferring|entered)\b"
)
_DONE = Wording(
    r"(?<!be )\b(?!need|proceed|exceed|indeed|extend|schedul|chang|amend|adjourn|continu|mov|unit"
    r"|postpon|enlarg)[a-z]{3,}ed\b"
)
_LONG_PAST = -120  # days back beyond which words that look ahead mean the year after
_NEAR = 45  # days by which a ruling written on a letter may come after it


def year_of(days: list[WrittenDay], i: int, text: str, written_on: dt.date | None) -> tuple[int | None, bool]:
    """The year of a day without one, and whether it is another than the document's.

    A day joined to a dated one ("June 1 to August 31, 2020") shares its year. Otherwise it takes the year of the
    document, save where the weekday written beside it, or plain sense at the turn of the year, says another.
    """
    joined = _joined_year(days, i, text)
    if joined is not None:
        return joined, written_on is not None and joined != written_on.year
    anchor = written_on or _nearby(days, i)
    if anchor is None:
        return None, False
    year = _sensible(days[i], text, anchor, sure=written_on is not None)
    return year, year != anchor.year


def _joined_year(days: list[WrittenDay], i: int, text: str) -> int | None:
    day = days[i]
    for j in range(i + 1, min(i + 6, len(days))):
        if days[j].start == days[j - 1].end or not _JOINED.fullmatch(text, days[j - 1].end, days[j].start):
            break
        year = days[j].year
        if year is not None:
            back = (day.month, day.day) > (days[j].month, days[j].day)
            return None if back and day.month - days[j].month < 6 else year - back
    before = days[i - 1] if i else None
    if before and before.year is not None and _RANGE.fullmatch(text, before.end, day.start):
        return before.year + ((day.month, day.day) < (before.month, before.day))
    return None


def _nearby(days: list[WrittenDay], i: int) -> dt.date | None:
    """The nearest full day before, else after, where nobody knows when the document was written."""
    near = (*reversed(days[max(0, i - 20) : i]), *days[i + 1 : i + 20])
    return next(
        (date for day in near if day.year is not None and (date := date_of(day.year, day.month, day.day))), None
    )


def _sensible(day: WrittenDay, text: str, written_on: dt.date, *, sure: bool) -> int:
    """The year that makes sense of a day; what is past is past only to a day that is ``sure`` the document's own."""
    years = (written_on.year, written_on.year - 1, written_on.year + 1)
    dates = [date_of(year, day.month, day.day) for year in years]
    if day.weekday is not None:
        fitting = [date for date in dates if date and date.weekday() == day.weekday]
        return min(fitting, key=lambda date: abs((date - written_on).days)).year if fitting else written_on.year
    same = dates[0]
    if same is None:
        return next((date.year for date in dates if date), written_on.year)
    ahead = (same - written_on).days
    if -_NEAR <= ahead <= _NEAR:
        return written_on.year
    before, after = _around(day, text)
    to_come = bool(_TO_COME.search(before) or _TO_COME.search(after))
    looks_ahead = to_come or bool(_AHEAD.search(before))
    looks_back = bool(_PAST.search(before) or _PAST.search(after))
    if (ahead > 270 and (looks_back or not looks_ahead or (not to_come and _DONE.search(before)))) or (
        sure and ahead > _NEAR and not looks_ahead and (looks_back or _DONE.search(before))
    ):
        return written_on.year - 1
    if not looks_back and ((ahead < -300 and looks_ahead) or (ahead < _LONG_PAST and to_come)):
        return written_on.year + 1
    return written_on.year


def _around(day: WrittenDay, text: str) -> tuple[str, str]:
    """The words of the sentence before a day and after it, in small letters."""
    before = worded(r"[.;?!]\s").split(text[max(0, day.start - 70) : day.start])[-1]
    after = worded(r"[.;?!]\s").split(text[day.end : day.end + 70])[0]
    return before.lower(), after.lower()


def date_of(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where the calendar has no such day; day 0 is the last of the month."""
    try:
        return dt.date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        return None
