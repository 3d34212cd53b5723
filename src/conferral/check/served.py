"""Whether a discovery request was left its time before the court was asked for the answer."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from conferral.check.extended import IN_A_SENTENCE, PAPER, extension_told, held_to
from conferral.check.held import Held, Practice, Result, in_order, spans_of
from conferral.check.scope import ON_TIME
from conferral.courtdays.weekdays import with_weekday
from conferral.model.errors import ConferralError
from conferral.model.findings import Finding
from conferral.model.spans import Shown, Span
from conferral.practices.kinds.rules import TimeToAnswer
from conferral.practices.kinds.terms import RequestSort
from conferral.practices.pack import On
from conferral.readers.finders.dates import find_dates
from conferral.text.wording import Wording, worded

_ANSWER = r"(?:responses?|answers?|objections?|responded|answered|objected)"
_SERVED = {
    sort: Wording(
        rf"\b(?:served|propounded|issued)\b(?!\s+(?:its|his|her|their|the)?\s*{_ANSWER})"
        rf"(?:(?!\b{_ANSWER}\b){IN_A_SENTENCE}){{0,120}}?\b{paper}\b{IN_A_SENTENCE}{{0,60}}"
        rf"|(?<!to the )(?<!to its )(?<!to those )\b{paper}\b(?:(?!\b{_ANSWER}\b){IN_A_SENTENCE}){{0,60}}?"
        rf"\b(?:served|propounded)\b{IN_A_SENTENCE}{{0,60}}",
        re.I,
    )
    for sort, paper in PAPER.items()
}
_ANSWERED = Wording(
    r"\b(?:(?:served|provided|gave|sent|produced|serve)\s+(?:\w+\s+){0,3}(?:responses?|answers?|objections?|documents?)"
    r"|(?:has|have|had|having)?\s*(?<!not\s)(?<!never\s)(?:responded|answered|objected|refused|declined|produced)\b"
    r"|(?:objections?|responses?|answers?)\s+(?:\w+\s+){0,3}(?:dated|of|are|were|served|is|state|say)"
    r"|objects\b|refus(?:es|al|ing)|boilerplate|evasive|deficien|incomplete)",
    re.I,
)
_NO_ANSWER = Wording(
    r"\b(?:no\s+(?:response|answer|objection)s?|(?:fail(?:ed|ure|s)?|neglect(?:ed)?)\s+to\s+(?:respond|answer|serve)"
    r"|(?:has|have|had|did)\s+(?:not|never)\s+(?:yet\s+)?(?:responded|answered|served|respond|answer)"
    r"|overdue|unanswered|without\s+(?:a\s+|any\s+)?(?:response|answer))\b",
    re.I,
)
_SHORTER = Wording(r"\b(?:expedit\w+|shorten\w*|Rule\s+29|stipulat\w+|so[- ]ordered)\b", re.I)
_BY_MAIL = Wording(r"\b(?:by|via)\s+(?:\w+[ -]){0,2}mail\b(?!ed\s+to\s+the\s+court)", re.I)
_NEAR = 120  # characters on either side in which words that no answer came name the request
_SAY_WHEN = "Say on what day the request was served, and that the time to answer is over."


@dataclass(frozen=True, slots=True)
class _Served:
    on: Shown[dt.date]
    by_mail: bool


def check_time_to_answer(held: Held, practice: Practice, demand: TimeToAnswer) -> Iterator[Result]:
    """Whether the time to answer was over when the letter was written.

    Nothing where an answer is what the letter is about, or where it only asks for more time.
    """
    if held.asked and held.asked <= ON_TIME[On.EXTENSION_OR_ADJOURNMENT]:
        return
    paper = worded(rf"\b(?:{PAPER[demand.what]}|(?:discovery\s+)?(?:requests|demands))\b", re.I)
    text = held.words.cleaned.text
    unanswered = [
        found
        for found in held.words.find(_NO_ANSWER)
        if paper.search(text, max(0, found.start() - _NEAR), found.end() + _NEAR)
    ]
    if not unanswered and held.words.has(_ANSWERED):
        return
    if told := extension_told(held, demand.what):
        yield held_to(held, practice, told)
        return
    if served := _served(held, demand.what):
        yield _counted(held, practice, demand, served, silent=bool(unanswered))
    elif unanswered and held.words.has(worded(rf"\b{PAPER[demand.what]}\b", re.I)):
        why = "the letter says that no answer came, and not on what day the request was served"
        yield practice.unclear(why, _SAY_WHEN, (held.words.span(*unanswered[0].span()),))


def _served(held: Held, sort: RequestSort) -> _Served | None:
    """The last day on which the letter says that such a request was served."""
    days = []
    for found in held.words.find(_SERVED[sort]):
        for day in find_dates(found[0], held.written_on):
            if day.date is not None and (held.written_on is None or day.date <= held.written_on):
                start = found.start() + day.start
                spans = in_order((held.words.span(*found.span()), held.words.span(start, start + day.end - day.start)))
                days.append(_Served(Shown(day.date, spans), bool(_BY_MAIL.search(found[0]))))
                break
    return max(days, key=lambda one: one.on.value, default=None)


def _counted(held: Held, practice: Practice, demand: TimeToAnswer, served: _Served, *, silent: bool) -> Finding:
    spans: tuple[Span, ...] = (*served.on.spans, *spans_of(held.letter.date))
    written = held.written_on
    if written is None:
        return practice.unclear("the letter bears no day to which to count", "Date the letter.", spans)
    try:
        plain, latest = _due(held, demand, served)
    except (ConferralError, OverflowError) as fault:
        return practice.unclear(f"the days could not be counted ({fault})", _SAY_WHEN, spans)
    count = f"served on {with_weekday(served.on.value)}, an answer was due {with_weekday(latest)}"
    why = f"{count}; the letter is dated {with_weekday(written)}"
    if written > latest:
        return practice.met(f"the time to answer had run: {why}", spans)
    if written > plain:
        return practice.unclear(f"{why}, within the three days that service by mail adds", _SAY_WHEN, spans)
    cure = f"Wait until {with_weekday(latest)} is over, or say what shorter time was ordered or agreed."
    if held.words.has(_SHORTER) or silent:
        return practice.unclear(f"{why}, before that; whether a shorter time held is not plain", cure, spans)
    return practice.unmet(f"{why}, before that, and tells of no answer", cure, spans)


def _due(held: Held, demand: TimeToAnswer, served: _Served) -> tuple[dt.date, dt.date]:
    """The last day to answer by Rule 6(a), and that day with what Rule 6(d) adds where it was served by mail."""
    from conferral.courtdays.counting import last_day  # most letters need no count, and every start would wait for it
    from conferral.courtdays.periods import Period
    from conferral.courtdays.service import Service

    court = held.letter.court.value if held.letter.court else None
    period = Period.of(f"{demand.within.count}{demand.within.unit}")
    plain = last_day(served.on.value, period, court=court)
    by_mail = last_day(served.on.value, period, served=Service.MAIL, court=court) if served.by_mail else plain
    return plain, by_mail
