"""A letter held against practices: every requirement that reaches it, answered."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from conferral.check.benches import certain, doubt_of_bench, may_hear, other_judges
from conferral.check.held import Held, Practice, Result
from conferral.check.packs_told import age_notes, of_this_case, order_notes, part_notes, replaced_notes
from conferral.check.part import Part, part_of
from conferral.check.scope import ON_TIME, Reach, Scope, is_motion, reach_of, scope_of
from conferral.check.subjects import called_for, spared
from conferral.check.table import CHECKS
from conferral.check.words import OwnWords
from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Reading
from conferral.model.findings import DueLater, Finding, NotChecked, Report
from conferral.practices import kinds
from conferral.practices.kinds.conferring import ResponseTime
from conferral.practices.pack import Layer, On, Pack, PacksFound, Requirement
from conferral.text.source import Source
from conferral.text.wording import Wording, worded

D = TypeVar("D")


def check_letter(
    reading: Reading, source: Source, packs: PacksFound, *, as_of: dt.date, ecf_event: str | None = None
) -> Report:
    """Hold a letter against the packs found for it, and report each requirement that reaches it.

    ``as_of`` is the day of the check: pass it in, nothing here looks at a clock. ``ecf_event`` is the event chosen for
    filing, as "letter" or "letter motion". The ruling that may be written on the letter is never looked at. Never
    raises on any reading; a paper that is no letter gives a report with a note and no findings.
    """
    every = (*packs.packs, *certain(packs.beside))
    nearest_first = tuple(sorted(every, key=lambda pack: (-pack.layer, pack in packs.beside, pack.id)))
    if reading.letter is None:
        what = reading.kind.value.replace("_", " ")
        note = f"This paper was read as {what} and not as a letter to a judge; no practice was held against it."
        return Report(tuple(pack.used for pack in nearest_first), (), notes=(note, *packs.notes))
    nearest_first = tuple(pack for pack in nearest_first if of_this_case(pack, reading.letter))
    answer_time, conferral = _nearest(ResponseTime, nearest_first), _nearest(kinds.ConferralRequired, nearest_first)
    held = Held(reading, reading.letter, source, OwnWords.of(source), as_of, ecf_event, answer_time, conferral)
    named = frozenset(name for pack in nearest_first for one in pack.requirements for name in one.replaces)
    return _report(_Against(held, nearest_first, packs.beside, scope_of(held), part_of(held), named), packs)


def _report(against: _Against, packs: PacksFound) -> Report:
    held, results = against.held, tuple(against.results())
    notes = (
        *packs.notes,
        *part_notes(against.part),
        *order_notes(packs.packs, held),
        *other_judges(against.packs, packs.beside, held),
        *age_notes(against.packs, held),
        *replaced_notes(against.replaced()),
        *(result for result in results if isinstance(result, str)),
    )
    return Report(
        packs=tuple(pack.used for pack in against.packs),
        findings=tuple(result for result in results if isinstance(result, Finding)),
        not_checked=tuple(result for result in results if isinstance(result, NotChecked)),
        due_later=tuple(result for result in results if isinstance(result, DueLater)),
        notes=notes,
        unknown=packs.unknown,
    )


@dataclass(frozen=True, slots=True)
class _Against:
    """A letter and the packs it is held against, nearest first; ``beside`` are of judges it is not addressed to.

    ``named`` are the requirements in whose place some pack says by name that its own stand.
    """

    held: Held
    packs: tuple[Pack, ...]
    beside: tuple[Pack, ...]
    scope: Scope
    part: Part
    named: frozenset[str]

    def results(self) -> Iterator[Result]:
        for pack, requirement in self._asked():
            if not self._replacing(pack, requirement):
                yield from self._of_requirement(pack, requirement)

    def replaced(self) -> Iterator[tuple[str, str]]:
        """What reaches the letter and was not asked, with the requirement that stands in its place."""
        for pack, requirement in self._asked():
            new = self._replacing(pack, requirement)
            if new and reach_of(self.held, requirement.on, self.scope)[0] is not Reach.NONE:
                yield f"{pack.id}#{requirement.id}", new

    def _asked(self) -> Iterator[tuple[Pack, Requirement]]:
        """Each requirement that the letter calls for, by pack and by number."""
        for pack in self.packs:
            for requirement in _in_order(pack):
                heard = pack not in self.beside or may_hear(pack, requirement)
                if heard and called_for(self.held, requirement):
                    yield pack, requirement

    def _of_requirement(self, pack: Pack, requirement: Requirement) -> Iterator[Result]:
        practice = Practice(pack.id, requirement, self._doubts(pack, requirement))
        demand, in_force, written = requirement.demand, requirement.in_force_from, self.held.written_on
        reach, why = reach_of(self.held, requirement.on, self.scope)
        if reach is Reach.NONE:
            if not _silent_unless_reached(requirement):
                yield practice.not_applicable(why)
        elif self.part is Part.RESPONSE and not _asked_of_an_answer(requirement):
            if not requirement.relief and not requirement.touches:
                yield practice.not_applicable(
                    "the letter answers the other side's; this is asked of the one who applies"
                )
        elif reach is Reach.LATER and not isinstance(demand, kinds.Certification | kinds.Consequence):
            yield practice.due_later(why)
        elif in_force and written and written < in_force:
            since = f"in force from {with_weekday(in_force)}; the letter is dated {with_weekday(written)}"
            yield practice.not_applicable(since)
        elif why := spared(self.held, requirement):
            yield practice.not_applicable(why)
        else:
            yield from CHECKS[type(demand)](self.held, practice, demand)

    def _doubts(self, pack: Pack, requirement: Requirement) -> tuple[str, ...]:
        """Reasons why unmet would say too much."""
        doubts = list(doubt_of_bench(self.held, pack, requirement)) if pack in self.beside else []
        amended = requirement.amended_on
        if requirement.second_hand:
            doubts.append("the requirement is known only second-hand")
        if amended and (self.held.written_on or self.held.as_of) >= amended:
            doubts.append(f"the rule was amended on {with_weekday(amended)} and its words since then were not seen")
        if self.part is Part.BOTH and not _asked_of_an_answer(requirement):
            doubts.append(
                "the letter answers the other side's, and whether it also applies for this itself is not plain"
            )
        if requirement.on is On.DISCOVERY_MOTION and not is_motion(self.held):
            doubts.append("it is asked of a motion, and whether this letter is itself the motion is not plain")
        if requirement.on in (On.DISCOVERY_DISPUTE, On.DISCOVERY_MOTION) and self.scope is Scope.DOUBTFUL:
            doubts.append(
                "it is asked only of a letter that raises a discovery dispute, and whether this one does is not plain"
            )
        set_by_judges = isinstance(requirement.demand, _OFTEN_SET_BY_THE_JUDGE)
        if set_by_judges and pack.layer is Layer.COURT and self._unknown_judge():
            doubts.append("the letter goes by the judge's own practices, which are not held and may differ")
        return tuple(doubts)

    def _unknown_judge(self) -> bool:
        """Whether the letter names practices of a judge of whom none are held."""
        held = any(pack.layer is Layer.JUDGE and pack not in self.beside for pack in self.packs)
        return not held and any(_OF_THE_JUDGE.search(shown.value) for shown in self.held.reading.practice_cites)

    def _replacing(self, pack: Pack, requirement: Requirement) -> str | None:
        """The requirement of a nearer authority that stands in the place of this one."""
        kind, own = type(requirement.demand), f"{pack.id}#{requirement.id}"
        if kind not in kinds.REPLACED_BY_THE_NEAREST and own not in self.named:
            return None
        for nearer in self.packs:
            if nearer.layer <= pack.layer or nearer in self.beside:
                continue
            for other in _in_order(nearer):
                same = kind in kinds.REPLACED_BY_THE_NEAREST and isinstance(other.demand, kind)
                if own in other.replaces or (same and other.on.is_on_all_of(requirement.on)):
                    return f"{nearer.id}#{other.id}"
        return None


_OFTEN_SET_BY_THE_JUDGE = kinds.PreMotionConference | kinds.JointLetter
_OF_THE_JUDGE = Wording(r"\b(?:Honor|Individual|Standing|Chambers)\b", re.I)
_TOLD_ONLY_WHERE_REACHED = kinds.Consequence | kinds.ResponseDue | kinds.Reply | kinds.Layout


def _silent_unless_reached(requirement: Requirement) -> bool:
    """Whether a requirement that does not reach the letter is left out of the report altogether."""
    on_its_own_subject = requirement.on in ON_TIME or requirement.relief or requirement.touches
    return bool(on_its_own_subject) or isinstance(requirement.demand, _TOLD_ONLY_WHERE_REACHED)


def _asked_of_an_answer(requirement: Requirement) -> bool:
    """Whether a requirement is asked of a letter that answers the other side's, and not only of the one who applies."""
    of_every_paper = requirement.on is On.ANY_LETTER
    return of_every_paper or isinstance(
        requirement.demand, kinds.ResponseDue | kinds.Reply | kinds.Consequence | kinds.PaperShows
    )


def _nearest(kind: type[D], nearest_first: tuple[Pack, ...]) -> D | None:
    """What the nearest authority that says it asks of this kind."""
    demands = (requirement.demand for pack in nearest_first for requirement in pack.requirements)
    return next((demand for demand in demands if isinstance(demand, kind)), None)


def _in_order(pack: Pack) -> tuple[Requirement, ...]:
    """A pack's requirements in the order of their numbers."""
    return tuple(sorted(pack.requirements, key=lambda one: _by_number(one.id)))


@lru_cache(maxsize=1024)
def _by_number(requirement_id: str) -> tuple[tuple[int, str], ...]:
    """Requirements in the order of their numbers: 2.A before 10.A."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in worded(r"(\d+)").split(requirement_id))
