"""Who was to do what by when: agreements, orders, rules, requests with a day in them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from conferral.model.facts import Basis, Status
from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.periods import FoundPeriod, find_periods

_AGREED = re.compile(
    r"\b(?:agree(?:d|s|ing|ment|ments)?|promis\w+|undert(?:ook|aken|ake)|committed|assur\w+|offered|represented that"
    r"|said (?:that )?\w+ would|would (?:be )?(?:produc|provid|serv|mak)\w+|confirmed [^.]{0,40}\bwould)\b",
    re.I,
)
_ORDERED = re.compile(
    r"\b(?:order(?:s|ed)?|directed|direct(?:s|ing)|requir\w+|so-ordered|scheduling|case management plan|minute entry"
    r"|stipulat\w+)\b",
    re.I,
)
_OWED = re.compile(
    r"\b(?:(?:was|were|is|are|to be|had been|been|be) due|due|(?:was|were) (?:supposed )?to|had to|must|required"
    r"|returnable|noticed|return date|deadline|(?:was|were) set for|overdue)\b",
    re.I,
)
_SERVED = re.compile(r"\b(?:response|answer|objection|interrogator|request|demand)", re.I)
_DUE_BEFORE = re.compile(
    r"(?:\bby|\bbefore|\bon or before|\bno later than|\bnot later than|\bdue(?: on| by)?|\bfor|\bdate of|\bend of"
    r"|\buntil|\bfixed for|\bset for|\breturnable(?: on)?|\bdeadline of|\bdue date of|\bwas|\bwere)"
    r"\s(?:the\s)?(?:close of business (?:on )?)?(?:\w+day,?\s)?$",
    re.I,
)
_KEPT = re.compile(
    r"^,?\s(?:as (?:the|it|he|she|they|agreed|promised|ordered|required|directed)\b[^.;]{0,60}|which was the (?:date"
    r"|day) (?:agreed|ordered|set|fixed)[^.;]{0,20}|(?:date|deadline) (?:fixed|set))",
    re.I,
)
_DONE = re.compile(
    r"\b(?:produced|served|answered|provided|supplied|filed|responded|submitted|delivered|disclosed|verified"
    r"|amended)\b",
    re.I,
)
_CLAUSE = re.compile(r";\s+(?:and\s+)?(?:\(\w\)\s+)?|,\s+and\s+(?=(?:ultimately|that|finally|the|to)\b)")
_SCHEDULE = re.compile(
    r"\b(?:discovery (?:closes|ends|is to|cut-?off|deadline)|close of|cut-?off|trial|hearing|pretrial conference"
    r"|status conference|telephone conference|scheduled|dispositive|mediation)\b",
    re.I,
)


_PROMISED = re.compile(
    r"(?<!not )\b(?:agreed (?:to|that|in)|promised (?:to|that|us|me|it)|undertook to|assured (?:me|us|counsel"
    r"|plaintiff|defendant)"
    r"|committed (?:to|himself|herself|itself))\b",
    re.I,
)
_DIRECTED = re.compile(r"\b(?:agreed|was to|were to|ordered|directed)\b", re.I)
_BY_DAY = re.compile(
    r"\b(?:would|will|was to|were to|to) (?:appear|sit|be deposed|testify|be (?:produced|held|taken|made)|take place"
    r"|go forward)\b[^.;]{0,60}\bon\s(?:\w+day,?\s)?$",
    re.I,
)
_RAN_OUT = re.compile(
    r"\b(?:was up|expired|ran out|lapsed|came due|fell due|extension (?:of time )?(?:to|until|through)"
    r"|extended (?:to|until)|gave \w+ until|had until)\s(?:on\s)?(?:and including\s)?$",
    re.I,
)
_GONE_BACK = re.compile(
    r"\b(?:will not|would not|won't|refus\w+|cancel\w*|not be)\b[^.;]{0,90}\bon\s(?:\w+day,?\s)?$", re.I
)
_HAD_AGREED = re.compile(r"^[.,]?[^;]{0,40}\b(?:agreed|promised|ordered|noticed|scheduled)\b", re.I)
_ITEM = re.compile(r"\((?:[a-h]|[1-9]|i{1,3}|iv)\)\s")
_REACH = 2  # sentences back in which the day stands that a period runs from


@dataclass(frozen=True, slots=True)
class Promise:
    """A clause, ``text[start:end]``, in which somebody was to do something; ``sentence`` is the index of its sentence.

    ``after`` is where the words of the duty end and those on its performance may begin. ``status`` is given where the
    very clause tells the outcome; ``due`` is None where no day was fixed.
    """

    start: int
    end: int
    sentence: int
    due: dt.date | None
    basis: Basis
    after: int
    status: Status | None = None


def find_promises(document: Document) -> tuple[Promise, ...]:
    """Everything that somebody was to do, by agreement, order, rule or request, in the order of the letter."""
    found: list[Promise] = []
    for i, sentence in enumerate(document.sentences):
        if sentence.part is PartKind.BODY:
            found += _in_sentence(document, i, sentence)
    return tuple(item for promise in found for item in _items(document.prose, promise))


def _in_sentence(document: Document, i: int, sentence: Sentence) -> Iterator[Promise]:
    prose = document.prose[sentence.start : sentence.end]
    basis = _basis(prose)
    days = [found for found in document.dates_in(sentence.start, sentence.end) if found.date]
    dues = _last_of_lists(document.prose, days, [f for f in days if _is_due(document.prose, sentence, f, basis)])
    for found in dues:
        start, end = _clause(document.prose, sentence, found, dues)
        yield Promise(
            start, end, i, found.date, basis or Basis.AGREEMENT, found.end, _told(document.prose, sentence, found)
        )
    if dues or basis is None:
        return
    period = next((p for p in find_periods(document.prose, sentence.start, sentence.end) if not p.before), None)
    if period and (due := _reckoned(document, i, period)):
        yield Promise(sentence.start, sentence.end, i, due, basis, period.end)
    elif promised := _PROMISED.search(prose):
        yield Promise(sentence.start, sentence.end, i, None, Basis.AGREEMENT, sentence.start + promised.end())


def _last_of_lists(prose: str, days: list[FoundDate], dues: list[FoundDate]) -> list[FoundDate]:
    """For "noticed for October 4, 5 and 6" the last day of the list, by which all was to be done."""
    last: list[FoundDate] = []
    for due in dues:
        for later in days:
            if later.start >= due.end and re.fullmatch(r",?\s(?:and\s)?|,\s", prose[due.end : later.start]):
                due = later
        last.append(due)
    return list(dict.fromkeys(last))


def _basis(text: str) -> Basis | None:
    if _AGREED.search(text):
        return Basis.AGREEMENT
    if _ORDERED.search(text):
        return Basis.ORDER
    if _OWED.search(text):
        return Basis.RULE if _SERVED.search(text) else Basis.REQUEST
    return None


def _is_due(prose: str, sentence: Sentence, found: FoundDate, basis: Basis | None) -> bool:
    before = prose[sentence.start : found.start]
    if _RAN_OUT.search(before[-50:]):
        return True
    if basis is None:
        return False
    if _told(prose, sentence, found):
        return True
    if not (_DUE_BEFORE.search(before[-45:]) or _BY_DAY.search(before[-110:])):
        return False
    clause = before[max(before.rfind(";"), before.rfind(", and"), 0) :]
    return not (_SCHEDULE.search(clause[-70:]) and not _DIRECTED.search(clause))


def _told(prose: str, sentence: Sentence, found: FoundDate) -> Status | None:
    """The outcome where the clause itself has it: "on August 2, as ordered"; "will not … on June 16, as agreed"."""
    before, after = (
        prose[max(sentence.start, found.start - 120) : found.start],
        prose[found.end : min(sentence.end, found.end + 90)],
    )
    if not found.relative and _KEPT.match(after) and _DONE.search(before):
        return Status.PERFORMED
    return Status.BREACHED if _GONE_BACK.search(before) and _HAD_AGREED.match(after) else None


def _reckoned(document: Document, i: int, period: FoundPeriod) -> dt.date | None:
    """The day a period comes to, counted from the last day that the letter names before it."""
    low = document.sentences[max(i - _REACH, 0)].start
    named = [found.date for found in document.dates_in(low, period.start) if found.date]
    return period.date or (period.counted(named[-1]) if named else None)


def _clause(prose: str, sentence: Sentence, found: FoundDate, dues: list[FoundDate]) -> tuple[int, int]:
    """The clause around a day: up to a semicolon, or from the day before it in the same sentence."""
    start, end = sentence.start, sentence.end
    if len(_ITEM.findall(prose, start, end)) > 1:
        return start, end
    for cut in _CLAUSE.finditer(prose, sentence.start, sentence.end):
        if cut.end() <= found.start:
            start = cut.end()
        elif cut.start() >= found.end:
            end = cut.start()
            break
    earlier = [due.end for due in dues if start < due.end <= found.start]
    return (max(earlier) if earlier and found.start - max(earlier) > 12 else start), end


def _items(prose: str, promise: Promise) -> list[Promise]:
    """One promise an item where a clause lists them: "(a) produce a list, (b) serve answers"."""
    starts = [match.end() for match in _ITEM.finditer(prose, promise.start, promise.end)]
    if len(starts) < 2:
        return [promise]
    ends = [*(_before_item(prose, start) for start in starts[1:]), promise.end]
    return [
        replace(promise, start=low, end=high, after=high)
        for low, high in zip(starts, ends, strict=True)
        if high - low > 4
    ]


def _before_item(prose: str, start: int) -> int:
    return prose.rfind("(", 0, start)
