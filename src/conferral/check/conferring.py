"""Whether the sides conferred on each thing the letter asks for, after it arose, by a means that counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conferral.check import phrases
from conferral.check.apart import perhaps_on
from conferral.check.certifying import certified_at
from conferral.check.cures import (
    SAY_WHAT_WAS_DISCUSSED,
    TELL_THE_ATTEMPT,
    TELL_WHAT_IS_CERTIFIED,
    ask_of_video,
    confer,
    say_by_what_means,
    say_for_whom,
)
from conferral.check.held import Held, Practice, Result, in_order, mode_of, spans_of
from conferral.check.parties import concerned, with_party
from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Conferral, Issue, Mode
from conferral.model.findings import Answer, Finding
from conferral.model.spans import Span
from conferral.practices.kinds.conferring import ConferralRequired
from conferral.practices.kinds.terms import With

_BEST_FIRST = (Answer.MET, Answer.UNCLEAR, Answer.UNMET)


def check_conferral(held: Held, practice: Practice, demand: ConferralRequired) -> Iterator[Result]:
    """One finding for each issue; one for the letter as a whole where no issue was read in it."""
    practice = practice.provided(demand.provided)
    if not held.reading.issues:
        yield _Asked(held, practice, demand).finding()
    for number, issue in enumerate(held.reading.issues):
        yield _Asked(held, practice, demand, number, issue).finding()


@dataclass(frozen=True, slots=True)
class _Asked:
    """One thing the letter asks for (the letter as a whole, without an issue), held against the demand."""

    held: Held
    practice: Practice
    demand: ConferralRequired
    number: int | None = None
    issue: Issue | None = None

    def finding(self) -> Finding:
        on_it = self.held.conferrals_on(self.issue)
        if not on_it:
            return self._none_on_it()
        answers = [(counts(mode_of(conferral), self.demand), conferral) for conferral in on_it]
        if counting := [conferral for answer, conferral in answers if answer is Answer.MET]:
            return self._with_whom(counting)
        if untold := [conferral for answer, conferral in answers if answer is Answer.UNCLEAR]:
            why = f"the letter does not say by what means the sides conferred{_on_days(untold)}"
            if met_on_condition := [c for c in untold if mode_of(c) in self.demand.conditional]:
                used = phrases.means(mode_of(conferral) for conferral in met_on_condition)
                why = f"the sides conferred {used}{_on_days(untold)}, which counts only where {self.demand.condition}"
            elif by_video := [c for c in untold if _not_thought_of(mode_of(c), self.demand)]:
                named = phrases.means(self.demand.modes)
                why = f"the sides conferred by video{_on_days(by_video)}; the source names {named}, and not video"
                return self.practice.unclear(why, ask_of_video(self.demand), _spans(on_it), self.number)
            return self.practice.unclear(why, say_by_what_means(self.demand), _spans(on_it), self.number)
        used = phrases.means(mode_of(conferral) for conferral in on_it)
        why = f"the letter shows dealings only {used}{_on_days(on_it)}; {_what_counts(self.demand)}"
        return self._unmet(why, _spans(on_it))

    def _with_whom(self, counting: Sequence[Conferral]) -> Finding:
        """The conferrals count by their means; whether they were with every party whom the issue concerns."""
        every = self.demand.with_whom is With.EVERY_PARTY
        parties = concerned(self.held.reading.issues, self.issue, self.held.side) if self.issue and every else ()
        answers = {party: self._best(counting, party, only_one=len(parties) == 1) for party in parties}
        if left_out := [party for party, answer in answers.items() if answer is Answer.UNMET]:
            why = f"the letter shows no conferral with {phrases.listed(left_out)}; {_what_counts(self.demand)}"
            return self._unmet(why, _spans(counting), left_out)
        if untold := [party for party, answer in answers.items() if answer is Answer.UNCLEAR]:
            which = f"the conferral{_on_days(counting)}"
            why = f"the letter does not say whether {phrases.listed(untold)} took part in {which}"
            return self.practice.unclear(why, say_for_whom(untold), _spans(counting), self.number)
        used = phrases.means(mode_of(conferral) for conferral in counting)
        return self.practice.met(f"the sides conferred {used}{_on_days(counting)}", _spans(counting), self.number)

    def _best(self, counting: Sequence[Conferral], party: str, *, only_one: bool) -> Answer:
        answers = {with_party(conferral, party, self.held.side, only_one=only_one) for conferral in counting}
        return next(answer for answer in _BEST_FIRST if answer in answers)

    def _none_on_it(self) -> Finding:
        attempts = in_order(span for attempt in self.held.reading.one_way for span in attempt.spans)
        if attempts and self.demand.attempt_suffices:
            why = "the letter tells of an attempt to confer that was not answered"
            return self.practice.unclear(why, TELL_THE_ATTEMPT, attempts, self.number)
        if not self.held.reading.conferrals and (certified := certified_at(self.held)):
            why = "the letter certifies that its writer conferred, or tried to, and tells of no conferral"
            return self.practice.unclear(why, TELL_WHAT_IS_CERTIFIED, certified, self.number)
        if not self.held.reading.conferrals:
            why = "the letter tells of no conferral" + (
                ", only of an attempt that was not answered" if attempts else ""
            )
            return self._unmet(why, attempts or (self.issue.spans if self.issue else ()))
        return self._none_since_it_arose()

    def _none_since_it_arose(self) -> Finding:
        """The letter tells of conferrals, but of none on this issue after it arose."""
        issue, last = self.issue, _last_day(self.held.reading.conferrals)
        arose = issue.arose_on if issue else None
        if arose and last and last[0] < arose.value:
            why = f"the dispute arose on {with_weekday(arose.value)}, the last conferral was on {with_weekday(last[0])}"
            return self._unmet(why, in_order((*arose.spans, *last[1])))
        if issue and (maybe := [c for c in perhaps_on(self.held, issue) if self._counts(c)]):
            why = f"the letter does not say whether the conferral{_on_days(maybe)} was on this issue"
            return self.practice.unclear(why, SAY_WHAT_WAS_DISCUSSED, _spans(maybe), self.number)
        if used := [c for c in self.held.reading.conferrals if not self._counts(c)]:
            why = f"the letter shows dealings only {phrases.means(mode_of(c) for c in used)}{_on_days(used)}"
            if len(used) == len(self.held.reading.conferrals):
                return self._unmet(f"{why}; {_what_counts(self.demand)}", _spans(used))
        since = f" after it arose on {with_weekday(arose.value)}" if arose else ""
        why = f"none of the conferrals that the letter tells of is shown to have been on this issue{since}"
        return self._unmet(why, in_order((*(issue.spans if issue else ()), *spans_of(arose))))

    def _counts(self, conferral: Conferral) -> bool:
        return counts(mode_of(conferral), self.demand) is not Answer.UNMET

    def _unmet(self, why: str, evidence: tuple[Span, ...], left_out: Sequence[str] = ()) -> Finding:
        return self.practice.unmet(why, confer(self.held, self.demand, self.issue, left_out), evidence, self.number)


def counts(mode: Mode, demand: ConferralRequired) -> Answer:
    """Whether a means counts: met, unmet, or unclear where the letter does not name it."""
    if not demand.modes and not demand.excluded and not demand.conditional:
        return Answer.MET
    if mode is Mode.UNSPECIFIED or mode in demand.conditional or _not_thought_of(mode, demand):
        return Answer.UNCLEAR
    allowed = mode in demand.modes if demand.modes else mode not in demand.excluded
    return Answer.MET if allowed else Answer.UNMET


def _not_thought_of(mode: Mode, demand: ConferralRequired) -> bool:
    """Whether the sides spoke by video, and the source names a call or a meeting and is silent on video.

    Where it names a meeting only, a call by video is none; where it excludes video, that is said.
    """
    return mode is Mode.VIDEO and mode not in (*demand.modes, *demand.excluded) and Mode.TELEPHONE in demand.modes


def _what_counts(demand: ConferralRequired) -> str:
    if demand.modes:
        never = f", and none {phrases.means(demand.excluded)}" if demand.excluded else ""
        also = f", or {phrases.means(demand.conditional)} where {demand.condition}" if demand.conditional else ""
        return f"what counts is a conferral {phrases.means(demand.modes)}{also}{never}"
    if demand.conditional:
        return f"a conferral {phrases.means(demand.conditional)} counts only where {demand.condition}"
    return f"a conferral {phrases.means(demand.excluded)} does not count" if demand.excluded else "every means counts"


def _spans(conferrals: Sequence[Conferral]) -> tuple[Span, ...]:
    return in_order(span for conferral in conferrals for span in conferral.spans)


def _on_days(conferrals: Sequence[Conferral]) -> str:
    days = sorted({conferral.date.value for conferral in conferrals if conferral.date})
    return f" on {phrases.listed(with_weekday(on) for on in days)}" if days else ""


def _last_day(conferrals: Sequence[Conferral]) -> tuple[dt.date, tuple[Span, ...]] | None:
    """The day of the last conferral that has one, and the words that give it."""
    days = [(conferral.date.value, conferral.date.spans) for conferral in conferrals if conferral.date]
    return max(days, default=None)
