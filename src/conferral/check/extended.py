"""An extension of the time to answer a discovery request, as the letter tells of it: given, and until when."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from conferral.check.held import Held, Practice, in_order, spans_of
from conferral.courtdays.weekdays import with_weekday
from conferral.model.findings import Finding
from conferral.model.spans import Span
from conferral.practices.kinds.terms import RequestSort
from conferral.readers.finders.dates import find_dates
from conferral.text.wording import Wording, worded

PAPER = {
    RequestSort.INTERROGATORIES: r"interrogator(?:y|ies)",
    RequestSort.PRODUCTION: r"(?:document\s+(?:requests?|demands?)|requests?\s+for\s+(?:the\s+)?production|RFPs?)",
    RequestSort.ADMISSIONS: r"(?:requests?\s+(?:for\s+admissions?|to\s+admit)|RFAs?)",
}
"""The words for each sort of request."""
IN_A_SENTENCE = r"(?:[^.;]|(?<=\bNo)\.|(?<=\bNos)\.|(?<=\bDr)\.|(?<=\bMr)\.|(?<=\bMs)\.)"
_EXTENDED = Wording(
    rf"\b(?:exten(?:ded|sions?|d|ding)|(?:additional|more|further)\s+(?:time|(?:\w+\s+)?(?:days|weeks)))\b{IN_A_SENTENCE}{{0,140}}?"
    rf"\b(?:respon\w+|answer\w*|object\w*|produc\w+)\b{IN_A_SENTENCE}{{0,80}}"
    rf"|\b(?:time|deadline|date)\s+(?:for\s+\w+\s+|in\s+which\s+)?(?:to|for)\s+(?:\w+\s+){{0,3}}(?:respon\w+|answer\w*|object\w*|produc\w+)"
    rf"{IN_A_SENTENCE}{{0,80}}?\b(?:exten\w+|to|until|through)\b{IN_A_SENTENCE}{{0,60}}",
    re.I,
)
_GIVEN = Wording(
    r"\b(?:agree[ds]?|grant(?:ed|ing|s)?|gave|give[ns]?|consent(?:ed|s)?|stipulat\w+|allowed|courtes\w+"
    r"|extended|so[- ]ordered|accommodat\w+|received|obtained|until|through|to\s+and\s+including)\b",
    re.I,
)
_NOT_GIVEN = Wording(
    r"\b(?:refus\w+|declin\w+|denied|den(?:y|ies)|without\s+(?:an?|any)|no\s+(?:such\s+)?(?:extension|additional|more|further)"
    r"|(?:did|do|does|has|have|had|was|were|never)\s+(?:not|n['\u2019]t|never)?\s*(?:ask|sought|request|agree|extend|given))\b",
    re.I,
)
_OWN = Wording(r"\b(?:my|our)\s+(?:own\s+)?(?:time|deadline|date|answers?|responses?|objections?|production)\b", re.I)
_AROUND = 160  # characters on either side in which it is told whether an extension was given


@dataclass(frozen=True, slots=True)
class ExtensionTold:
    """An extension of the time to answer, and until when, where the letter says it."""

    until: dt.date | None
    spans: tuple[Span, ...]


def extension_told(held: Held, sort: RequestSort) -> ExtensionTold | None:
    """The last extension of the time to answer that the letter says was given; None where it tells of none."""
    text = held.words.cleaned.text
    others = worded(
        rf"\b(?:{'|'.join(paper for other, paper in PAPER.items() if other is not sort)})\b", re.I
    )
    own = worded(rf"\b{PAPER[sort]}\b", re.I)
    told = []
    for found in held.words.find(_EXTENDED):
        around = text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        sentence = re.split(r"(?<=[a-z0-9)])[.;?!]\s", around[: min(found.start(), _AROUND)])[-1] + found[0]
        if not _GIVEN.search(sentence) or _NOT_GIVEN.search(sentence) or _OWN.search(sentence):
            continue
        if others.search(sentence) and not own.search(sentence):
            continue
        days = [day for day in find_dates(found[0], held.written_on) if day.date is not None]
        spans = [held.words.span(*found.span())]
        spans += [held.words.span(found.start() + day.start, found.start() + day.end) for day in days[-1:]]
        told.append(ExtensionTold(days[-1].date if days else None, in_order(spans)))
    return max(told, key=lambda one: (one.until is not None, one.until or dt.date.min), default=None)


def held_to(held: Held, practice: Practice, told: ExtensionTold) -> Finding:
    """Whether the time as extended was over on the day of the letter."""
    written = held.written_on
    spans = (*told.spans, *spans_of(held.letter.date))
    if told.until is None or written is None:
        lacks = "until when" if told.until is None else "its own day"
        why = f"the letter tells of an extension of the time to answer, and not {lacks}"
        return practice.unclear(why, "Say until what day the time to answer was extended.", spans)
    why = (
        f"the time to answer was extended to {with_weekday(told.until)}; the letter is dated {with_weekday(written)}"
    )
    if written > told.until:
        return practice.met(why, spans)
    cure = f"Wait until {with_weekday(told.until)} is over."
    return practice.unmet(f"{why}, before that is over", cure, spans)
