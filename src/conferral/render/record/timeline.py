"""The events of a case as a picture: one row each, the days down the side, the months apart, a mark for each kind.

A row never lies over another, however many events there are; the picture grows downward.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterable
from html import escape

from conferral.courtdays.weekdays import with_weekday
from conferral.model.events import Event, EventKind
from conferral.render.printable import printable
from conferral.render.record.events import kind_words, says

_WIDTH, _LINE, _TOP = 920, 17, 64
_DAY, _AXIS, _KIND, _TEXT = 20, 196, 214, 326
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a page of ours may load: nothing but its own style."""
_CHARACTERS = 88
"""How many characters of text fit beside the axis at this size."""
_MOST_LINES = 3
_COLOURS = {
    EventKind.ORDERED: "#8a3b12",
    EventKind.RULED: "#8a3b12",
    EventKind.AGREED: "#1f5f8b",
    EventKind.PERFORMED: "#2e7d32",
    EventKind.PRODUCED: "#2e7d32",
    EventKind.VERIFIED: "#2e7d32",
    EventKind.REFUSED: "#b3261e",
    EventKind.CONFERRED: "#6a3fa0",
    EventKind.ASKED: "#6a3fa0",
    EventKind.SET: "#5f5b00",
    EventKind.MOVED: "#5f5b00",
}
_GREY = "#55606b"
_ON_LINE = frozenset({EventKind.NOTED, EventKind.POSITION, *_COLOURS, EventKind.SERVED, EventKind.RESPONDED}) | {
    EventKind.PAPER,
    EventKind.EXCUSED,
    EventKind.AGENDA,
}


def on_line(events: Iterable[Event]) -> list[Event]:
    """The events that a timeline shows, the oldest first; a day set, or a duty nobody dates, where it falls due."""
    shown = [event for event in events if event.kind in _ON_LINE and _day(event)]
    return sorted(shown, key=lambda event: (_day(event), event.kind, event.id))


def _day(event: Event) -> str:
    """The day at which an event stands, in text; empty where there is none."""
    if event.kind in (EventKind.SET, EventKind.MOVED):
        return str(event.body.get("date", ""))
    if event.on:
        return event.on.isoformat()
    return str(event.body.get("due", ""))


def timeline_text(events: Iterable[Event], *, width: int = 80) -> str:
    """The timeline as lines."""
    lines = []
    for event in on_line(events):
        day = with_weekday(dt.date.fromisoformat(_day(event)))
        text = f"{day}  {_label(event)}: {says(event)}"
        lines += textwrap.wrap(printable(text), width, subsequent_indent="    ", break_on_hyphens=False)
    return "\n".join(lines or ["Nothing in the record has a day."]) + "\n"


def _label(event: Event) -> str:
    due = event.kind in (EventKind.AGREED, EventKind.ORDERED) and event.on is None
    return f"{kind_words(event)}, due" if due else kind_words(event)


def timeline_svg(events: Iterable[Event], *, title: str) -> str:
    """The timeline as one SVG picture, readable without colour: each row says its kind in words."""
    rows: list[str] = []
    y, month, day = _TOP, "", ""
    for event in on_line(events):
        if _day(event)[:7] != month:
            month = _day(event)[:7]
            y += 14
            rows.append(f'<text x="{_DAY}" y="{y}" class="month">{month}</text>')
            rows.append(f'<line x1="{_DAY}" y1="{y + 6}" x2="{_WIDTH - 20}" y2="{y + 6}" class="rule"/>')
            y += 26
        row, y = _row(event, y, show_day=_day(event) != day)
        day = _day(event)
        rows += row
    axis = f'<line x1="{_AXIS}" y1="{_TOP}" x2="{_AXIS}" y2="{y}" class="axis"/>'
    return _picture(title, [axis, *rows], y + 20)


def _row(event: Event, y: int, *, show_day: bool) -> tuple[list[str], int]:
    """One event, and where the next one begins."""
    colour = _COLOURS.get(event.kind, _GREY)
    said = printable(says(event))
    lines = textwrap.wrap(said, _CHARACTERS, break_on_hyphens=False) or [""]
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1][: _CHARACTERS - 2]} …"]
    day = f'<text x="{_DAY}" y="{y}">{with_weekday(dt.date.fromisoformat(_day(event)))}</text>' if show_day else ""
    words = "".join(
        f'<text x="{_TEXT}" y="{y + number * _LINE}">{escape(line)}</text>' for number, line in enumerate(lines)
    )
    drawn = [
        f"<g><title>{escape(said)}</title>{day}",
        f'<circle cx="{_AXIS}" cy="{y - 4}" r="5" fill="{colour}"/>',
        f'<text x="{_KIND}" y="{y}" fill="{colour}" class="kind">{escape(_label(event))}</text>{words}</g>',
    ]
    return drawn, y + len(lines) * _LINE + 7


def _picture(title: str, rows: list[str], height: int) -> str:
    style = (
        "text{font:13px system-ui,Helvetica,Arial,sans-serif;fill:#1c2127}.month{font-weight:700;font-size:15px}"
        ".title{font-weight:700;font-size:19px}.kind{font-weight:600}.axis{stroke:#9aa4ae;stroke-width:2}"
        ".rule{stroke:#d5dade}"
    )
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" '
        f'role="img" aria-label="{escape(title, quote=True)}">',
        f"<style>{style}</style>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="{_DAY}" y="38" class="title">{escape(printable(title))}</text>',
        *rows,
        "</svg>",
        "",
    ])  # fmt: skip


def timeline_html(events: Iterable[Event], *, title: str) -> str:
    """The timeline as a page that needs nothing beside it."""
    picture = timeline_svg(events, title=title)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>{escape(title)}</title>'
        "<style>body{margin:1rem auto;max-width:920px}svg{width:100%;height:auto}@page{margin:12mm}</style>"
        f"</head><body>\n{picture}</body></html>\n"
    )
