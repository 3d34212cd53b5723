"""One page on a case: a status report, and a sheet for the bench. Each line names the paper it rests on.

They are made of events that were served or filed; the caller hands over no others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from conferral.courtdays.weekdays import with_weekday
from conferral.ledger.plan import close_of_discovery
from conferral.model.events import Event, EventKind
from conferral.model.ledgers import Ledger, Owed
from conferral.render.days import with_weekdays
from conferral.render.printable import in_short
from conferral.render.record.events import says, value_words
from conferral.render.record.ledgers import answer_words, case_words, state_words
from conferral.render.record.timeline import POLICY
from conferral.render.terminal import Terminal

_MOST = 5
"""Lines under one head; a page has room for no more."""
_LONGEST = 230


@dataclass(frozen=True, slots=True)
class Part:
    """One head of a sheet with its lines."""

    head: str
    lines: tuple[str, ...]


def bench_sheet(ledger: Ledger) -> tuple[Part, ...]:
    """What a judge asks of a dispute: orders, agreement, breach, conferral, positions, relief, close of discovery."""
    names = _names(ledger.papers)
    orders = [one for one in ledger.obligations if one.basis == "order"]
    agreed = [one for one in ledger.obligations if one.made_by[0].kind is EventKind.AGREED]
    broken = [one for one in ledger.obligations if one.breached]
    close = close_of_discovery(ledger)
    asks = [(paper, value_words(paper.body["asks"])) for paper in ledger.papers if paper.body.get("asks")]
    return (
        _part("Orders", [*(_ruled(one, names) for one in ledger.rulings), *(_duty(one, names) for one in orders)]),
        _part("Agreements", [_duty(one, names) for one in agreed]),
        _part("Refused or late", [_breach(one, names) for one in broken]),
        _part("Conferrals", [f"{_on(one)}{says(one)}{_cite(one, names)}" for one in ledger.talks]),
        _part(
            "Positions",
            [
                f"{value_words(one.body['side'])}, on {one.body['issue']}: {one.body['says']}{_cite(one, names)}"
                for one in ledger.positions
            ],
        ),
        _part("Relief asked", [f"{_on(paper)}{asked}{_cite(paper, names)}" for paper, asked in asks]),
        _part(
            "Close of discovery",
            [f"{with_weekday(close.on)}, in {close.days_left} days{_cite(close.source, names)}"] if close else [],
        ),
    )


def status_report(ledger: Ledger) -> tuple[Part, ...]:
    """Where a case stands on a day: what is late, owed and done, the requests, the days ahead, the last conferrals."""
    names = _names(ledger.papers)
    late = [one for one in ledger.obligations if one.breached]
    owed = [one for one in ledger.obligations if not one.breached and one.state == "open"]
    done = [one for one in ledger.obligations if one.state in ("performed", "excused", "superseded")]
    answers = [(asked, answer) for asked in ledger.requests for answer in asked.answers]
    ahead = [one for one in ledger.deadlines if one.days_left >= 0]
    return (
        _part("Refused or late", [_breach(one, names) for one in late]),
        _part("Open", [_duty(one, names) for one in owed]),
        _part("Done, excused or moved", [_breach(one, names) for one in done]),
        _part(
            "Requests",
            [
                f"{asked.title or asked.kind} to {answer.party}, due {asked.due}: {answer_words(answer)}"
                for asked, answer in answers
            ],
        ),
        _part("Days ahead", [f"{with_weekday(one.on)}: {one.what}, in {one.days_left} days" for one in ahead]),
        _part("Rulings", [_ruled(one, names) for one in reversed(ledger.rulings)]),
        _part("Conferrals", [f"{_on(one)}{says(one)}{_cite(one, names)}" for one in reversed(ledger.talks)]),
    )


def _part(head: str, lines: Sequence[str]) -> Part:
    kept = [in_short(with_weekdays(line), _LONGEST) for line in lines[:_MOST]]
    if len(lines) > _MOST:
        kept.append(f"and {len(lines) - _MOST} more in the record")
    return Part(head, tuple(kept) or ("none in the papers served or filed",))


def _names(papers: Iterable[Event]) -> Mapping[str, str]:
    """What each paper is cited as."""
    return {
        paper.source.sha256: f"Dkt. {paper.body['docket']}" if "docket" in paper.body else paper.body["name"]
        for paper in papers
        if paper.source
    }


def _cite(event: Event, names: Mapping[str, str]) -> str:
    if event.source is None:
        return ""
    page = f", p. {event.source.spans[0].page}" if event.source.spans else ""
    name = names.get(event.source.sha256)
    return f" [{name}{page}]" if name else ""


def _on(event: Event) -> str:
    return f"{with_weekday(event.on)}: " if event.on else ""


def _duty(owed: Owed, names: Mapping[str, str]) -> str:
    due = f", due {owed.due}" if owed.due else ""
    form = f" ({owed.form.replace('_', '-')})" if owed.form else ""
    condition = f", {owed.condition.strip(' ,.')}" if owed.condition else ""
    return f"{owed.who}: {owed.what}{condition}{due}{form}; {state_words(owed)}{_cite(owed.made_by[0], names)}"


def _breach(owed: Owed, names: Mapping[str, str]) -> str:
    event = owed.closed_by or owed.made_by[0]
    due = f", due {owed.due}" if owed.due else ""
    return f"{owed.who}: {owed.what}{due}; {state_words(owed)}{_cite(event, names)}"


def _ruled(ruling: Event, names: Mapping[str, str]) -> str:
    return f"{_on(ruling)}{says(ruling)}{_cite(ruling, names)}"


def sheet_text(title: str, ledger: Ledger, parts: Iterable[Part], *, width: int = 80) -> str:
    """A sheet as text."""
    terminal = Terminal(width)
    lines = [*terminal.wrap(f"{title}: {case_words(ledger)}, as of {with_weekday(ledger.as_of)}"), ""]
    for part in parts:
        lines.append(part.head.upper())
        lines += [row for line in part.lines for row in terminal.wrap(line, "  - ")]
        lines.append("")
    return "\n".join([*lines, *terminal.wrap(_FOOT)]) + "\n"


def sheet_html(title: str, ledger: Ledger, parts: Iterable[Part]) -> str:
    """A sheet as a page that prints on one sheet of paper."""
    return "".join(_page(title, ledger, parts))


_FOOT = "Made from papers served or filed only. It tells what the papers say, not whether it is so."


def _page(title: str, ledger: Ledger, parts: Iterable[Part]) -> Iterator[str]:
    yield '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>{escape(title)}</title>'
    yield (
        "<style>body{font:11px/1.35 Georgia,serif;margin:10mm auto;max-width:190mm;color:#111}p{margin:.2em 0}"
        "h1{font-size:17px;margin:0}h2{font-size:12px;margin:.7em 0 .15em;border-bottom:1px solid #888}"
        "ul{margin:0;padding-left:1.3em}"
        "@page{size:letter;margin:12mm}</style></head><body>"
    )
    yield f"<h1>{escape(title)}</h1><p>{escape(case_words(ledger))}, as of {with_weekday(ledger.as_of)}</p>"
    for part in parts:
        items = "".join(f"<li>{escape(line)}</li>" for line in part.lines)
        yield f"<h2>{escape(part.head)}</h2><ul>{items}</ul>"
    yield f"<p><small>{_FOOT}</small></p></body></html>\n"
