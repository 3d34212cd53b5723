"""A practice held against a letter: what a check is given, and what it answers with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from conferral.check.words import OwnWords
from conferral.model.facts import Conferral, Issue, Letter, Mode, Reading, Request, Side
from conferral.model.findings import Answer, DueLater, Finding, NotChecked
from conferral.model.spans import Shown, Span
from conferral.practices.kinds.conferring import ConferralRequired, ResponseTime
from conferral.practices.pack import Requirement
from conferral.text.source import Source

Result = Finding | NotChecked | DueLater | str
"""What a check yields; a string is a note to the whole report."""


@dataclass(frozen=True, slots=True)
class Held:
    """A letter as the checks see it: what was read and its own words, never the ruling on it.

    ``answer_time`` is the time within which one who is asked to confer must answer, and ``conferral`` the conferral
    that is asked for, each by the nearest practice that gives one.
    """

    reading: Reading
    letter: Letter
    source: Source
    words: OwnWords
    as_of: dt.date
    ecf_event: str | None = None
    answer_time: ResponseTime | None = None
    conferral: ConferralRequired | None = None

    @property
    def asked(self) -> frozenset[Request]:
        """What the letter asks of the court."""
        return frozenset(request.value for request in self.letter.requests)

    @property
    def written_on(self) -> dt.date | None:
        """The day of the letter."""
        return self.letter.date.value if self.letter.date else None

    @property
    def side(self) -> Side | None:
        """The side whose letter it is; None for a joint letter or an unknown side."""
        side = self.letter.side.value if self.letter.side else None
        return None if side is Side.JOINT else side

    def conferrals_on(self, issue: Issue | None) -> tuple[Conferral, ...]:
        """The conferrals on an issue after it arose; on the letter as a whole where no issue is given."""
        every = self.reading.conferrals
        if issue is None:
            return every
        linked = [every[i] for i in sorted(set(issue.conferrals)) if 0 <= i < len(every)]
        arose = issue.arose_on.value if issue.arose_on else None
        return tuple(c for c in linked if arose is None or c.date is None or c.date.value >= arose)

    def conferrals_on_any(self) -> tuple[Conferral, ...]:
        """The conferrals on anything that the letter asks, each once, in the letter's order."""
        if not self.reading.issues:
            return self.reading.conferrals
        on_some = [conferral for issue in self.reading.issues for conferral in self.conferrals_on(issue)]
        return tuple(conferral for conferral in self.reading.conferrals if conferral in on_some)

    def place(self) -> tuple[Span, ...]:
        """Words that stand for the letter as a whole: what it asks, else how it is sent, its day, its first words."""
        for facts in (self.letter.requests, (self.letter.via,), (self.letter.date,)):
            if spans := spans_of(*facts):
                return spans
        text = self.source.text
        start = len(text) - len(text.lstrip())
        return (Span(start, min(len(text.rstrip()), start + 40)),) if text.strip() else ()


@dataclass(frozen=True, slots=True)
class Practice:
    """A requirement of a pack, as held against one letter.

    ``doubts`` are reasons why unmet would say too much (second-hand, since amended, perhaps not reached); with any of
    them the worst answer is unclear, and the finding says why.
    """

    pack_id: str
    requirement: Requirement
    doubts: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """``nysd/gorenstein#2.A/conferral``."""
        return f"{self.pack_id}#{self.requirement.id}"

    def met(self, why: str, evidence: Iterable[Span], issue: int | None = None) -> Finding:
        """The letter shows it, in these words; without words it is unclear."""
        spans = in_order(evidence)
        if not spans:
            return self._found(Answer.UNCLEAR, f"{why}, but no words of the letter show it", None, spans, issue)
        return self._found(Answer.MET, why, None, spans, issue)

    def unmet(self, why: str, cure: str, evidence: Iterable[Span] = (), issue: int | None = None) -> Finding:
        """The letter must show it and does not, or shows otherwise; unclear where there is doubt about the practice."""
        if self.doubts:
            return self.unclear(f"{why}; {'; '.join(self.doubts)}", cure, evidence, issue)
        return self._found(Answer.UNMET, why, cure, in_order(evidence), issue)

    def unclear(self, why: str, cure: str, evidence: Iterable[Span] = (), issue: int | None = None) -> Finding:
        """The letter is silent on conduct, or its words can be read both ways."""
        return self._found(Answer.UNCLEAR, why, cure, in_order(evidence), issue)

    def provided(self, condition: str) -> Practice:
        """The practice with the doubt that it is asked only on a condition which the letter does not show."""
        doubt = f"it is asked only where {condition}"
        return replace(self, doubts=(*self.doubts, doubt)) if condition else self

    def not_applicable(self, why: str) -> Finding:
        """The requirement does not reach this letter."""
        return self._found(Answer.NOT_APPLICABLE, why, None, (), None)

    def not_checked(self, needs: str) -> NotChecked:
        """The check needs something that nobody gave."""
        return NotChecked(self.id, needs, self.requirement.cite, self.requirement.says)

    def due_later(self, when: str) -> DueLater:
        """The requirement is on a paper still to come."""
        rule = self.requirement
        return DueLater(self.id, rule.cite, rule.says, when, rule.grade, rule.source_url)

    def _found(
        self, status: Answer, why: str, cure: str | None, evidence: tuple[Span, ...], issue: int | None
    ) -> Finding:
        rule = self.requirement
        return Finding(
            id=self.id,
            cite=rule.cite,
            requirement=rule.says,
            status=status,
            why=why,
            cure=cure,
            issue=issue,
            evidence=evidence,
            grade=rule.grade,
            source_url=rule.source_url,
            second_hand=rule.second_hand,
        )


def mode_of(conferral: Conferral) -> Mode:
    """By what means the sides conferred; unspecified where the letter does not say."""
    return conferral.mode.value if conferral.mode else Mode.UNSPECIFIED


def by_word_of_mouth(conferrals: Iterable[Conferral]) -> tuple[Conferral, ...]:
    """The conferrals that were not, as far as the letter says, in writing only."""
    return tuple(conferral for conferral in conferrals if not mode_of(conferral).written)


def spans_of(*facts: Shown[Any] | None) -> tuple[Span, ...]:
    """The spans of facts, those not shown left out."""
    return in_order(span for fact in facts if fact is not None for span in fact.spans)


def in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in the order of the text, each once."""
    return tuple(sorted(set(spans)))
