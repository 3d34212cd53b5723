"""Dockets as JSON: what CourtListener and RECAP hand out (API v3 and v4, bulk data), and what juriscraper writes."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from conferral.intake.dockets.compose import Writing, one_line
from conferral.intake.dockets.judges import judge_at
from conferral.intake.limits import Watch
from conferral.intake.pages import Intake
from conferral.intake.plain import decode
from conferral.model.dockets import Judge, JudgeRole, Party
from conferral.model.errors import UnreadableFile
from conferral.model.facts import Kind
from conferral.model.spans import Shown, Span
from conferral.text.sheets import Row, Sheet

_AGAIN = "Download the docket with all its entries, and try again."
_COURT = re.compile(r"(?:.*/courts/)?([a-z0-9]{2,15})/?", re.I)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BETWEEN = "    "
_SEATS = (
    ("assigned_to_str", "Assigned to", JudgeRole.ASSIGNED),
    ("referred_to_str", "Referred to", JudgeRole.REFERRED),
)


def read_recap(data: bytes, watch: Watch) -> Intake:
    """A docket as JSON. UnreadableFile where it is cut off, or has only some of its entries."""
    watch.docket(len(data))
    text, warnings = decode(data, watch.path)
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableFile(watch.path, f"the JSON of the docket is broken or cut off{where}", _AGAIN) from error
    kind, dockets = _dockets(found, watch)
    return _laid_out(kind, dockets, watch, warnings)


def _dockets(found: Any, watch: Watch) -> tuple[Kind, list[dict[str, Any]]]:  # noqa: ANN401 because JSON holds anything
    """The docket in a file, whatever shape it came in; for a notice, one for each of its cases."""
    if isinstance(found, dict) and isinstance(found.get("docket_entries"), list):
        return Kind.DOCKET, [found]
    if isinstance(found, dict) and found.get("dockets"):
        cases = [{**case, "court_id": found.get("court_id")} for case in _objects(found["dockets"], watch)]
        return Kind.NOTICE, cases
    listed = found.get("results") if isinstance(found, dict) else found
    items = _objects(listed, watch)
    if isinstance(found, dict):
        _require_all(found, items, watch)
    if len(items) == 1 and isinstance(items[0].get("docket_entries"), list):
        return Kind.DOCKET, items
    if items and all("recap_documents" in item or "entry_number" in item for item in items):
        return Kind.DOCKET, [_of_entries(items, watch)]
    what = (
        f"it holds {len(items)} dockets" if items and "docket_entries" in items[0] else "it is a list of search results"
    )
    raise UnreadableFile(watch.path, f"{what}, not one docket with its entries", "Give one docket a file.")


def _objects(listed: Any, watch: Watch) -> list[dict[str, Any]]:  # noqa: ANN401 because JSON holds anything
    if not isinstance(listed, list) or not all(isinstance(item, dict) for item in listed):
        what = "the JSON has no docket entries in it, or only links to them"
        raise UnreadableFile(watch.path, what, _AGAIN)
    watch.entries(len(listed))
    return listed


def _require_all(page: dict[str, Any], items: list[dict[str, Any]], watch: Watch) -> None:
    """Refuse one page of several: the rest of the docket is on the next."""
    count = page.get("count")
    if page.get("next") or page.get("previous") or (isinstance(count, int) and count != len(items)):
        of = f" of {count}" if isinstance(count, int) else ""
        raise UnreadableFile(watch.path, f"it is one page of a longer list: {len(items)}{of} entries", _AGAIN)


def _of_entries(items: list[dict[str, Any]], watch: Watch) -> dict[str, Any]:
    """A docket out of a list of entries; they may each name it, or hold it."""
    named = {json.dumps(item.get("docket"), sort_keys=True) for item in items}
    if len(named) > 1:
        raise UnreadableFile(watch.path, "the entries are of several dockets", "Give one docket a file.")
    head = items[0].get("docket")
    return {**(head if isinstance(head, dict) else {}), "docket_entries": items}


def _laid_out(kind: Kind, dockets: list[dict[str, Any]], watch: Watch, warnings: tuple[str, ...]) -> Intake:
    """The docket as text: a labelled line for each fact of its head, then an entry a line."""
    writing = Writing()
    first = dockets[0]
    court = _labelled(writing, "Court", _court(first))
    number = _labelled(writing, "Case number", _words(first.get("docket_number")))
    caption = _labelled(writing, "Caption", _words(first.get("case_name")))
    judges = _judges(writing, first)
    parties = tuple(_party(writing, party) for party in first.get("parties") or () if _named(party))
    writing.put("\n")
    rows = [_row(writing, entry) for docket in dockets for entry in _objects(docket.get("docket_entries"), watch)]
    others = [_words(docket.get("docket_number")) for docket in dockets[1:]]
    told = (f"the notice is in further cases too: {', '.join(others)}",) if others else ()
    sheet = Sheet(kind, tuple(rows), court, number, caption, judges, parties)
    return Intake((writing.text().rstrip("\n"),), (), warnings + told, sheet)


def _words(value: Any) -> str:  # noqa: ANN401 because JSON holds anything
    return one_line(value) if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def _court(docket: dict[str, Any]) -> str:
    """The court's id: by itself, or at the end of its address."""
    match = _COURT.fullmatch(_words(docket.get("court_id")) or _words(docket.get("court")))
    return match[1].lower() if match else ""


