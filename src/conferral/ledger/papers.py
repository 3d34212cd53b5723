"""What a paper says, as events of the record: a reading turned into drafts, each with the words it came from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

from conferral.ledger.drafts import Draft, key_of
from conferral.model.dockets import DocketEntry
from conferral.model.events import Cause, EventKind, Privacy, Quote
from conferral.model.facts import (
    Basis,
    Conferral,
    Deadline,
    Directive,
    Kind,
    Mode,
    Obligation,
    OneWay,
    Reading,
    Ruling,
    Status,
)
from conferral.model.spans import Shown, Span
from conferral.text.source import Source
from conferral.text.wording import Wording

REFUSED = Wording(
    r"\brefus\w+|\bdeclin\w+|\brenege\w*|\bwithdr[ae]w\w*|\brepudiat\w+"
    r"|\b(?:would|will|shall|do|does|did) (?:no longer|not|never) (?:be (?:producing|providing|serving|responding)"
    r"|produce|provide|serve|answer|respond|comply|verify|honou?r|agree|appear)|\bw(?:on't|ouldn't) \w+",
    re.I,
)
"""Words of one who says that he will not. Silence, lateness and failure are none: that is reckoned from the day."""
_MAGISTRATE = Wording(r"magistrate\s+judge|U\.\s?S\.\s?M\.\s?J|USMJ", re.I)
_NEAR = 160
"""How far from a judge's name the title may stand, in characters."""


def drafts_of(
    source: Source,
    reading: Reading,
    *,
    reader: str,
    privacy: Privacy,
    docket: int | None = None,
    name: str | None = None,
) -> tuple[Draft, ...]:
    """The events that a paper tells of, the paper itself first; of a docket, entry by entry.

    ``reader`` is the version that read it, ``docket`` its number on the docket where that is known, ``name`` what it is
    called in the record (its file's name otherwise).
    """
    paper = tuple(_Paper(source, reading, reader, privacy, docket).drafts(name or PurePath(source.path).name))
    entries = reading.docket.entries if reading.docket else ()
    return (*paper, *drafts_of_entries(source, entries, reader=reader, privacy=privacy))


def drafts_of_entries(
    source: Source, entries: Iterable[DocketEntry], *, reader: str, privacy: Privacy = Privacy.FILED
) -> tuple[Draft, ...]:
    """The events that a docket tells of, entry by entry: each is a paper with its number, day and words."""
    drafts: list[Draft] = []
    for entry in entries:
        number = entry.number.value if entry.number else None
        told = _Paper(source, entry.reading, reader, privacy, number, _value(entry.filed_on))
        drafts += [told.as_entry(entry), *told.told()]
    return tuple(drafts)


