"""What the judge's practices ask that bears on what to do next: time to answer, means of conferring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from conferral.model.facts import Mode, Request
from conferral.model.ledgers import Case
from conferral.practices import Pack, PacksFound, Requirement, Shelf, packs_for
from conferral.practices.kinds import (
    ConferralRequired,
    DaysAhead,
    EcfEvent,
    PageLimit,
    PromptRequest,
    ResponseTime,
    ToldAdversary,
)
from conferral.practices.kinds.terms import Event as Day
from conferral.practices.pack import On


@dataclass(frozen=True, slots=True)
class Asked:
    """One requirement with its terms."""

    demand: Any
    requirement: Requirement

    @property
    def cite(self) -> str:
        """Where it stands, with a word where we have it second-hand."""
        return f"{self.requirement.cite} (known second-hand)" if self.requirement.second_hand else self.requirement.cite


@dataclass(frozen=True, slots=True)
class Practices:
    """The practices of a case that bear on what comes next; None where nobody asks it."""

    answer: Asked | None = None
    conferral: Asked | None = None
    told: Asked | None = None
    prompt: Asked | None = None
    pages: Asked | None = None
    extension_paper: Asked | None = None
    ahead_of_close: Asked | None = None
    ahead_of_extension: Asked | None = None

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The means of conferring that count; none named, every means by word of mouth or in writing."""
        return self.conferral.demand.modes if self.conferral else ()


def packs_of_case(case: Case, *, shelf: Shelf | None = None, extra: Iterable[Pack] = ()) -> PacksFound:
    """The packs of a case's court and of each of its judges, each once, and what is to be said of those not held."""
    own = tuple(extra)
    found = [packs_for(case.court, judge, shelf=shelf, extra=own) for judge in case.judges or (None,)]
    packs = {pack.id: pack for one in found for pack in one.packs}
    return PacksFound(tuple(packs.values()), tuple(dict.fromkeys(note for one in found for note in one.notes)))


def practices_of(packs: Iterable[Pack]) -> Practices:
    """What the packs of a case ask, the nearest authority first: its word stands for those behind it."""
    nearest = sorted(packs, key=lambda pack: (-pack.layer, pack.id))
    return Practices(
        answer=_first(nearest, ResponseTime),
        conferral=_first(nearest, ConferralRequired),
        told=_first(nearest, ToldAdversary),
        prompt=_first(nearest, PromptRequest),
        pages=_first(nearest, PageLimit),
        extension_paper=next(
            (one for one in _all(nearest, EcfEvent) if Request.EXTENSION in one.demand.requests), None
        ),
        ahead_of_close=next(
            (one for one in _all(nearest, DaysAhead) if one.demand.before is Day.CLOSE_OF_DISCOVERY), None
        ),
        ahead_of_extension=next((one for one in _all(nearest, DaysAhead) if _on_extension(one)), None),
    )


def _on_extension(one: Asked) -> bool:
    reached = one.requirement.on in (On.EXTENSION, On.EXTENSION_OR_ADJOURNMENT)
    return reached and one.demand.before is Day.DAY_TO_BE_MOVED


def _all(packs: Iterable[Pack], kind: type[Any]) -> Iterator[Asked]:
    for pack in packs:
        for requirement in pack.requirements:
            if isinstance(requirement.demand, kind):
                yield Asked(requirement.demand, requirement)


def _first(packs: Iterable[Pack], kind: type[Any]) -> Asked | None:
    return next(_all(packs, kind), None)
