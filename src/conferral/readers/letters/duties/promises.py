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
from conferral.readers.letters.duties.direct import DONE, told_day
from conferral.text.wording import Wording, worded

_AGREED = Wording(
    r"\b(?:agree(?:d|s|ing|ment|ments)?|promis\w+|undert(?:ook|aken|ake)|commit(?:ted|ment)|pledged|vowed"
    r"|assur\w+|offered"
    r"|represented that|guaranteed|swor[en]|g(?:a|i)ven? (?:me|us|him|her|them) (?:his|her|its|their) word|was told"
    r"|were told"
    r"|said (?:that )?(?:[\w' -]{1,40} )?would|said by|told (?:me|us) (?:that )?[^.;]{0,40}\bwould"
    r"|would (?:be )?(?:produc|provid|serv|mak)\w+|confirmed [^.]{0,40}\bwould)\b",
    re.I,
)
_ORDERED = Wording(
    r"\b(?:order(?:s|ed)?|directed|direct(?:s|ing)|requir\w+|so-ordered|scheduling|case management plan|minute entry"
    r"|stipulat\w+|obligat\w+|obliged|gave \w+ (?:\w+ )?until|(?:had|given|allowed) until|compelled|commanded"
    r"|instructed"
    r"|court (?:had )?(?:set|fixed|gave|given|allowed)|you (?:said|told|gave|set|ordered))\b",
    re.I,
)
_OWED = Wording(
    r"\b(?:(?:was|were|is|are|to be|had been|been|be) due|due|(?:was|were) (?:supposed )?to|had to|must|required"
    r"|ow(?:es?|ed|ing)|call(?:ed|s|ing) for|subpoena\w*|supposed to|bound to"
    r"|returnable|noticed|return date|deadline|(?:was|were) set for|overdue)\b",
    re.I,
)
_SERVED = Wording(r"\b(?:response|answer|objection|interrogator|request|demand)", re.I)
_DUE_BEFORE = Wording(
    r"(?:\bby|\bbefore|\bon or before|\bno later than|\bnot later than|\bdue(?:,[^,;.]{3,50},)?(?: on| by)?"
    r"|\bow(?:ed|ing)(?: on| by)?|\b(?:set|fixed)"
    r"|\bthrough|\blater than|\bas late as|\bextended to|\bfor|\bdate of|\bend of"
    r"|\buntil|\bfixed for|\bset for|\breturnable(?: on)?|\bdeadline of|\bdue date of|\bwas|\bwere)"
    r"\s(?:the\s)?(?:close of business (?:on )?)?(?:\w+day,?\s)?$",
    re.I,
)
_KEPT = Wording(
    r"^,?\s(?:(?:just )?(?:as|like) (?:the|it|he|she|they|I|we|agreed|promised|ordered|required"
    r"|directed)\b[^.;]{0,60}"
    r"|(?:which was )?the (?:very |last |exact |same )?(?:date|day)(?: (?:on which|by which|that|to which"
    r"|for which))?"
    r"[^.;]{0,30}\b(?:agreed|ordered|set|fixed|allowed|due|promised|named|required|appointed|given|permitted)"
    r"[^.;]{0,20}|(?:date|deadline) (?:fixed|set)|(?:[^.;]|\.(?=\s?\d)){0,110}\b(?:until|by|before|for) that"
    r" (?:very |same )?(?:day|date)\b|on time|within the time)",
    re.I,
)
_OF_PAPER = Wording(r"\b(?:orders?|entry|letter|notice|dated|stipulation)(?: of| dated)?\s$", re.I)
_DONE = Wording(rf"\b{DONE}\b", re.I)
_IF = Wording(r"\b(?:if|unless)\b[^,;]{0,80}$", re.I)
_DUE_AFTER = Wording(r"^ (?:as|for) (?:the|a|its|their) (?:\w+ )?(?:date|day|deadline|last day)\b", re.I)
_DONE_AS_PROMISED = Wording(
    rf"\b{DONE}\b[^;]{{0,110}}\b(?:as|like|just as|exactly as)\b[^.;]{{0,24}}\b(?:promised|agreed|undertaken|said"
    rf"|ordered"
    r"|directed|required|committed)\b[^.;]{0,20}\b(?:by|before|for|no later than)\s(?:\w+day, )?$",
    re.I,
)
_STILL_OWED = Wording(
    r"(?:\b(?:owes?|still (?:has|have) not|(?:has|have)(?: not|n't| never| yet to)|overdue|outstanding|failed to"
    r"|never|did(?: not|n't)"
    r"|refus\w+ to|await\w*|waiting for|missing)\b)[^;]{0,140}\b(?:which|that|originally|first"
    r"|and) (?:\w+ )?(?:was|were|had been"
    r"|is|are|fell|came) (?:\w+ )?(?:due|owed|promised|ordered|to be \w+)\b[^.;]{0,30}$",
    re.I,
)
_PROMISE_BROKEN = Wording(
    r"\b(?:(?:has|have|had|did)(?: not|n't| never| yet to| still not)|never|fail(?:ed|s) to)\b[^;]{0,160}\b(?:though"
    r"|although|despite|notwithstanding|after|when|which|that)\b[^;]{0,120}\b(?:promis\w+|agree\w+|undert\w+|pledged"
    r"|order\w*|direct\w+|requir\w+|said|due|committed)\b[^.;]{0,50}\b(?:by|before|for|on"
    r"|no later than)\s(?:\w+day, )?$",
    re.I,
)
_CLAUSE = Wording(r";\s+(?:and\s+)?(?:\(\w\)\s+)?|,\s+and\s+(?=(?:ultimately|that|finally|the|to)\b)")
_SCHEDULE = Wording(
    r"\b(?:discovery (?:closes|ends|is to|cut-?off|deadline)|close of|cut-?off|trial|hearing|pretrial conference"
    r"|status conference|telephone conference|scheduled|dispositive|mediation)\b",
    re.I,
)


