"""A reading with what a person corrected in it: the rest of the letter is read anew with the corrected facts.

A corrected day of the letter, side or judge bears on everything that is reckoned from it, so the letter is read again
with it; what was corrected about conferrals and statements is put in the place of what is read then, and the issues are
told anew with the conferrals as corrected.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from conferral.model.corrections import (
    BadCorrection,
    ConferralField,
    ConferralMissed,
    ConferralSays,
    Correction,
    LetterField,
    LetterSays,
    LetterStates,
    NoConferral,
    Person,
)
from conferral.model.facts import Conferral, Kind, Letter, Participant, Reading, Stated
from conferral.model.spans import Shown, Span
from conferral.readers import read_document
from conferral.readers.letters.issues import read_issues
from conferral.readers.prepare import prepare
from conferral.text.source import Source

_LETTERS = (Kind.LETTER, Kind.ENDORSED_LETTER)


Key = tuple[int, int]
"""What a conferral goes by, whatever else is corrected: where its words begin, and which of those that begin there."""


@dataclass(frozen=True, slots=True)
class Made:
    """A correction that was made, and the fact it bears on as a JSON Pointer into the reading (None: taken away)."""

    correction: Correction
    fact: str | None


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading with its corrections: those made, and those that fit nothing any more, each with the reason.

    ``conferrals`` is what each conferral of the reading goes by in a correction: where it begins, and which one there.
    """

    reading: Reading
    made: tuple[Made, ...] = ()
    lost: tuple[tuple[Correction, str], ...] = ()
    conferrals: tuple[Key, ...] = ()


def words_at(text: str, words: str) -> Span:
    r"""Where quoted words stand in a text, whatever blanks and line ends are between them.

    BadCorrection where they do not stand there, or stand there more than once.

    >>> words_at("We spoke on May 5,\n2024.", "May 5, 2024")
    Span(start=12, end=23)
    """
    parts = [re.escape(part) for part in words.split()]
    found = [match.span() for match in re.finditer(r"\s+".join(parts), text)] if parts else []
    if not found:
        what = "these words do not stand in the letter"
        raise BadCorrection(f"“{words.strip()[:80]}”", what, "Copy them from the letter as they stand there.")
    if len(found) > 1:
        what = f"these words stand in the letter {len(found)} times"
        raise BadCorrection(f"“{words.strip()[:80]}”", what, "Copy more of the words around the ones you mean.")
    return Span(*found[0])


def read_corrected(source: Source, corrections: Iterable[Correction]) -> Corrected:
    """Read a letter with what a person corrected, in the order of the corrections; the last on a fact stands.

    A correction whose words or whose conferral are not there (the reader was changed since) is given back as lost;
    nothing is guessed in its place.
    """
    given = tuple(corrections)
    desk = _Desk(source, given)
    return desk.corrected()


def check_correction(source: Source, corrections: Sequence[Correction], new: Correction) -> None:
    """BadCorrection where a new correction does not fit the letter as it is with the others."""
    for correction, why in read_corrected(source, (*corrections, new)).lost:
        if correction is new:
            raise BadCorrection("correction", why, "Look at the letter and correct it anew.")


