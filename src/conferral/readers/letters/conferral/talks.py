"""The talks of a letter, gathered: one event however often it is told, with what later sentences add to it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from conferral.model.facts import Mode
from conferral.readers.document import Document, Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.modes import FoundMode
from conferral.readers.letters.conferral.attendance import (
    Attendance,
    attending,
    by_pronoun,
    last_named,
    present,
    speaking,
    the_same,
)
from conferral.readers.letters.conferral.counsel import Roster
from conferral.readers.letters.conferral.mentions import find_mentions
from conferral.readers.letters.conferral.occasions import Occasion, occasions_in
from conferral.readers.letters.conferral.talk import Talk
from conferral.readers.letters.conferral.timing import timed

_DEPOSED = re.compile(r"\bdepositions?\b[^.;]{0,60}?$", re.I)
_HE_SAID = re.compile(
    r"\b(?P<who>[Hh]e|[Ss]he) (?:\w+ly )?(?:said|told|asked|called|agreed|stated|refused|answered|explained"
    r"|promised|claimed|took)\b"
)
_AT_HOUR = re.compile(r"\bAt \d{1,2}(?::\d\d)?\s?[ap]\.?m\b")
_RIGHT_AFTER = re.compile(
    r"\b(?:(?:immediately|shortly|right|directly|just) (?:afterwards?|thereafter|after|before)|afterwards?,"
    r"|later that (?:same )?(?:day|morning|afternoon)|(?:before|after) it (?:began|ended))\b",
    re.I,
)
_REACH = 4  # sentences over which a talk is still the one spoken of
_REMEMBERED = 40  # talks back to which a day is looked for


def gather(document: Document, text: str, sentences: Sequence[Sentence], roster: Roster) -> list[Talk]:
    """Every talk between the sides that the sentences tell of, in the order in which they tell it."""
    talks: list[Talk] = []
    for i, sentence in enumerate(sentences):
        following = text[sentences[i + 1].start : sentences[i + 1].end] if i + 1 < len(sentences) else ""
        mentions = find_mentions(text, sentence.start, sentence.end, following)
        dates = [date for date in document.dates_in(sentence.start, sentence.end) if date.date]
        occasions = [
            occasion for occasion in occasions_in(text, mentions, dates) if not _ahead(occasion, document.written_on)
        ]
        if occasions:
            for occasion in occasions:
                talks = _added(document, text, talks, occasion, _there(text, occasion, occasions, talks, roster), i)
        elif talks and i - talks[-1].told_in <= _REACH:
            talks = _told_more(text, talks, sentence, dates, roster, i)
    return _settled(_supplied(text, talks, sentences, roster))


def _ahead(occasion: Occasion, written_on: dt.date | None) -> bool:
    return bool(occasion.date and occasion.date.date and written_on and occasion.date.date > written_on)


def _there(
    text: str, occasion: Occasion, siblings: Sequence[Occasion], talks: Sequence[Talk], roster: Roster
) -> Attendance:
    there = present(text, occasion, siblings, roster)
    if talks and the_same(text, occasion.begin, occasion.start):
        return talks[-1].there.joined(there)
    if len([name for name in there.names if roster.side(name[0]) not in (None, roster.sides_of_parties.own)]) == 0:
        pronoun = by_pronoun(text, occasion.begin, min(occasion.finish, occasion.end + 40))
        if pronoun:
            other = last_named(roster, pronoun[0], 900, _across(roster))
            return there.joined(Attendance(((other[0], *pronoun),))) if other else there
    return there


def _across(roster: Roster) -> list[str]:
    own = roster.sides_of_parties.own
    return [surname for surname, side in roster.sides.items() if side is not own]


def _carried(talks: Sequence[Talk], occasion: Occasion, i: int) -> Occasion:
    """Who "spoke again" did so by the same means, unless another is named."""
    if occasion.mode or not occasion.again or occasion.kind != "spoke" or not talks or i - talks[-1].told_in > 2:
        return occasion
    return replace(occasion, mode=talks[-1].occasion.mode)


def _added(
    document: Document, text: str, talks: list[Talk], occasion: Occasion, there: Attendance, i: int
) -> list[Talk]:
    """The talks with one more, or with what is told again joined to the one it is told of."""
    occasion = _carried(talks, _dated_by_sitting(document, text, _dated_by_deposition(document, text, occasion)), i)
    for k in range(len(talks) - 1, max(-1, len(talks) - _REMEMBERED), -1):
        if _same(talks[k], occasion, i, last=k == len(talks) - 1):
            return [*talks[:k], _joined(talks[k], occasion, there, i), *talks[k + 1 :]]
    if occasion.date is None and (
        occasion.kind == "noun" or (occasion.kind in ("told", "passed") and occasion.mode is None)
    ):
        return talks
    return [*talks, Talk(occasion, there, i)]


def _dated_by_deposition(document: Document, text: str, occasion: Occasion) -> Occasion:
    """A talk at a deposition was on the day of that deposition, which the letter may have given before."""
    if occasion.date or not re.search(
        r"\bat (?:the|her|his|that|\w+'s) deposition\b|break in the deposition", text[occasion.start : occasion.finish]
    ):
        return occasion
    for date in reversed(document.dates_in(max(0, occasion.begin - 1500), occasion.begin)):
        if _DEPOSED.search(text[max(0, date.start - 80) : date.start]) and date.date:
            return replace(occasion, date=date)
    return occasion


def _dated_by_sitting(document: Document, text: str, occasion: Occasion) -> Occasion:
    """A talk right after a hearing was on the day of the hearing, which the sentence before may have given."""
    at_hour = _AT_HOUR.search(text, max(0, occasion.begin - 20), occasion.start)
    if occasion.date or not (at_hour or _RIGHT_AFTER.search(text, occasion.begin, occasion.start)):
        return occasion
    before = [date for date in document.dates_in(max(0, occasion.begin - 240), occasion.begin) if date.date]
    return replace(occasion, date=before[-1]) if before else occasion


def _same(talk: Talk, occasion: Occasion, i: int, *, last: bool) -> bool:
    if occasion.often != talk.occasion.often:
        return False
    if not _agree(talk.occasion.mode, occasion.mode):
        return False
    day = occasion.date.date if occasion.date else None
    if day is not None and talk.date is not None:
        return day == talk.date
    if day is None and talk.occasion.begin == occasion.begin and last:
        return True
    if occasion.again or not last or i - talk.told_in > _REACH:
        return False
    return day is None or (talk.date is None and occasion.kind in ("noun", "told"))


def _agree(first: FoundMode | None, second: FoundMode | None) -> bool:
    """Whether two means can be of one talk; a bare "call" may have been on video."""
    if first is None or second is None or first.mode is second.mode:
        return True
    return (first.faint and second.mode is Mode.VIDEO) or (second.faint and first.mode is Mode.VIDEO)


def _joined(talk: Talk, occasion: Occasion, there: Attendance, i: int) -> Talk:
    held = talk.occasion
    surer = occasion.mode if occasion.mode and (held.mode is None or held.mode.faint) else held.mode
    merged = replace(
        held,
        date=held.date or occasion.date,
        mode=surer,
        length=held.length or occasion.length,
        hours=held.hours or occasion.hours,
    )
    return replace(
        talk,
        occasion=merged,
        there=talk.there.joined(there),
        told_in=max(talk.told_in, i),
        also=(*talk.also, (occasion.begin, occasion.finish)),
    )


def _told_more(
    text: str, talks: list[Talk], sentence: Sentence, dates: Sequence[FoundDate], roster: Roster, i: int
) -> list[Talk]:
    """What a sentence adds to the talks told just before it."""
    first = next(k for k, talk in enumerate(talks) if talk.told_in == talks[-1].told_in)
    group = timed(text, talks[first:], sentence, dates)
    attendance = attending(text, sentence, roster)
    if attendance and i - talks[-1].told_in <= 3:
        group = [replace(talk, there=talk.there.joined(attendance)) for talk in group]
    else:
        said = speaking(text, sentence, roster, during=True)
        group = [*group[:-1], replace(group[-1], there=group[-1].there.joined(said))]
    return [*talks[:first], *group]


def _supplied(text: str, talks: list[Talk], sentences: Sequence[Sentence], roster: Roster) -> list[Talk]:
    """Where nobody across the table is named in a talk, those whom the next sentences have speak in it."""
    own = roster.sides_of_parties.own
    return [talk if own is None or _faced(talk, roster) else _facing(text, talk, sentences, roster) for talk in talks]


def _faced(talk: Talk, roster: Roster) -> bool:
    own = roster.sides_of_parties.own
    return any(roster.side(name[0]) is not own for name in talk.there.names)


def _facing(text: str, talk: Talk, sentences: Sequence[Sentence], roster: Roster) -> Talk:
    there = talk.there
    for k, sentence in enumerate(sentences[talk.told_in + 1 : talk.told_in + 6]):
        there = there.joined(speaking(text, sentence, roster, during=k > 1))
        pronoun = _HE_SAID.search(text, sentence.start, sentence.end) if k < 2 else None
        if pronoun and there.names and not _faced(replace(talk, there=there), roster):
            other = last_named(roster, talk.occasion.begin, 900, _across(roster))
            there = (
                there.joined(Attendance(((other[0], pronoun.start("who"), pronoun.end("who")),))) if other else there
            )
    return replace(talk, there=there)


def _settled(talks: list[Talk]) -> list[Talk]:
    """The talks without a general "the parties have conferred" where the letter goes on to give the days."""
    dated = [talk for talk in talks if talk.date]
    kept = [
        talk
        for talk in talks
        if talk.date
        or talk.occasion.often
        or not dated
        or (talk.occasion.again and talk.occasion.mode and not talk.occasion.mode.faint and talk.there.names)
    ]
    general = [talk for talk in talks if not any(talk is other for other in kept)] if len(dated) == 1 else []
    if len(dated) == 1 and general:
        return [
            _joined(talk, general[0].occasion, general[0].there, talk.told_in)
            if talk is dated[0] and _agree(talk.occasion.mode, general[0].occasion.mode)
            else talk
            for talk in kept
        ]
    return kept if dated else kept[:1] + [talk for talk in kept[1:] if talk.occasion.again]