_PROMISED = Wording(
    r"(?<!not )\b(?:agreed (?:to|that|in)|promised (?:to|that|us|me|it)|undertook to|assured (?:me|us|counsel"
    r"|plaintiff|defendant)"
    r"|committed (?:to|himself|herself|itself))\b",
    re.I,
)
_DIRECTED = Wording(r"\b(?:agreed|was to|were to|ordered|directed)\b", re.I)
_BY_DAY = Wording(
    r"\b(?:would|will|was to|were to|to) (?:appear|sit|be deposed|testify|be (?:produced|held|taken|made)|take place"
    r"|go forward)\b[^.;]{0,60}\bon\s(?:\w+day,?\s)?$",
    re.I,
)
_RAN_OUT = Wording(
    r"\b(?:was up|expired|ran out|lapsed|came due|fell due|extension (?:of time )?(?:to|until|through)"
    r"|extended (?:to|until)|gave \w+ until|had until)\s(?:on\s)?(?:and including\s)?$",
    re.I,
)
_GONE_BACK = Wording(
    r"\b(?:will not|would not|won't|refus\w+|cancel\w*|not be)\b[^.;]{0,90}\bon\s(?:\w+day,?\s)?$", re.I
)
_HAD_AGREED = Wording(r"^[.,]?[^;]{0,40}\b(?:agreed|promised|ordered|noticed|scheduled)\b", re.I)
_ITEM = Wording(r"\((?:[a-h]|[1-9]|i{1,3}|iv)\)\s")
LONGEST = 2500  # characters of a sentence that are read; one without end must not take long
_MOST_DAYS = 24  # in one sentence
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
            end = min(sentence.end, sentence.start + LONGEST)
            found += _in_sentence(document, i, replace(sentence, end=end))
    return tuple(item for promise in found for item in _items(document, promise))


def _in_sentence(document: Document, i: int, sentence: Sentence) -> Iterator[Promise]:
    prose = document.prose[sentence.start : sentence.end]
    basis = _basis(prose)
    days = [found for found in document.dates_in(sentence.start, sentence.end) if found.date][:_MOST_DAYS]
    dues = _last_of_lists(document.prose, days, [f for f in days if _is_due(document.prose, sentence, f, basis)])
    for found in dues:
        start, end = _clause(document.prose, sentence, found, dues)
        told = told_day(document, sentence, found)
        due, status = told or (found.date, _told(document.prose, sentence, found))
        yield Promise(start, end, i, due, basis or Basis.AGREEMENT, found.end, status)
    for found in days:
        if found not in dues and (told := told_day(document, sentence, found)):
            start, end = _clause(document.prose, sentence, found, days)
            yield Promise(start, end, i, told[0], basis or Basis.REQUEST, found.end, told[1])
            dues = [*dues, found]
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
            if later.start >= due.end and worded(r",?\s(?:and\s)?|,\s").fullmatch(prose[due.end : later.start]):
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
    if basis is None or _IF.search(before[-120:]):
        return False
    if _told(prose, sentence, found):
        return True
    led = _DUE_BEFORE.search(before[-70:]) or _BY_DAY.search(before[-110:])
    if not (led or _DUE_AFTER.match(prose[found.end : found.end + 40])):
        return False
    clause = before[max(before.rfind(";"), before.rfind(", and"), 0) :]
    return not (_SCHEDULE.search(clause[-70:]) and not _DIRECTED.search(clause))


def _told(prose: str, sentence: Sentence, found: FoundDate) -> Status | None:
    """The outcome where the clause itself has it: "on August 2, as ordered"; "will not … on June 16, as agreed"."""
    before, after = (
        prose[max(sentence.start, found.start - 200) : found.start],
        prose[found.end : min(sentence.end, found.end + 140)],
    )
    if not found.relative and _KEPT.match(after) and not _OF_PAPER.search(before) and _DONE.search(before):
        return Status.PERFORMED
    if _DONE_AS_PROMISED.search(before):
        return Status.PERFORMED
    if _STILL_OWED.search(before) or _PROMISE_BROKEN.search(before):
        return Status.BREACHED
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


def _items(document: Document, promise: Promise) -> list[Promise]:
    """One promise an item where a clause lists them: "(a) produce a list, (b) serve answers".

    Where an item before the last has a day of its own, each day is that of its own item alone.
    """
    prose = document.prose
    starts = [match.end() for match in _ITEM.finditer(prose, promise.start, promise.end)]
    if len(starts) < 2:
        return [promise]
    ends = [*(_before_item(prose, start) for start in starts[1:]), promise.end]
    items = [(low, high) for low, high in zip(starts, ends, strict=True) if high - low > 4]
    if promise.after > starts[0] and any(found.date for found in document.dates_in(starts[0], ends[-2])):
        own = [(low, high) for low, high in items if low <= promise.after <= high]
        return [replace(promise, start=low, end=high) for low, high in own] or [promise]
    return [replace(promise, start=low, end=high, after=high) for low, high in items]


def _before_item(prose: str, start: int) -> int:
    return prose.rfind("(", 0, start)
