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
    speaking,
)
from conferral.readers.letters.conferral.company import attended, supplied, there_at
from conferral.readers.letters.conferral.counsel import Roster, surname_of
from conferral.readers.letters.conferral.lengths import find_lengths, runs
from conferral.readers.letters.conferral.mentions import Mention, find_mentions
from conferral.readers.letters.conferral.occasions import (
    Occasion,
    occasions_in,
    owners,
    ranked,
    with_length,
    with_means,
)
from conferral.readers.letters.conferral.references import (
    dated,
    filled,
    labelled,
    listed,
    logged,
    opens_list,
    past_days,
    referred,
)
from conferral.readers.letters.conferral.talk import Talk
from conferral.readers.letters.conferral.timing import timed
from conferral.readers.letters.conferral.traces import traces_in
from conferral.text.wording import Wording, worded

_AT_DEPOSITION = Wording(
    r"\b(?:at|during|after|following|before|(?:close|end|conclusion|break|recess) (?:of|in|from|at)) (?:the|her"
    r"|his|its|that|\w+'s|the end of the|a break in the) deposition\b",
    re.I,
)
_DEPOSED = Wording(r"\bdepositions?\b[^.;]{0,60}?$", re.I)
_AND_I = Wording(r"\band I (?:\w+ )?$")
_MY_OWN = Wording(
    r"\b(?:(?:my|our) (?:\w+ )?(?:colleagues?|partners?|associates?|co-counsel|paralegal|clients?)"
    r"|(?:of|from|in|at) (?:my|our|this) (?:office|firm)|(?:in-house|general) counsel)\b[^;]{0,40}$",
    re.I,
)
_ACROSS = Wording(r"^ to\b|\bwith\b|\bcounsel\b|\bopposing|\bdefen[cs]|\bplaintiff", re.I)
_FURTHER = Wording(
    r"\b(?:second|third|further|another) (?:(?:tele)?phone|video|zoom) (?:call|conversation|conference|discussion)",
    re.I,
)
_EACH = Wording(r"(?:each|both|apiece)\b", re.I)
_APART = Wording(r"[.;]|\b(?:first|second|latter|last)\b")
_THOSE = Wording(r"\s{0,3}(?:These|Those|Both|Each|The (?:two|three|calls|former|first))\b")
_AT_HOUR = Wording(r"\bAt \d{1,2}(?::\d\d)?\s?[ap]\.?m\b")
_AFTER_SITTING = Wording(
    r"\b(?:right|just|immediately|shortly|directly) (?:after|before) (?:the|that) (?:\w+ )?(?:hearing|conference"
    r"|argument)\b",
    re.I,
)
_SAT_ON = Wording(r"\b(?:hearing|conference|argument) (?:of|on) \Z", re.I)
_RIGHT_AFTER = Wording(
    r"\b(?:(?:immediately|shortly|right|directly|just) (?:afterwards?|thereafter|after|before)|afterwards?,"
    r"|later that (?:same )?(?:day|morning|afternoon)|(?:before|after) it (?:began|ended))\b",
    re.I,
)
_COUNSEL = Wording(
    r"\b(?:counsel|attorneys?|lawyers?|we|I|me|us|the parties|the sides|undersigned|Esq|(?:this|our"
    r"|my) (?:firm|office))\b",
    re.I,
)
_NEAR = 2  # sentences in which a length needs no word of lasting to be that of the talk
_REACH = 4  # sentences over which a talk is still the one spoken of
_IT_WAS = Wording(r"\s{0,3}(?:That|This|It) was\b")
_LONG_PAST = 500  # days after which a talk is no conferral, unless lawyers are named as such
_REMEMBERED = 40  # talks back to which a day is looked for


