"""What the sides do around a conferral: answer in time, find the impasse, say so, and turn to the court promptly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from conferral.check import phrases
from conferral.check.conferring import counts
from conferral.check.cures import confer_first
from conferral.check.held import Held, Practice, Result, by_word_of_mouth, in_order, mode_of, spans_of
from conferral.courtdays import YearNotKnown, business_days_between
from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Conferral, Mode, OneWay, Stated
from conferral.model.findings import Answer, Finding
from conferral.model.spans import Shown, Span
from conferral.practices.kinds.conferring import (
    ConferralDetails,
    ImpasseConfirmed,
    PromptRequest,
    ResponseTime,
    ToldAdversary,
)
from conferral.practices.kinds.terms import Detail, Since
from conferral.practices.pack import Asks

SURELY_PROMPT = 5
"""Business days from conferral to letter that nobody would call late; our measure where a source says "promptly"."""


def check_told(held: Held, practice: Practice, _: ToldAdversary) -> Iterator[Result]:
    """Whether the letter says that the other side was told that the court would be asked."""
    cure = (
        f"{confer_first(held)}Tell the other side during the conferral that you will ask the court for relief. "
        'If you did, the letter can say: "During that conferral, I told [name] that [party] '
        'would ask the Court for relief."'
    )
    yield _said(
        held, practice, held.reading.told_adversary, "the other side was told that the court would be asked", cure
    )


def check_impasse(held: Held, practice: Practice, _: ImpasseConfirmed) -> Iterator[Result]:
    """Whether the letter says that the conferral left the dispute unsettled."""
    cure = (
        f"{confer_first(held)}Confirm with the other side that the conferral did not settle the dispute. "
        'If you did, the letter can say: "At the end of that conferral, [name] and I confirmed '
        'that the dispute was not resolved."'
    )
    yield _said(held, practice, held.reading.impasse, "the conferral did not settle the dispute", cure)


def _said(held: Held, practice: Practice, stated: Stated, what: str, cure: str) -> Finding:
    if not stated.stated:
        why = f"the letter does not say that {what}"
        if practice.requirement.asks is Asks.CONTENT:
            return practice.unmet(why, cure)
        return practice.unclear(f"{why}; it need not, but nothing shows that it was done", cure)
    if not by_word_of_mouth(held.conferrals_on_any()):
        why = f"the letter says that {what}, but shows no conferral on what it asks at which it could have been said"
        return practice.unclear(why, cure, stated.spans)
    return practice.met(f"the letter says that {what}", stated.spans)


def check_prompt(held: Held, practice: Practice, demand: PromptRequest) -> Iterator[Result]:
    """How long after the last conferral on what it asks, or after the dispute arose, the letter was written."""
    asked = practice.provided(demand.provided)
    if demand.since is Since.CONFERRAL:
        dated = [c.date for c in by_word_of_mouth(held.conferrals_on_any()) if c.date]
        last, called = max(dated, key=lambda shown: shown.value, default=None), "a conferral on what it asks"
    else:
        dated = [issue.arose_on for issue in held.reading.issues if issue.arose_on]
        last, called = min(dated, key=lambda shown: shown.value, default=None), "the beginning of the dispute"
    if last is None:
        yield practice.not_applicable(f"the letter gives no day of {called}, from which to count")
        return
    yield _prompt(asked, demand, last, held.letter.date)
    if demand.since is Since.DISPUTE_AROSE:
        yield from _undated(held, asked)


def _undated(held: Held, practice: Practice) -> Iterator[Result]:
    """The issues of which the letter does not say when they arose: whether the court was asked in time is open."""
    for number, issue in enumerate(held.reading.issues):
        if issue.arose_on is None:
            why = "the letter does not say when this dispute arose, so the time since cannot be counted"
            yield practice.unclear(why, "Say on what day it arose.", issue.spans, number)


def _prompt(practice: Practice, demand: PromptRequest, last: Shown[dt.date], written: Shown[dt.date] | None) -> Finding:
    from_call = demand.since is Since.CONFERRAL
    start = "the conferral" if from_call else "the beginning of the dispute"
    again = ", or confer again and write at once" if from_call else ""
    cure = f"Say why the court was not asked sooner after {start}{again}."
    spans = spans_of(last, written)
    if written is None:
        return practice.unclear("the letter bears no day to which to count", "Date the letter.", spans)
    if written.value < last.value:
        why = f"the letter is dated {with_weekday(written.value)}, before {start} on {with_weekday(last.value)}"
        return practice.unclear(why, f"Mend the day of the letter or of {start}.", spans)
    try:
        passed = business_days_between(last.value, written.value)
        due = demand.within.after(last.value) if demand.within else None
    except (YearNotKnown, OverflowError) as fault:
        return practice.unclear(f"the days could not be counted ({fault})", cure, spans)
    between = f"{_business_days(passed)} after {start} {'of' if from_call else 'on'} {with_weekday(last.value)}"
    why = f"the letter is dated {with_weekday(written.value)}, {between}"
    if due is not None:
        late = written.value > due
        return (
            practice.unmet(f"{why}; {demand.within} ended {with_weekday(due)}", cure, spans)
            if late
            else practice.met(why, spans)
        )
    if passed <= SURELY_PROMPT:
        return practice.met(why, spans)
    return practice.unclear(f"{why}; the source says promptly and names no number", cure, spans)


def _business_days(count: int) -> str:
    return "no business day" if count == 0 else "1 business day" if count == 1 else f"{count} business days"


def check_response_time(held: Held, practice: Practice, demand: ResponseTime) -> Iterator[Result]:
    """Whether one who was asked to confer was given, and kept, the time to answer."""
    dated = [attempt for attempt in held.reading.one_way if attempt.date]
    if not dated:
        yield practice.not_applicable("the letter tells of no dated request to confer that went unanswered")
        return
    yield _answered(held, practice, demand, max(dated, key=_asked_on))


def _asked_on(attempt: OneWay) -> dt.date:
    return attempt.date.value if attempt.date else dt.date.min


def _answered(held: Held, practice: Practice, demand: ResponseTime, attempt: OneWay) -> Finding:
    asked = _asked_on(attempt)
    try:
        due = demand.within.after(asked)
    except (YearNotKnown, OverflowError) as fault:
        return practice.unclear(
            f"the time to answer could not be counted ({fault})", f"Count {demand.within} by hand.", attempt.spans
        )
    count = f"asked on {with_weekday(asked)}, an answer was due {with_weekday(due)}, within {demand.within}"
    spoke = [c.date for c in by_word_of_mouth(held.reading.conferrals) if c.date and c.date.value >= asked]
    first = min(spoke, key=lambda shown: shown.value, default=None)
    if first is not None:
        if first.value <= due:
            return practice.met(
                f"{count}; the sides conferred on {with_weekday(first.value)}", (*attempt.spans, *first.spans)
            )
        return practice.not_applicable(f"{count}; the sides conferred later, on {with_weekday(first.value)}")
    written = held.written_on
    if written is not None and written <= due:
        why = f"{count}; the letter is dated {with_weekday(written)}, before that time was over"
        cure = f"Wait for an answer until the end of {with_weekday(due)}; then confer, or say that none came."
        return practice.unmet(why, cure, (*attempt.spans, *spans_of(held.letter.date)))
    cure = "Say when and how you asked, and that no answer came in time; ask once more before you file."
    return practice.unclear(f"{count}; the letter tells of none", cure, attempt.spans)


def check_details(held: Held, practice: Practice, demand: ConferralDetails) -> Iterator[Result]:
    """Whether the letter tells the details of a conferral on what it asks."""
    conferrals = [one for one in held.conferrals_on_any() if _may_count(held, one)]
    wanted = demand.details or (Detail.DATE, Detail.MODE)
    told = max(conferrals, key=lambda conferral: len(_told(conferral, wanted)), default=None)
    missing = tuple(detail for detail in wanted if told is None or detail not in _told(told, wanted))
    if told is not None and not missing:
        names = phrases.listed(detail.value for detail in wanted)
        yield practice.met(f"the letter gives the {names} of a conferral", _detail_spans(told, wanted))
        return
    tried = in_order(span for attempt in held.reading.one_way for span in attempt.spans)
    if told is None and demand.or_attempts and tried:
        why = "the letter tells of an attempt to confer, which can stand in the place of a conferral"
        yield practice.unclear(why, "Tell each attempt: its day, its means, and what came of it.", tried)
        return
    other_means = " by means that count" if held.conferrals_on_any() else ""
    none = f"the letter shows no conferral{other_means} on what it asks"
    yield _details_missing(practice, demand, told, missing, none)


def _may_count(held: Held, conferral: Conferral) -> bool:
    """Whether a conferral is by means that may count, where somebody asks for one by certain means."""
    return held.conferral is None or counts(mode_of(conferral), held.conferral) is not Answer.UNMET


def _details_missing(
    practice: Practice, demand: ConferralDetails, told: Conferral | None, missing: tuple[Detail, ...], none: str
) -> Finding:
    names = phrases.listed((detail.value for detail in missing), "or")
    why = none if told is None else f"the letter does not give the {names} of the conferral"
    spans = told.spans if told else ()
    if demand.details:
        blanks = ", ".join(f"[{detail.value}]" for detail in missing)
        return practice.unmet(why, f"Give the details of the conferral in the letter: {blanks}.", spans)
    cure = "Describe the conferral as fully as you can: the source does not say which details are meant."
    return practice.unclear(f"{why}; the source does not say which details it means", cure, spans)


def _told(conferral: Conferral, wanted: tuple[Detail, ...]) -> frozenset[Detail]:
    return frozenset(detail for detail in wanted if _spans_of_detail(conferral, detail))


def _detail_spans(conferral: Conferral, wanted: tuple[Detail, ...]) -> tuple[Span, ...]:
    return in_order(span for detail in wanted for span in _spans_of_detail(conferral, detail))


def _spans_of_detail(conferral: Conferral, detail: Detail) -> tuple[Span, ...]:
    if detail is Detail.PARTICIPANTS:
        return in_order(span for one in conferral.participants for span in one.spans)
    shown: dict[Detail, Shown[Any] | None] = {
        Detail.DATE: conferral.date,
        Detail.TIME: conferral.time,
        Detail.MODE: None if mode_of(conferral) is Mode.UNSPECIFIED else conferral.mode,
        Detail.PLACE: conferral.place,
        Detail.DURATION: conferral.duration_minutes,
    }
    return spans_of(shown[detail])
