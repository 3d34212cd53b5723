"""The facts of a reading, told one by one in a lawyer's words: for the terminal, the page, the marks in the letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import (
    Conferral,
    Deadline,
    Extension,
    Issue,
    Letter,
    Mode,
    Obligation,
    OneWay,
    Reading,
    Request,
    Ruling,
    Via,
)
from conferral.model.spans import Span


class Group(StrEnum):
    """What a fact is about. The order is that in which the facts are told."""

    FRAME = "frame"
    CONFERRAL = "conferral"
    DISPUTE = "dispute"
    PROMISE = "promise"
    CITED = "cited"
    RULING = "ruling"

    @property
    def heading(self) -> str:
        """The group's name in a heading or a legend."""
        return _TITLES[self]


_TITLES = {
    Group.FRAME: "The letter",
    Group.CONFERRAL: "Conferrals and attempts",
    Group.DISPUTE: "The dispute",
    Group.PROMISE: "Obligations and dates",
    Group.CITED: "Papers and practices cited",
    Group.RULING: "The ruling",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A fact: what it is called, what it says, and the words that show it."""

    group: Group
    label: str
    says: str
    spans: tuple[Span, ...]


def tell(reading: Reading) -> tuple[Told, ...]:
    """All facts of a reading, group by group, each in the order of the reading."""
    return (
        *(_frame(reading.letter) if reading.letter else ()),
        *_dealings(reading),
        *_dispute(reading),
        *_promises(reading),
        *_cited(reading),
        *(_ruling(reading.ruling) if reading.ruling else ()),
    )


def absent(reading: Reading) -> tuple[str, ...]:
    """What a letter to a judge would show and this one does not."""
    letter = reading.letter
    if letter is None:
        return ()
    shown = {
        "date": letter.date,
        "judge": letter.judge,
        "court": letter.court,
        "case number": letter.case_number,
        "caption": letter.caption,
        "side": letter.side,
        "how it was sent": letter.via,
        "what it asks for": letter.requests,
        "signatory": letter.signatories,
        "a conferral": reading.conferrals,
        "when the dispute arose": reading.dispute_arose,
    }
    return tuple(name for name, value in shown.items() if not value)


def _plain(value: str) -> str:
    return value.replace("_", " ")


def _request(request: Request) -> str:
    return "pre-motion conference" if request is Request.PRE_MOTION_CONFERENCE else _plain(request)


def _joined(*words: str | None) -> str:
    return ", ".join(word for word in words if word)


def _frame(letter: Letter) -> Iterator[Told]:
    if letter.date:
        yield Told(Group.FRAME, "date", with_weekday(letter.date.value), letter.date.spans)
    singles = {
        "judge": letter.judge,
        "court": letter.court,
        "case number": letter.case_number,
        "caption": letter.caption,
        "firm": letter.firm,
        "side": letter.side,
    }
    for label, shown in singles.items():
        if shown:
            yield Told(Group.FRAME, label, shown.value, shown.spans)
    if letter.via:
        via = "ECF" if letter.via.value is Via.ECF else letter.via.value.value
        yield Told(Group.FRAME, "sent by", via, letter.via.spans)
    if letter.joint.stated:
        yield Told(Group.FRAME, "joint", "a joint letter", letter.joint.spans)
    for label, many in (("judge's initials", letter.judge_initials), ("signed by", letter.signatories)):
        yield from (Told(Group.FRAME, label, shown.value, shown.spans) for shown in many)
    yield from (Told(Group.FRAME, "asks for", _request(shown.value), shown.spans) for shown in letter.requests)
    yield from _extension(letter.extension) if letter.extension else ()


def _extension(extension: Extension) -> Iterator[Told]:
    """The particulars of a request to move a day."""
    for label, days in (("day to be moved", extension.original_dates), ("proposed", extension.proposed_dates)):
        yield from (Told(Group.FRAME, label, with_weekday(day.value), day.spans) for day in days)
    counts = {
        "earlier requests": extension.earlier_requests,
        "of these granted": extension.earlier_granted,
        "of these denied": extension.earlier_denied,
    }
    for label, count in counts.items():
        if count:
            yield Told(Group.FRAME, label, str(count.value) if count.value else "none", count.spans)
    words = {
        "reason": extension.reason,
        "other side's answer": extension.position,
        "other dates": extension.other_dates,
    }
    for label, shown in words.items():
        if shown:
            yield Told(Group.FRAME, label, _plain(shown.value), shown.spans)


def _dealings(reading: Reading) -> Iterator[Told]:
    for number, conferral in enumerate(reading.conferrals, 1):
        yield Told(Group.CONFERRAL, f"conferral {number}", _conferral(conferral), _conferral_spans(conferral))
    for number, attempt in enumerate(reading.one_way, 1):
        yield Told(Group.CONFERRAL, f"unanswered attempt {number}", _attempt(attempt), attempt.spans)


def _conferral(conferral: Conferral) -> str:
    """The event in a line: day, time, mode, place, length, and who took part."""
    minutes = conferral.duration_minutes
    event = _joined(
        with_weekday(conferral.date.value) if conferral.date else "day not shown",
        conferral.time.value if conferral.time else None,
        _mode(conferral.mode.value if conferral.mode else None),
        conferral.place.value if conferral.place else None,
        f"{minutes.value} minutes" if minutes else None,
    )
    people = _joined(*(f"{who.name} ({who.side})" if who.side else who.name for who in conferral.participants))
    return f"{event}; {people}" if people else event


def _conferral_spans(conferral: Conferral) -> tuple[Span, ...]:
    parts = (conferral.date, conferral.time, conferral.mode, conferral.place, conferral.duration_minutes)
    spans = [*conferral.spans, *(span for part in parts if part for span in part.spans)]
    spans += [span for who in conferral.participants for span in who.spans]
    return tuple(dict.fromkeys(spans))


def _attempt(attempt: OneWay) -> str:
    day = with_weekday(attempt.date.value) if attempt.date else "day not shown"
    return _joined(day, _mode(attempt.mode.value if attempt.mode else None))


def _mode(mode: Mode | None) -> str:
    return "means not shown" if mode in (None, Mode.UNSPECIFIED) else _plain(str(mode))


def _dispute(reading: Reading) -> Iterator[Told]:
    for number, issue in enumerate(reading.issues, 1):
        arose = issue.arose_on.spans if issue.arose_on else ()
        yield Told(Group.DISPUTE, f"issue {number}", _issue(issue), tuple(dict.fromkeys((*issue.spans, *arose))))
    stated = {
        "impasse": (reading.impasse, "the letter says that the sides are at an impasse"),
        "told": (reading.told_adversary, "the letter says that the other side was told"),
        "other side": (reading.adversary_position, "the letter gives the other side's position"),
    }
    for label, (said, words) in stated.items():
        if said.stated:
            yield Told(Group.DISPUTE, label, words, said.spans)


def _issue(issue: Issue) -> str:
    arose = f"arose on {with_weekday(issue.arose_on.value)}" if issue.arose_on else "when it arose is not shown"
    on = ", ".join(str(index + 1) for index in issue.conferrals)
    return f"{issue.what}: {arose}; {'conferral ' + on if on else 'no conferral on it'}"


def _promises(reading: Reading) -> Iterator[Told]:
    for obligation in reading.obligations:
        yield Told(Group.PROMISE, "obligation", _obligation(obligation), obligation.spans)
    for label, days in (("deadline", reading.deadlines), ("no longer in force", reading.superseded)):
        yield from (Told(Group.PROMISE, label, _deadline(day), day.spans) for day in days)


def _obligation(obligation: Obligation) -> str:
    due = f"due {with_weekday(obligation.due)}" if obligation.due else None
    docket = f" (Dkt. {obligation.basis_docket})" if obligation.basis_docket is not None else ""
    basis = f"by {obligation.basis}{docket}" if obligation.basis else None
    return f"{obligation.who}: {_joined(obligation.what, due, basis, obligation.status.value)}"


def _deadline(deadline: Deadline) -> str:
    return f"{with_weekday(deadline.date)}: {deadline.what}"


def _cited(reading: Reading) -> Iterator[Told]:
    for order in reading.orders:
        docket = f"Dkt. {order.docket}" if order.docket is not None else None
        day = with_weekday(order.date) if order.date else None
        yield Told(Group.CITED, "order", _joined(order.what, docket, day), order.spans)
    for docket_cite in reading.dockets:
        yield Told(Group.CITED, "docket", f"Dkt. {docket_cite.value}", docket_cite.spans)
    for practice in reading.practice_cites:
        yield Told(Group.CITED, "practice", practice.value, practice.spans)


def _ruling(ruling: Ruling) -> Iterator[Told]:
    yield Told(Group.RULING, "outcome", _plain(ruling.outcome.value), ruling.outcome.spans)
    if ruling.date:
        yield Told(Group.RULING, "date", with_weekday(ruling.date.value), ruling.date.spans)
    if ruling.judge:
        misread = ruling.judge_as_written not in (None, ruling.judge.value)
        written = f" (on the page: {ruling.judge_as_written})" if misread else ""
        yield Told(Group.RULING, "judge", ruling.judge.value + written, ruling.judge.spans)
    for reason in ruling.reasons:
        yield Told(Group.RULING, "reason", _plain(reason.value), reason.spans)
    for told in ruling.directives:
        due = f"due {with_weekday(told.due)}" if told.due else told.when_as_written
        mode = f"by {_plain(told.mode)}" if told.mode else None
        says = _joined(_plain(told.action), mode, due, told.condition)
        yield Told(Group.RULING, "directive", f"{told.who}: {says}", told.spans)
