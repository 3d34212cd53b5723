"""A letter against the record of its case: what the papers and the log of conferrals have differently.

The record is given without the letter itself, or it would confirm its own words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from conferral.courtdays.weekdays import with_weekday
from conferral.ledger.papers import REFUSED
from conferral.ledger.same import same_duty
from conferral.model.events import Event
from conferral.model.facts import Conferral, CourtOrder, Deadline, Kind, Mode, Obligation, Reading, Status
from conferral.model.findings import Answer, Finding
from conferral.model.ledgers import Ledger, Owed, State
from conferral.model.spans import Span
from conferral.text.source import Source
from conferral.text.wording import worded

_NEAR = dt.timedelta(days=10)
"""How far apart two days may be to be taken for one conferral misdated."""
_ORDERS = r"\border|\bendorse|\bso ordered|\bminute|\bruling|\bopinion"


def check_record(reading: Reading, source: Source, ledger: Ledger) -> tuple[Finding, ...]:
    """What the letter says and the record has differently; nothing where the record is silent."""
    found = [
        *(finding for order in reading.orders for finding in _order(order, ledger)),
        *(finding for deadline in reading.deadlines for finding in _deadline(deadline, reading, ledger)),
        *(finding for talk in reading.conferrals for finding in _conferral(talk, ledger)),
        *(finding for owed in reading.obligations for finding in _obligation(owed, reading, source, ledger)),
    ]
    return tuple({(one.id, one.why): one for one in found}.values())


def _finding(
    kind: str, says: str, why: str, cure: str, spans: Iterable[Span], answer: Answer = Answer.UNMET
) -> Finding:
    return Finding(f"record#{kind}", "the record of the case", says, answer, why, cure, None, tuple(spans))


def _order(order: CourtOrder, ledger: Ledger) -> Iterator[Finding]:
    """A docket number whose entry is something else, or an order's day that differs."""
    entries = [paper for paper in ledger.papers if order.docket and paper.body.get("docket") == order.docket]
    if not entries:
        return
    if not any(_is_order(entry) for entry in entries):
        entry = entries[0]
        why = f"The letter cites Dkt. {order.docket} as an order; in the record it is {_entry(entry)}."
        yield _finding("docket", _DOCKET, why, "Look the number up on the docket and correct it.", order.spans)
    elif order.date and not any(entry.on in (None, order.date) for entry in entries if _is_order(entry)):
        day = next(entry.on for entry in entries if _is_order(entry))
        why = f"The letter dates the order at Dkt. {order.docket} {_day(order.date)}; the record has {_day(day)}."
        yield _finding("date", _DATE, why, "Look at the order and correct the day.", order.spans)


_DOCKET = "A docket number that the letter cites is that of the entry it speaks of."
_DATE = "A day that the letter gives is the one that was set."
_TALK = "A conferral is told as the log of conferrals has it."
_BREACH = "What the letter calls broken was due, and was not done."


def _is_order(entry: Event) -> bool:
    kind, words = entry.body.get("kind"), f"{entry.body.get('words', '')} {entry.body.get('name', '')}"
    if kind in (Kind.ORDER, Kind.ENDORSED_LETTER):
        return True
    return kind == Kind.DOCKET_ENTRY and bool(worded(_ORDERS).search(words.lower()))


def _entry(entry: Event) -> str:
    words = " ".join(str(entry.body.get("words") or entry.body["name"]).split())
    day = f" of {_day(entry.on)}" if entry.on else ""
    return f"“{words[:90]}{'…' if len(words) > 90 else ''}”{day}"


def _day(day: dt.date | None) -> str:
    return with_weekday(day) if day else "no day"


def _deadline(deadline: Deadline, reading: Reading, ledger: Ledger) -> Iterator[Finding]:
    """A day that differs from the one that was set."""
    if any(one.due == deadline.date for one in reading.obligations):  # told as a duty, and held against those
        return
    alike = [one for one in ledger.deadlines if same_duty(one.what, deadline.what)]
    if alike and all(one.on != deadline.date for one in alike):
        days = " or ".join(dict.fromkeys(_day(one.on) for one in alike))
        why = f"The letter gives {_day(deadline.date)} for: {deadline.what}. The record has {days}."
        yield _finding("date", _DATE, why, "Look at the order that set it and correct the day.", deadline.spans)


