"""Overlapping spans made flat: a text cut at every border, each piece wholly inside or outside each span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conferral.model.spans import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece ``text[start:end]`` and the indexes of all spans that cover it, rising."""

    start: int
    end: int
    over: tuple[int, ...]


def cut(start: int, end: int, spans: Sequence[Span]) -> Iterator[Segment]:
    """The segments of ``text[start:end]`` in order, without gap or overlap.

    >>> [(s.start, s.end, s.over) for s in cut(0, 9, [Span(0, 5), Span(3, 9)])]
    [(0, 3, (0,)), (3, 5, (0, 1)), (5, 9, (1,))]
    """
    events = sorted(
        event
        for index, span in enumerate(spans)
        if span.start < end and span.end > start
        for event in ((max(span.start, start), 1, index), (min(span.end, end), 0, index))
    )
    active: set[int] = set()
    position = start
    for offset, opens, index in events:
        if offset > position:
            yield Segment(position, offset, tuple(sorted(active)))
            position = offset
        (active.add if opens else active.discard)(index)
    if position < end:
        yield Segment(position, end, ())
