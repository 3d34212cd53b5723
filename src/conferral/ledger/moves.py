"""Days that were moved, vacated or cancelled by what came later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from conferral.ledger.duties import Likenesses
from conferral.ledger.same import gist
from conferral.model.events import Event


class Moves:
    """The events that move days, found by the day and by the words for what was to happen on it."""

    def __init__(self, moved: Iterable[Event]) -> None:
        self._on: defaultdict[str, list[Event]] = defaultdict(list)
        for event in moved:
            self._on[event.body["date"]].append(event)
        self._words: dict[str, Likenesses] = {}

    def reach(self, event: Event, day: str) -> bool:
        """Whether the day that an event sets was moved, for a thing that goes by like words, by a later event."""
        moves = self._on.get(day)
        if not moves:
            return False
        words = self._words.get(day) or self._put(day, moves)
        return any(_later(moves[place], event) for place in words.of(gist(event.body["what"])))

    def _put(self, day: str, moves: list[Event]) -> Likenesses:
        said = [gist(one.body["what"]) for one in moves]
        words = self._words[day] = Likenesses(said)
        for one in said:
            words.put(one)
        return words


def _later(one: Event, other: Event) -> bool:
    """Whether another thing was said, and later. What has no day was set before what moves it."""
    return one.id != other.id and (one.on is None or other.on is None or one.on >= other.on)
