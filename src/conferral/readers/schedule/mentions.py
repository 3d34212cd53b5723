"""Every mention of a day in a paper, with what the day is for and what it is to the paper."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from conferral.model.facts import Kind
from conferral.readers.document import Document, PartKind
from conferral.readers.schedule import cues
from conferral.readers.schedule.mention import Mention
from conferral.readers.schedule.passages import Passage, Place, passages, places
from conferral.readers.schedule.reckoned import reckoned
from conferral.readers.schedule.roles import Role, moves, roles_of
from conferral.readers.schedule.topics import Topic, name_of, topic_of, words_about
from conferral.text.wording import Wording

_CLOCK = Wording(r"\b(\d{1,2})(?::(\d\d))?(?::\d\d)?\s?([ap])\.?\s?m\b|\b(\d{1,2}):(\d\d)\b", re.I)
_QUOTED = 90
_NOTHING = Topic(frozenset(), frozenset())


def mentions_of(document: Document, kind: Kind) -> list[Mention]:
    """The days of a paper, in order, each with its role; those reckoned from periods among them."""
    letter = any(part.kind is not PartKind.RULING for part in document.parts)
    every = [(passage, list(places(document, passage))) for passage in passages(document)]
    signed = _signed_on(every) or (document.written_on if letter else None)
    found: list[Mention] = []
    for passage, told in every:
        today = signed if passage.ruling else document.written_on
        roles = (_introduced(place, role, today) for place, role in zip(told, roles_of(told, today), strict=True))
        for place, role in zip(told, roles, strict=True):
            mention = _mention(document, place, role)
            found.append(_with_topic(mention, found))
    if kind is not Kind.DOCKET:  # a docket's entries have each a day of their own
        found += reckoned(document, found, signed)
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _with_topic(mention: Mention, found: list[Mention]) -> Mention:
    """A proposed day that names nothing ("until March 20") is for what the days named shortly before it are for."""
    if mention.role is not Role.ASKED or mention.topic.heads:
        return mention
    near = [
        other.topic.heads
        for other in found[-4:]
        if other.start > mention.start - 300 and other.ruling == mention.ruling
    ]
    return replace(mention, topic=Topic(frozenset().union(*near), frozenset()))


def _signed_on(every: list[tuple[Passage, list[Place]]]) -> dt.date | None:
    """The day of the ruling: the last day in it that stands as its own."""
    own = [
        place.date
        for passage, told in every
        if passage.ruling
        for place, role in zip(told, roles_of(told, None), strict=True)
        if role is Role.OWN
    ]
    return max(own, default=None)


def _introduced(place: Place, role: Role, today: dt.date | None) -> Role:
    """The role of a day in a list or table: what the words that open the list make of it."""
    opened = place.passage.introduced
    if not opened or role not in (Role.TOLD, Role.SET) or (today is not None and place.date <= today):
        return role
    if not place.passage.ruling and cues.PROPOSES.search(opened):
        return Role.ASKED
    return Role.SET if len(place.near) < 90 and cues.OPENS_SCHEDULE.search(opened) else role


def _mention(document: Document, place: Place, role: Role) -> Mention:
    start, end = place.day.start, place.day.end
    bears = role not in (Role.OWN, Role.TOLD)  # the rest are told of only; naming them would cost and serve nothing
    clock = _CLOCK.search(place.after[:24]) or _CLOCK.search(place.near[-16:])
    return Mention(
        place.date,
        start,
        end,
        max(place.passage.start, _word_start(document.text, start - _QUOTED)),
        place.passage.ruling,
        role,
        name_of(place) if bears else "",
        topic_of(words_about(place)) if bears else _NOTHING,
        moved=bears and (moves(place) or bool(cues.ASK.search(place.passage.introduced))),
        clock=clock[0] if clock else "",
    )


def _word_start(text: str, offset: int) -> int:
    space = text.find(" ", max(0, offset), max(0, offset) + 30)
    return max(0, offset) if space < 0 or offset <= 0 else space + 1