def gather(document: Document, text: str, sentences: Sequence[Sentence], roster: Roster) -> list[Talk]:
    """Every talk between the sides that the sentences tell of, in the order in which they tell it."""
    talks: list[Talk] = []
    within = False
    for i, sentence in enumerate(sentences):
        following = _following(text, sentences, i)
        mentions = find_mentions(text, sentence.start, sentence.end, following)
        dates = past_days(text, document, sentence)
        found = _told_of(text, sentence, mentions, dates, talks, roster, i, within=within)
        occasions = _held(text, found, dates, document.written_on)
        within = opens_list(text, sentence) or (within and bool(found))
        if occasions and not _taken_up(text, sentence, occasions, talks, i):
            for occasion in occasions:
                talks = _added(document, text, talks, occasion, there_at(text, occasion, occasions, talks, roster), i)
        elif talks and i - talks[-1].told_in <= _REACH:
            talks = dated(text, sentence, filled(text, sentence, talks), dates, i)
            talks = _told_more(text, talks, sentence, dates, roster, i)
    return _settled(supplied(text, talks, sentences, roster))


def _taken_up(text: str, sentence: Sentence, occasions: Sequence[Occasion], talks: Sequence[Talk], i: int) -> bool:
    """Whether a sentence only adds to several talks just told: "Those calls lasted one hour and forty minutes"."""
    return (
        len(talks) > 1
        and i - talks[-1].told_in <= _NEAR
        and not any(occasion.date or occasion.again for occasion in occasions)
        and _THOSE.match(text, sentence.start) is not None
    )


def _following(text: str, sentences: Sequence[Sentence], i: int) -> str:
    """The sentence after one; with the next where it only says when ("That was on October 17")."""
    after = [text[sentence.start : sentence.end] for sentence in sentences[i + 1 : i + 3]]
    return " ".join(after if after and _IT_WAS.match(after[0]) else after[:1])


def _told_of(
    text: str,
    sentence: Sentence,
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    talks: Sequence[Talk],
    roster: Roster,
    i: int,
    *,
    within: bool,
) -> list[Occasion]:
    """The talks that a sentence tells of: those of its telling words, and those of its other days."""
    told = (
        occasions_in(text, mentions, dates) if mentions else _unspoken(text, sentence, talks, dates, roster, i, within)
    )
    open_to_all = [occasion for occasion in told if not _private(text, occasion, roster)] if mentions else told
    if mentions and not open_to_all:
        return []
    going_on = bool(talks) and i - talks[-1].told_in <= _REACH
    traces = traces_in(text, sentence, dates, open_to_all, {talk.date for talk in talks}, roster, going_on=going_on)
    if traces and mentions and traces[0].start > mentions[-1].end:
        told = occasions_in(text, mentions, dates, traces[0].start)
        open_to_all = [occasion for occasion in told if not _private(text, occasion, roster)]
    return with_means(text, with_length(text, _measured(text, sentence, _dated_by(open_to_all, traces))))


def _measured(text: str, sentence: Sentence, told: list[Occasion]) -> list[Occasion]:
    """The talks of a sentence; a length goes to the one of which it is told ("the second lasted an hour")."""
    dated = [k for k, occasion in enumerate(told) if occasion.date]
    if len(dated) < 2:
        return told
    days = [day for occasion in told if (day := occasion.date)]
    lengths = find_lengths(text, sentence.start, sentence.end)
    whole = list(told)
    for run in runs(text, [one for one in lengths if one.start > days[-1].start]):
        if len(run) == len(dated) and _APART.search(text, days[-1].end, run[0].start) is None:
            for k, length in zip(dated, run, strict=True):
                whole[k] = replace(whole[k], length=length)
            return whole
    used = {occasion.length.start for occasion in told if occasion.length}
    every = [
        (one.start, one.end, owners(text, one, days))
        for one in lengths
        if _EACH.search(text, one.start - 24, one.start) or _EACH.match(text, one.end + 1)
    ]
    ranks = ranked(text, days[0].start, sentence.end, len(dated))
    for start, end, which in (*ranks, *every):
        for length in lengths:
            if start <= length.start < end and (length.start not in used or (start, end, which) in every):
                for n in which:
                    whole[dated[n]] = replace(whole[dated[n]], length=whole[dated[n]].length or length)
    return whole


