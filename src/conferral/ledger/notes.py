"""What people write into a record themselves, sealed as papers are, so that it too can be sequestered and destroyed.

A note is a paper of its own that came as no file: its hash is one of random bytes, which says nothing of its words. All
that one command writes is one such paper: a call and what was agreed in it. The record's own keeping, and what sides
exchange and sign, stand in the log in the clear.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from conferral.ledger.bodies import checked
from conferral.ledger.canonical import digest
from conferral.ledger.drafts import Draft, key_of
from conferral.model.events import Cause, Event, EventKind

OPEN = frozenset(
    {
        *(EventKind.OPENED, EventKind.STRUCK, EventKind.SEQUESTERED, EventKind.DESTROYED, EventKind.DISCLOSED),
        *(EventKind.ENROLLED, EventKind.OFFERED, EventKind.REVEALED, EventKind.ACCEPTED, EventKind.DISPUTED),
        *(EventKind.WITHDRAWN, EventKind.CONSENTED, EventKind.REMINDED),
    }
)
"""Kinds that are never sealed by themselves."""


def sealed(drafts: Iterable[Draft], events: Sequence[Event], *, salt: bytes) -> tuple[Draft, ...]:
    """The drafts, those that rest on no paper made a paper of their own; ``salt`` is 32 random bytes.

    One that says what an event of the record says, and of the same events, is that event: told twice, it is there once.
    """
    given = tuple(drafts)
    if all(draft.source or draft.kind in OPEN for draft in given):
        return given
    there = {_said(one, one.body, one.refs): one for one in events if one.by_hand and not one.gone}
    own, names, ids = Cause(digest(salt)), dict[str, str](), dict[str, str]()
    found: list[Draft] = []
    for draft in given:
        note = replace(draft, refs=tuple(names.get(of, of) for of in draft.refs))
        if draft.source is None and draft.kind not in OPEN:
            refs = tuple(ids.get(of, of) for of in draft.refs)
            known = there.get(_said(draft, checked(draft.kind, draft.body), refs))
            note = replace(note, source=known.source if known else own)
            ids.update({key_of(draft): known.id} if known else {})
        names[key_of(draft)] = key_of(note)
        found.append(note)
    return tuple(found)


def _said(one: Draft | Event, body: Mapping[str, Any], refs: tuple[str, ...]) -> tuple[object, ...]:
    told = tuple(sorted((name, repr(value)) for name, value in body.items()))
    return one.kind, one.on, told, refs, one.supersedes, one.reason


def is_note(event: Event, events: Iterable[Event]) -> bool:
    """Whether an event is sealed by itself, and not with a paper that it was read from or is about."""
    if event.source is None or event.seal is None:
        return False
    papers = (one.source for one in events if one.kind is EventKind.PAPER)
    return all(paper is None or paper.sha256 != event.source.sha256 for paper in papers)
