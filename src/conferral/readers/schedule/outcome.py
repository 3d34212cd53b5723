"""What the ruling makes of the days in the letter: those it moves give way, those it grants count."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from conferral.readers.document import Document, PartKind
from conferral.readers.schedule.grants import Grant, grant_of
from conferral.readers.schedule.mention import Mention
from conferral.readers.schedule.roles import Role
from conferral.readers.schedule.topics import Topic, topic_of
from conferral.text.wording import Wording

_CALLED_OFF = Wording(
    r"(?P<what>[^.;]{0,120}\b(?:conference|hearing|trial|deposition|mediation|argument|deadlines?"
    r"|dates)\b)[^.;]{0,60}?\b(?:is|are)\s(?:hereby\s|therefore\s|also\s)?"
    r"(?:cancel+ed|adjourned\s(?:sine\sdie|without\s(?:a\s)?(?:new\s)?date|until\sfurther)|vacated"
    r"|stricken|stayed|suspended|held\sin\sabeyance|taken\soff)",
    re.I,
)
_TIME = Wording(
    r"\b(?:extension|extend|enlarge(?:ment)?|adjourn(?:ment)?|continuance|postpone|(?:more"
    r"|additional)\s(?:days|time|weeks)|reschedule|modif(?:y|ication))\b",
    re.I,
)
_MOST = 400  # days a ruling can set anew; no ruling has so many, and a longer list would only take time
_ALL = Wording(r"\ball\s(?:\w+\s){0,3}(?:deadlines|dates)\b", re.I)


@dataclass(frozen=True, slots=True)
class _News:
    """What the ruling changes: days it moves or grants, days it sets, what it calls off, where granted days stand."""

    moved: list[Mention]
    ordered: list[Mention]
    off: list[Topic]
    granted: frozenset[int]
    grant: Grant


def settle(document: Document, mentions: list[Mention]) -> list[Mention]:
    """The mentions with every request answered: nothing is left that is asked for, or at stake."""
    grant = grant_of(document)
    ordered = [mention for mention in mentions if mention.ruling and mention.role is Role.SET]
    answered = [replace(one, role=_answer(one, grant, ordered)) if one.role is Role.ASKED else one for one in mentions]
    granted = [
        new for old, new in zip(mentions, answered, strict=True) if old.role is Role.ASKED and new.role is Role.SET
    ]
    late = grant is not Grant.NONE and _more_time(document)
    moved = [mention for mention in ordered if mention.moved or late] + granted
    off = _called_off(document)
    news = _News(
        moved[:_MOST],
        ordered[:_MOST] if grant is not Grant.NONE else [],
        off,
        frozenset(one.start for one in granted),
        grant,
    )
    return [_settled(one, news, document.written_on) for one in answered]


def _more_time(document: Document) -> bool:
    """Whether the letter asks for time: then a day the ruling sets takes the place of the one the letter names."""
    return any(
        _TIME.search(document.text, part.start, part.end) for part in document.parts_of(PartKind.BODY, PartKind.RE)
    )


def _answer(asked: Mention, grant: Grant, ordered: list[Mention]) -> Role:
    """A proposed day counts where the request is granted whole and the ruling names no other day for the thing."""
    if grant is not Grant.WHOLE or any(mention.topic.same_as(asked.topic) for mention in ordered[:_MOST]):
        return Role.TOLD
    return Role.SET if asked.moved or not ordered else Role.TOLD


def _settled(one: Mention, news: _News, written_on: dt.date | None) -> Mention:
    if one.role is Role.AT_STAKE:
        gives_way = (
            _replaced(one, news.moved) or _replaced(one, news.ordered) or (news.grant is Grant.WHOLE and one.moved)
        )
        return replace(one, role=Role.GONE if gives_way or _off(one, news.off) else Role.SET)
    standing = one.role is Role.SET and not one.ruling and one.start not in news.granted
    if standing and written_on and one.date > written_on and (_replaced(one, news.moved) or _off(one, news.off)):
        return replace(one, role=Role.GONE)
    return one


def _replaced(one: Mention, others: list[Mention]) -> bool:
    same = [other for other in others if other.topic.same_as(one.topic)]
    return bool(same) and all(other.date != one.date for other in same)


def _off(one: Mention, off: list[Topic]) -> bool:
    return any(not topic.heads or topic.same_as(one.topic) for topic in off)


def _called_off(document: Document) -> list[Topic]:
    """What the ruling calls off without naming the day; a topic without heads stands for everything."""
    topics = []
    for sentence in document.sentences_of(PartKind.RULING):
        match = _CALLED_OFF.search(sentence.text)
        if match and _ALL.search(match["what"]):
            topics.append(topic_of(""))
        elif match and not document.dates_in(sentence.start, sentence.end):
            topics.append(topic_of(match["what"]))
    return topics
