"""Which events tell of one and the same duty.

Two papers seldom use the same words. Descriptions are the same duty where more than half of the words of the shorter
one are in the other; so the shorter shares at least one of the rarer half of its words with the longer. By that the few
that can be the same are found without holding each against all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from conferral.ledger.same import Gist, alike, gist
from conferral.model.events import Event, EventKind

MAKES = (EventKind.ORDERED, EventKind.AGREED)
"""Kinds of event that make an obligation."""


def duties(events: Iterable[Event]) -> Iterator[tuple[Event, ...]]:
    """The events that make an obligation, those that tell of the same one together, the first told first.

    In what order they were written down makes no difference.
    """
    kinds: defaultdict[tuple[str | None, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.kind in MAKES:
            kinds[event.body.get("due"), event.body["who"].lower()].append(event)
    for together in kinds.values():
        yield from map(tuple, _grouped(sorted(together, key=_order)))


def _order(event: Event) -> tuple[str, str, str, str]:
    """An order that does not hang on when a thing was written down: by day, then by what is said."""
    return event.on.isoformat() if event.on else "", event.body["what"], event.kind, event.id


def _grouped(events: list[Event]) -> Iterable[list[Event]]:
    said = [gist(event.body["what"]) for event in events]
    known = Likenesses(said)
    exactly: dict[Gist, int] = {}
    groups: list[list[Event]] = []
    for event, one in zip(events, said, strict=True):
        if one not in exactly:
            place = min(known.of(one), default=None)
            exactly[one] = known.put(one) if place is None else place
            if place is None:
                groups.append([])
        groups[exactly[one]].append(event)
    return groups


_NONE: frozenset[str] = frozenset()
"""The numbers of a description that names none."""


class Likenesses:
    """Descriptions put in one after another, found again by another in like words."""

    def __init__(self, said: Iterable[Gist]) -> None:
        self._held: list[Gist] = []
        self._by_rare: defaultdict[tuple[str, frozenset[str] | None], list[int]] = defaultdict(list)
        self._by_any: defaultdict[tuple[str, frozenset[str] | None], list[int]] = defaultdict(list)
        common = Counter(stem for one in said for stem in one.stems)
        self._rank = {stem: place for place, (_, stem) in enumerate(sorted((n, stem) for stem, n in common.items()))}

    def put(self, said: Gist) -> int:
        """Put a description in, and give its place."""
        place = len(self._held)
        self._held.append(said)
        rare = self._rare(said)
        for numbers in (said.numbers, None):
            for stem in rare:
                self._by_rare[stem, numbers].append(place)
            for stem in said.stems:
                self._by_any[stem, numbers].append(place)
        return place

    def of(self, said: Gist) -> Iterator[int]:
        """The places of those that are the same duty."""
        return (place for place in self._near(said) if alike(self._held[place], said))

    def _near(self, said: Gist) -> set[int]:
        """Those that may be: they share one of the rarer half of the words of the shorter of the two."""
        found: set[int] = set()
        rare = self._rare(said)
        for numbers in (said.numbers, _NONE) if said.numbers else (None,):
            for stem in said.stems:
                found.update(self._by_rare.get((stem, numbers), ()))
            for stem in rare:
                found.update(self._by_any.get((stem, numbers), ()))
        return found

    def _rare(self, said: Gist) -> list[str]:
        """The rarer half of the words, one more where their number is odd."""
        ranked = sorted(said.stems, key=lambda stem: self._rank.get(stem, -1))
        return ranked[: len(ranked) - len(ranked) // 2]
