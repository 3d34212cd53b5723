"""Days that a paper does not name but lets one reckon: "within 14 days" of its own day, or of a day it names."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.readers.finders.periods import FoundPeriod, find_periods
from conferral.readers.schedule import cues
from conferral.readers.schedule.late import late_by
from conferral.readers.schedule.mention import Mention
from conferral.readers.schedule.more_time import more_time, told_as_day
from conferral.readers.schedule.names import name_in
from conferral.readers.schedule.roles import Role, requested
from conferral.readers.schedule.topics import Topic, topic_of
from conferral.text.wording import Wording, worded

_CUE = Wording(
    r"\b(?:days?|weeks?|months?)\b",
    re.I,
)
_THEN = Wording(r"\b(?:then|thereafter|thereupon)\b", re.I)
_MEETING = Wording(r"\b(?:meeting|conference|conferral|call|conversation|discussion)\b", re.I)
_ACT = Wording(r"^(?:the |its |their |such |that )?(?:production|service|filing|receipt|completion|delivery)\b", re.I)
_TOLD_ORDER = Wording(r"\b(?:directed|ordered|required|gave|allowed)\b", re.I)
_LEADS = Wording(r"(?:by\s)?(?:within|no|not|at\sleast|shall\shave|ha(?:s|ve))\b", re.I)
_IN = Wording(r"in\b", re.I)
_DUE = Wording(r"\b(?:due|to be|must|shall|set for)\b", re.I)
_ONLY_IF = Wording(r"\b(?:absent|unless|if|lest|should|failing)\b[^;]*$", re.I)
_TOLD_OF = Wording(
    r"\b(?:was|were|had|did|failed|has|have|ago|rules?|requires?|provides?|permits?|allows?|where|that|which|who)\b",
    re.I,
)
_LATEST = 60  # days named before a period among which its beginning is looked for
_LATER = Wording(
    rf"(?P<count>{NUMBER})(?:\s\([0-9]{{1,3}}\))?\s(?P<unit>days?|weeks?)\s(?:later|thereafter|after\sthat)", re.I
)
_SEVERAL = 360  # characters back to the day from which a period in a letter may run


def reckoned(document: Document, named: list[Mention], signed: dt.date | None) -> Iterator[Mention]:
    """The days that follow from periods; ``named`` are the days the paper names, ``signed`` the day of its ruling."""
    starts = [mention.start for mention in named]
    for sentence in document.sentences:
        if sentence.part not in (PartKind.BODY, PartKind.RULING) or not _CUE.search(sentence.text):
            continue
        last = bisect_left(starts, sentence.end)
        near = named[max(0, last - _LATEST) : last]
        yield from more_time(document, sentence, near)
        for start, end, date in _ends(document, sentence, near, named, signed):
            words = " ".join(document.text[max(sentence.start, start - 180) : start].split())
            yield Mention(
                date,
                start,
                end,
                max(sentence.start, start - 90),
                sentence.part is PartKind.RULING,
                Role.SET,
                name_in(words),
                topic_of(words),
            )


def _ends(
    document: Document, sentence: Sentence, near: list[Mention], named: list[Mention], signed: dt.date | None
) -> Iterator[tuple[int, int, dt.date]]:
    ruling = sentence.part is PartKind.RULING
    for period in find_periods(document.text, sentence.start, sentence.end):
        before = " ".join(document.text[sentence.start : period.start].split())
        led = _LEADS.match(period.as_written) or (ruling and _IN.match(period.as_written))
        if not led and not (period.anchor and (ruling or _DUE.search(before))):
            continue
        if period.before and before.lower().endswith("on or before"):
            continue  # "on or before one week before jury selection": a last day told twice over is not counted
        runs = ruling and (not period.anchor or period.from_this_order)
        open_ended = not ruling or period.as_written.endswith("thereafter")
        if told_as_day(document, period.end, sentence.end) or (open_ended and _ONLY_IF.search(before)):
            continue
        if _binding(before, " ".join(document.text[period.end : sentence.end].split()), ruling=ruling, runs=runs):
            anchor = _dated_anchor(document, period) or _anchor(period, before, sentence, near, named, signed)
            date = period.counted(anchor) if anchor else None
            if date:
                yield period.start, period.end, date
    for mention in near:
        late = late_by(document.text, mention.end) if mention.start >= sentence.start else None
        if late and mention.role is Role.TOLD:
            yield mention.start, mention.end, mention.date - dt.timedelta(days=late)


def later(document: Document, named: list[Mention], found: list[Mention]) -> list[Mention]:
    """The days named with those told from a reckoned day put right: "within ten days; a response five days later"."""
    return [_from_reckoned(document, one, at and named[at - 1].end, found) for at, one in enumerate(named)]


def _from_reckoned(document: Document, one: Mention, since: int, found: list[Mention]) -> Mention:
    match = _LATER.fullmatch(document.text, one.start, one.end)
    number = number_of(match["count"]) if match else None
    if not match or not number:
        return one
    last = bisect_left(found, one.start, key=lambda other: other.start)
    before = [other for other in found[max(0, last - 3) : last] if max(since, one.start - _SEVERAL) <= other.start]
    if not before:
        return one
    days = int(number) * (7 if "week" in match["unit"].lower() else 1)
    return replace(one, date=before[-1].date + dt.timedelta(days=days))


def _binding(before: str, after: str, *, ruling: bool, runs: bool) -> bool:
    """Whether a period binds; ``runs`` says that it is one in a ruling and runs from it, which as a rule binds."""
    if cues.NOT_SET.search(before[-170:]) or (
        requested(f"{before} by", ruling=ruling) and not (ruling and cues.GRANTING.search(before))
    ):
        return False
    if runs and not _TOLD_OF.search(before):
        return True
    return bool(cues.OWED.search(before) or cues.OWED.search(after) or (ruling and cues.TO_BE_DONE.search(before)))


def _dated_anchor(document: Document, period: FoundPeriod) -> dt.date | None:
    """The day itself, where a period runs from one: "five days before the April 17, 2023 conference"."""
    if not period.anchor:
        return None
    found = document.dates_in(period.end - len(period.anchor), period.end + 24)
    return found[0].date if found and found[0].start <= period.end else None


def _anchor(
    period: FoundPeriod,
    before: str,
    sentence: Sentence,
    near: list[Mention],
    named: list[Mention],
    signed: dt.date | None,
) -> dt.date | None:
    """The day from which a period runs; None where that is not sure."""
    ruling = sentence.part is PartKind.RULING
    if period.anchor and _ACT.match(period.anchor) and not period.from_this_order:
        return None  # what may be done before its last day does not say from when the period runs
    if period.anchor and not period.from_this_order:
        return _named_anchor(topic_of(_MEETING.sub("confer conference", period.anchor)), period.anchor, named)
    told = [
        mention
        for mention in near
        if sentence.start - _SEVERAL <= mention.start and mention.end <= period.start and mention.role is Role.TOLD
        if not mention.ruling or ruling
    ]
    if not ruling:
        return told[-1].date if told and not period.anchor else None
    if _THEN.search(before):
        return next((mention.date for mention in reversed(near) if mention.role is Role.SET and mention.ruling), None)
    if told and told[-1].start >= sentence.start and _TOLD_ORDER.search(before):
        return told[-1].date
    return signed


def _named_anchor(topic: Topic, words: str, named: list[Mention]) -> dt.date | None:
    """The day the paper names for the thing a period runs from: "the close of discovery", "the meeting"."""
    if worded(r"(?:the )?close$", re.I).match(words.strip()):
        topic = topic_of("discovery")
    return next(
        (mention.date for mention in reversed(named) if mention.role is Role.SET and mention.topic.same_as(topic)), None
    )
