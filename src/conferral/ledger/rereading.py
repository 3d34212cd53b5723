"""What a better reader finds in a paper of the record: differences to look at, taken only by a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from conferral.ledger.canonical import identity
from conferral.ledger.drafts import Draft, key_of
from conferral.ledger.standing import standing
from conferral.model.events import Cause, Event, EventKind, Teller


@dataclass(frozen=True, slots=True)
class Difference:
    """What the record has and what the reader finds now; one of them is None where it is new, or not found any more.

    ``corrected`` is the event by which a person corrected the record there: it stands, whatever a reader says.
    """

    old: Event | None
    new: Draft | None
    corrected: Event | None = None


def differences(events: Sequence[Event], sha256: str, drafts: Iterable[Draft]) -> tuple[Difference, ...]:
    """Hold what is read in a paper now against what the record has of it, in the order of the paper."""
    ours = [event for event in events if event.source and event.source.sha256 == sha256 and not event.gone]
    known = {_key(event) for event in ours}
    found = {key_of(draft): draft for draft in drafts}
    stand = {event.id for event in standing(events)}
    lost = [event for event in ours if event.id in stand and not event.by_hand and _key(event) not in found]
    return tuple(_paired(lost, [draft for key, draft in found.items() if key not in known], _by_hand(ours)))


def _key(event: Event) -> str:
    return identity(event.kind, event.source, event.body, event.on)


def _by_hand(events: Iterable[Event]) -> list[Event]:
    return [event for event in events if event.by_hand]


def _paired(lost: list[Event], new: list[Draft], by_hand: list[Event]) -> Iterator[Difference]:
    left = list(lost)
    for draft in new:
        old = next((event for event in left if _same_place(event.kind, event.source, draft)), None)
        if old:
            left.remove(old)
        corrected = next((event for event in by_hand if _same_place(event.kind, event.source, draft)), None)
        yield Difference(old, draft, corrected)
    for event in left:
        yield Difference(event, None)


def _same_place(kind: EventKind, source: Cause | None, draft: Draft) -> bool:
    """Whether an event and a draft are of one kind and rest on words that overlap, or on the paper as a whole."""
    if kind is not draft.kind or source is None or draft.source is None:
        return False
    if not source.spans or not draft.source.spans:
        return not source.spans and not draft.source.spans
    return any(one.start < other.end and other.start < one.end for one in source.spans for other in draft.source.spans)


def accepted(
    events: Sequence[Event], found: Iterable[Difference], *, by: Teller, reader: str, why: str = "read anew"
) -> tuple[Draft, ...]:
    """The drafts that take the differences into the record, except where a person has corrected it."""
    ids = {_key(event): event.id for event in events if event.source and not event.gone}
    why = f"{why} by version {reader}, and accepted"
    drafts: list[Draft] = []
    for one in found:
        if one.corrected:
            continue
        if one.new:
            refs = tuple(ids.get(of, of) for of in one.new.refs)
            taken = replace(one.new, by=by, refs=refs)
            drafts.append(replace(taken, supersedes=one.old.id, reason=why) if one.old else taken)
        elif one.old:
            drafts.append(Draft(EventKind.STRUCK, {}, by=by, refs=(one.old.id,), reason=f"not found when {why}"))
    return tuple(drafts)


def corrected(event: Event, changes: dict[str, object], *, by: Teller, reason: str) -> Draft:
    """A person's correction of an event: the same kind, at the same place in the paper, with other fields.

    What was said of a paper stays with it: it is sealed, sequestered and destroyed as the paper is. It is our own,
    whatever the paper was, until it is disclosed; nor does what it corrects go out any more. ``on`` among the changes
    is the day it happened.
    """
    said = {name: value for name, value in {**event.body, **changes}.items() if name != "on" and value is not None}
    on = changes.get("on", event.on)
    return Draft(
        event.kind,
        said,
        on=on,  # type: ignore[arg-type]  # because a change of the day is a day, and the others are JSON values
        by=by,
        source=replace(event.source, reader=None) if event.source else None,
        refs=event.refs,
        supersedes=event.id,
        reason=reason,
    )
