"""RSS feeds of CM/ECF: an entry an item, each with its case; every item is told, also one that names no case."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import Any

from conferral.intake.dockets import scrapers
from conferral.intake.dockets.compose import Writing, one_line
from conferral.intake.dockets.pages import court_of_links
from conferral.intake.extras import Foreign
from conferral.intake.limits import Watch
from conferral.intake.pages import Intake
from conferral.intake.plain import decode
from conferral.intake.webpage import text_of_html
from conferral.model.errors import UnreadableFile
from conferral.model.facts import Kind
from conferral.model.spans import Shown, Span
from conferral.text.sheets import Row, Sheet

_AGAIN = "Get the feed again from the court's page."
_ITEM = re.compile(r"<item[\s>]", re.I)
_DECLARES = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.I)
_NUMBER = re.compile(r"\((\d{1,6})\)")
_BETWEEN = "    "
_MIDNIGHT, _MORNING = 4, 10  # hours of Greenwich between which it is midnight somewhere from New York to Honolulu


def read_feed(data: bytes, watch: Watch) -> Intake:
    """A court's feed. UnreadableFile where it is broken, or where an item could not be read."""
    watch.docket(len(data))
    text, warnings = decode(data, watch.path)
    if _DECLARES.search(text):
        raise UnreadableFile(watch.path, "the feed declares entities of its own, which no court's does", _AGAIN)
    court = court_of_links(text)
    feed = scrapers.feed(court or "unknown", watch.path)
    parsed = scrapers.feedparser(watch.path).parse(io.BytesIO(data))
    items = len(_ITEM.findall(text))
    watch.entries(items)
    if parsed.bozo or len(parsed.entries) != items:
        what = f"the feed is broken or cut off: {len(parsed.entries)} of its {items} items could be read"
        raise UnreadableFile(watch.path, what, _AGAIN)
    return _laid_out(feed, parsed, court, watch, warnings)


def _laid_out(feed: Foreign, parsed: Foreign, court: str | None, watch: Watch, warnings: tuple[str, ...]) -> Intake:
    """The feed as text: its address and title, then an item a line."""
    told = [_told(feed, item) for item in parsed.entries]
    cases = {one.get("docket_number") for one, _ in told}
    writing = Writing()
    place = writing.put(f"ecf.{court}.uscourts.gov") if court else None
    writing.put(f"\n{one_line(str(parsed.feed.get('title', '')))}\n\n")
    rows: list[Row] = []
    titles: list[Span | None] = []
    for item, (_, entry) in zip(parsed.entries, told, strict=True):
        title, row = _line(writing, item, entry, watch, alone=len(cases) == 1)
        rows.append(row)
        titles.append(title)
    text = writing.text().rstrip()
    number, caption = _case(text, titles[0], told[0][0]) if len(cases) == 1 and titles else (None, None)
    several = (f"the feed tells of {len(cases)} cases; each entry begins with its own",) if len(cases) > 1 else ()
    sheet = Sheet(Kind.DOCKET, tuple(rows), Shown(court, (place,)) if court and place else None, number, caption)
    return Intake((text,), (), warnings + several, sheet)


def _told(feed: Foreign, item: Foreign) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the library reads in an item: its case and its entry; nothing where the item lacks what it needs."""
    try:
        return feed.metadata(item), feed.docket_entries(item)[0]
    except Exception:  # noqa: BLE001 because the library raises whatever it stumbles over; the item's words stay
        return {}, {}


def _line(
    writing: Writing, item: Foreign, entry: dict[str, Any], watch: Watch, *, alone: bool
) -> tuple[Span | None, Row]:
    """A line for an item: its day, its case, its words."""
    day = writing.put(one_line(str(item.get("published", ""))))
    writing.put(_BETWEEN)
    title = writing.put(one_line(str(item.get("title", ""))))
    writing.put(_BETWEEN)
    summary = str(item.get("summary", ""))
    words = one_line(text_of_html(summary, watch)) if summary.strip() else "(no text)"
    text = writing.put(words) or Span(0, 1)
    writing.put("\n")
    found = _NUMBER.search(words)
    number = None
    if found and found[1] == entry.get("document_number"):
        number = Shown(int(found[1]), (Span(text.start + found.start(1), text.start + found.end(1)),))
    filed = _day(item.get("published_parsed"))
    whole = text if alone or title is None else Span(title.start, text.end)
    return title, Row(whole, number, Shown(filed, (day,)) if filed and day else None)


def _day(moment: Any) -> dt.date | None:  # noqa: ANN401 because it is a structure of the library's
    """The court's day of a moment in Greenwich; None where it is already the next day in some of our zones only."""
    if moment is None or _MIDNIGHT <= moment.tm_hour < _MORNING:
        return None
    day = dt.date(moment.tm_year, moment.tm_mon, moment.tm_mday)
    return day - dt.timedelta(days=1) if moment.tm_hour < _MIDNIGHT else day


def _case(text: str, title: Span | None, told: dict[str, Any]) -> tuple[Shown[str] | None, Shown[str] | None]:
    """The case's number and caption out of an item's title ("1:24-cv-90001 Roe v. Poe")."""
    number = str(told.get("docket_number") or "")
    at = text.find(number, title.start, title.end) if number and title else -1
    if at < 0 or title is None:
        return None, None
    first = text.find(" ", at)
    caption = Span(first + 1, title.end) if 0 <= first < title.end - 1 else None
    named = Shown(caption.of(text), (caption,)) if caption else None
    return Shown(number, (Span(at, at + len(number)),)), named
