"""The motion a letter leads to, the other side's answer, and what follows from not complying."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.check import phrases
from conferral.check.certifying import certificate_spoken_of, certified_at
from conferral.check.held import Held, Practice, Result, in_order
from conferral.check.papers import check_pages
from conferral.check.part import REPLY, Part, answering_words, answers, part_of
from conferral.check.scope import CONFERENCES, RELIEF, is_motion
from conferral.courtdays import YearNotKnown
from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Request
from conferral.model.findings import Finding
from conferral.model.spans import Span
from conferral.practices.kinds.motions import Certification, Consequence, PreMotionConference, Reply, ResponseDue
from conferral.practices.kinds.papers import PageLimit
from conferral.readers.finders.dates import find_dates
from conferral.text.wording import Wording

_CONFERENCE = Wording(
    r"\b(?:(?:pre-?\s?motion|discovery|informal|status|telephone|telephonic)\s+(?:discovery\s+)?conference"
    r"|Rule\s+37\.[23])\b",
    re.I,
)
_GOOD_FAITH = Wording(
    r"\b(?:conferr?\w{0,4}|attempt\w{0,3}|tried|efforts?)\b[^.]{0,120}?\bgood[ -]faith\b"
    r"|\bgood[ -]faith\b[^.]{0,120}?\b(?:confer\w{0,5}|attempt\w{0,3}|efforts?)\b",
    re.I,
)


def check_conference_first(held: Held, practice: Practice, _: PreMotionConference) -> Iterator[Result]:
    """Whether the letter asks for a conference before any relief."""
    if spans := _asked_at(held, CONFERENCES):
        yield practice.met("the letter asks for a conference with the court", spans)
        return
    relief = held.asked & RELIEF
    cure = "Ask for a conference on the dispute before you move; name the relief as what you would move for."
    if not relief:
        yield practice.not_applicable("the letter asks for no relief of its own")
    elif held.words.has(_CONFERENCE):
        why = "the letter asks for relief and speaks of a conference, but not clearly as what it asks for"
        yield practice.unclear(why, cure, _asked_at(held, relief))
    else:
        why = f"the letter asks for {_named(relief)} and for no conference"
        yield practice.unmet(why, cure, _asked_at(held, relief))


def check_certification(held: Held, practice: Practice, demand: Certification) -> Iterator[Result]:
    """Whether a letter that is a motion certifies the conferral; of any other the certification is due later."""
    moved_for = held.asked & set(demand.motions)
    if moved_for and not held.asked & CONFERENCES:
        yield from _certified(held, practice, demand, frozenset(moved_for))
    elif moved_for or (demand.usual and not held.asked & RELIEF):
        yield practice.due_later(
            "due with the motion; this letter is none" if held.asked & CONFERENCES else "due with the motion"
        )
    else:
        yield practice.not_applicable(f"the letter does not ask for {_named(frozenset(demand.motions))}")


def _certified(
    held: Held, practice: Practice, demand: Certification, moved_for: frozenset[Request]
) -> Iterator[Result]:
    cure = (
        "If this letter is the motion, add the certification, for example: "
        '"I certify that [name] in good faith conferred with [name] on [date] to resolve this without court action."'
    )
    if spans := certified_at(held):
        if demand.form and not held.words.has(Wording(rf"\b(?:{demand.form.replace(' or ', '|')})\b", re.I)):
            why = f"the letter certifies it itself; it must stand in an {demand.form}"
            yield practice.unclear(why, f"Attach the {demand.form}, and name it in the letter.", spans)
            return
        yield practice.met("the letter certifies it", spans)
        return
    if spans := certificate_spoken_of(held):
        why = "the letter speaks of certifying a conferral, but does not plainly certify its own"
        yield practice.unclear(why, cure, spans)
        return
    if places := held.words.find(_GOOD_FAITH):
        why = "the letter speaks of conferring in good faith, but does not certify it"
        yield practice.unclear(why, cure, (held.words.span(*place.span()) for place in places[:1]))
        return
    why = f"the letter asks for {_named(moved_for)} and certifies nothing"
    if demand.provided:
        yield practice.unclear(f"{why}; it is needed where {demand.provided}", cure, _asked_at(held, moved_for))
    elif not is_motion(held):
        yield practice.unclear(f"{why}; needed if the letter is itself the motion", cure, _asked_at(held, moved_for))
    else:
        yield practice.unmet(why, cure, _asked_at(held, moved_for))


def check_response_due(held: Held, practice: Practice, demand: ResponseDue) -> Iterator[Result]:
    """When the other side must answer; due later, unless this letter is the answer."""
    if part_of(held) is not Part.APPLICATION:
        yield _answered_in_time(held, practice, demand)
        if demand.pages is not None:
            yield from check_pages(held, practice, PageLimit(pages=demand.pages))
        return
    pages = "" if demand.pages is None else f", at most {demand.pages} page{'' if demand.pages == 1 else 's'}"
    rest = f"{pages}{f', {demand.save}' if demand.save else ''}"
    if demand.within is None:
        yield practice.due_later(f"the other side's letter{', promptly' if not pages else ''}{rest}")
        return
    count = f"the other side's letter, within {demand.within}"
    try:
        day = with_weekday(demand.within.after(held.as_of))
        yield practice.due_later(f"{count}: by {day} if filed on {with_weekday(held.as_of)}{rest}")
    except (YearNotKnown, OverflowError):
        yield practice.due_later(f"{count}{rest}")


def _answered_in_time(held: Held, practice: Practice, demand: ResponseDue) -> Finding:
    """Whether a letter that answers the other side's is dated within the time, from the day that it gives of that."""
    found = answering_words(held)
    text = held.words.cleaned.text
    near = [(place.start(), text[place.start() : place.end() + _NEAR]) for place in found]
    days = [(start + day.start, start + day.end, day.date) for start, words in near for day in find_dates(words)]
    cure = "Say of what day the letter is that this one answers."
    written = held.letter.date
    first = next(((low, high, day) for low, high, day in days if day and written and day <= written.value), None)
    if first is None or written is None or first[2] is None:
        return practice.unclear("the letter does not give the day of the one that it answers", cure, held.place())
    spans = (held.words.span(first[0], first[1]), *written.spans)
    why = f"the letter answers one of {with_weekday(first[2])} and is dated {with_weekday(written.value)}"
    if demand.within is None:
        return practice.unclear(f"{why}; the source says promptly and names no number", "Answer promptly.", spans)
    try:
        due = demand.within.after(first[2])
    except (YearNotKnown, OverflowError) as fault:
        return practice.unclear(f"the days could not be counted ({fault})", cure, spans)
    why = f"{why}; {demand.within} ended {with_weekday(due)}"
    if written.value <= due:
        return practice.met(why, spans)
    late = f"Say why the answer comes later{f', {demand.save}' if demand.save else ''}."
    return practice.unclear(why, late, spans) if demand.save else practice.unmet(why, late, spans)


