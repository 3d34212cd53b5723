"""The calendar a paper tells of: days set or left in force, and days moved, vacated or cancelled."""

from __future__ import annotations

import datetime as dt

from conferral.model.facts import Deadline, Kind
from conferral.model.spans import Shown
from conferral.readers.document import Document
from conferral.readers.schedule.mention import Mention
from conferral.readers.schedule.mentions import mentions_of
from conferral.readers.schedule.outcome import settle
from conferral.readers.schedule.roles import Role

_MOST = 20  # things one day can be for; beyond that, mentions are not compared


def read_schedule(
    document: Document, kind: Kind, signed: Shown[dt.date] | None = None, put_off: frozenset[int] = frozenset()
) -> tuple[tuple[Deadline, ...], tuple[Deadline, ...]]:
    """The deadlines and the superseded days of a paper, each in order of first mention; ``signed`` is its ruling's day.

    ``put_off`` are the places of the days of which the letter tells that another was put in their stead.

    What a letter says stands is held against the ruling written on it: a day that the ruling moves is superseded,
    one that was only proposed counts where the ruling grants it.
    """
    mentions = settle(document, mentions_of(document, kind, signed, put_off))
    live = [mention for mention in mentions if mention.role is Role.SET]
    gone = [mention for mention in mentions if mention.role is Role.GONE]
    by_day: dict[dt.date, list[Mention]] = {}
    for dead in gone:
        by_day.setdefault(dead.date, []).append(dead)
    live = [
        mention for mention in live if not any(_same(mention, dead) for dead in by_day.get(mention.date, [])[:_MOST])
    ]
    return _deadlines(document, live), _deadlines(document, gone)


def _same(live: Mention, dead: Mention) -> bool:
    """Whether a live day is the dead one over again: the same day for the same thing, at the same hour."""
    if live.date != dead.date or live.start == dead.start:
        return False
    for_all = dead.ruling and not live.ruling and not dead.topic.heads
    if not for_all and not live.topic.same_as(dead.topic):
        return False
    return not (live.clock and dead.clock) or live.clock == dead.clock


def _one_thing(first: Mention, again: Mention) -> bool:
    """Whether two mentions of a day are of one deadline; a later one that names nothing adds no deadline."""
    return first.topic.same_as(again.topic) or not again.topic.heads


def _deadlines(document: Document, mentions: list[Mention]) -> tuple[Deadline, ...]:
    """One deadline for each day and thing; further mentions add their words."""
    found: list[tuple[Mention, list[Mention]]] = []
    by_day: dict[dt.date, list[int]] = {}
    for mention in mentions:
        same_day = by_day.get(mention.date, [])[:_MOST]
        twin = next((i for i in same_day if _one_thing(found[i][0], mention)), None)
        if twin is None:
            by_day.setdefault(mention.date, []).append(len(found))
            found.append((mention, [mention]))
        else:
            found[twin][1].append(mention)
    return tuple(
        Deadline(first.what, first.date, tuple(document.span(one.quoted_from, one.end) for one in every))
        for first, every in found
    )