def _dated_by(told: list[Occasion], traces: list[Occasion]) -> list[Occasion]:
    """The talks of a sentence; a telling word amid what is said of a day is of that day."""
    whole = list(told)
    for trace in traces:
        amid = [k for k, occasion in enumerate(whole) if not occasion.date and trace.start <= occasion.start]
        if amid and not any(other.start < whole[amid[0]].start and other is not trace for other in traces):
            held = whole[amid[0]]
            whole[amid[0]] = replace(
                held,
                date=trace.date,
                mode=held.mode or trace.mode,
                length=held.length or trace.length,
                hours=held.hours or trace.hours,
            )
        else:
            whole.append(trace)
    return whole


def _unspoken(
    text: str,
    sentence: Sentence,
    talks: Sequence[Talk],
    dates: Sequence[FoundDate],
    roster: Roster,
    i: int,
    within: bool,
) -> list[Occasion]:
    """Talks told without a word for talking: a line of a list or a form, or "the second was on May 8"."""
    return (
        listed(text, sentence, dates, within=within)
        or labelled(text, sentence, dates)
        or referred(text, sentence, talks, dates, i)
        or logged(
            text,
            sentence,
            dates,
            names=any(roster.side(who.surname) for who in roster.within(sentence.start, sentence.end)),
        )
    )


def _apart(text: str, occasion: Occasion, roster: Roster) -> bool:
    """Whether a represented party itself spoke, with nobody's counsel: that belongs to the facts of the case."""
    words = text[occasion.begin : occasion.finish]
    if _COUNSEL.search(words):
        return False
    writing = {surname_of(writer) for writer in roster.writers}
    parties = set(roster.sides_of_parties.parties) - writing
    titled = worded(r"(?<!\bfor )\b(?:Mr|Ms|Mrs|Dr)\.? ([A-Z][\w'-]+)").findall(
        words[: max(0, occasion.start - occasion.begin)]
    )
    return any(name.lower().removesuffix("'s") in parties for name in titled)


def _private(text: str, occasion: Occasion, roster: Roster) -> bool:
    """Whether it was no talk between the sides' counsel: of a party itself, or of one side's own people."""
    return _apart(text, occasion, roster) or _among_ourselves(text, occasion, roster)


def _among_ourselves(text: str, occasion: Occasion, roster: Roster) -> bool:
    """Whether the writer spoke with people of the same side: "Ms. Noel, of my office, and I conferred"."""
    subject = text[occasion.begin : occasion.start]
    rest = text[occasion.end : min(occasion.finish, occasion.end + 90)]
    own = roster.sides_of_parties.own
    there = [
        roster.side(roster.key(name))
        for name in roster.within(occasion.begin, occasion.finish)
        if not text.startswith("'", name.end)
    ]
    if not (_AND_I.search(subject) and _MY_OWN.search(subject)) or _ACROSS.search(rest):
        return False
    return own is not None and all(side is own for side in there)


def _held(text: str, found: list[Occasion], dates: Sequence[FoundDate], now: dt.date | None) -> list[Occasion]:
    """The talks that were held; with a day put aside goes what is told of it without a day."""
    held = [occasion for occasion in found if not _ahead(text, occasion, now)]
    old = all(now and day.date and (now - day.date).days > _LONG_PAST for day in dates) and len(dates) > 0
    bare = not any(occasion.date or _COUNSEL.search(text, occasion.begin, occasion.finish) for occasion in held)
    return [] if bare and (old or len(held) < len(found)) else held


def _ahead(text: str, occasion: Occasion, written_on: dt.date | None) -> bool:
    """Whether the day is still to come, or so long past that it belongs to the facts of the case."""
    if not (occasion.date and occasion.date.date and written_on):
        return False
    since = (written_on - occasion.date.date).days
    return since < 0 or (since > _LONG_PAST and not _COUNSEL.search(text, occasion.begin, occasion.finish))


