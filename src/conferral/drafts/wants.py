"""What the judge's practices ask of the paper that is drafted: its form, what it must say, and its limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from conferral.drafts.forms import EVERY, Counted, FormRow, form_row
from conferral.drafts.house import Type
from conferral.drafts.paper import Form
from conferral.model.facts import Mode, Request
from conferral.practices.kinds import (
    Attachment,
    ConferralDetails,
    ConferralRequired,
    EcfEvent,
    JointLetter,
    Layout,
    LetterStates,
    PageLimit,
    PreMotionConference,
    ResponseTime,
    TakesPart,
    WordLimit,
)
from conferral.practices.kinds.terms import Detail, Paper, Role, Spacing, Statement
from conferral.practices.pack import On, Pack, Requirement

_PLAIN = Role.COUNSEL
"""A role that goes without saying: whoever confers for a side is its counsel."""
_DISPUTES = (On.DISCOVERY_DISPUTE, On.DISCOVERY_MOTION, On.ANY_LETTER)


@dataclass(frozen=True, slots=True)
class Limit:
    """A number that the paper must keep to, and who says so."""

    most: int
    cite: str
    second_hand: bool = False
    exhibits_count: bool = False

    @property
    def source(self) -> str:
        """Who says so, with a word where we have it second-hand."""
        return f"{self.cite} (known second-hand)" if self.second_hand else self.cite


@dataclass(frozen=True, slots=True)
class Wants:
    """What the practices of a case ask of its papers. Empty where no practices are known."""

    judge: str | None = None
    judge_title: str | None = None
    called: str = "joint letter"
    form: Form = Form.ISSUE_BY_ISSUE
    counts: tuple[Counted, ...] = EVERY
    conference_first: str | None = None
    conferral_cite: str | None = None
    modes: tuple[Mode, ...] = ()
    excluded: tuple[Mode, ...] = ()
    details: tuple[Detail, ...] = ()
    statements: frozenset[Statement] = frozenset()
    verbatim: bool = False
    attach: tuple[Paper, ...] = ()
    signed_by: Role | None = None
    takes_part: Role | None = None
    answer: str | None = None
    answer_cite: str | None = None
    pages: Limit | None = None
    words: Limit | None = None
    layout: Layout | None = None
    layout_cite: str | None = None
    event: str | None = None


def wants_of(packs: Iterable[Pack], form: Form | None = None, rows: Sequence[FormRow] = ()) -> Wants:
    """What packs ask, the nearest authority first; ``form`` takes the place of the form that its row names.

    ``rows`` are the house's own; they stand before those that come with Conferral.
    """
    nearest = sorted(packs, key=lambda pack: (-pack.layer, pack.id))
    joint, conferral, answer = (
        _first(nearest, JointLetter),
        _first(nearest, ConferralRequired),
        _first(nearest, ResponseTime),
    )
    pages, words, layout = _first(nearest, PageLimit), _first(nearest, WordLimit), _first(nearest, Layout)
    called = joint[0].form if joint else "joint letter"
    row = form_row((pack.id for pack in nearest), called, rows)
    conference = _first(nearest, PreMotionConference)
    return Wants(
        judge=next((pack.judge for pack in nearest if pack.judge and pack.case_number is None), None),
        judge_title=_title(nearest),
        called=called,
        form=form or row.form,
        counts=row.counts,
        conference_first=conference[1].cite if conference else None,
        conferral_cite=conferral[1].cite if conferral else None,
        modes=conferral[0].modes if conferral else (),
        excluded=conferral[0].excluded if conferral else (),
        details=tuple(dict.fromkeys(one for demand, _ in _every(nearest, ConferralDetails) for one in demand.details)),
        statements=frozenset(demand.what for demand, _ in _every(nearest, LetterStates)),
        verbatim=any(demand.verbatim for demand, _ in _every(nearest, Attachment)),
        attach=tuple(dict.fromkeys(demand.what for demand, _ in _every(nearest, Attachment) if not demand.verbatim)),
        signed_by=joint[0].signed_by if joint else None,
        takes_part=next((demand.role for demand, _ in _every(nearest, TakesPart) if demand.role is not _PLAIN), None),
        answer=str(answer[0].within) if answer else None,
        answer_cite=answer[1].cite if answer else None,
        pages=replace(_limit(pages, pages[0].pages), exhibits_count=pages[0].exhibits_count) if pages else None,
        words=_limit(words, words[0].words) if words else None,
        layout=layout[0] if layout else None,
        layout_cite=layout[1].cite if layout else None,
        event=_event(nearest),
    )


def type_for(style: Type, wants: Wants) -> Type:
    """The house's type, brought to what the judge asks: never smaller, never tighter."""
    layout = wants.layout
    if layout is None or layout.if_longer_than_pages:
        return style
    return replace(
        style,
        points=max(style.points, layout.points or 0),
        spacing=layout.spacing or style.spacing,
        margins_inches=max(style.margins_inches, layout.margins_inches or 0),
        font=layout.font or style.font,
    )


def _limit(found: tuple[Any, Requirement], most: int) -> Limit:
    return Limit(most, found[1].cite, found[1].second_hand)


def _title(nearest: Iterable[Pack]) -> str | None:
    """The judge's title, where the pack's own title has it."""
    titles = [pack.title for pack in nearest if pack.judge]
    return "United States Magistrate Judge" if any("Magistrate Judge" in one for one in titles) else None


def _event(nearest: list[Pack]) -> str | None:
    """The ECF event for a letter on a discovery dispute."""
    of_disputes = (
        demand for demand, _ in _every(nearest, EcfEvent) if not demand.requests or Request.COMPEL in demand.requests
    )
    found: EcfEvent | None = next(of_disputes, None)
    return found.event if found else None


def _every(nearest: Iterable[Pack], kind: type[Any]) -> Iterator[tuple[Any, Requirement]]:
    """The demands of a kind that are asked of a letter on a discovery dispute, or of one about time."""
    for pack in nearest:
        for one in pack.requirements:
            if isinstance(one.demand, kind) and not one.relief and not one.touches:
                yield one.demand, one


def _first(nearest: Iterable[Pack], kind: type[Any]) -> tuple[Any, Requirement] | None:
    return next((found for found in _every(nearest, kind) if found[1].on in _DISPUTES), None)


def double_spaced(style: Type) -> bool:
    """Whether lines stand double."""
    return style.spacing is Spacing.DOUBLE
