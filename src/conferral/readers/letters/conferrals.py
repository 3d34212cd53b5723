"""Conferrals: events between the sides that took place."""

from __future__ import annotations

from dataclasses import dataclass, field

from conferral.model.facts import Conferral, Letter, OneWay, Stated
from conferral.readers.document import Document


@dataclass(frozen=True, slots=True)
class Dealings:
    """What a letter tells of the sides' dealings with each other."""

    conferrals: tuple[Conferral, ...] = ()
    one_way: tuple[OneWay, ...] = ()
    impasse: Stated = field(default_factory=Stated)
    told_adversary: Stated = field(default_factory=Stated)
    adversary_position: Stated = field(default_factory=Stated)


def read_dealings(document: Document, letter: Letter) -> Dealings:
    """Conferrals, unanswered attempts, impasse, what the other side was told, and what it says."""
    return Dealings()