class _Paper:
    """One paper and what was read in it."""

    def __init__(
        self,
        source: Source,
        reading: Reading,
        reader: str,
        privacy: Privacy,
        docket: int | None,
        filed_on: dt.date | None = None,
    ) -> None:
        self._source, self._reading, self._reader, self._privacy = source, reading, reader, privacy
        self._docket, self._filed_on = docket, filed_on

    def drafts(self, name: str) -> Iterator[Draft]:
        yield self._itself(name)
        yield from self.told()

    def told(self) -> Iterator[Draft]:
        """What the paper tells of."""
        reading = self._reading
        for obligation in reading.obligations:
            yield from self._obligation(obligation)
        for deadline in self._deadlines():
            yield self._draft(EventKind.SET, deadline.spans, self._ordered_on(), _day_set(deadline))
        for moved in reading.superseded:
            yield self._draft(EventKind.MOVED, moved.spans, self._ordered_on(), _day_set(moved))
        for conferral in reading.conferrals:
            yield self._draft(EventKind.CONFERRED, conferral.spans, _value(conferral.date), _talk(conferral))
        for attempt in reading.one_way:
            yield self._draft(EventKind.ASKED, attempt.spans, _value(attempt.date), _attempt(attempt))
        if reading.ruling:
            yield from self._ruling(reading.ruling)

    def _draft(self, kind: EventKind, spans: tuple[Span, ...], on: dt.date | None, body: dict[str, Any]) -> Draft:
        return Draft(kind, body, on=on, privacy=self._privacy, source=self._cause(spans))

    def _cause(self, spans: tuple[Span, ...]) -> Cause:
        return Cause(self._source.sha256, tuple(self._quote(one) for one in spans), self._reader)

    def _quote(self, span: Span) -> Quote:
        return Quote(self._source.page_of(span.start), span.start, span.end, self._source.quote(span))

    def as_entry(self, entry: DocketEntry) -> Draft:
        """The docket entry itself, as a paper."""
        body: dict[str, Any] = {
            "name": f"docket entry {self._docket or 'without a number'}",
            "kind": str(Kind.DOCKET_ENTRY),
            "docket": self._docket,
            "words": entry.text or None,
        }
        return self._draft(EventKind.PAPER, entry.spans, self._filed_on, body)

    def _itself(self, name: str) -> Draft:
        letter, docket = self._reading.letter, self._reading.docket
        body: dict[str, Any] = {
            "name": name,
            "kind": str(self._reading.kind),
            "media_type": self._source.media_type,
            "docket": self._docket,
        }
        for field in ("court", "case_number", "caption", "judge", "side"):
            shown = getattr(letter or docket, field, None)
            body[field] = str(shown.value) if shown else None
        asks = [str(one.value) for one in letter.requests] if letter else []
        body["asks"] = asks or None
        return self._draft(EventKind.PAPER, (), self._letter_day() or self._ruling_day(), body)

    def _letter_day(self) -> dt.date | None:
        return _value(self._reading.letter.date) if self._reading.letter else None

    def _ruling_day(self) -> dt.date | None:
        return _value(self._reading.ruling.date) if self._reading.ruling else None

    def _ordered_on(self) -> dt.date | None:
        """The day of an order, if this is one. A letter tells of days without saying when they were set."""
        if self._reading.kind not in (Kind.ORDER, Kind.DOCKET_ENTRY):
            return None
        return self._ruling_day() or self._filed_on or self._letter_day()

    def _deadlines(self) -> Iterator[Deadline]:
        """The days set, without those on which a duty is due that is told of in the same words."""
        ruling = self._reading.ruling
        duties: tuple[Obligation | Directive, ...] = (
            *self._reading.obligations,
            *(ruling.directives if ruling else ()),
        )
        for deadline in self._reading.deadlines:
            owed = (one for one in duties if one.due == deadline.date)
            if not any(_overlap(deadline.spans, one.spans) for one in owed):
                yield deadline

    def _obligation(self, owed: Obligation) -> Iterator[Draft]:
        """What made the obligation, and what ended it where the paper tells of that."""
        due = owed.due.isoformat() if owed.due else None
        duty: dict[str, Any] = {"who": owed.who, "what": owed.what, "due": due, "docket": owed.basis_docket}
        agreed = owed.basis is Basis.AGREEMENT
        kind = EventKind.AGREED if agreed else EventKind.ORDERED
        own = {"form": self._form(owed)} if agreed else {"basis": str(owed.basis) if owed.basis else None}
        made = self._draft(kind, owed.spans, None, {**duty, **own})
        yield made
        if ended := self._ended(owed):
            kind, on, spans = ended
            body = {"who": owed.who, "what": owed.what}
            cause = self._cause(spans)
            yield Draft(kind, body, on=on, privacy=self._privacy, source=cause, refs=(key_of(made),))

    def _ended(self, owed: Obligation) -> tuple[EventKind, dt.date | None, tuple[Span, ...]] | None:
        """How it ended: done, or refused in so many words. What was only not done follows from the day it was due."""
        if owed.status is Status.PERFORMED:
            return EventKind.PERFORMED, None, owed.spans
        if owed.status is not Status.BREACHED:
            return None
        refusals = tuple(one for one in owed.spans if REFUSED.search(one.of(self._source.text)))
        if not refusals:
            return None
        issues = (one for one in self._reading.issues if one.arose_on and _overlap(one.spans, refusals))
        arose = next((_value(one.arose_on) for one in issues), None)
        return EventKind.REFUSED, arose, refusals

    def _form(self, owed: Obligation) -> str:
        """In what form an agreement was made: by word of mouth where the paper tells of a call that it came from."""
        if owed.basis_docket is not None:
            return "so_ordered"
        spoken = any(talk.mode and not talk.mode.value.written for talk in self._reading.conferrals)
        return "oral" if spoken else "written"

    def _ruling(self, ruling: Ruling) -> Iterator[Draft]:
        on = _value(ruling.date) or self._filed_on
        body: dict[str, Any] = {
            "outcome": str(ruling.outcome.value),
            "judge": ruling.judge.value if ruling.judge else None,
            "reasons": [str(reason.value) for reason in ruling.reasons],
            "docket": self._docket,
            "magistrate": self._is_magistrates(ruling) or None,
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
                "when": told.when_as_written,
                "docket": self._docket,
                "basis": "order",
            }
            yield self._draft(EventKind.ORDERED, told.spans, on, duty)

    def _is_magistrates(self, ruling: Ruling) -> bool:
        """Whether the title of a magistrate judge stands by the name of the one who ruled."""
        text = self._source.text
        places = ruling.judge.spans if ruling.judge else ()
        return any(_MAGISTRATE.search(text[max(0, one.start - _NEAR) : one.end + _NEAR]) for one in places)


def _overlap(some: Iterable[Span], others: tuple[Span, ...]) -> bool:
    return any(one.start < other.end and other.start < one.end for one in some for other in others)


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
