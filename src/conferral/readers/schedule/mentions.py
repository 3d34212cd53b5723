"""Every mention of a day in a paper, with what the day is for and what it is to the paper."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from conferral.model.facts import Kind
from conferral.model.spans import Shown, Span
from conferral.readers.document import Document, PartKind
from conferral.readers.schedule import cues
from conferral.readers.schedule.mention import Mention
from conferral.readers.schedule.names import name_of
from conferral.readers.schedule.passages import Passage, Place, passages, places
from conferral.readers.schedule.reckoned import later, reckoned
from conferral.readers.schedule.roles import Role, moves, roles_of
from conferral.readers.schedule.topics import Topic, topic_of, words_about
from conferral.text.wording import Wording

_CLOCK = Wording(r"\b(\d{1,2})(?::(\d\d))?(?::\d\d)?\s?([ap])\.?\s?m\b|\b(\d{1,2}):(\d\d)\b", re.I)
_QUOTED = 90
_WORD = Wording(r"[A-Za-z]{2}")
_SMALL_WORD = Wording(r"\b[a-z]{2,}\b")
_LEADS_TO_DAY = Wording(r"(?:\b(?:by|on|for|until|till|before|to|due|than|through|and|or|of)|[:>])\W{0,3}\Z", re.I)
_RULES_NEXT = Wording(
    r"\s{0,2}[.:,–-]{0,2}\s{1,3}(?:(?:memo|text|electronic)[ -])?(?:(?:the\s)?(?:request|application|motion)"
    r"|so\sordered|order"
    r"|endorse|granted|denied|allowed|approved)",
    re.I,
)
_NOTHING = Topic(frozenset(), frozenset())


def mentions_of(
    document: Document,
    kind: Kind,
    signature: Shown[dt.date] | None = None,
    put_off: frozenset[int] = frozenset(),
) -> list[Mention]:
    """The days of a paper, in order, each with its role; those reckoned from periods among them.

    ``signature`` is the day of the ruling where its reader found it; that day's own words set nothing.
    """
    letter = any(part.kind is not PartKind.RULING for part in document.parts)
    ruled_on = signature.value if signature else None
    every = [(passage, list(places(document, passage, ruled_on))) for passage in passages(document)]
    signed = _day_of(signature, _signed_on(every)) or (document.written_on if letter else None)
    edges = {document.span(start, end) for start, end in _edges(document)}
    if signature and signature.value == signed:
        edges |= set(signature.spans)
    if edges:
        every = [(passage, _save(document, told, edges)) for passage, told in every]
    found: list[Mention] = []
    for passage, told in every:
        today = signed if passage.ruling else document.written_on
        roles = (_introduced(place, role, today) for place, role in zip(told, roles_of(told, today), strict=True))
        for place, role in zip(told, roles, strict=True):
            mention = _mention(document, place, Role.GONE if place.day.start in put_off else role)
            found.append(_with_topic(mention, found))
    found = _respectively(document, found)
    if kind is not Kind.DOCKET:  # a docket's entries have each a day of their own
        counted = list(reckoned(document, found, signed))
        found = [*later(document, found, counted), *counted]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _edges(document: Document) -> Iterator[tuple[int, int]]:
    """The days with which a ruling on a letter opens ("11/8/17. The request is granted") or closes: its own."""
    if not any(part.kind is PartKind.BODY for part in document.parts):
        return
    for part in document.parts_of(PartKind.RULING):
        days = [day for day in document.dates_in(part.start, part.end) if day.full]
        if not days:
            continue
        first, last = days[0], days[-1]
        line = document.text.rfind("\n", 0, first.start) + 1
        opens = _RULES_NEXT.match(document.text, first.end) and not _WORD.search(document.text, line, first.start)
        if opens or not _WORD.search(document.text, part.start, first.start):
            yield first.start, first.end
        before = document.text[max(part.start, last.start - 12) : last.start]
        if not _SMALL_WORD.search(document.text, last.end, part.end) and not _LEADS_TO_DAY.search(before):
            yield last.start, last.end


def _save(document: Document, told: list[Place], own: set[Span]) -> list[Place]:
    """The places of days save those where the ruling is signed."""
    return [place for place in told if not _overlaps(document.span(place.day.start, place.day.end), own)]


def _overlaps(day: Span, own: set[Span]) -> bool:
    return any(span.start < day.end and day.start < span.end for span in own)


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


def _respectively(document: Document, found: list[Mention]) -> list[Mention]:
    """The days with those proposed "respectively" given, one by one, the things of as many days named before them."""
    every, at = list(found), 0
    while at < len(every):
        run = at + 1
        if every[at].role is Role.ASKED:
            while run < len(every) and every[run].role is Role.ASKED and every[run].start - every[run - 1].end < 12:
                run += 1
            size, end = run - at, every[run - 1].end
            if 1 < size <= at and "respectively" in document.text[end : end + 20]:
                olds = every[at - size : at]
                every[at:run] = [
                    replace(one, topic=old.topic, moved=True) for one, old in zip(every[at:run], olds, strict=True)
                ]
        at = run
    return every


def _day_of(signature: Shown[dt.date] | None, read: dt.date | None) -> dt.date | None:
    """The ruling's day; a signature's day later than the day that stands as the ruling's own was none of its own."""
    if signature and read:
        return min(signature.value, read)
    return signature.value if signature else read


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
