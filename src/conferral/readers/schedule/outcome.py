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
    r"|dates|time to (?:respond|answer|reply|oppose|comply|object|move)|return date)\b)[^.;]{0,60}?\b(?:is"
    r"|are)\s(?:hereby\s|therefore\s|also\s)?"
    r"(?:cancel+ed|adjourned\s(?:sine\sdie|without\s(?:a\s)?(?:new\s)?date|until\sfurther)|vacated"
    r"|stricken|stayed|suspended|held\sin\sabeyance|taken\soff)",
    re.I,
)
_QUASHED = Wording(r"\b(?:subpoenas?|notices?)\b[^.;]{0,80}\b(?:is|are)\s(?:hereby\s)?quashed\b", re.I)
_TIME = Wording(
    r"\b(?:extension|extend|enlarge(?:ment)?|adjourn(?:ment)?|continuance|postpone|put (?:off|over|back)"
    r"|(?:another|a (?:different|later|new)) (?:day|date)|(?:more"
    r"|additional)\s(?:days|time|weeks)|reschedule|modif(?:y|ication))\b",
    re.I,
)
_GIVEN_TO = Wording(
    r"\b(?:granted|approved|allowed|so\sordered)\b[^.;]{0,30}\b(?:to|until|through)(?:\sand\sincluding)?\s\Z", re.I
)
_MOVED_TO = Wording(
    r"\b(?:put|push(?:ed)?|moved|extended|adjourned|continued|postponed|enlarged|changed|reset|rescheduled|carried)\b"
    r"[^.;]{0,60}\b(?:to|until|till|for)(?:\sthe)?\s\Z",
    re.I,
)
_REFUSED = Wording(
    r"(?P<what>[^.;]{0,160}\b(?:extend|extension|adjourn\w*|continu\w+|move|enlarge\w*"
    r"|postpone\w*)\b[^.;]{0,100}?)\b(?:is|are)\s(?:hereby\s)?denied\b",
    re.I,
)
_STILL_OPEN = 45  # days within which what was due may still be moved by giving more time
_MOST = 400  # days a ruling can set anew; no ruling has so many, and a longer list would only take time
_ALL = Wording(r"\ball\s(?:\w+\s){0,3}(?:deadlines|dates)\b", re.I)


@dataclass(frozen=True, slots=True)
class _News:
    """What the ruling changes: days it moves or grants, days it sets, what it calls off, what it refuses to move, where
    granted days stand, and whether time was asked for and given.
    """

    moved: list[Mention]
    ordered: list[Mention]
    told: list[Mention]
    off: list[Topic]
    kept: list[Topic]
    granted: frozenset[int]
    grant: Grant
    late: bool


def settle(document: Document, mentions: list[Mention]) -> list[Mention]:
    """The mentions with every request answered: nothing is left that is asked for, or at stake."""
    grant = grant_of(document)
    ordered = [_for_all(document, one, mentions) for one in mentions if one.ruling and one.role is Role.SET]
    answered = [replace(one, role=_answer(one, grant, ordered)) if one.role is Role.ASKED else one for one in mentions]
    granted = [
        new for old, new in zip(mentions, answered, strict=True) if old.role is Role.ASKED and new.role is Role.SET
    ]
    late = grant is not Grant.NONE and _more_time(document)
    asked = [one for one in mentions if one.role is Role.ASKED][:_MOST]
    moved = [
        one for one in ordered if one.moved or late or any(one.topic.same_as(other.topic) for other in asked)
    ] + granted
    off = _called_off(document)
    news = _News(
        moved[:_MOST],
        ordered[:_MOST] if grant is not Grant.NONE else [],
        ordered[:_MOST],
        off,
        _refused(document),
        frozenset(one.start for one in granted),
        grant,
        late,
    )
    moves = _moves_in_letter(document, answered)
    return [_settled(one, news, document.written_on, moves) for one in answered]


def _for_all(document: Document, given: Mention, mentions: list[Mention]) -> Mention:
    """A day to which "the time" is moved, without a word for what, is for all that the letter asks to move."""
    words = document.text[max(0, given.start - 80) : given.start]
    if given.topic.heads - {"motion", "order", "letter"} or not (given.moved or _GIVEN_TO.search(words)):
        return given
    heads = [one.topic.heads for one in mentions[:_MOST] if one.role is Role.AT_STAKE and not one.ruling]
    return replace(given, topic=Topic(frozenset().union(*heads), frozenset())) if heads else given


def _moves_in_letter(document: Document, mentions: list[Mention]) -> list[Mention]:
    """The days to which a letter tells that something was moved: "at our request he put the return date off to …".

    "The Court reset that to April 30" is for what the day before it is for.
    """
    moves: list[Mention] = []
    before: Mention | None = None
    for one in mentions:
        if one.ruling or one.role is not Role.SET:
            continue
        if one.moved and _MOVED_TO.search(document.text, max(0, one.start - 90), one.start):
            moves.append(one if one.topic.heads or before is None else replace(one, topic=before.topic))
        before = one
    return moves[:_MOST]


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


def _settled(one: Mention, news: _News, written_on: dt.date | None, told_moves: list[Mention]) -> Mention:
    if one.role is Role.AT_STAKE:
        gives_way = not _off(one, news.kept) and (
            _replaced(one, news.moved) or _replaced(one, news.ordered) or (news.grant is Grant.WHOLE and one.moved)
        )
        return replace(one, role=Role.GONE if gives_way or _off(one, news.off) else Role.SET)
    standing = one.role is Role.SET and not one.ruling and one.start not in news.granted
    if not standing or written_on is None:
        return one
    if any(other.date == one.date and (not other.topic.heads or other.topic.same_as(one.topic)) for other in news.told):
        return one  # the ruling itself names the day as one that stands
    past = one.date <= written_on
    anew = [other for other in news.told if len(one.topic.heads) > 1 and other.topic.heads == one.topic.heads]
    moved = _replaced(one, news.moved) or (_replaced(one, anew) and all(other.date > one.date for other in anew))
    if not _off(one, news.kept) and not past and (moved or _off(one, news.off)):
        return replace(one, role=Role.GONE)
    if news.late and past and (written_on - one.date).days <= _STILL_OPEN:
        anew = [move for move in news.moved if move.moved]
        return replace(one, role=Role.GONE) if _replaced(one, anew) else one
    later = [move for move in told_moves if move.start > one.start and move.date > one.date]
    return replace(one, role=Role.GONE) if not one.moved and _replaced(one, later) else one


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
        quashed = _QUASHED.search(sentence.text)
        if quashed:
            topics.append(Topic(frozenset({"deposition", "return"}), frozenset()))
        if match and _ALL.search(match["what"]):
            topics.append(topic_of(""))
        elif match and not document.dates_in(sentence.start, sentence.end):
            topics.append(topic_of(match["what"]))
    return topics


def _refused(document: Document) -> list[Topic]:
    """What the ruling refuses to move; what names nothing is left out."""
    said = (_REFUSED.search(sentence.text) for sentence in document.sentences_of(PartKind.RULING))
    topics = [topic_of(match["what"]) for match in said if match]
    return [topic for topic in topics if topic.heads]
