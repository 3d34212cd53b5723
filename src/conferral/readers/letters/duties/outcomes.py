"""What became of a promise: the words that say it was kept, and those that say it was not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from conferral.model.facts import Status
from conferral.readers.document import Document, PartKind
from conferral.readers.letters.duties.promises import Promise
from conferral.readers.letters.duties.subjects import subject_words

_VERB = (
    r"(?:produc|serv|provid|answer|respond|verif|sign|supplement|complet|compl[iy]|disclos|appear|return|identif|turn"
    r"|suppl[iy]|execut|receiv|arriv|submit|deliver|met|come|ma[kd]e|forthcoming|happen|heard|give|gave|got)\w*"
)
_BROKEN = re.compile(
    r"\b(?:(?:has|have|had|did|does|do|was|were|would|will|could|can)(?:\s?n[o']t|\snever|\sstill not)\s(?:yet\s"
    rf"|been\s|be\s|timely\s|fully\s|still\s){{0,3}}{_VERB}|(?:still|yet)\s(?:has|have)\snot\b|(?:has|have) yet to\b"
    r"|(?:did|has|have|had) not(?=\s?[.;,])|fail(?:ed|s|ure)\b|refus\w+|came and went|breach\w*"
    rf"|(?:nothing|none|neither|nobody|no one)\b[^.;]{{0,60}}\b(?:was|were|has|have|came|appeared|{_VERB})"
    r"|still (?:has|have) not"
    rf"|\bnor (?:did \w+ )?{_VERB}|\bno (?:answers|responses|documents|production|objections|log)\b|heard nothing"
    rf"|would not (?:be )?{_VERB}|(?:never|not) (?:been )?{_VERB}|unverified|unsigned|unanswered|overdue"
    rf"|not\s{_VERB}|still (?:received )?no\b|(?:received|have|has) (?:still )?(?:no|none)\b|reneg\w+"
    r"|without (?:any )?(?:production|response|explanation)"
    r"|had expired|passed without|what they (?:provided|produced)[^.]{0,40}\bwas a)\b",
    re.I,
)
_KEPT = re.compile(
    r"(?:\bwhich (?:\w+ )?(?:has|have|had|did)\b(?! not)(?: now)?(?: been)?(?: done| so)?|,? and did(?: so)?\b"
    r"|\bdid so\b|\bas (?:it|he|she|they) had (?:promised|undertaken|agreed)|\bas (?:promised|agreed|ordered"
    r"|required|directed)\b(?! not)"
    r"|\b(?:was|were|has been|have been|had been) (?:in fact |finally |timely |duly |only "
    r"|substantially ){0,2}(?:produced|served|provided|made available|received|finished|completed|delivered|complied"
    r"|filed|submitted|answered|furnished)\b"
    r"|\bis (?:now )?complete\b|\barrived on\b|\bcomplied\b|\b(?:they|it|he|she|defendants?|plaintiffs?"
    r"|[A-Z][a-z]+) (?:then |timely |finally |later )?(?:produced|served|provided|answered|supplied|furnished"
    r"|delivered|filed|submitted) (?!no\b|nothing|only|that\b|unverified|unsigned)"
    r"|\btook place\b|\bwent ahead\b|\bwas finished\b)",
)
_BARE = re.compile(
    r"^\W{0,4}(?:\"?(?:nothing|none|neither|that (?:date|day|deadline)|they|it|he|she|these|those|both|instead|yet"
    r"|but|however)\b|[A-Z][a-z]+ \d{1,2} came)",
    re.I,
)
_SIDE = re.compile(r"\W{0,3}(?:Defendants?|Plaintiffs?|[A-Z][a-z]+ (?:has|have|had|did|failed|refused|neither))\b")
_SUPPOSED = re.compile(r"\b(?:if|should|agreed|unless|whether)\b[^,;.]{0,30}$", re.I)
_NOTHING_SINCE = re.compile(
    r"\bheard nothing\b|\bnothing (?:has )?since\b|\bno (?:further )?(?:word|response|answer) since", re.I
)
_REACH = 10  # sentences after the promise in which its fate may be told


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a promise, and the words that tell it, ``text[start:end]`` in sentence ``sentence``."""

    status: Status
    start: int
    end: int
    sentence: int


def find_fate(document: Document, promise: Promise) -> Fate | None:
    """What the letter says became of a promise: in the same clause, or in a later sentence about the same thing."""
    if promise.status:
        return Fate(promise.status, promise.start, promise.end, promise.sentence)
    return _said(document.prose, promise.after, promise.end, promise.sentence) or _told_later(document, promise)


def _said(prose: str, start: int, end: int, sentence: int) -> Fate | None:
    kept, broken = _KEPT.search(prose, start, end), _BROKEN.search(prose, start, end)
    if broken and _SUPPOSED.search(prose[max(start, broken.start() - 40) : broken.start()]):
        broken = None
    if kept and (broken is None or kept.start() < broken.start()):
        return Fate(Status.PERFORMED, start, end, sentence)
    return Fate(Status.BREACHED, start, end, sentence) if broken else None


def _told_later(document: Document, promise: Promise) -> Fate | None:
    about = subject_words(document.prose[promise.start : promise.end])
    for i in range(promise.sentence, min(len(document.sentences), promise.sentence + 1 + _REACH)):
        sentence = document.sentences[i]
        if sentence.part is not PartKind.BODY:
            continue
        start = max(sentence.start, promise.end) if i == promise.sentence else sentence.start
        for low, high in _clauses(document.prose, start, sentence.end):
            fate = _said(document.prose, low, high, i)
            if fate and _on_it(document.prose[low:high], about, i - promise.sentence, fate):
                return fate
    return None


def _on_it(clause: str, about: frozenset[str], distance: int, fate: Fate) -> bool:
    """Whether a clause speaks of the promise: it shares its words, or follows at once with "nothing", "they did"."""
    if about & subject_words(clause) or _NOTHING_SINCE.search(clause):
        return True
    bare = not subject_words(clause)
    if bare and distance <= 2 and (_BARE.match(clause) or len(clause.split()) < 8):
        return True
    return bare and distance <= 1 and fate.status is Status.BREACHED and bool(_SIDE.match(clause))


def _clauses(prose: str, start: int, end: int) -> list[tuple[int, int]]:
    edges = [start, *(start + match.end() for match in re.finditer(r";\s", prose[start:end])), end]
    return [(low, high) for low, high in pairwise(edges) if high - low > 2]
