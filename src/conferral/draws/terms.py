"""The terms of a draw as a person states them, on a command line or in a form, made into a plan and a source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from conferral.draws.frame import Columns
from conferral.draws.lists import ClassList
from conferral.draws.plan import Plan, sort_by
from conferral.draws.selection import set_apart
from conferral.draws.sizes import SizeRule
from conferral.draws.sources import NamedSource, name_source
from conferral.draws.units import canonical
from conferral.model.draws import Frame
from conferral.model.errors import DrawError


@dataclass(frozen=True, slots=True)
class SizeTerms:
    """The terms of size as they were given."""

    size: int | None = None
    fraction: str | None = None
    floor: int = 0
    certainty: tuple[str, ...] = ()
    spare: int | None = None
    every: int | None = None
    order_by: str | None = None
    start: int | None = None

    @property
    def given(self) -> bool:
        """Whether any term of size was given at all."""
        return (self.size, self.fraction, self.every) != (None, None, None)


@dataclass(frozen=True, slots=True)
class SourceTerms:
    """The source of the seed as it was given."""

    source: str
    at: dt.datetime
    says: str | None = None
    chain: str | None = None
    nonce: tuple[str, ...] = ()
    fallback: str | None = None
    fallback_at: dt.datetime | None = None
    fallback_says: str | None = None


def plan_from(terms: SizeTerms, frame: Frame, listed: ClassList, columns: Columns, numbers: dict[str, str]) -> Plan:
    """The plan of these terms for a frame; ``numbers`` are the neutral numbers of units, if there are any."""
    certainty = set_apart(frame.members, [numbers.get(canonical(unit), canonical(unit)) for unit in terms.certainty])
    if terms.spare is not None and terms.spare < 0:
        raise DrawError("--spare", "a number of replacements is 0 or more", "Give another number.")
    if terms.every is None:
        if terms.order_by or terms.start:
            raise DrawError("--order-by, --start", "these go with --every", "Give --every too, or leave them out.")
        if not terms.given:
            raise DrawError("the size", "how many are to be drawn?", "Give --size 30 or --fraction 20%.")
        return Plan(SizeRule(terms.size, terms.fraction, terms.floor), certainty, spare=terms.spare)
    if terms.size is not None or terms.fraction is not None or terms.floor:
        raise DrawError("--every", "a step takes no size, fraction or floor", "Leave one of them out.")
    units = listed.column(columns.unit)
    cells = listed.column(terms.order_by) if terms.order_by else [str(i).zfill(9) for i in range(len(units))]
    order = tuple(numbers.get(unit, unit) for unit in sort_by(units, cells, terms.order_by or "the order of the list"))
    return Plan(None, certainty, (), None, terms.every, terms.start, terms.order_by, order)


def sources_from(terms: SourceTerms, committed_on: dt.date) -> tuple[NamedSource, NamedSource | None, dict[str, str]]:
    """The source, the fallback if one is named, and the hashes of nonces by side."""
    named = name_source(terms.source, terms.says, terms.at, committed_on, terms.chain)
    fallback = None
    if terms.fallback:
        if terms.fallback_at is None or terms.fallback in ("nonces", "dice"):
            what = "a fallback is a public number of a later day"
            raise DrawError("--fallback", what, "Give --fallback drand --fallback-on 2026-12-08T17:00Z.")
        fallback = name_source(terms.fallback, terms.fallback_says, terms.fallback_at, committed_on)
    return named, fallback, dict(_nonce(pair) for pair in terms.nonce)


def _nonce(pair: str) -> tuple[str, str]:
    side, _, digest = pair.partition("=")
    if not side.strip() or len(digest) != 64 or not set(digest.lower()) <= set("0123456789abcdef"):
        what = f"{pair!r} is not a side and the SHA-256 of its secret"
        raise DrawError("--nonce", what, "Write --nonce plaintiff=9f86d0… with all 64 digits.")
    return side.strip(), digest.lower()


def pairs_of(given: Iterable[str]) -> dict[str, list[str]]:
    """What was entered as ``name=value``, in the order given."""
    entered: dict[str, list[str]] = {}
    for pair in given:
        name, mark, value = pair.partition("=")
        if not mark or not name.strip():
            what = f"{pair!r} is not name=value"
            raise DrawError("the seed", what, 'Write value=8C03…, round=123 or "drawing=5/69 2 19 33 41 58".')
        entered.setdefault(name.strip(), []).append(value.strip())
    return entered
