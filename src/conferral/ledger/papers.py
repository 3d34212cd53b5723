"""What a paper says, as events of the record: a reading turned into drafts, each with the words it came from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from conferral.ledger.log import Draft, id_of
from conferral.model.events import Cause, EventKind, Privacy, Quote
from conferral.model.facts import Basis, Conferral, Deadline, Kind, Mode, Obligation, OneWay, Reading, Ruling, Status
from conferral.model.spans import Shown, Span
from conferral.text.source import Source

_ENDED = {Status.PERFORMED: EventKind.PERFORMED, Status.BREACHED: EventKind.REFUSED}


def drafts_of(
    source: Source,
    reading: Reading,
    *,
    reader: str,
    privacy: Privacy,
    docket: int | None = None,
    name: str | None = None,
) -> tuple[Draft, ...]:
    """The events that a paper tells of, the paper itself first.

    ``reader`` is the version that read it, ``docket`` its number on the docket where that is known, ``name`` what it is
    called in the record (its file's name otherwise).
    """
    return tuple(_Paper(source, reading, reader, privacy, docket).drafts(name or source.path))


class _Paper:
    """One paper and what was read in it."""

    def __init__(self, source: Source, reading: Reading, reader: str, privacy: Privacy, docket: int | None) -> None:
        self._source, self._reading, self._reader, self._privacy = source, reading, reader, privacy
        self._docket = docket

    def drafts(self, name: str) -> Iterator[Draft]:
        yield self._itself(name)
        reading = self._reading
        for obligation in reading.obligations:
            yield from self._obligation(obligation)
        for deadline in reading.deadlines:
            yield self._draft(EventKind.SET, deadline.spans, self._told_on(), _day_set(deadline))
        for moved in reading.superseded:
            yield self._draft(EventKind.MOVED, moved.spans, self._told_on(), _day_set(moved))
        for conferral in reading.conferrals:
            yield self._draft(EventKind.CONFERRED, conferral.spans, _value(conferral.date), _talk(conferral))
        for attempt in reading.one_way:
            yield self._draft(EventKind.ASKED, attempt.spans, _value(attempt.date), _attempt(attempt))
        if reading.ruling:
            yield from self._ruling(reading.ruling)

    def _draft(self, kind: EventKind, spans: tuple[Span, ...], on: dt.date | None, body: dict[str, Any]) -> Draft:
        return Draft(kind, body, on=on, privacy=self._privacy, source=self._cause(spans))

    def _cause(self, spans: tuple[Span, ...]) -> Cause:
        source = self._source
        quotes = tuple(Quote(source.page_of(one.start), one.start, one.end, source.quote(one)) for one in spans)
        return Cause(source.sha256, quotes, self._reader)

    def _itself(self, name: str) -> Draft:
        reading, letter = self._reading, self._reading.letter
        number = letter.case_number if letter else None
        body: dict[str, Any] = {
            "name": name,
            "kind": str(reading.kind),
            "media_type": self._source.media_type,
            "docket": self._docket,
            "case_number": number.value if number else None,
        }
        return self._draft(EventKind.PAPER, (), self._letter_day() or self._ruling_day(), body)

    def _letter_day(self) -> dt.date | None:
        return _value(self._reading.letter.date) if self._reading.letter else None

    def _ruling_day(self) -> dt.date | None:
        return _value(self._reading.ruling.date) if self._reading.ruling else None

    def _told_on(self) -> dt.date | None:
        """The day of the words: a letter's own, or that of the order."""
        order = self._reading.kind in (Kind.ORDER, Kind.DOCKET_ENTRY)
        return self._ruling_day() if order else self._letter_day()

    def _obligation(self, owed: Obligation) -> Iterator[Draft]:
        """What made the obligation, and what ended it where the paper tells of that."""
        due = owed.due.isoformat() if owed.due else None
        duty: dict[str, Any] = {"who": owed.who, "what": owed.what, "due": due, "docket": owed.basis_docket}
        agreed = owed.basis is Basis.AGREEMENT
        kind = EventKind.AGREED if agreed else EventKind.ORDERED
        own = {"form": self._form(owed)} if agreed else {"basis": str(owed.basis) if owed.basis else None}
        made = self._draft(kind, owed.spans, None, {**duty, **own})
        yield made
        ended = _ENDED.get(owed.status)
        if ended and owed.due:
            body = {"who": owed.who, "what": owed.what, "due": due}
            yield Draft(
                ended, body, privacy=self._privacy, source=self._cause(owed.spans), refs=(id_of(made),), on=None
            )

    def _form(self, owed: Obligation) -> str:
        """In what form an agreement was made: by word of mouth where the paper tells of a call that it came from."""
        if owed.basis_docket is not None:
            return "so_ordered"
        spoken = any(talk.mode and not talk.mode.value.written for talk in self._reading.conferrals)
        return "oral" if spoken else "written"

    def _ruling(self, ruling: Ruling) -> Iterator[Draft]:
        on = _value(ruling.date)
        body: dict[str, Any] = {
            "outcome": str(ruling.outcome.value),
            "judge": ruling.judge.value if ruling.judge else None,
            "reasons": [str(reason.value) for reason in ruling.reasons],
            "docket": self._docket,
        }
        yield self._draft(EventKind.RULED, ruling.spans, on, body)
        for told in ruling.directives:
            duty: dict[str, Any] = {
                "who": str(told.who),
                "what": str(told.action).replace("_", " "),
                "action": str(told.action),
                "mode": str(told.mode) if told.mode else None,
                "due": told.due.isoformat() if told.due else None,
                "condition": told.condition,
                "docket": self._docket,
                "basis": "order",
            }
            yield self._draft(EventKind.ORDERED, told.spans, on, duty)


def _value(shown: Shown[dt.date] | None) -> dt.date | None:
    return shown.value if shown else None


def _day_set(deadline: Deadline) -> dict[str, Any]:
    return {"what": deadline.what, "date": deadline.date.isoformat()}


def _talk(conferral: Conferral) -> dict[str, Any]:
    people = [{"name": one.name, "side": str(one.side) if one.side else None} for one in conferral.participants]
    return {
        "mode": str(conferral.mode.value if conferral.mode else Mode.UNSPECIFIED),
        "time": conferral.time.value if conferral.time else None,
        "place": conferral.place.value if conferral.place else None,
        "duration_minutes": conferral.duration_minutes.value if conferral.duration_minutes else None,
        "participants": people,
    }


def _attempt(attempt: OneWay) -> dict[str, Any]:
    return {"mode": str(attempt.mode.value if attempt.mode else Mode.UNSPECIFIED), "answered": False}
