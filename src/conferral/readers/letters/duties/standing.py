"""What a letter shows of a duty elsewhere: the meeting that was held, the letter itself, or what it says is lacking."""

from __future__ import annotations

import datetime as dt
import re

from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.letters.duties.promises import LONGEST, Promise
from conferral.readers.letters.duties.subjects import subject_words
from conferral.text.wording import Wording

_MEETING = Wording(
    r"\b(?:to|shall|must|should|that (?:counsel|the parties))\W{0,3}(?:first |promptly |personally )?"
    r"(?:meet|confer|consult|speak|talk|sit down|get together|come together)\b",
    re.I,
)
_MET = Wording(
    r"\b(?:[Ww]e|I|[Cc]ounsel|[Pp]arties|[Ss]ides|[Ll]awyers|[Aa]ttorneys|they|and)\b[^.;]{0,60}\b(?:met|conferred"
    r"|spoke"
    r"|consulted|sat down|talked|got together|came together)\b"
)
_NOT_MET = Wording(r"\b(?:not|never|nor|neither|tried|attempt\w*|without|unable|refus\w+)\b|n't\b", re.I)
_REPORT = Wording(r"\b(?:reports?|respon[ds]\w*|letters?|submissions?)\b", re.I)
_RESISTS = Wording(r"\b(?:quash|be (?:relieved|excused) (?:of|from))\b", re.I)
_THIS_LETTER = Wording(
    r"\b(?:writes?|submits?|submit|files?|makes?|[Tt]his (?:letter|report|submission|is (?:the|a|an|our"
    r"|my) [^.;]{0,40}"
    r"(?:letter|report|response|statement|submission)))\b(?:[^.;]|\.(?=,? [a-z])){0,90}\b(?:in (?:response"
    r"|reply)"
    r"|as (?:\w+ ){0,3}(?:directed|ordered|required)|pursuant to|in (?:compliance|accordance|conformity) with"
    r"|under)\b",
    re.I,
)
_REPORTS = Wording(
    r"\b(?:am|are) (?:\w+ )?to report\b|\b(?:I|we|parties|sides) (?:can|must|now|hereby|jointly"
    r"|therefore)? ?report\b",
    re.I,
)
_LACKING = Wording(
    r"\b(?:has|have)(?:n't|\snot|\snever|\sstill not|\syet to)\s(?:yet |been |to |fully |even |timely ){0,2}"
    r"(?:produc|serv|provid|answer|respond|g[ai]v|turn|suppl|send|sent|deliver|receiv|disclos|sign|verif)\w*",
    re.I,
)
_BACK = 6  # sentences before the promise in which it may stand that the thing is still lacking
_ON = 5  # sentences after the order in which the meeting may be told
_SOON = dt.timedelta(days=45)  # before its day within which a meeting was the one that was ordered
_AHEAD = dt.timedelta(days=7)  # how long before its day a report is still the report that was due


def kept_by_this_letter(document: Document, promise: Promise) -> bool:
    """Whether the duty was to report or respond, and the letter says that it is that report or response."""
    written_on = document.written_on
    if promise.due is None or written_on is None or not written_on <= promise.due <= written_on + _AHEAD:
        return False
    if _RESISTS.search(document.prose, promise.start, promise.end):
        return False
    if not _REPORT.search(document.prose, promise.start, promise.end):
        return False
    first = document.sentences[max(promise.sentence - 1, 0)].start
    if any(day.date and written_on <= day.date < promise.due for day in document.dates_in(first, promise.end)):
        return False
    after = document.sentences[min(promise.sentence + 1, len(document.sentences) - 1)]
    return bool(
        _THIS_LETTER.search(document.prose, first, promise.end)
        or _REPORTS.search(document.prose, after.start, min(after.end, after.start + LONGEST))
    )


def kept_by_meeting(document: Document, promise: Promise) -> tuple[int, int, int] | None:
    """The sentence that tells of the meeting, where the duty was to meet or confer by a day."""
    if promise.due is None or not _MEETING.search(document.prose, promise.start, promise.end):
        return None
    for i in range(promise.sentence + 1, min(len(document.sentences), promise.sentence + 1 + _ON)):
        sentence = document.sentences[i]
        if sentence.part is PartKind.BODY and _tells_of_meeting(document, sentence, promise.due):
            return sentence.start, sentence.end, i
    return None


def _tells_of_meeting(document: Document, sentence: Sentence, due: dt.date) -> bool:
    end = min(sentence.end, sentence.start + LONGEST)
    met = _MET.search(document.prose, sentence.start, end)
    if met is None or _NOT_MET.search(met[0]):
        return False
    return any(day.date and due - _SOON <= day.date <= due for day in document.dates_in(met.start(), end))


def still_lacking(document: Document, promise: Promise, about: frozenset[str]) -> tuple[int, int, int] | None:
    """The earlier sentence that says that the thing has not been done to this day, where its own day has passed."""
    written_on = document.written_on
    if promise.due is None or written_on is None or promise.due >= written_on:
        return None
    for i in range(max(promise.sentence - _BACK, 0), promise.sentence):
        sentence = document.sentences[i]
        words = document.prose[sentence.start : min(sentence.end, sentence.start + LONGEST)]
        if sentence.part is PartKind.BODY and _LACKING.search(words) and about & subject_words(words):
            return sentence.start, sentence.end, i
    return None