class _Desk:
    """One letter, and the corrections as they are made."""

    def __init__(self, source: Source, corrections: tuple[Correction, ...]) -> None:
        self._source, self._corrections = source, corrections
        self._lost: dict[int, str] = {}
        self._at: dict[int, str] = {}

    def corrected(self) -> Corrected:
        frame = {one.field: (number, one) for number, one in self._of(LetterSays)}
        date = frame.get(LetterField.DATE)
        day = date[1].value if date and isinstance(date[1].value, dt.date) else None
        kind, document = prepare(self._source, written_on=day)
        if kind not in _LETTERS:
            return Corrected(read_document(kind, document), (), tuple((one, _NO_LETTER) for one in self._corrections))
        reading = read_document(kind, document, amend=self._amender(frame))
        keyed, stated = self._talks(reading.conferrals), self._stated()
        talks = tuple(keyed.values())
        if talks != reading.conferrals and reading.letter:
            issues = read_issues(document, reading.letter, talks, reading.obligations)
            reading = replace(reading, conferrals=talks, issues=issues)
        return Corrected(replace(reading, **stated), *self._told(tuple(keyed)), tuple(keyed))

    def _told(self, keys: tuple[Key, ...]) -> tuple[tuple[Made, ...], tuple[tuple[Correction, str], ...]]:
        made, lost = [], []
        places = {str(key): index for index, key in enumerate(keys)}
        for number, one in enumerate(self._corrections):
            if number in self._lost:
                lost.append((one, self._lost[number]))
                continue
            kind, _, name = self._at.get(number, "").partition(":")
            if kind == "conferral":
                made.append(Made(one, f"/conferrals/{places[name]}" if name in places else None))
            else:
                made.append(Made(one, name or None))
        return tuple(made), tuple(lost)

    def _of(self, kind: type[Any]) -> list[tuple[int, Any]]:
        return [(number, one) for number, one in enumerate(self._corrections) if isinstance(one, kind)]

    def _span(self, number: int, words: str) -> Span | None:
        try:
            return words_at(self._source.text, words)
        except BadCorrection as error:
            self._lost[number] = f"{error.where}: {error.what}"
            return None

    def _shown(self, number: int, value: Any, words: str | None) -> Shown[Any] | None:  # noqa: ANN401 because facts are of several types
        """The value with its words; None where it was taken away. A lost one is noted as such."""
        span = self._span(number, words) if value is not None and words else None
        return Shown(value, (span,)) if span else None

    def _amender(self, frame: dict[LetterField, tuple[int, LetterSays]]) -> Callable[[Letter], Letter]:
        changes: dict[str, Any] = {}
        for field, (number, one) in frame.items():
            shown = self._shown(number, one.value, one.words)
            if number not in self._lost:
                changes[field.value] = shown
        for number, one in self._of(LetterSays):
            self._at[number] = f"letter:/letter/{one.field}"
        return lambda letter: replace(letter, **changes)

    def _talks(self, conferrals: tuple[Conferral, ...]) -> dict[Key, Conferral]:
        """The conferrals as corrected, in the order of the letter, each by what it goes by."""
        talks: dict[Key, Conferral] = {}
        for talk in conferrals:
            talks[_free(talk.spans[0].start, talks)] = talk
        read = frozenset(talks)
        for number, one in enumerate(self._corrections):
            if isinstance(one, ConferralMissed):
                self._add(number, one, talks, read)
            elif isinstance(one, ConferralSays | NoConferral):
                self._change(number, one, talks)
        return dict(sorted(talks.items())) if self._of(ConferralMissed) else talks

    def _add(self, number: int, one: ConferralMissed, talks: dict[Key, Conferral], read: frozenset[Key]) -> None:
        span = self._span(number, one.words)
        if span is None:
            return
        singles = {name: getattr(one, name) for name in ("date", "mode", "duration_minutes")}
        shown = {name: Shown(value, (span,)) for name, value in singles.items() if value is not None}
        as_written = span.of(self._source.text) if one.date else None
        people = _people(one.participants, span)
        key = _free(span.start, read | talks.keys())
        self._at[number] = f"conferral:{key}"
        talks[key] = Conferral((span,), date_as_written=as_written, participants=people, **shown)

    def _change(self, number: int, one: ConferralSays | NoConferral, talks: dict[Key, Conferral]) -> None:
        key = (one.at, one.nth)
        if key not in talks:
            self._lost[number] = "there is no conferral any more at this place of the letter"
        elif isinstance(one, NoConferral):
            del talks[key]
        else:
            self._at[number] = f"conferral:{key}"
            talks[key] = self._changed(number, one, talks[key])

    def _changed(self, number: int, one: ConferralSays, talk: Conferral) -> Conferral:
        if one.field is ConferralField.PARTICIPANTS:
            span = self._span(number, one.words) if one.words else None
            people = one.value if isinstance(one.value, tuple) else ()
            return talk if number in self._lost else replace(talk, participants=_people(people, span))
        shown = self._shown(number, one.value, one.words)
        if number in self._lost:
            return talk
        changes: dict[str, Any] = {one.field.value: shown}
        if one.field is ConferralField.DATE:
            changes["date_as_written"] = one.words
        return replace(talk, **changes)

    def _stated(self) -> dict[str, Any]:
        stated: dict[str, Any] = {}
        for number, one in self._of(LetterStates):
            self._at[number] = f"stated:/{one.statement}"
            span = self._span(number, one.words) if one.words else None
            if number not in self._lost:
                stated[one.statement.value] = Stated((span,)) if span else Stated()
        return stated


_NO_LETTER = "the paper was not read as a letter to a judge"


def _people(people: Iterable[Person], span: Span | None) -> tuple[Participant, ...]:
    return tuple(Participant(name, side, (span,)) for name, side in people) if span else ()


def _free(start: int, taken: Collection[Key]) -> Key:
    """The first key at a place that no conferral has."""
    return next((start, nth) for nth in count() if (start, nth) not in taken)
