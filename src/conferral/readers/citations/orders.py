"""Orders of the court that a paper cites: which, of what day, under which docket entry."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from conferral.model.facts import CourtOrder
from conferral.model.spans import Span
from conferral.readers.document import Document
from conferral.readers.finders.cites import FoundCite
from conferral.text.wording import Wording

_ORDER = Wording(
    r"(?<![\w-])(?P<what>(?:(?:[A-Z][\w&'-]+|[Tt]ext|[Mm]inute|[Ss]cheduling|[Pp]rotective|[Ee]lectronic)\s){0,4}?"
    r"(?:Order|order|Endorsement|endorsement|Ruling|Opinion|Minute Entry))\b(?!\s(?:to show|of business))"
)
_NOT_ONE = Wording(r"(?:\b[Ii]n|[Pp]roposed|[Ss]uch an|\ban|[Mm]oney|\bto|\bso|\bor)\s$")
_LEADING_WORDS = Wording(
    r"^(?:(?:The|Court's|Your|Honor's|Judge|This|Court|Under|See|Pursuant|In|By|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\s)+"
)
_TO_DATE = Wording(r"\s{0,2},?\s?(?:(?:dated|of|entered|issued|signed|filed|docketed)\s{1,2}(?:on\s)?|\()$")
_FROM_DATE = Wording(r"\s?,?\s?(?:(?!under|in|on|by|see|the|per|of|as|and)[a-z-]+\s)?")
_TO_CITE = Wording(r"[\s,]{0,3}(?:entered\s|filed\s)?(?:at\s|as\s|[Ss]ee\s|\(|\[){0,2}\s?[(\[]?$")


@dataclass(frozen=True, slots=True)
class _Mention:
    what: str
    start: int
    end: int
    date: dt.date | None
    docket: int | None


def find_orders(document: Document, cites: tuple[FoundCite, ...]) -> tuple[CourtOrder, ...]:
    """The orders that are cited by day or docket entry, each once, in order of first mention."""
    starts = [cite.start for cite in cites]
    found: list[CourtOrder] = []
    for match in _ORDER.finditer(document.text):
        mention = _mention(document, match, cites, starts)
        if mention and (mention.date or mention.docket):
            _add(found, mention, document.span(mention.start, mention.end))
    return tuple(found)


def _mention(
    document: Document, match: re.Match[str], cites: tuple[FoundCite, ...], starts: list[int]
) -> _Mention | None:
    text, begin, end = document.text, match.start(), match.end()
    if _NOT_ONE.search(text, max(0, begin - 12), begin):
        return None
    date, begin = _date_before(document, match)
    after = next((day for day in document.dates_in(end, end + 48) if _TO_DATE.fullmatch(text, end, day.start)), None)
    if after and after.full and date is None:
        date, end = after.date, after.end
    index = bisect_left(starts, end)
    docket = None
    if index < len(cites) and cites[index].start - end < 16 and _TO_CITE.fullmatch(text, end, cites[index].start):
        docket, end = cites[index].number, cites[index].end
    return _Mention(_name(match["what"]), begin, end, date, docket)


def _date_before(document: Document, match: re.Match[str]) -> tuple[dt.date | None, int]:
    """The day in "the January 30, 2023 Order", and where the mention begins."""
    for day in reversed(document.dates_in(max(0, match.start() - 40), match.end())):
        if day.full and _FROM_DATE.fullmatch(document.text, day.end, match.start()):
            return day.date, day.start
    return None, match.start()


def _name(what: str) -> str:
    return " ".join(_LEADING_WORDS.sub("", f"{what} ").split()).lower() or "order"


def _add(found: list[CourtOrder], mention: _Mention, span: Span) -> None:
    """Join a further mention of the same order to the first; one docket entry, or one day, is one order."""
    for index, order in enumerate(found):
        same = order.docket == mention.docket if order.docket and mention.docket else order.date == mention.date
        if same and (mention.date is None or order.date in (None, mention.date) or order.docket == mention.docket):
            what = order.what if order.what != "order" else mention.what
            docket, date = order.docket or mention.docket, order.date or mention.date
            found[index] = replace(order, what=what, docket=docket, date=date, spans=(*order.spans, span))
            return
    found.append(CourtOrder(mention.what, (span,), mention.docket, mention.date))
