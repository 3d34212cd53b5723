"""Events before they have a place in the chain, and the ids they will go by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from conferral.ledger.bodies import ANSWERS, REASONED, BadEvent, checked
from conferral.ledger.canonical import identity, named
from conferral.model.errors import ConferralError
from conferral.model.events import NOBODY, Cause, EventKind, Privacy, Teller


@dataclass(frozen=True, slots=True)
class Draft:
    """An event that has not yet been given its place in the chain.

    ``refs`` are ids of events in the record, or ``key_of`` another draft that is added with it.
    """

    kind: EventKind
    body: Mapping[str, Any]
    on: dt.date | None = None
    by: Teller = NOBODY
    privacy: Privacy = Privacy.OWN
    source: Cause | None = None
    refs: tuple[str, ...] = ()
    supersedes: str | None = None
    reason: str | None = None


def key_of(draft: Draft) -> str:
    """What a draft goes by until it has an id: by it another draft added in the same breath can name it."""
    return identity(draft.kind, draft.source, checked(draft.kind, draft.body), draft.on)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Drafts told apart: those that are new, by the ids they get, and the ids of those that were there."""

    fresh: Mapping[str, Draft]
    known: tuple[str, ...]


def sort_out(drafts: Iterable[Draft], known: set[str], salts: Mapping[str, bytes]) -> Sorted:
    """Check the drafts, give each its id, and leave out what is in the record.

    ``salts`` are those of the papers the drafts were read from, by the papers' hashes. BadEvent or ConferralError where
    a draft does not say what it must, or answers an event that is not there.
    """
    fresh: dict[str, Draft] = {}
    there: list[str] = []
    names: dict[str, str] = {}
    for draft in drafts:
        key = key_of(draft)
        refs = tuple(names.get(of, of) for of in draft.refs)
        right = replace(draft, body=checked(draft.kind, draft.body), refs=refs)
        _complete(right, known, fresh)
        salt = salts[draft.source.sha256] if draft.source else b""
        name = named(key, salt=salt, refs=refs, supersedes=draft.supersedes, reason=draft.reason)
        names.setdefault(key, name)
        if name in known or name in fresh:
            there.append(name)
        else:
            fresh[name] = right
    return Sorted(fresh, tuple(there))


def _complete(draft: Draft, known: set[str], fresh: Mapping[str, Draft]) -> None:
    """What takes something away says why; what an event answers or takes the place of is in the record."""
    if (draft.kind in REASONED or draft.supersedes) and not (draft.reason or "").strip():
        raise BadEvent(f"event '{draft.kind}'", "it does not say why", "Give a reason.")
    if draft.kind in ANSWERS and not draft.refs:
        raise BadEvent(f"event '{draft.kind}'", "it does not say of what", "Name the event it answers by its id.")
    for of in (*draft.refs, *filter(None, [draft.supersedes])):
        if of not in known and of not in fresh:
            raise ConferralError(
                f"event {of[:12]}", "no such event is in this record", "`conferral record show` lists them."
            )
