"""The practices of a case, arranged for a page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from conferral.model.ledgers import Case
from conferral.practices import Pack, Requirement
from conferral_web.matters import records

_OLD = 90
"""A source seen more than so many days ago is to be looked at again."""


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority's requirements, and whether its source was seen long ago."""

    pack: Pack
    days: int

    @property
    def old(self) -> bool:
        """Whether to look at the source again before relying on it."""
        return self.days > _OLD

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """What it asks."""
        return self.pack.requirements


@dataclass(frozen=True, slots=True)
class Found:
    """The authorities of a case, and whose practices are not held."""

    case: Case
    authorities: tuple[Authority, ...]
    unknown: tuple[str, ...]


def practices_for(case: Case, today: dt.date) -> Found:
    """The authorities of a case, the judge's own first."""
    found = records.packs_of(case)
    nearest = sorted(found.packs, key=lambda pack: (-pack.layer, pack.id))
    return Found(case, tuple(Authority(pack, (today - pack.seen_on).days) for pack in nearest), found.notes)
