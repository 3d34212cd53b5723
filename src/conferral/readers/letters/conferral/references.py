"""Talks told by reference: "the first was on May 3", "that was on May 8", days under "conferred as follows:"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from conferral.readers.document import Document, Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.modes import find_modes
from conferral.readers.letters.conferral.lengths import find_hours, find_lengths
from conferral.readers.letters.conferral.mentions import Mention
from conferral.readers.letters.conferral.occasions import Occasion, occasions_in
from conferral.readers.letters.conferral.talk import Talk
from conferral.text.abbreviations import VERB
from conferral.text.wording import Wording, worded

_TALK = r"(?:calls?|conferences?|conversations?|discussions?|meetings?|sessions?|conferrals?|talks?|exchanges?|times?)"
_RANKED = Wording(
    r"^\s{0,3}(?:and |then )?(?:(?:in|on|during|at|by) )?(?:the|a|an|our|one|that)?\s?(?:(?:first|second|third"
    r"|fourth|fifth|last|latest|latter|former|next|other|final|most recent|one|earlier|later|follow-up)\b)"
    rf"(?: (?:one|two|(?:such )?(?:[\w-]+ )?{_TALK}|of (?:these|those|them|the {_TALK}|which))"
    r"|(?=,| (?:was|were|took|came|followed|occurred|happened|by|via|over|on|in|at|of|lasted|ran|had|began)\b))"
    r"(?:[^.;]{0,60}?\b(?:was|were|took place|came|followed|occurred|happened|by|via|over|on|in|of)\b|,? \()",
    re.I,
)
_IT_WAS = Wording(
    r"^\s{0,3}(?:\(?(?:it|that|this|they|these|those|both)|(?:the|our|that|this) (?:[\w-]{1,14} ){0,2}"
    rf"{_TALK}|(?:we|they|counsel|the parties) did (?:so|this|that))\b[^.;]{{0,60}}?"
    r"\b(?:was|were|took place|happened|occurred|followed|came|did (?:so|this|that))\b",
    re.I,
)
_AHEAD = Wording(
    r"\b(?:will|would|shall|should|(?-i:may)|might|scheduled|set for|to be held|proposed|cancel\w{2,4}|postponed"
    r"|deadline|due"
    r"|produced|served|filed|hearing|deposition|letter|e-?mail|not|never|motion|request|response|extension)\b",
    re.I,
)
_LIST = Wording(
    r"\b(?:(?:met and )?conferred|spoke|spoken|talked|met|have conferred|(?:dates?|times?|log|record|history|list"
    r"|summary)"
    rf" of (?:the |our |their |counsel's |all )?(?:parties' )?(?:meet[- ]and[- ]confers?|{_TALK}|conferring)"
    rf"|meet[- ]and[- ]confer (?:history|log|{_TALK})|following {_TALK}"
    rf"|telephonically conferred)\b[^.;]{{0,80}}:\s{{0,4}}$",
    re.I,
)
_PLAN = Wording(
    r"\b(?:will|shall|should|must|(?-i:may)|propos\w+|available|not|never|agree\w*|schedul\w+|deadlines?"
    r"|stipulat\w+)\b",
    re.I,
)
_TOPIC = Wording(r"\b(?:report|topics?|issues?|requests?|disputes?|about|regarding|concerning|documents?)\b", re.I)
_OF_DAYS = Wording(r"\b(?:dates?|days|times|occasions|as follows|calls|conferences|meetings)\s?:$", re.I)
_ITEM = Wording(r"^[\s•▪◦●*–—-]{0,4}(?:\(?[0-9a-zA-Z]{1,3}[.)]\s{1,3})?(?:on )?(?:\w{3,6}day, )?$", re.I)
_ALONE = Wording(
    r"^[\s:,–—-]{1,4}(?:an? )?(?:[\w-]{1,14} ){0,3}?(?:call|conference|meeting|teleconference|videoconference"
    r"|conversation"
    r"|meet[- ]and[- ]confer|zoom|conferral)\b[^.;]{0,30}?(?:\bbetween\b|\bamong\b|(?:\bwith|\bw/) ?(?:opposing"
    r"|defen[cs]e|plaintiff|counsel|(?-i:M[rs])))"
    r"|^[\s:;,|–—-]{1,16}(?:by )?(?:(?:tele)?phone|zoom|teams|webex|video|in[- ]person)(?: call)?[\s:;,|–—-]{1,16}"
    r"(?:about )?[\w¼½ -]{1,12}?\s?(?:min(?:ute)?s?|h(?:ou)?rs?)\b\.?[\s:;,|–—-]{1,16}"
    r"(?-i:(?:[A-Z][\w'-]{1,20}(?:, )?){1,4} ?/ ?[A-Z])",
    re.I,
)
_LABEL = Wording(
    r"^\s{0,3}(?:\(?[0-9a-z]{1,2}[.)] )?(?:(?:meet[- ]and[- ]confer|conferral|consultation) (?:date|held)|dates?"
    r"|when|day|date and time)(?: (?:and \w+ )?of (?:the )?"
    r"(?:conferral|conference|conferring|meet[- ]and[- ]confer|call|meeting|consultation|discussion)s?"
    r"(?: of counsel)?)?\s?:",
    re.I,
)
_TITLED = Wording(
    r"\b(?:confer(?:ral|red|ring)|meet[- ]and[- ]confer|consultation|conference (?:of|between|among) counsel"
    r"|rule 37|(?:rule|L\.? ?R\.?|LCivR) [\w.()]{1,12} (?:conference|consultation|meeting|call))\b",
    re.I,
)
_FIELD = Wording(
    r"^\s{0,3}(?:\(?[0-9a-z]{1,2}[.)] )?(?:manner|means|mode|method|how|length|duration|medium|form|time|place|where"
    r"|location)\b[^:]{0,30}:",
    re.I,
)
_NOTE = 400  # characters that a note of talks may have
_NO_NOTE = Wording(
    r"\b(?:depos\w+|hearing|trial|mediation|inspection|Court|chambers|Judge|argument|due|deadline|interview\w*"
    r"|availab\w+|testimony|Tr\.|Dep\.)",
    re.I,
)
_ASKED = Wording(
    r"\b(?:confer\w*|meet[- ]and[- ]confer\w*|met|meet|spoke|speak|talk\w*|consult\w*)\b[^.;]{0,60}[?:.]\s{0,3}\Z", re.I
)
_FAR_AHEAD = 120  # days: "December 20" in a letter of January is that of the year before
_THAT_DAY = Wording(r"(?:on )?that (?:very |same )?(?:day|morning|afternoon|evening)", re.I)
_BETWEEN = Wording(r"\bbetween \Z", re.I)
_DAY_AFTER = Wording(
    r"\bthe (?:(?:very )?(?:next|following) (?:day|morning|afternoon|evening)|day after(?! (?:the|my|our|his|her"
    r"|that|we|he|she|they|I|its|an?|M[rs]+|service|receipt|this|those)\b))(?! (?:off|of|by|before))",
    re.I,
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def past_days(text: str, document: Document, sentence: Sentence) -> list[FoundDate]:
    """The days of a sentence; a bare "on Friday" of a talk that was held is the last one before the letter."""
    dates, written_on = document.dates_in(sentence.start, sentence.end), document.written_on
    before = [date for date in document.dates_in(max(0, sentence.start - 240), sentence.start) if date.date]
    if before and dates and dates[0].date == written_on and _THAT_DAY.match(dates[0].as_written):
        dates = (replace(dates[0], date=before[-1].date), *dates[1:])
    told = [
        date
        for k, date in enumerate(dates)
        if not (date.relative and text.endswith("ago ", 0, date.start))
        and not _between(text, date)
        and not (k and text[dates[k - 1].end : date.start] == " and " and _between(text, dates[k - 1]))
    ]
    past = [found for date in told if (found := _past(text, date, written_on)).date]
    later = _next_day(text, document, sentence, [*before, *past])
    past = [date for date in past if not any(date.start < day.end and day.start < date.end for day in later)]
    return sorted([*past, *later], key=lambda date: date.start)


def _next_day(text: str, document: Document, sentence: Sentence, known: Sequence[FoundDate]) -> list[FoundDate]:
    """The day after the one named last: "and by video the day after"."""
    found = _DAY_AFTER.search(text, sentence.start, sentence.end) if known else None
    ahead = [date for date in known if date.date and found and date.end <= found.start()]
    if found is None or not ahead or ahead[-1].date is None:
        return []
    day, written = ahead[-1].date + dt.timedelta(1), document.text[found.start() : found.end()]
    return [replace(ahead[-1], start=found.start(), end=found.end(), as_written=written, date=day, relative=True)]


def _between(text: str, date: FoundDate) -> bool:
    """Whether a day opens a stretch of time: "between March 4 and today"."""
    return _BETWEEN.search(text, max(0, date.start - 9), date.start) is not None


def _past(text: str, date: FoundDate, written_on: dt.date | None) -> FoundDate:
    day = date.as_written.lower().split()[-1].strip(",.") if date.as_written else ""
    if written_on and date.date and date.date > written_on and date.relative and " " not in date.as_written.strip():
        return replace(date, date=date.date - dt.timedelta(7))
    if written_on and date.date and not date.full and (date.date - written_on).days > _FAR_AHEAD:
        if (date.date.month, date.date.day) == (2, 29):  # the year before has no such day
            return date
        return replace(date, date=date.date.replace(year=date.date.year - 1))
    if date.date or written_on is None or day not in _WEEKDAYS:
        return date
    back = (written_on.weekday() - _WEEKDAYS.index(day)) % 7
    ago = worded(r",? (?:of )?last week\b").match(text[date.end : date.end + 16])
    if ago:
        back = written_on.weekday() - _WEEKDAYS.index(day) + 7
    if not back:
        return date
    end = date.end + (ago.end() if ago else 0)
    return replace(
        date, date=written_on - dt.timedelta(back), end=end, as_written=text[date.start : end], relative=True
    )


def referred(
    text: str, sentence: Sentence, talks: Sequence[Talk], dates: Sequence[FoundDate], i: int
) -> list[Occasion]:
    """The talks that a sentence names only by their rank among those spoken of: "The second was on May 8"."""
    words = text[sentence.start : sentence.end]
    if not dates or not talks or i - talks[-1].told_in > 2 or _AHEAD.search(words[:160]):
        return []
    match = _RANKED.match(words)
    if match is None or dates[0].start > sentence.start + match.end() + 40:
        return []
    return [_occasion(text, sentence.start, sentence.end, dates[0])]


def dated(text: str, sentence: Sentence, talks: Sequence[Talk], dates: Sequence[FoundDate], i: int) -> list[Talk]:
    """The talks, the last of them with the day that the next sentence gives: "That was on May 8"."""
    last = talks[-1]
    words = text[sentence.start : sentence.end]
    if last.date or last.occasion.often or not dates or i - last.told_in > 2 or _AHEAD.search(words[:120]):
        return list(talks)
    match = _IT_WAS.match(words)
    if match is None or not sentence.start <= dates[0].start <= sentence.start + match.end() + 40:
        return list(talks)
    return [*talks[:-1], replace(last, occasion=replace(last.occasion, date=dates[0]), told_in=i)]


def opens_list(text: str, sentence: Sentence) -> bool:
    """Whether a sentence announces the days of talks that were held: "Counsel conferred as follows:"."""
    words = text[max(sentence.start, sentence.end - 240) : sentence.end].rstrip()
    if not words.endswith(":") or _LIST.search(words) is None or _PLAN.search(words):
        return False
    return not _TOPIC.search(words) or _OF_DAYS.search(words) is not None


def listed(text: str, sentence: Sentence, dates: Sequence[FoundDate], *, within: bool) -> list[Occasion]:
    """The talks of one line of a list: those under its head, or one that says itself that the sides spoke."""
    first = dates[0] if dates else None
    if first is None or not _ITEM.match(text[sentence.start : first.start]):
        return []
    if not within and not _ALONE.match(text[first.end : first.end + 120]):
        return []
    days = [first, *_further(text, first, dates[1:])] if within else [first]
    ends = [*(day.start for day in days[1:]), sentence.end]
    return [_occasion(text, day.start, end, day, sentence) for day, end in zip(days, ends, strict=True)]


def logged(text: str, sentence: Sentence, dates: Sequence[FoundDate], *, names: bool) -> list[Occasion]:
    """The talks of a note without a verb: "May 24, telephone, 20 minutes (Roe, Oh)", or of an answer to "how and when
    did counsel confer?"; ``names`` says that lawyers are named in it.
    """
    words = text[sentence.start : sentence.end]
    modes = [mode for mode in find_modes(text, sentence.start, sentence.end) if not mode.mode.written]
    if not dates or not modes or len(words) > _NOTE or VERB.search(words) or _NO_NOTE.search(words):
        return []
    asked = _ASKED.search(text, max(0, sentence.start - 160), sentence.start)
    if not (asked or names or find_lengths(text, sentence.start, sentence.end)):
        return []
    told = listed(text, sentence, dates, within=True)
    if told:
        return told
    mention = Mention(sentence.start, sentence.start, sentence.start, sentence.end, "spoke", again=True)
    return occasions_in(text, [mention], dates)


def _further(text: str, first: FoundDate, dates: Sequence[FoundDate]) -> Iterator[FoundDate]:
    """The other days of a list set out in one line."""
    reached = first.end
    for date in dates:
        if worded(r"(?:;|,|\band|\)|\s[0-9a-z][.)])\s{1,3}(?:on )?$").search(text[reached : date.start]):
            yield date
            reached = date.end


def labelled(text: str, sentence: Sentence, dates: Sequence[FoundDate]) -> list[Occasion]:
    """The talk of a form: "Date of conferral: May 8. Manner: telephone."."""
    words = text[sentence.start : sentence.end]
    match = _LABEL.match(words)
    if (
        match is None
        or not dates
        or not _TITLED.search(text[max(0, sentence.start - 160) : sentence.start + match.end()])
    ):
        return []
    return [_occasion(text, sentence.start, sentence.end, dates[0])]


def filled(text: str, sentence: Sentence, talks: Sequence[Talk]) -> list[Talk]:
    """The talks, the last of them with what the next line of the form gives."""
    if not _FIELD.match(text[sentence.start : sentence.end]):
        return list(talks)
    told = _occasion(text, sentence.start, sentence.end, None)
    held = talks[-1].occasion
    merged = replace(
        held, mode=held.mode or told.mode, length=held.length or told.length, hours=held.hours or told.hours
    )
    return [*talks[:-1], replace(talks[-1], occasion=merged)]


def _occasion(text: str, start: int, end: int, day: FoundDate | None, sentence: Sentence | None = None) -> Occasion:
    modes = sorted(find_modes(text, start, end), key=lambda mode: (mode.faint, mode.start))
    lengths = find_lengths(text, start, end)
    return Occasion(
        sentence.start if sentence else start,
        sentence.end if sentence else end,
        start,
        day.end if day else end,
        day,
        modes[0] if modes else None,
        lengths[0] if lengths else None,
        find_hours(text, start, end),
        again=True,
        kind="spoke",
    )
