"""Days of a duty told only with what became of it: "missed the May 1 deadline", "did not come on May 1", "a week late".

The day that was due may have to be counted back: what was sent on May 8, a week late, was due on May 1.
"""

from __future__ import annotations

import datetime as dt
import re

from conferral.model.facts import Status
from conferral.readers.document import Document, Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.readers.letters.duties.tellings import ACTED
from conferral.text.wording import Wording, worded

DONE = (
    rf"(?:{ACTED}|went out|w(?:as|ere) (?:\w+ly )?(?:made|complete)|held|went|did so|came|arrived"
    rf"|made (?:[\w' -]{{1,40}} )?available)"
)
"""That something was done, said before the day on which it was."""

_ACT = (
    r"(?:produc|serv|answer|provid|suppl|fil|respond|submit|deliver|disclos|verif|amend|send|sent|furnish|turn"
    r"|complet"
    r"|compl|execut|sign|mail|giv|appear|obey|identif|return|pay|paid|meet|met|honou?r)\w*"
)
_NOT_DONE = Wording(
    rf"\b(?:did(?:n't| not| never)|never|fail(?:ed|s)? to|neglected to|refused to|omitted to"
    rf"|without having|nor (?:did|has|have) (?:[\w.'&]+ ){{0,4}}?[\w.'&]+)(?:,[^,.;]{{3,16}},)?\s"
    rf"(?:\w+ly |even |ever ){{0,2}}{_ACT}\b[^;]{{0,160}}\b(?:by|before|on or before|no later than|within)\s"
    r"(?:the |its |their |his |her )?(?:[\w-]+ ){0,2}$",
    re.I,
)
_NOT_DONE_ON = Wording(
    rf"\b(?:did(?:n't| not| never)|never|fail(?:ed|s)? to|neglected to)(?:,[^,.;]{{3,16}},)?\s(?:\w+ly |even "
    rf"|ever ){{0,2}}"
    rf"{_ACT}\b[^;]{{0,160}}\bon\s(?:\w+day, )?$",
    re.I,
)
_APPOINTED = Wording(
    r"^,? (?:which was )?(?:the|its|his|her|their|that) (?:\w+ ){0,2}(?:date|day|deadline)\b[^.;]{0,40}\b(?:set|fixed"
    r"|chosen?|chose|named|ordered|agreed|due|promised|proposed|picked|appointed|directed|required)\b",
    re.I,
)
_WENT_BY = Wording(
    r"^,? (?:has |had )?(?:now |long |since |also )?(?:passed|came and went|come and gone|went by|gone by|lapsed)\b"
    r"(?! (?:before|until))",
    re.I,
)
_ALONE = Wording(r"^\W*(?:(?:but|and|yet|then|now|the day,) )?(?:the )?(?:\w+day,? )?$", re.I)
_PASSED_BY = Wording(
    r"\b(?:miss(?:ed|ing)|(?:did not|didn't|never|could not|without) (?:meet(?:ing)?|ke(?:ep|pt)|ma[kd]e|observed?"
    r"|honou?r(?:ed)?)"
    r"|blew(?: through| past)?|let|ignored|disregarded|overlooked|defaulted on|failed to (?:meet|observe|keep"
    r"|honou?r)|let)\b"
    r"[^.;]{0,30}(?:\bof |\bthe |\bits |\btheir |\bhis |\bher |\bour )(?:\w+day, )?$",
    re.I,
)
_STAYED_AWAY = Wording(
    r"\b(?:did(?:n't| not)|never|failed to|neither [^.;]{2,60})\s(?:\w+ly )?(?:come|came|appear(?:ed)?"
    r"|show(?:ed)?(?: up)?"
    r"|attend(?:ed)?|turn(?:ed)? up|sit for|present (?:him|her|them)sel\w+)\b[^.;]{0,40}\bon\s(?:\w+day, )?$",
    re.I,
)
_DEADLINE = Wording(r"^ (?:\w+-?\w* )?(?:deadline|due date|cut-?off|date|return date)\b", re.I)
_IN_TIME = Wording(
    rf"\b(?:{DONE}|met|kept|honou?red)\b[^.;]{{0,80}}\b(?:by|before|within|on|the|its|their|his|her|our"
    rf"|my)\s(?:the |its |their )?$",
    re.I,
)
_OFF = Wording(
    rf"^,? (?:(?:which|that) (?:was|is)(?: to say)? )?(?:(?:some|about|fully|only|just|nearly) )?(?P<count>an?"
    rf"|{NUMBER}) (?:calendar |full |whole )?(?P<unit>days?|weeks?)"
    r"(?: (?P<late>late(?:r than)?|overdue|after|past|beyond)| (?P<early>early|ahead|before))\b(?P<of>[^.;]{0,60})",
    re.I,
)
_OF_DUE = Wording(
    r"^(?:[.,;)]|$|\s(?:of )?(?:the |that |its |their |his |her )?(?:\w+ ){0,2}(?:due|deadline|day|date|time"
    r"|schedule)\b|\sthey were due|\s(?:it|they|the \w+) (?:had |was |were )?(?:directed|ordered|agreed|promised"
    r"|said|due)\b"
    r"|\sit was due|\sand\b|\s\()",
    re.I,
)
_OF_A_DAY = Wording(r"\b(?:deadline|due|date|promised)\b(?! (?:for|of) (?:\w+ ){0,2}discovery)", re.I)
_SUPPOSED = Wording(
    r"\b(?:if|should|unless|whether|in case|not (?:be )?required to|because|requests? that)\b[^.;]{0,80}$", re.I
)


def told_day(document: Document, sentence: Sentence, found: FoundDate) -> tuple[dt.date, Status] | None:
    """The day that was due and what became of it, where the words around a day tell both."""
    prose = document.prose
    before = prose[max(sentence.start, found.start - 240) : found.start]
    after = prose[found.end : min(sentence.end, found.end + 110)]
    if found.date is None or _SUPPOSED.search(before):
        return None
    if _off := _counted_back(before, after, found.date):
        return _off, Status.PERFORMED
    status = None if found.relative and _ALONE.match(before) else _fate(before, after)
    passed = document.written_on is None or found.date <= document.written_on
    return (found.date, status) if status and passed else None


def _fate(before: str, after: str) -> Status | None:
    deadline = _DEADLINE.match(after)
    if _STAYED_AWAY.search(before) or _NOT_DONE.search(before):
        return Status.BREACHED
    if _WENT_BY.match(after) and (_ALONE.match(before) or _OF_A_DAY.search(before)):
        return Status.BREACHED
    if _NOT_DONE_ON.search(before) and _APPOINTED.match(after):
        return Status.BREACHED
    if _PASSED_BY.search(before) and (deadline or worded(r"\b(?:deadline|date) of (?:\w+day, )?$").search(before)):
        return Status.BREACHED
    return (
        Status.PERFORMED
        if deadline and ("date" not in deadline[0] or deadline[0] == " date") and _IN_TIME.search(before)
        else None
    )


def _counted_back(before: str, after: str, day: dt.date) -> dt.date | None:
    """The day that was due, where a thing was done so many days or weeks early or late."""
    off = _OFF.match(after)
    if off is None or not worded(rf"\b{DONE}\b", re.I).search(before) or not _OF_DUE.match(off["of"]):
        return None
    count = 1.0 if off["count"].lower() in ("a", "an") else number_of(off["count"]) or 0
    days = int(count) * (7 if off["unit"].lower().startswith("week") else 1)
    return day - dt.timedelta(days if off["late"] else -days) if 0 < days < 400 else None
