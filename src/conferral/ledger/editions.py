"""A docket that was fetched again: which of its entries are new, and which say something else now.

An entry is the same where court, case number, the entry's number and its words are; one without a number, where day and
words are. It is in the record already then, whatever file it came in. An entry whose words have changed is a
difference, like what a better reader finds: a person looks at it, and only a person takes it.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter
from typing import Any

from conferral.ledger.drafts import Draft, key_of
from conferral.ledger.rereading import Difference
from conferral.ledger.standing import standing
from conferral.model.events import Event, EventKind
from conferral.model.facts import Kind

_ENTERED = re.compile(r"\s*\(Entered:\s{0,3}\d{1,2}/\d{1,2}/\d{4}\)\s*$")
_Said = tuple[int | None, dt.date | None, str]
_Case = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Edition:
    """A docket held against those of the same case that the record has.

    ``own`` are the drafts that this file alone brings, the docket itself first; ``known`` is how many entries other
    files brought, word for word; ``changed`` is what those that say something else now would change.
    """

    own: tuple[Draft, ...]
    known: int = 0
    changed: tuple[Difference, ...] = ()


def edition(events: Sequence[Event], drafts: Iterable[Draft]) -> Edition:
    """Hold what was read in a paper against the dockets of the record; a paper that is no docket is all its own."""
    itself, entries = _parted(tuple(drafts))
    if not entries:
        return Edition(itself)
    record = _Record(events, itself[0])
    now = {_said(entry[0].body, entry[0].on) for entry in entries}
    own, known, changed = list(itself), 0, list[Difference]()
    for entry in entries:
        if ours := record.own(entry):
            own += ours
        elif record.has(entry[0]):
            known += 1
        elif old := record.before(entry[0], now):
            changed += record.differences(old, entry)
        else:
            own += entry
    return Edition(tuple(own), known, tuple(changed))


def _parted(drafts: tuple[Draft, ...]) -> tuple[tuple[Draft, ...], list[tuple[Draft, ...]]]:
    """What is of the paper itself, and what is of each entry of it, the entry first."""
    starts = [i for i, draft in enumerate(drafts) if _is_entry(draft)]
    ends = [*starts, len(drafts)]
    return drafts[: ends[0]], [drafts[a:b] for a, b in pairwise(ends)]


def _is_entry(one: Draft | Event) -> bool:
    """Whether it is an entry in a docket; one that came as a file of its own rests on no part of another."""
    entry = one.kind is EventKind.PAPER and one.body.get("kind") == Kind.DOCKET_ENTRY
    return entry and one.source is not None and bool(one.source.spans)


def _said(body: Mapping[str, Any], on: dt.date | None) -> _Said:
    """What tells an entry from others. When the clerk entered it stands on a docket and not in a notice."""
    number = body.get("docket")
    words = " ".join(_ENTERED.sub("", body.get("words") or "").split())
    return number, None if number is not None else on, words


class _Record:
    """The entries that other files brought into a record, of the case of one docket."""

    def __init__(self, events: Sequence[Event], docket: Draft) -> None:
        case, paper = _case(docket.body), docket.source.sha256 if docket.source else ""
        others = _others(events, case, paper)
        self._ours = {_said(event.body, event.on): event for event in _entries(events, {paper})}
        self._stand = {event.id for event in standing(events)}
        self._told = _told(events, others)
        self._entries = _entries(events, others)
        self._numbered: defaultdict[int | None, list[Event]] = defaultdict(list)
        for event in self._entries:
            self._numbered[event.body.get("docket")].append(event)
        self._said = {_said(event.body, event.on) for event in self._entries}
        self._taken: set[str] = set()

    def own(self, entry: tuple[Draft, ...]) -> tuple[Draft, ...]:
        """The drafts of an entry that this file brought already, without what the one it took the place of told."""
        it = self._ours.get(_said(entry[0].body, entry[0].on))
        if it is None:
            return ()
        if it.supersedes is None:
            return entry
        before = next((one for one in self._entries if one.id == it.supersedes), None)
        told = self._told_by(before) if before else []
        known = {_what(one.kind, one.on, one.body) for one in told}
        return tuple(one for one in entry if one is entry[0] or _what(one.kind, one.on, one.body) not in known)

    def has(self, entry: Draft) -> bool:
        """Whether another file brought the entry, struck and replaced ones too: what a person took out stays out."""
        return _said(entry.body, entry.on) in self._said

    def before(self, entry: Draft, now: set[_Said]) -> Event | None:
        """The entry of this number as the record has it, where the docket has those words no more."""
        number = entry.body.get("docket")
        for old in self._numbered[number] if number is not None else ():
            if old.id in self._stand and old.id not in self._taken and _said(old.body, old.on) not in now:
                self._taken.add(old.id)
                return old
        return None

    def differences(self, old: Event, entry: tuple[Draft, ...]) -> Iterator[Difference]:
        """What an entry that says something else now would change: its words, and what was read in them."""
        told = self._told_by(old)
        by_hand = [event for event in told if event.by_hand and event.id in self._stand]
        left = [event for event in told if event.id in self._stand and not event.by_hand]
        yield Difference(None if old.by_hand else old, entry[0], old if old.by_hand else None)
        same = {_what(event.kind, event.on, event.body): event for event in told}
        names: dict[str, str] = {}
        for draft in entry[1:]:
            if it := same.get(_what(draft.kind, draft.on, draft.body)):
                names[key_of(draft)] = it.id
                left = [event for event in left if event is not it]
                continue
            new = replace(draft, refs=tuple(names.get(of, of) for of in draft.refs))
            was = next((event for event in left if event.kind is draft.kind and not _in(event, entry)), None)
            left = [event for event in left if event is not was]
            yield Difference(was, new, next((event for event in by_hand if event.kind is draft.kind), None))
        yield from (Difference(event, None) for event in left)

    def _told_by(self, entry: Event) -> list[Event]:
        """What was read in an entry: events that rest on words of it, and of it alone."""
        if entry.source is None:
            return []
        told = self._told.get(entry.source.sha256, [])
        first, last = entry.source.spans[0].start, entry.source.spans[-1].end
        among = told[bisect_left(told, first, key=itemgetter(0)) : bisect_left(told, last, key=itemgetter(0))]
        return [one for _, one in among if one.source and all(span.end <= last for span in one.source.spans)]


def _told(events: Iterable[Event], papers: set[str]) -> dict[str, list[tuple[int, Event]]]:
    """What some papers tell of, by where its first words stand, paper by paper."""
    told: defaultdict[str, list[tuple[int, Event]]] = defaultdict(list)
    for event in events:
        paper = event.source if event.kind is not EventKind.PAPER and not event.gone else None
        if paper and paper.spans and paper.sha256 in papers:
            told[paper.sha256].append((min(span.start for span in paper.spans), event))
    for some in told.values():
        some.sort(key=itemgetter(0))
    return told


def _entries(events: Iterable[Event], papers: set[str]) -> list[Event]:
    """The docket entries that some papers brought."""
    brought = (event for event in events if _is_entry(event) and not event.gone)
    return [event for event in brought if event.source and event.source.sha256 in papers]


def _others(events: Sequence[Event], case: _Case, paper: str) -> set[str]:
    """The other papers that brought docket entries of the case; one that does not name its case is of this one."""
    cases: dict[str, _Case] = {}
    brought: set[str] = set()
    for event in events:
        if event.kind is EventKind.PAPER and event.source and not event.gone:
            if _is_entry(event):
                brought.add(event.source.sha256)
            else:
                cases[event.source.sha256] = _case(event.body)
    return {one for one in brought - {paper} if _same_case(cases.get(one, ("", "")), case)}


def _case(body: Mapping[str, Any]) -> _Case:
    return str(body.get("court") or "").lower(), str(body.get("case_number") or "").lower()


def _same_case(one: _Case, other: _Case) -> bool:
    return all(not a or not b or a == b for a, b in zip(one, other, strict=True))


def _what(kind: EventKind, on: dt.date | None, body: Mapping[str, Any]) -> tuple[Any, ...]:
    said = sorted((name, repr(value)) for name, value in body.items() if value not in (None, [], False))
    return kind, on, tuple(said)


def _in(event: Event, entry: tuple[Draft, ...]) -> bool:
    """Whether an event is told of, word for word, by an entry as it is now."""
    return any(_what(event.kind, event.on, event.body) == _what(one.kind, one.on, one.body) for one in entry)