def _labelled(writing: Writing, label: str, value: str) -> Shown[str] | None:
    if not value:
        return None
    writing.put(f"{label}: ")
    span = writing.put(value)
    writing.put("\n")
    return Shown(value, (span,)) if span else None


def _judges(writing: Writing, docket: dict[str, Any]) -> tuple[Judge, ...]:
    judges = []
    for key, label, role in _SEATS:
        line = _labelled(writing, label, _words(docket.get(key)))
        if line:
            judge = judge_at(line.value, 0, len(line.value), role)
            at = line.spans[0].start
            if judge:
                span = judge.spans[0]
                judges.append(Judge(judge.name, role, (Span(at + span.start, at + span.end),)))
    return tuple(judges)


def _named(party: Any) -> bool:  # noqa: ANN401 because JSON holds anything
    return isinstance(party, dict) and bool(_words(party.get("name")))


def _party(writing: Writing, party: dict[str, Any]) -> Party:
    """A line for a party: in what role, who, and by whom represented."""
    types = party.get("party_types")
    told = types[0] if isinstance(types, list) and types else None
    role = _words(party.get("type")) or (_words(told.get("name")) if isinstance(told, dict) else "")
    writing.put(f"{role or 'Party'}: ")
    name = _words(party["name"])
    span = writing.put(name)
    counsel: list[Shown[str]] = []
    attorneys = party.get("attorneys")
    for attorney in attorneys if isinstance(attorneys, list) else ():
        if _named(attorney):
            writing.put("; by " if not counsel else ", ")
            at = writing.put(_words(attorney["name"]))
            counsel += [Shown(_words(attorney["name"]), (at,))] if at else []
    writing.put("\n")
    return Party(name, role or None, (span,) if span else (), tuple(counsel))


def _row(writing: Writing, entry: dict[str, Any]) -> Row:
    """A line for an entry: its day, its number, the clerk's words."""
    filed = _words(entry.get("date_filed") or entry.get("entry_date_filed"))
    match = _DAY.match(filed)
    day = writing.put(match[0]) if match else None
    writing.put(_BETWEEN)
    number = _words(entry["entry_number"] if "entry_number" in entry else entry.get("document_number"))
    at = writing.put(number)
    writing.put(_BETWEEN)
    text = writing.put(_text(entry)) or Span(0, 1)
    writing.put("\n")
    value = _date(match[0]) if match else None
    numbered = Shown(int(number), (at,)) if at and number.isascii() and number.isdigit() else None
    return Row(text, numbered, Shown(value, (day,)) if value and day else None)


def _text(entry: dict[str, Any]) -> str:
    """The docket text; where there is none, the short descriptions of the entry or of its papers."""
    told = _words(entry.get("description")) or _words(entry.get("short_description"))
    papers = entry.get("recap_documents")
    if not told and isinstance(papers, list):
        told = "; ".join(
            filter(None, (_words(paper.get("description")) for paper in papers if isinstance(paper, dict)))
        )
    return told or "(no text)"


def _date(words: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None