def _conferral(talk: Conferral, ledger: Ledger) -> Iterator[Finding]:
    """A conferral that the log has with other means, length or day."""
    if talk.date is None:
        return
    logged = [one for one in ledger.talks if one.on == talk.date.value]
    if logged:
        apart = [list(_apart(talk, one)) for one in logged]
        fewest = min(apart, key=lambda differences: len(differences))
        if fewest:
            why = f"Of the conferral of {_day(talk.date.value)} {'; '.join(fewest)}."
            yield _finding("conferral", _TALK, why, _CURE, talk.spans)
        return
    near = [one for one in ledger.talks if one.on and abs(one.on - talk.date.value) <= _NEAR and _same_mode(talk, one)]
    if near:
        why = f"The letter tells of a conferral on {_day(talk.date.value)}; the log has one on {_day(near[0].on)}."
        yield _finding("conferral", _TALK, why, _CURE, talk.spans, Answer.UNCLEAR)


_CURE = "Ask those who took part, then correct the letter or the record."


def _same_mode(talk: Conferral, logged: Event) -> bool:
    known = (str(Mode.UNSPECIFIED), None)
    mode = str(talk.mode.value) if talk.mode else None
    return mode in known or logged.body.get("mode") in known or logged.body.get("mode") == mode


def _apart(talk: Conferral, logged: Event) -> Iterator[str]:
    """In what a conferral differs from a note of one on the same day."""
    if talk.mode and not _same_mode(talk, logged):
        yield f"the letter says {_words(talk.mode.value)}, the log {_words(logged.body['mode'])}"
    minutes = logged.body.get("duration_minutes")
    if talk.duration_minutes and minutes is not None and talk.duration_minutes.value != minutes:
        yield f"the letter says {talk.duration_minutes.value} minutes, the log {minutes}"
    names = [one["name"].casefold() for one in logged.body.get("participants", ())]
    for one in talk.participants:
        if names and not any(_one_name(one.name.casefold(), name) for name in names):
            yield f"the letter names {one.name}, the log does not"


def _one_name(one: str, other: str) -> bool:
    """Whether two names can be of one person: the surname decides, since given names are cut to initials."""
    return one.split()[-1:] == other.split()[-1:]


def _words(mode: object) -> str:
    return str(mode).replace("_", " ")


def _obligation(owed: Obligation, reading: Reading, source: Source, ledger: Ledger) -> Iterator[Finding]:
    """A duty called broken that was done or is not yet due, and a duty's day that differs."""
    alike = [one for one in ledger.obligations if _same(owed, one)]
    exact = [one for one in alike if owed.due is None or one.due == owed.due]
    other = next((one for one in alike if owed.due and one.due and one.due != owed.due), None)
    if other and not exact:
        why = f"The letter says that it was due {_day(owed.due)}: {owed.what}. The record has {_day(other.due)}."
        yield _finding("date", _DATE, why, "Look at what set the day and correct it.", owed.spans)
    if owed.status is not Status.BREACHED:
        return
    done = next((one for one in alike if one.state is State.PERFORMED), None)
    known = [one.due for one in exact or alike if one.due]  # the record's day, where it has one
    due = known[0] if known else owed.due
    written = reading.letter.date.value if reading.letter and reading.letter.date else ledger.as_of
    refused = any(one.state is State.REFUSED for one in alike)
    if done:
        on = f" on {_day(done.closed_by.on)}" if done.closed_by and done.closed_by.on else ""
        why = f"The letter calls it broken: {owed.what}. By the record it was done{on}."
        yield _finding("performed", _BREACH, why, "Find out what came, and say that and no more.", owed.spans)
    elif due and due >= written and not refused and not _refuses(owed, source):
        why = f"The letter of {_day(written)} calls it broken: {owed.what}. It is due {_day(due)}, which is not past."
        yield _finding("not_past", _BREACH, why, "Wait until the day is past, or ask for something else.", owed.spans)


def _refuses(owed: Obligation, source: Source) -> bool:
    """Whether the letter tells of a refusal in so many words: that is a breach ahead of the day."""
    return any(REFUSED.search(source.quote(one)) for one in owed.spans)


def _same(owed: Obligation, one: Owed) -> bool:
    """Whether a duty in the letter and one in the record are the same: of one side, in like words."""
    first, second = owed.who.casefold().rstrip("s"), one.who.casefold().rstrip("s")
    return (first in second or second in first or "parties" in (owed.who, one.who)) and same_duty(owed.what, one.what)
