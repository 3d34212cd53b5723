"""Who was to do what by when: agreements, orders, rules, requests with a day in them."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from conferral.model.facts import Basis, Status
from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.periods import FoundPeriod, find_periods
from conferral.readers.letters.duties.direct import DONE, told_day
from conferral.text.wording import Wording, worded

_AGREED = Wording(
    r"\b(?:agree(?:d|s|ing|ment|ments)?|(?:I|we) (?:consented|gave it|granted it|allowed it)"
    r"|promis\w+|undert(?:ook|aken|ake)|commit(?:s|ted|ment)?"
    r"|pledged|vowed"
    r"|assur\w+|offered"
    r"|(?:represented|advised|informed|stated|indicated|confirmed)\b(?:[^.;]|\.(?=\s?\d)){0,140}\b(?:would|will)\b"
    r"|(?:replied|answered|responded) that (?:they|it|he|she) would|represented that"
    r"|guaranteed|swor[en]|g(?:a|i)ven? (?:me|us|him|her|them) (?:his|her|its|their) word|was told"
    r"|were told"
    r"|s(?:aid|ay|ays) (?:that )?(?:[\w' -]{1,40} )?(?:would|by)|said (?:that )?\w+'d\b|(?:wrote|said|told|replied"
    r"|confirmed)\b[^;]{0,80}\"[^\"]{0,60}\bwill\b|(?:except|understanding|understood|deal was) that\b"
    r"[^.;]{0,40}\bwould|(?:by|under) (?:an |the |our )?(?:understanding|stipulation)|told (?:me|the Court"
    r"|us) (?:that )?[^.;]{0,40}\bwould"
    r"|(?:would|'d) (?:be |have |get |see |receive )?(?:it|them|the|an?|all|these|those|produc\w+|provid\w+|serv\w+"
    r"|mak\w+|follow|sen[dt]|giv\w+|deliver\w*|finish\w*|complet\w+|answer\w*|respond|look|call|\"(?:have|get|send"
    r"|be))"
    r"|confirmed [^.]{0,40}\bwould)\b",
    re.I,
)
_ORDERED = Wording(
    r"\b(?:order(?:s|ed)?|direct(?:ed|s|ing|ions?|ives?)|requir\w+|so-ordered|scheduling|case management plan"
    r"|minute entry"
    r"|stipulat\w+|obligat\w+|obliged|gave \w+ (?:\w+ )?until|gave (?:\w+ ){1,3}[\w-]+ (?:\(\d+\) )?(?:days|weeks)"
    r"|(?:had|have|given|allowed"
    r"|gave[^.;]{1,60}) (?:un)?till?|(?:first|second|third|next|last) \((?:Docket|Dkt|Doc|ECF|DE)\b|compelled"
    r"|commanded|(?:set|fixed) by"
    r"|instruct\w+"
    r"|(?:court|honor) (?:had |has )?(?:asked|set|fixed|gave|given|allowed|told|ruled|said)|you (?:said|told|gave"
    r"|set|ordered))\b",
    re.I,
)
_OWED = Wording(
    r"\b(?:(?:was|were|is|are|to be|had been|been|be) due|due|(?:was|were) (?:supposed )?to|had to|must|required"
    r"|ow(?:es?|ed|ing)|call(?:ed|s|ing) for|subpoena\w*|supposed to|should have|bound to|dates? for|could expect"
    r"|can expect"
    r"|to be|(?:date|day) (?:on|by) which"
    r"|returnable|noticed|had (?:\w+ ){1,3}days|return date|deadline|(?:was|were) set for|overdue)\b",
    re.I,
)
_MOVED = (
    r"(?:put (?:(?:the|it|that|this|its|his|her) (?:\w+ ){0,2})?(?:off|over)|adjourned|moved|postponed|rescheduled"
    r"|re-?noticed|pushed(?: back)?|re-?set|carried over|enlarged)"
)
_SERVED = Wording(r"\b(?:response|answer|objection|interrogator|request|demand)", re.I)
_DUE_BEFORE = Wording(
    r"(?:\bby|\bbefore|\bon or before|\bno later than|\bnot later than|\bdue(?:,[^,;.]{3,50},)?(?: on| by)?"
    r"|\b(?:was|were|is|are|fell|came|time) due\b(?:[^.;,]|\.(?=[\w\s]{1,3}[\d.])){0,60}\bon"
    r"|\bdue (?:\w+ ){1,4}ago,? on|\bdue\b[^.;]{0,30}\band(?:,[^,.;]{3,40},)?"
    r"|(?:by|before|no later than|until)(?! (?:e-?mail|letter|order|phone|telephone|agreement"
    r"|hand)\b)(?: [\w']+){1,3},"
    r"|(?:new|fresh|other|different) (?:date|day),|\bfixes|\bsets|\bnames|\bow(?:ed|ing)(?: on| by)?"
    r"|\bowed\b[^.;]{0,90}\b(?:on|by)|\b(?:agreed|consented|assented) to"
    r"|\band then(?:,[^,;.]{3,50},)? (?:to|until|for)|\b(?:set|fixed|gave|agreed upon|settled (?:up)?on|picked|named)"
    r"|\bmeaning|\b(?:orders?|first|second|third|next|last)\b(?:[^.;]|\.(?=\s?\d)){0,30}\bsaid|\bran (?:to|until"
    r"|through)|\bthrough|\blater than|\bas late as|\bextended to|\bextend(?:ed|ing)?\b[^.;]{0,60}\bto"
    rf"|\b(?<!be ){_MOVED}\b[^.;]{{0,60}}\b(?:to|until|till|for)"
    r"|\bfor|\bdate of|\bend of|\b(?:un)?till?|\bweek of|\bending|\bdate certain,"
    r"|(?:days?|weeks?|months?)(?: more| longer)?, to|\bfixed for|\bset (?:by (?:\w+ ){1,3})?for"
    r"|\breturnable(?: on)?|\bdeadline of|\bdue date of|\bwas|\bwere)"
    r"\s(?:the\s)?(?:close of business (?:on )?)?(?:this |last |that )?(?:\w+day,?\s)?$",
    re.I,
)
# What follows the day on which a thing was done: "the day he had said he would", "as DE 22 required", "its due date".
_DUTY = (
    r"(?:agree\w*|order(?:ed|s)?|set|fix(?:ed)?|allow\w*|due|promis\w*|nam(?:ed|es)|requir\w*|appointed|g[ai]ves?"
    r"|given|permit\w*|direct\w*|said|chose\w*|undert\w+|call(?:s|ed) for|noticed|scheduled|settled|stipulated"
    r"|provid\w+|contemplat\w+|specified|return(?:able)?|promised|would|must|deadline)"
)
_KEPT = Wording(
    r"^,?\s(?:\(|which (?:is|was)\s)?(?:on (?:that|the) (?:very |same )+(?:day|date)\b"
    r"|(?:(?<=is )|(?<=was ))when\b[^.;]{0,60}\b(?:said|promised|agreed|undertaken|would)\b"
    r"|(?:(?:just |exactly |precisely )?(?:as|like|within)\b|(?:just |exactly "
    r"|precisely )when\b|(?:the|its|their|his|her|our"
    rf"|my|that)\b(?:\s[\w-]+){{0,2}}\s(?:date|day(?! (?:following|after|before))"
    rf"|deadline)\b)[^.;]{{0,60}}?\b{_DUTY}\b"
    r"|the (?:very |same )?(?:date|day) (?:\w+ )?(?:(?:\w+ )?had|\w+'d)\b"
    r"|(?:the|its|their|his|her|our|my)\s(?:due|return|agreed|appointed|promised|last) (?:date|day)\b"
    r"|the (?:date|day|deadline) (?:in|of|under) (?:paragraph|section|the |this |your |\W)|(?:date"
    r"|deadline) (?:fixed|set)|(?:[^.;]|\.(?=\s?\d)){0,110}\b(?:until|by|before|for) that (?:very |same )?"
    r"(?:day|date)\b|on time|within the time|when\b[^.;]{0,80}\b(?:was|were) (?:to be|due))",
    re.I,
)
_OF_PAPER = Wording(r"\b(?:orders?|entry|letter|notice|dated|stipulation)(?: of| dated)?\s$", re.I)
_DONE = Wording(rf"\b{DONE}\b", re.I)
_IF = Wording(r"\b(?:if|unless)\b[^,;\"]{0,80}$", re.I)
_DUE_AFTER = Wording(
    r"^ (?:(?!discovery|fact|expert|motion|trial)\w+ )?(?:deadline|due date|return date|date(?! of\b| on\b))\b"
    r"|^,? (?:as|for|(?:was|is|being)(?: to be)?) (?:the|a|its|their) (?:\w+ )?(?:date|day|deadline|last day)\b",
    re.I,
)
_DONE_AS_PROMISED = Wording(
    rf"\b{DONE}\b[^;]{{0,110}}\b(?:as|like|just as|exactly as|having(?: been)?)\b[^.;]{{0,24}}"
    r"\b(?:promised|agreed|undertaken|said|ordered"
    r"|directed|required|committed)\b[^.;]{0,20}\b(?:by|before|for|no later than)\s(?:\w+day, )?$",
    re.I,
)
# "As ordered, she produced the returns on June 3": the day was the one ordered, where nothing is said of another.
_AS_AGREED = Wording(
    r"^\W{0,3}(?:As (?:[^,.;]{2,40} )?(?:agreed|ordered|promised|directed|required|said|undertook)|True to (?:his"
    r"|her|its|their|our|my) word"
    r"|Per (?:the|our)\b[^,]{0,30}\bagreement)\b[^,]{0,40},"
)
_DONE_ON = Wording(rf"\b{DONE}\b[^,;]{{0,80}}\b(?:on|by|on or before)\s(?:\w+day, )?$", re.I)
# "Appeared, by agreement, on June 3"; "gave us the file a week after the date of March 11".
_DONE_BY_AGREEMENT = Wording(
    rf"\b{DONE}\b[^;]{{0,80}}, (?:by|on|as|per) (?:\w+ )?(?:agreement|consent|agreed|ordered|noticed|promised"
    r"|stipulat\w+)(?: \w+){0,3}, (?:on|by) (?:\w+day, )?$",
    re.I,
)
_AFTER_ITS_DAY = Wording(
    rf"\b(?:{DONE}|did)\b[^;]{{0,140}}\b(?:days?|weeks?|months?) (?:after|past|before|ahead of) (?:the |its |their )?"
    r"(?:\w+ )?(?:date|day|deadline) of (?:\w+day, )?$",
    re.I,
)
_THEN_DONE = Wording(rf"^, [^,.;]{{3,40}}, (?:\w+ )?{DONE}\b", re.I)
_COMPLIED = Wording(
    r"(?<!not )\b(?:complied with|obeyed|honou?red|fulfilled|kept)\b[^.;]{0,40}\b(?:direction|order|promise"
    r"|undertaking|agreement|obligation|commitment|word)\b[^.;]{0,60}\b(?:by|before|on|no later than)\s(?:\w+day, )?$",
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
    r"\b(?:nor (?:has|have|had|did)|(?:ignored|disregarded|defied|flouted|disobeyed|violated|spurned)|(?:has|have"
    r"|had|did)(?: not|n't| never| yet to| still not)|never|fail(?:ed"
    r"|s) to)\b[^;]{0,160}\b(?:though"
    r"|although|despite|notwithstanding|after|when|which|that)\b[^;]{0,120}\b(?:promis\w+|agree\w+|undert\w+|pledged"
    r"|order\w*|direct\w+|requir\w+|said|due|committed)\b[^.;]{0,50}\b(?:by|before|for|on"
    r"|no later than)\s(?:\w+day, )?$"
    r"|\b(?:ignored|disregarded|defied|flouted|disobeyed|failed to (?:comply with|answer|obey|honou?r))\b[^.;]{0,50}"
    r"\b(?:subpoena|notice|demand)\b[^.;]{0,40}\b(?:returnable|due|return date)(?: on| of| was| by)?\s$",
    re.I,
)
# "The rosters, which were owed by May 3, were": the verb is not said again.
_WHICH_WAS_DUE = Wording(
    r"\b(?:which|that) (?:was|were|had been) (?:due|supposed|ordered|directed|to be|to have)\b[^.;]{0,80}$"
)
_WAS = Wording(r",? (?:was|were|has been|have been|did|is|are)(?P<not> not|n't)?(?=\s?[,.;])")
_CLAUSE = Wording(r";\s+(?:and\s+)?(?:\(\w\)\s+)?|,\s+and\s+(?=(?:ultimately|that|finally|the|to)\b)")
_SCHEDULE = Wording(
    r"\b(?:deadline for (?:\w+ ){0,2}discovery|discovery (?:closes|ends|is to|cut-?off|deadline)|close of|cut-?off"
    r"|trial|hearing|pretrial conference"
    r"|status conference|telephone conference|scheduled|dispositive|mediation)\b",
    re.I,
)


_PROMISED = Wording(
    r"(?<!not )\b(?:agreed (?:to|that|in)|promised (?:to|that|us|me|it)|undertook to|assured (?:me|us|counsel"
    r"|plaintiff|defendant)"
    r"|committed (?:to|himself|herself|itself))\b",
    re.I,
)
_DIRECTED = Wording(
    r"\b(?:agreed|was to|were to|ordered|directed|asked|told|required|instructed|promised"
    r"|undertook)\b|\b(?:gave|given|allowed)\b[^.;]{0,40}\b(?:un)?till?\s",
    re.I,
)
# "agreed to bring them on September 15": the day of what is to be done, not of the promise or of what was served.
_BY_DAY = Wording(
    r"\b(?:(?:orders?|ordered|direct\w*|instruct\w*|required|ruled)\b[^.;]{0,40}\bthat(?: [\w'.]+){1,4}"
    r"|would|will|(?:she|he|they|it)'d|(?:was|were|(?:did|does) agree|agreed|undertook|promised|ordered|directed"
    r"|required|obliged"
    r"|committed|stipulated)"
    r"(?:\s(?!good|kind|able|unable|happy)\w+){0,4} to) (?!have\b(?! (?:\w+ed|paid|sent|given|made"
    r"|been (?:complet|finish|produc|serv|deliver|made|done|exchang|suppl)\w*)\b)|be (?:due|filed)\b)"
    r"(?:be )?[a-z]{2,}\b(?:(?!\b(?:which|did|and|served|sent|dated"
    r"|filed"
    r"|noticed|issued"
    r"|taken|made|said|writing)\b)(?:[^.;]|(?<=Mr|Ms|Dr|No)\.)){0,110}\b(?:on|at)\s(?:or (?:before"
    r"|about)\s)?(?:\w+day,?\s)?$",
    re.I,
)
_RAN_OUT = Wording(
    r"\b(?:was up|expired|ran out|lapsed|came due|fell due|came and went|passed|extension (?:of time )?(?:to|until"
    r"|through)"
    r"|extended (?:to|until)|gave \w+ until|had (?:un)?till?)\s(?:on\s)?(?:the\s)?(?:and including\s)?$",
    re.I,
)
# The day that an agreement put in the place of another: "were due June 29 and, by agreement, July 14".
_ASKS = Wording(
    r"\b(?:[Ww]e|I|[Pp]laintiffs?|[Dd]efendants?|[Pp]arties) (?:\w+ly )?(?:ask|request|seek|propose|move)s?\b"
)
_PUT_OFF = Wording(
    rf"\b{_MOVED}\b|\bin abeyance until\b"
    r"|\b(?:by|under) (?:\w+ ){0,2}(?:agreement|understanding|stipulation|consent)(?!\.\s)|\bexten(?:ded|sion)\b"
    r"|\bmore time\b"
    r"|\basked for (?:another|more|additional|an? (?:further|extra)|\w+ more)\b|\bgave (?:it|him|her|them"
    r"|[A-Z]\w+) until\b"
    r"|\bon consent\b|\badjourned to\b|\bI consented\b|\bwe (?:agreed|consented)\b|\b(?:week|days) more\b"
    r"|\bmore (?:week|days)\b",
    re.I,
)
_MOVES_ON = Wording(
    rf"\b(?:{_MOVED}|extended|extension|and then)\b[^.;]{{0,60}}\b(?:to|until|till|through|for)\s(?:\w+day,? )?$", re.I
)
# "The report is due September 3; expert disclosures were put off from August 14 to September 4": of another thing.
_OF_ANOTHER = Wording(r";[^;]{3,120}\bfrom\s(?=(?:the )?[A-Z\d])")
_LATER_DAY = Wording(r"\b(?:agree|consent|exten[ds]|(?:un)?till?\b)", re.I)
# What the suit itself is about was owed under a contract, not in the suit.
_OF_THE_CASE = Wording(
    r"\b(?:contract|lease|policy|warranty|purchase order|charter|loan|mortgage)\b(?! number)[^.;]{0,40}"
    r"\b(?:requir|call(?:s|ed) for|provid|was to|were to|had to|must)",
    re.I,
)
# The day of the promise itself, or the end of a stretch of time: "as agreed on May 1", "the months before May 1".
_NOT_A_DAY = Wording(
    r"\b(?:(?:days?|weeks?|months?|years?|period) (?:before|prior to|through|until)|(?:agreed|ordered|promised|said"
    r"|directed|noticed) on)"
    r"\s(?:\w+day,?\s)?$",
    re.I,
)
_GONE = Wording(r"\b(?:was up|expired|ran out|lapsed|came and went)\s(?:on\s)?$", re.I)
# "He wanted until May 3 and we allowed it": the time was given, not the thing.
_GIVEN = Wording(
    r"[^.;]{0,60}?,? (?:which|and) (?:I|we|plaintiff|defendant) (?:gave|granted|allowed)(?: it)?\b(?! to)", re.I
)
_MEANING = Wording(r"^\W{1,3}(?:meaning|that is|i\.e\.|namely)\b")  # the day is named again, by its date
_AND_BY = Wording(r",? and (?:until|by|on or before|no later than)\s(?:the\s)?$")
_SAME = Wording(r"\b(?:same|very) (?:day|date)\b", re.I)  # of another duty: which, its own words do not tell
# The end of the week, month or year of the day named last before.
_ENDS = Wording(
    r"\bby (?:the )?end of (?:that|the|this) (?P<unit>week|month|year)\b|\bby (?:(?:that|the) )?(?P<own>week|month"
    r"|year)'s end\b",
    re.I,
)
_WHEN_DUE = Wording(
    r"^, (?:when|by which|on which)\b[^.;]{0,80}\b(?:was|were|had) (?:to (?:be )?\w+|due)\b|^, has (?:now |long "
    r"|since )*passed\b",
    re.I,
)
_WEEK = Wording(r"\bweek of\s(?:\w+day,?\s)?$", re.I)
_FRIDAY = 4
_GONE_BACK = Wording(
    r"\b(?:will not|would not|won't|refus\w+|cancel\w*|not be)\b[^.;]{0,90}\bon\s(?:\w+day,?\s)?$", re.I
)
_HAD_AGREED = Wording(r"^[.,]?[^;]{0,40}\b(?:agreed|promised|ordered|noticed|scheduled)\b", re.I)
_ITEM = Wording(r"\((?:[a-h]|[1-9]|i{1,3}|iv)\)\s")
LONGEST = 2500  # characters of a sentence that are read; one without end must not take long
_A_DAY = 24  # characters of a clause that has only a day before it tells what became of it: "May 2 came and went"
_MOST_DAYS = 24  # in one sentence
_REACH = 2  # sentences back in which the day stands that a period runs from


@dataclass(frozen=True, slots=True)
class Promise:
    """A clause, ``text[start:end]``, in which somebody was to do something; ``sentence`` is the index of its sentence.

    ``after`` is where the words of the duty end and those on its performance may begin. ``status`` is given where the
    very clause tells the outcome; ``due`` is None where no day was fixed. ``day`` is where the day begins, if it stands
    there; ``instead_of`` are the places of the days in whose stead it was put.
    """

    start: int
    end: int
    sentence: int
    due: dt.date | None
    basis: Basis
    after: int
    status: Status | None = None
    day: int | None = None
    instead_of: tuple[int, ...] = ()


def find_promises(document: Document) -> tuple[Promise, ...]:
    """Everything that somebody was to do, by agreement, order, rule or request, in the order of the letter."""
    found: list[Promise] = []
    for i, sentence in enumerate(document.sentences):
        if sentence.part is PartKind.BODY:
            end = min(sentence.end, sentence.start + LONGEST)
            found += _in_sentence(document, i, replace(sentence, end=end))
    named = [promise.due for promise in found if not promise.status]
    found = [one for one in found if not one.status or one.after - one.start > _A_DAY or one.due not in named]
    standing: list[Promise] = []
    for promise in found:
        if standing and _put_off(document, standing[-1], promise):
            before = standing.pop()
            gone = (*before.instead_of, *(() if before.day is None else (before.day,)))
            promise = replace(promise, start=before.start, instead_of=(*gone, *promise.instead_of))
        standing.append(promise)
    return tuple(item for promise in standing for item in _items(document, promise))


def _put_off(document: Document, promise: Promise, later: Promise) -> bool:
    """Whether the next promise only gives this one a later day."""
    if promise.status and not _LATER_DAY.search(document.prose, later.start, later.after):
        return False
    if later.sentence > promise.sentence + (2 if later.status else 1) or not (promise.due and later.due):
        return False
    if _ASKS.search(document.prose, promise.after, later.after):
        return False
    if _OF_ANOTHER.search(document.prose, promise.after, later.after):
        return False
    near = later.after if later.sentence <= promise.sentence + 1 and not later.status else later.start
    return later.due > promise.due and bool(_PUT_OFF.search(document.prose, promise.after, near))


def _in_sentence(document: Document, i: int, sentence: Sentence) -> Iterator[Promise]:
    prose = document.prose[sentence.start : sentence.end]
    basis = _basis(prose)
    days = [found for found in document.dates_in(sentence.start, sentence.end) if found.date][:_MOST_DAYS]
    every = _last_of_lists(document.prose, days, [f for f in days if _is_due(document.prose, sentence, f, basis)])
    dues = _moved_on(document.prose, every)
    for found in dues:
        low = max((due.start for due in dues if due.start < found.start), default=-1)
        gone = tuple(due.start for due in every if due not in dues and low < due.start < found.start)
        start, end = _clause(document.prose, sentence, found, dues)
        due, status = told_day(document, sentence, found) or (
            _day_due(document, found),
            _told(document.prose, sentence, found),
        )
        given = _GIVEN.match(document.prose, found.end, end)
        yield Promise(
            start, end, i, due, basis or Basis.AGREEMENT, given.end() if given else found.end, status, found.start, gone
        )
    for found in days:
        if found not in dues and (told := told_day(document, sentence, found)):
            start, end = _clause(document.prose, sentence, found, days)
            yield Promise(start, end, i, told[0], basis or Basis.REQUEST, found.end, told[1])
            dues = [*dues, found]
    if dues or basis is None:
        return
    ends = _ENDS.search(prose)
    if ends and (due := _end_after(document, i, ends["unit"] or ends["own"])):
        yield Promise(sentence.start, sentence.end, i, due, basis, sentence.start + ends.end())
        return
    period = next((p for p in find_periods(document.prose, sentence.start, sentence.end) if not p.before), None)
    if period and (due := _reckoned(document, i, period)):
        yield Promise(sentence.start, sentence.end, i, due, basis, period.end)
    elif promised := _PROMISED.search(prose):
        yield Promise(sentence.start, sentence.end, i, None, Basis.AGREEMENT, sentence.start + promised.end())


def _day_due(document: Document, found: FoundDate) -> dt.date | None:
    """The day itself; of "the week of August 28" its Friday."""
    week = found.date and _WEEK.search(document.prose, max(0, found.start - 20), found.start)
    return found.date + dt.timedelta((_FRIDAY - found.date.weekday()) % 7) if found.date and week else found.date


def _last_of_lists(prose: str, days: list[FoundDate], dues: list[FoundDate]) -> list[FoundDate]:
    """For "noticed for October 4, 5 and 6" the last day of the list, by which all was to be done."""
    last: list[FoundDate] = []
    for due in dues:
        for later in days:
            if later.start >= due.end and worded(r",?\s(?:and\s)?|,\s").fullmatch(prose[due.end : later.start]):
                due = later
        last.append(due)
    return list(dict.fromkeys(last))


def _moved_on(prose: str, dues: list[FoundDate]) -> list[FoundDate]:
    """The days without those that the same sentence puts off: "noticed for May 31, and put off to June 21"."""
    put_off = {due.start for due, later in pairwise(dues) if _on(prose, due.end, later.start)}
    return [due for due in dues if due.start not in put_off]


def _on(prose: str, low: int, high: int) -> bool:
    """Whether the words between two days put the first off to the second."""
    return bool(_MOVES_ON.search(prose, low, high)) and not _OF_ANOTHER.search(prose, low, high)


def _basis(text: str) -> Basis | None:
    if _AGREED.search(text):
        return Basis.AGREEMENT
    if _ORDERED.search(text):
        return Basis.ORDER
    if _OWED.search(text):
        return Basis.RULE if _SERVED.search(text) else Basis.REQUEST
    return None


def _is_due(prose: str, sentence: Sentence, found: FoundDate, basis: Basis | None) -> bool:
    if _SAME.search(prose, found.start, found.end):
        return False
    before = prose[sentence.start : found.start]
    if _NOT_A_DAY.search(before[-40:]) and not _DUE_AFTER.match(prose[found.end : found.end + 40]):
        return False
    if _MEANING.match(prose[found.end : found.end + 20]):
        return False
    if _WHEN_DUE.match(prose[found.end : found.end + 120]):
        return True
    if _told(prose, sentence, found) or (_RAN_OUT.search(before[-50:]) and not _SCHEDULE.search(before[-70:])):
        return True
    if basis is None or _IF.search(before[-120:]) or _OF_THE_CASE.search(before):
        return False
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
    if elided := _WHICH_WAS_DUE.search(before) and _WAS.match(after):
        return Status.BREACHED if elided["not"] else Status.PERFORMED
    told = _DONE.search(before) or _THEN_DONE.match(after)
    if not found.relative and told and _KEPT.match(after) and not _OF_PAPER.search(before):
        return Status.PERFORMED
    if _DONE_BY_AGREEMENT.search(before) or _AFTER_ITS_DAY.search(before):
        return Status.PERFORMED
    if _DONE_AS_PROMISED.search(before) or (_AS_AGREED.match(before) and _DONE_ON.search(before)):
        return Status.PERFORMED
    if _COMPLIED.search(before):
        return Status.PERFORMED
    if _STILL_OWED.search(before) or _PROMISE_BROKEN.search(before):
        return Status.BREACHED
    if _GONE.search(before) and not _SCHEDULE.search(before):
        return Status.BREACHED
    return Status.BREACHED if _GONE_BACK.search(before) and _HAD_AGREED.match(after) else None


def _reckoned(document: Document, i: int, period: FoundPeriod) -> dt.date | None:
    """The day a period comes to, counted from the last day that the letter names before it."""
    low = document.sentences[max(i - _REACH, 0)].start
    named = [found.date for found in document.dates_in(low, period.start) if found.date]
    return period.date or (period.counted(named[-1]) if named else None)


def _end_after(document: Document, i: int, unit: str) -> dt.date | None:
    """The Friday of the week, or the last day of the month or year, of the day named last up to a sentence's end."""
    low = document.sentences[max(i - 3 * _REACH, 0)].start
    named = [found.date for found in document.dates_in(low, document.sentences[i].end) if found.date]
    if not named:
        return None
    if unit.lower() == "week":
        return named[-1] + dt.timedelta((_FRIDAY - named[-1].weekday()) % 7)
    month = 12 if unit.lower() == "year" else named[-1].month
    return dt.date(named[-1].year, month, monthrange(named[-1].year, month)[1])


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
    opened = [
        due.start - len(led[0])
        for due in dues
        if start < due.start and (led := _AND_BY.search(prose[max(start, due.start - 30) : due.start]))
    ]
    end = min([at for at in opened if at > found.end], default=end)
    start = max([at for at in opened if at < found.start], default=start)
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
