"""Days that a paper does not name but lets one reckon: "within 14 days" of its own day, or of a day it names."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator

from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.schedule import cues
from conferral.readers.schedule.mention import Mention
from conferral.readers.schedule.periods import Period, end_of_week, find_periods, late_by
from conferral.readers.schedule.roles import Role, requested
from conferral.readers.schedule.topics import Topic, name_in, topic_of
from conferral.text.wording import Wording, worded

_CUE = Wording(
    r"\b(?:within|later than|at least|not less than|no more than|(?:days?|weeks?) (?:before|prior)"
    r"|end of (?:this|next) week)\b|\b(?:days?|weeks?) (?:late|after the|after they|after it)\b",
    re.I,
)
_THEN = Wording(r"\b(?:then|thereafter|thereupon)\b", re.I)
_MEETING = Wording(r"\b(?:meeting|conference|conferral|call|conversation|discussion)\b", re.I)
_ACT = Wording(r"^(?:the |its |their |such |that )?(?:production|service|filing|receipt|completion|delivery)\b", re.I)
_LATEST = 60  # days named before a period among which its beginning is looked for
_SEVERAL = 360  # characters back to the day from which a period in a letter may run


def reckoned(document: Document, named: list[Mention], signed: dt.date | None) -> Iterator[Mention]:
    """The days that follow from periods; ``named`` are the days the paper names, ``signed`` the day of its ruling."""
    starts = [mention.start for mention in named]
    for sentence in document.sentences:
        if sentence.part not in (PartKind.BODY, PartKind.RULING) or not _CUE.search(sentence.text):
            continue
        last = bisect_left(starts, sentence.end)
        for start, end, date in _ends(document, sentence, named[max(0, last - _LATEST) : last], signed):
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
    document: Document, sentence: Sentence, named: list[Mention], signed: dt.date | None
) -> Iterator[tuple[int, int, dt.date]]:
    ruling = sentence.part is PartKind.RULING
    for period in find_periods(document.text, sentence.start, sentence.end):
        before = " ".join(document.text[sentence.start : period.start].split())
        if _binding(before, " ".join(document.text[period.end : sentence.end].split()), ruling=ruling):
            anchor = _dated_anchor(document, period) or _anchor(period, before, sentence, named, signed)
            date = period.counted_from(anchor) if anchor else None
            if date:
                yield period.start, period.end, date
    week = (
        end_of_week(document.text, sentence.start, sentence.end, document.written_on) if document.written_on else None
    )
    if week and _binding(document.text[sentence.start : week[0]], "", ruling=ruling):
        yield week
    for mention in named:
        late = late_by(document.text, mention.end) if mention.start >= sentence.start else None
        if late and mention.role is Role.TOLD:
            yield mention.start, mention.end, mention.date - dt.timedelta(days=late)


def _binding(before: str, after: str, *, ruling: bool) -> bool:
    if cues.NOT_SET.search(before[-170:]) or (
        requested(f"{before} by", ruling=ruling) and not (ruling and cues.GRANTING.search(before))
    ):
        return False
    return bool(cues.OWED.search(before) or cues.OWED.search(after))


def _dated_anchor(document: Document, period: Period) -> dt.date | None:
    """The day itself, where a period runs from one: "five days before the April 17, 2023 conference"."""
    if not period.anchor:
        return None
    found = document.dates_in(period.anchored_at, period.anchored_at + 40)
    return found[0].date if found and found[0].start - period.anchored_at <= 24 else None


def _anchor(
    period: Period, before: str, sentence: Sentence, named: list[Mention], signed: dt.date | None
) -> dt.date | None:
    """The day from which a period runs; None where that is not sure."""
    if _ACT.match(period.anchor):
        return None  # what may be done before its last day does not say from when the period runs
    if period.anchor and not period.from_the_order:
        return _named_anchor(topic_of(_MEETING.sub("confer conference", period.anchor)), period.anchor, named)
    if sentence.part is PartKind.RULING:
        if _THEN.search(before):
            return next(
                (mention.date for mention in reversed(named) if mention.role is Role.SET and mention.ruling), None
            )
        return signed
    if period.anchor:
        return None
    told = [
        mention
        for mention in named
        if sentence.start - _SEVERAL <= mention.start and mention.end <= period.start and mention.role is Role.TOLD
    ]
    return told[-1].date if told else None


def _named_anchor(topic: Topic, words: str, named: list[Mention]) -> dt.date | None:
    """The day the paper names for the thing a period runs from: "the close of discovery", "the meeting"."""
    if worded(r"(?:the )?close$", re.I).match(words.strip()):
        topic = topic_of("discovery")
    return next(
        (mention.date for mention in reversed(named) if mention.role is Role.SET and mention.topic.same_as(topic)), None
    )