_NEAR = 60  # characters after the words that name the other side's letter, in which its day is looked for


def check_reply(held: Held, practice: Practice, demand: Reply) -> Iterator[Result]:
    """Whether the letter is a reply that may not be filed; of any other letter it is a note."""
    places = () if answers(held) else held.words.find(REPLY)
    if not places:
        rule = practice.requirement
        yield f"{rule.cite} ({practice.id}): {rule.says}"
        return
    spans = [held.words.span(*place.span()) for place in places[:1]]
    if demand.with_leave:
        yield _with_leave(held, practice, spans)
    else:
        yield practice.unmet("the letter calls itself a reply", "File no reply.", spans)


_NO_LEAVE = Wording(
    r"\b(?:without\s+(?:first\s+)?(?:asking\s+for\s+|seeking\s+|obtaining\s+|having\s+(?:asked\s+for|sought|obtained)\s+)?leave"
    r"|(?:has|have|had|did)\s+not\s+(?:yet\s+)?(?:asked?\s+for|sought|seek|obtain(?:ed)?|request(?:ed)?)\s+leave)\b",
    re.I,
)
_LEAVE_GIVEN = Wording(
    r"\b(?:with|by)\s+(?:(?:the\s+)?(?:Court|Your\s+Honor)['\u2019]s\s+)?(?:leave|permission)\b"
    r"|\b(?:grant(?:ed|ing)|gave|given)\b[^.;]{0,60}\b(?:leave|permission)\b[^.;]{0,40}\brepl(?:y|ies)\b"
    r"|\b(?:leave|permission)\b[^.;]{0,40}\brepl(?:y|ies)\b[^.;]{0,40}\b(?:granted|given)\b",
    re.I,
)


def _with_leave(held: Held, practice: Practice, reply: list[Span]) -> Finding:
    """Whether a letter that is a reply says that it was allowed."""
    cure = "Ask for leave first, or say when it was given."
    if none := held.words.find(_NO_LEAVE):
        why = "the letter calls itself a reply and says that leave to file one was not asked for"
        return practice.unmet(why, cure, (*reply, held.words.span(*none[0].span())))
    if given := held.words.find(_LEAVE_GIVEN):
        why = "the letter calls itself a reply and says that leave to file one was given"
        return practice.met(why, (*reply, held.words.span(*given[0].span())))
    return practice.unclear("the letter calls itself a reply and does not show leave to file one", cure, reply)


def check_consequence(_: Held, practice: Practice, __: Consequence) -> Iterator[Result]:
    """What follows from not complying, as a note."""
    rule = practice.requirement
    yield f"{rule.cite} ({practice.id}): {rule.says}"


def _asked_at(held: Held, requests: frozenset[Request]) -> tuple[Span, ...]:
    return in_order(span for shown in held.letter.requests if shown.value in requests for span in shown.spans)


def _named(requests: frozenset[Request]) -> str:
    names = {
        Request.COMPEL: "an order to compel",
        Request.QUASH: "an order to quash",
        Request.PROTECTIVE_ORDER: "a protective order",
    }
    return phrases.listed((names.get(request, request.value.replace("_", " ")) for request in sorted(requests)), "or")