def _carried(text: str, talks: Sequence[Talk], occasion: Occasion, i: int) -> Occasion:
    """Who "spoke again" did so by the same means, unless another is named; "we" and "they" reach further back."""
    same = worded(r"\b(?:[Ww]e|[Tt]hey) (?:\w+ )?\Z").search(text, occasion.begin, occasion.start)
    if (
        occasion.mode
        or not occasion.again
        or occasion.kind not in ("spoke", "did", "passed", "noun")
        or not talks
        or i - talks[-1].told_in > (_REACH if same else 2)
    ):
        return occasion
    return replace(occasion, mode=talks[-1].occasion.mode)


def _of_a_kind(text: str, talks: list[Talk], occasion: Occasion, i: int) -> list[Talk]:
    """The talks; the last is by telephone too where a "second telephone call" follows it."""
    if (
        not talks
        or talks[-1].occasion.mode
        or occasion.mode is None
        or i - talks[-1].told_in > _REACH
        or not _FURTHER.search(text, occasion.start, occasion.end)
    ):
        return talks
    return [*talks[:-1], replace(talks[-1], occasion=replace(talks[-1].occasion, mode=occasion.mode))]


def _added(
    document: Document, text: str, talks: list[Talk], occasion: Occasion, there: Attendance, i: int
) -> list[Talk]:
    """The talks with one more, or with what is told again joined to the one it is told of."""
    occasion = _carried(
        text,
        talks,
        _dated_by_sitting(document, text, _dated_by_deposition(document, text, occasion)),
        i,
    )
    talks = _of_a_kind(text, talks, occasion, i)
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
    if occasion.date or not _AT_DEPOSITION.search(text, occasion.start, occasion.finish):
        return occasion
    for date in reversed(document.dates_in(max(0, occasion.begin - 1500), occasion.begin)):
        if _DEPOSED.search(text[max(0, date.start - 80) : date.start]) and date.date:
            return replace(occasion, date=date)
    return occasion


def _dated_by_sitting(document: Document, text: str, occasion: Occasion) -> Occasion:
    """A talk right after a hearing was on the day of the hearing, which the sentence before may have given."""
    at_hour = _AT_HOUR.search(text, max(0, occasion.begin - 20), occasion.start)
    if occasion.date:
        return occasion
    if _AFTER_SITTING.search(text, occasion.begin, occasion.finish):
        dates = [date for date in document.dates_in(max(0, occasion.begin - 600), occasion.begin) if date.date]
        sat = [date for date in dates if _SAT_ON.search(text, max(0, date.start - 60), date.start)]
        return replace(occasion, date=sat[-1]) if sat else occasion
    if not (at_hour or _RIGHT_AFTER.search(text, occasion.begin, occasion.start)):
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
    if talk.occasion.begin == occasion.begin and last and (day is None or _rang_first(talk)):
        return True
    if occasion.again or not last or i - talk.told_in > _REACH:
        return False
    return day is None or (talk.date is None and occasion.kind in ("noun", "told"))


def _rang_first(talk: Talk) -> bool:
    """Whether a talk is only a call so far, without a day: "Ms. Ash rang him; they talked on May 3"."""
    return talk.date is None and talk.occasion.kind == "phoned"


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
    first = _first_meant(text, talks, sentence)
    group = timed(text, talks[first:], sentence, dates, near=i - talks[-1].told_in <= _NEAR)
    attendance = attending(text, sentence, roster)
    if attendance and i - talks[-1].told_in <= 3:
        group = attended(text, group, attendance, sentence, dates)
    else:
        said = speaking(text, sentence, roster, during=True)
        group = [*group[:-1], replace(group[-1], there=group[-1].there.joined(said))]
    return [*talks[:first], *group]


def _first_meant(text: str, talks: Sequence[Talk], sentence: Sentence) -> int:
    """The first of the talks that a later sentence speaks of: those of the last sentence, more for "these calls"."""
    words = text[sentence.start : sentence.end]
    last = talks[-1].told_in
    back = 2 if worded(r"\s{0,3}(?:These|Those|Both|Each|The (?:two|three|calls|former|first))\b").match(words) else 0
    return next(k for k, talk in enumerate(talks) if talk.told_in >= last - back)


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
