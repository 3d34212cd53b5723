"""Which events stand (not corrected, struck, sequestered or destroyed), and who may see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from conferral.model.events import Event, EventKind, Privacy

_OPEN_TO = {
    Privacy.OWN: frozenset(Privacy),
    Privacy.SERVED: frozenset({Privacy.SERVED, Privacy.FILED}),
    Privacy.FILED: frozenset({Privacy.FILED}),
}


def standing(events: Sequence[Event], *, audience: Privacy = Privacy.OWN) -> tuple[Event, ...]:
    """The events that count, in the order of the log.

    ``audience``: own is our side, which sees all; served is the other side; filed is everybody. What a person put in
    the place of an event counts and the event does not; the last to do so wins. A paper sequestered or destroyed is in
    no view, ours included.
    """
    replaced = {event.supersedes for event in events if event.supersedes}
    withheld = _withheld(events)
    disclosed = _disclosed(events)
    seen = _OPEN_TO[audience]
    return tuple(
        event
        for told in events
        if told.id not in replaced and told.kind is not EventKind.STRUCK and not told.gone
        if told.source is None or told.source.sha256 not in withheld
        if (event := _as_disclosed(told, disclosed)).privacy in seen
    )


def _withheld(events: Iterable[Event]) -> set[str]:
    """The hashes of papers that are in no view."""
    return {event.body["paper"] for event in events if event.kind in (EventKind.SEQUESTERED, EventKind.DESTROYED)}


def _disclosed(events: Iterable[Event]) -> dict[str, Privacy]:
    """Events that were own when they were written and have been served or filed since, by id."""
    return {
        of: Privacy(event.body["privacy"]) for event in events if event.kind is EventKind.DISCLOSED for of in event.refs
    }


def _as_disclosed(event: Event, disclosed: dict[str, Privacy]) -> Event:
    return replace(event, privacy=disclosed[event.id]) if event.id in disclosed else event
