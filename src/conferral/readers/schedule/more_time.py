"""Time given or asked for by its length: "is extended two weeks", "a 30-day extension of the April 5 deadline"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.readers.finders.periods import FoundPeriod, Unit
from conferral.readers.schedule import cues
from conferral.readers.schedule.mention import Mention
from conferral.readers.schedule.roles import Role
from conferral.readers.schedule.topics import topic_of
from conferral.text.wording import Wording

_UNIT = r"(?P<unit{}>business\sday|court\sday|day|week|month)s?\b"
_LENGTH = Wording(
    r"\b(?:(?:exten[ds]|enlarg|adjourn|continu|mov|postpon)\w*\b[^.;,]{0,60}?\s(?:by|for|of)\s"
    r"|(?:extended|enlarged|adjourned|continued|postponed|moved)\s)"
    rf"(?:an\s(?:additional|extra)\s|a\sfurther\s)?(?P<count>{NUMBER})(?:\s\([0-9]{{1,3}}\))?[ -](?:more\s|additional\s"
    rf"|calendar\s)?{_UNIT.format('')}"
    rf"|\b(?P<count2>{NUMBER})(?:\s\([0-9]{{1,3}}\))?[ -]{_UNIT.format(2)}\s(?:\w+\s){{0,2}}(?:extension"
    rf"|adjournment|enlargement"
    r"|continuance|postponement|more|longer)\b"
    rf"|\b(?P<count3>{NUMBER})\s(?:more|additional|further|extra)\s{_UNIT.format(3)}"
    rf"|\b(?:further|additional|another|extra)\s(?P<count4>{NUMBER})\s{_UNIT.format(4)}",
    re.I,
)
_DAY_TOLD = Wording(
    r"[\s,(]{1,3}(?:(?:under|by) the [\w ]{3,40}, )?(?:that is|i\.e\.|namely|or)?,? ?(?:to|until|till|up to"
    r"|through|on or before"
    r"|on or by|by|on|no later than)?(?: and including)?,? ?(?:by|to|on|the)? ?\Z",
    re.I,
)
_EACH = Wording(r"\b(?:all|each|both|every)\b", re.I)
_DENIED = Wording(r"\b(?:den(?:ied|ies)|declin\w+|not)\b", re.I)
_WANTED = Wording(
    r"\b(?:ask|request|seek|need|propos|appl(?:y|ication)|consent|agree|would like|move[sd]? (?:for|to)|motion"
    r"|extension|adjournment|continuance|enlargement)",
    re.I,
)
_NEAR = 300  # characters back to a day that a letter's next sentence asks to move
_STAND = (Role.GONE, Role.AT_STAKE)


def more_time(document: Document, sentence: Sentence, named: list[Mention]) -> Iterator[Mention]:
    """The days that time given or asked for by its length comes to, each counted from a day that gives way.

    The days that give way are those the sentence names; in a ruling that names none, those the letter asks to move.
    """
    for match in _LENGTH.finditer(document.text, sentence.start, sentence.end):
        period = _period(match)
        if period is None or told_as_day(document, match.end(), sentence.end):
            continue
        role = _role(" ".join(sentence.text.split()), ruling=sentence.part is PartKind.RULING)
        for base in _bases(document, sentence, match, named) if role is not Role.TOLD else ():
            date = period.counted(base.date)
            if date:
                yield Mention(
                    date,
                    match.start(),
                    match.end(),
                    sentence.start,
                    sentence.part is PartKind.RULING,
                    role,
                    base.what,
                    base.topic,
                    moved=True,
                )


def _role(words: str, *, ruling: bool) -> Role:
    """Whether a sentence gives the time, asks for it, or only tells of it."""
    if ruling or cues.GIVEN.search(words):
        return Role.TOLD if _DENIED.search(words) else Role.SET
    return Role.ASKED if _WANTED.search(words) else Role.TOLD


def told_as_day(document: Document, end: int, stop: int) -> bool:
    """Whether the day a period comes to stands right behind it: "within seven days, that is by April 19"."""
    following = document.dates_in(end, min(stop, end + 80))
    return bool(following) and bool(_DAY_TOLD.match(document.prose[end : following[0].start]))


def _period(match: re.Match[str]) -> FoundPeriod | None:
    number = number_of(next(filter(None, match.group("count", "count2", "count3", "count4"))))
    words = "_".join(next(filter(None, match.group("unit", "unit2", "unit3", "unit4"))).lower().split()).replace(
        "court", "business"
    )
    if number is None or number != int(number) or number > 400:
        return None
    return FoundPeriod(match.start(), match.end(), int(number), Unit(words), match[0])


def _bases(document: Document, sentence: Sentence, match: re.Match[str], named: list[Mention]) -> list[Mention]:
    here = [one for one in named if one.role in _STAND and sentence.start <= one.start < sentence.end]
    if not here and sentence.part is not PartKind.RULING:
        here = [one for one in named if one.role is Role.SET and sentence.start <= one.start < sentence.end]
    before = [one for one in here if one.start < match.start()]
    if here:
        return [before[-1]] if before else here if _EACH.search(sentence.text) else here[:1]
    topic = topic_of(document.text[sentence.start : sentence.end])
    if sentence.part is not PartKind.RULING:
        near = [one for one in named if one.role is Role.SET and sentence.start - _NEAR < one.start < sentence.start]
        return [one for one in near if one.topic.same_as(topic)][-1:]
    asked = [one for one in named if one.role is Role.AT_STAKE and not one.ruling]
    return [one for one in asked if one.topic.same_as(topic)] or ([] if topic.heads - {"motion", "order"} else asked)
