"""Which events stand (not corrected, struck, sequestered or destroyed), and who may see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind, Privacy

OPEN_TO = {
    Privacy.OWN: frozenset(Privacy),
    Privacy.SERVED: frozenset({Privacy.SERVED, Privacy.FILED}),
    Privacy.FILED: frozenset({Privacy.FILED}),
}
"""What each audience may see: our side all, the other side what was served or filed, everybody what was filed."""
_KEEPING = frozenset({EventKind.STRUCK, EventKind.SEQUESTERED, EventKind.DESTROYED, EventKind.DISCLOSED})
"""Kinds that are about the record and not about the case."""

_BY_THEMSELVES = frozenset({EventKind.CONFERRED, EventKind.AGREED, EventKind.ORDERED})
"""Kinds that happened whatever paper they answer: with it out of view, they stay."""


def standing(events: Sequence[Event], *, audience: Privacy = Privacy.OWN) -> tuple[Event, ...]:
    """The events that count, in the order of the log.

    ``audience``: own is our side, which sees all; served is the other side; filed is everybody. What a person put in
    the place of an event counts and the event does not; a person wins over a reader, and the last person over those
    before. A paper sequestered or destroyed is in no view, ours included, nor is what
    only says what became of events read from it.
    """
    alive = _not_struck(events)
    replaced, disclosed, withheld = _replaced(alive), _disclosed(alive), withheld_papers(alive)
    seen = OPEN_TO[audience]
    out: set[str] = set()
    found = []
    for told in alive:
        of = (*told.refs, *([told.supersedes] if told.supersedes else ()))
        hangs = of and told.kind not in _BY_THEMSELVES and out.issuperset(of)
        if told.gone or (told.source and told.source.sha256 in withheld) or hangs:
            out.add(told.id)
        elif told.id not in replaced and told.kind not in _KEEPING:
            event = replace(told, privacy=disclosed[told.id]) if told.id in disclosed else told
            if event.privacy in seen:
                found.append(event)
    return tuple(found)


def withheld_papers(events: Iterable[Event]) -> dict[str, Event]:
    """The hashes of papers that are in no view, each with the event that withholds it."""
    kinds = (EventKind.SEQUESTERED, EventKind.DESTROYED)
    return {event.body["paper"]: event for event in _not_struck(tuple(events)) if event.kind in kinds}


def refuse_withheld(events: Iterable[Event], sha256: str, where: str) -> None:
    """ConferralError where a paper is sequestered or destroyed: it does not come back by the side door."""
    withheld = withheld_papers(events).get(sha256)
    if withheld is None:
        return
    gone = withheld.kind is EventKind.DESTROYED
    what = f"this paper was {'destroyed' if gone else 'sequestered'} on {withheld.on} ({withheld.reason})"
    lift = "It is in no view. Lift that first, if you may: record strike."
    raise ConferralError(where, what, "It is not taken in again." if gone else lift)


def _not_struck(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events that were not struck; a striking may be struck itself, and then what it struck is back."""
    struck: set[str] = set()
    for event in reversed(events):
        if event.kind is EventKind.STRUCK and event.id not in struck:
            struck.update(event.refs)
    return tuple(event for event in events if event.id not in struck)


def _replaced(events: Iterable[Event]) -> set[str]:
    """Events in whose place another stands: by hand over read, else the later one."""
    winners: dict[str, Event] = {}
    losers: set[str] = set()
    for event in events:
        if event.supersedes is None:
            continue
        before = winners.get(event.supersedes)
        if before is None or event.by_hand or not before.by_hand:
            winners[event.supersedes] = event
            losers.update({before.id} if before else ())
        else:
            losers.add(event.id)
    return losers | winners.keys()


def _disclosed(events: Iterable[Event]) -> dict[str, Privacy]:
    """Events that have been served or filed since they were written, by id; the last word on each."""
    return {
        of: Privacy(event.body["privacy"]) for event in events if event.kind is EventKind.DISCLOSED for of in event.refs
    }
