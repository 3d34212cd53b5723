"""A letter held against practices: every requirement that reaches it, answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from conferral.check.attached import check_attachment, check_copies, check_exhibits
from conferral.check.conferring import check_conferral
from conferral.check.dealings import check_details, check_impasse, check_prompt, check_response_time, check_told
from conferral.check.held import Held, Practice, Result
from conferral.check.identifiers import check_redaction
from conferral.check.joint import check_joint, check_takes_part
from conferral.check.lengths import check_layout, check_words
from conferral.check.motions import (
    check_certification,
    check_conference_first,
    check_consequence,
    check_reply,
    check_response_due,
)
from conferral.check.packs_told import age_notes, other_judges
from conferral.check.papers import check_delivery, check_event, check_pages
from conferral.check.scope import ON_TIME, Reach, Scope, is_motion, reach_of, scope_of
from conferral.check.statements import check_states
from conferral.check.times import check_days_ahead, check_window
from conferral.check.words import OwnWords
from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Reading
from conferral.model.findings import DueLater, Finding, NotChecked, Report
from conferral.practices import kinds
from conferral.practices.kinds.conferring import ResponseTime
from conferral.practices.pack import On, Pack, PacksFound, Requirement
from conferral.text.source import Source
from conferral.text.wording import worded

CHECKS: Mapping[type[Any], Callable[[Held, Practice, Any], Iterator[Result]]] = MappingProxyType(
    {
        kinds.ConferralRequired: check_conferral,
        kinds.ResponseTime: check_response_time,
        kinds.ToldAdversary: check_told,
        kinds.ImpasseConfirmed: check_impasse,
        kinds.PromptRequest: check_prompt,
        kinds.ConferralDetails: check_details,
        kinds.TakesPart: check_takes_part,
        kinds.ConferralWindow: check_window,
        kinds.LetterStates: check_states,
        kinds.JointLetter: check_joint,
        kinds.DaysAhead: check_days_ahead,
        kinds.PageLimit: check_pages,
        kinds.WordLimit: check_words,
        kinds.Layout: check_layout,
        kinds.ExhibitLimit: check_exhibits,
        kinds.Attachment: check_attachment,
        kinds.EcfEvent: check_event,
        kinds.Delivery: check_delivery,
        kinds.CourtesyCopies: check_copies,
        kinds.Redaction: check_redaction,
        kinds.PreMotionConference: check_conference_first,
        kinds.Certification: check_certification,
        kinds.ResponseDue: check_response_due,
        kinds.Reply: check_reply,
        kinds.Consequence: check_consequence,
    }
)
"""The check of each kind; a test keeps it complete."""

D = TypeVar("D")


def check_letter(
    reading: Reading, source: Source, packs: PacksFound, *, as_of: dt.date, ecf_event: str | None = None
) -> Report:
    """Hold a letter against the packs found for it, and report each requirement that reaches it.

    ``as_of`` is the day of the check: pass it in, nothing here looks at a clock. ``ecf_event`` is the event chosen for
    filing, as "letter" or "letter motion". The ruling that may be written on the letter is never looked at. Never
    raises on any reading; a paper that is no letter gives a report with a note and no findings.
    """
    nearest_first = tuple(sorted(packs.packs, key=lambda pack: (-pack.layer, pack.id)))
    used = tuple(pack.used for pack in nearest_first)
    if reading.letter is None:
        what = reading.kind.value.replace("_", " ")
        note = f"This paper was read as {what} and not as a letter to a judge; no practice was held against it."
        return Report(used, (), notes=(note, *packs.notes))
    answer_time, conferral = _nearest(ResponseTime, nearest_first), _nearest(kinds.ConferralRequired, nearest_first)
    held = Held(reading, reading.letter, source, OwnWords.of(source), as_of, ecf_event, answer_time, conferral)
    scope = scope_of(held)
    results = tuple(result for pack in nearest_first for result in _of_pack(held, pack, nearest_first, scope))
    return Report(
        packs=used,
        findings=tuple(result for result in results if isinstance(result, Finding)),
        not_checked=tuple(result for result in results if isinstance(result, NotChecked)),
        due_later=tuple(result for result in results if isinstance(result, DueLater)),
        notes=(
            *packs.notes,
            *other_judges(nearest_first, held),
            *age_notes(nearest_first, held),
            *(result for result in results if isinstance(result, str)),
        ),
    )


def _of_pack(held: Held, pack: Pack, nearest_first: tuple[Pack, ...], scope: Scope) -> Iterator[Result]:
    for requirement in sorted(pack.requirements, key=lambda one: _by_number(one.id)):
        if not _replaced(requirement, pack, nearest_first):
            yield from _of_requirement(held, pack, requirement, scope)


def _of_requirement(held: Held, pack: Pack, requirement: Requirement, scope: Scope) -> Iterator[Result]:
    practice = Practice(pack.id, requirement, _doubts(held, requirement, scope))
    check = CHECKS[type(requirement.demand)]
    in_force, written = requirement.in_force_from, held.written_on
    reach, why = reach_of(held, requirement.on, scope)
    if reach is Reach.NONE:
        if requirement.on not in ON_TIME and not isinstance(requirement.demand, _TOLD_ONLY_WHERE_REACHED):
            yield practice.not_applicable(why)
    elif reach is Reach.LATER and not isinstance(requirement.demand, kinds.Certification | kinds.Consequence):
        yield practice.due_later(why)
    elif in_force and written and written < in_force:
        yield practice.not_applicable(
            f"in force from {with_weekday(in_force)}; the letter is dated {with_weekday(written)}"
        )
    else:
        yield from check(held, practice, requirement.demand)


_TOLD_ONLY_WHERE_REACHED = kinds.Consequence | kinds.ResponseDue | kinds.Reply | kinds.Layout


def _doubts(held: Held, requirement: Requirement, scope: Scope) -> tuple[str, ...]:
    """Reasons why unmet would say too much."""
    doubts = []
    if requirement.second_hand:
        doubts.append("the requirement is known only second-hand")
    amended = requirement.amended_on
    if amended and (held.written_on or held.as_of) >= amended:
        doubts.append(f"the rule was amended on {with_weekday(amended)} and its words since then were not seen")
    if requirement.on is On.DISCOVERY_MOTION and not is_motion(held):
        doubts.append("it is asked of a motion, and whether this letter is itself the motion is not plain")
    if requirement.on in (On.DISCOVERY_DISPUTE, On.DISCOVERY_MOTION) and scope is Scope.DOUBTFUL:
        doubts.append(
            "it is asked only of a letter that raises a discovery dispute, and whether this one does is not plain"
        )
    return tuple(doubts)


def _replaced(requirement: Requirement, pack: Pack, packs: tuple[Pack, ...]) -> bool:
    """Whether a nearer authority has its own word on the same thing."""
    kind = type(requirement.demand)
    return kind in kinds.REPLACED_BY_THE_NEAREST and any(
        isinstance(other.demand, kind) and other.on.is_on_all_of(requirement.on)
        for nearer in packs
        if nearer.layer > pack.layer
        for other in nearer.requirements
    )


def _nearest(kind: type[D], nearest_first: tuple[Pack, ...]) -> D | None:
    """What the nearest authority that says it asks of this kind."""
    demands = (requirement.demand for pack in nearest_first for requirement in pack.requirements)
    return next((demand for demand in demands if isinstance(demand, kind)), None)


def _by_number(requirement_id: str) -> tuple[tuple[int, str], ...]:
    """Requirements in the order of their numbers: 2.A before 10.A."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in worded(r"(\d+)").split(requirement_id))
