"""A pack: what one judge, one court or the Federal Rules ask for, each requirement with its source."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from conferral.model.facts import Request
from conferral.model.findings import Grade, PackUsed
from conferral.practices.kinds import Demand


class Layer(IntEnum):
    """How near an authority is to the letter; the nearest speaks first."""

    FEDERAL = 0
    COURT = 1
    JUDGE = 2
    ORDER = 3


class Asks(StrEnum):
    """Whether a thing must be done (the letter may be silent on it) or must stand in the letter."""

    CONDUCT = "conduct"
    CONTENT = "content"


class On(StrEnum):
    """The papers a requirement is about.

    A discovery motion is a letter that itself asks for the relief; of one that asks for a conference first, what is
    asked of the motion is due later.
    """

    DISCOVERY_DISPUTE = "discovery_dispute"
    DISCOVERY_MOTION = "discovery_motion"
    EXTENSION = "extension"
    ADJOURNMENT = "adjournment"
    EXTENSION_OR_ADJOURNMENT = "extension_or_adjournment"
    ANY_LETTER = "any_letter"

    def is_on_all_of(self, other: On) -> bool:
        """Whether every paper of the other sort is one of this sort too, so that this word can stand for that one.

        >>> On.ANY_LETTER.is_on_all_of(On.EXTENSION), On.EXTENSION.is_on_all_of(On.ANY_LETTER)
        (True, False)
        """
        return self is On.ANY_LETTER or self is other or other in _PARTS.get(self, ())


class Touches(StrEnum):
    """What a letter's own words are about, where a rule is on that alone."""

    INTERROGATORIES = "interrogatories"
    PRODUCTION = "production"
    ADMISSIONS = "admissions"
    REQUESTS = "requests"
    SUBPOENA = "subpoena"
    PRIVILEGE = "privilege"
    OBJECTIONS = "objections"
    OPENING_OF_DISCOVERY = "opening_of_discovery"
    SIGNATURE = "signature"
    OATH = "oath"


class Spared(StrEnum):
    """In whose case, or of whose letter, a rule is not asked."""

    PRO_SE = "pro_se"
    NONPARTY = "nonparty"


class Hears(StrEnum):
    """The sort of application that a judge hears where two judges sit on a case."""

    DISCOVERY = "discovery"
    TIME = "time"


_PARTS = {
    On.DISCOVERY_DISPUTE: (On.DISCOVERY_MOTION,),
    On.EXTENSION_OR_ADJOURNMENT: (On.EXTENSION, On.ADJOURNMENT),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing an authority asks for, in our own words, with its source.

    ``id`` is unique in its pack; ``demand`` is the kind with its terms. ``seen_on`` is the day the source was looked
    at, ``stood_on`` the day of the version it shows, ``amended_on`` the first later change known to us, whose words
    were not seen; ``in_force_from`` is given only where the source says it. ``second_hand`` is true where the author's
    own words were not seen. Second-hand and since-amended requirements yield unclear at worst. With ``relief`` it is
    asked only of a letter that asks for one of these, with ``touches`` only of one whose words are on all of these;
    other reports do not list it. ``spares`` are those of whom it is not asked, by the rule's own words. ``replaces``
    names requirements of authorities above it in whose place it stands.
    """

    id: str
    kind: str
    demand: Demand
    cite: str
    says: str
    asks: Asks
    on: On
    seen_on: dt.date
    source_url: str
    grade: Grade
    second_hand: bool
    in_force_from: dt.date | None = None
    stood_on: dt.date | None = None
    amended_on: dt.date | None = None
    relief: tuple[Request, ...] = ()
    touches: tuple[Touches, ...] = ()
    spares: tuple[Spared, ...] = ()
    replaces: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The requirements of one authority; ``id`` is ``us/federal``, ``nysd/court`` or ``nysd/gorenstein``.

    ``hears`` are the sorts of application that a judge hears where another judge sits on the case too. A pack with
    a ``case_number`` is an order in that case, and stands above the judge's practices. ``own_file`` is the path of
    a file of the user's own; ``overrides`` is then the day on which the pack of that id that comes with Conferral
    was seen, where there is one.
    """

    id: str
    title: str
    court: str
    judge: str | None
    requirements: tuple[Requirement, ...]
    seen_on: dt.date
    source_url: str
    grade: Grade
    in_force_from: dt.date | None = None
    hears: tuple[Hears, ...] = ()
    case_number: str | None = None
    notes: tuple[str, ...] = ()
    own_file: str | None = None
    overrides: dt.date | None = None

    @property
    def layer(self) -> Layer:
        """Federal Rules, court, judge, or an order in the case."""
        if self.case_number is not None:
            return Layer.ORDER
        if self.judge is not None:
            return Layer.JUDGE
        return Layer.FEDERAL if self.court == "us" else Layer.COURT

    @property
    def used(self) -> PackUsed:
        """The pack as a report names it."""
        return PackUsed(
            self.id,
            self.title,
            self.seen_on,
            self.in_force_from,
            self.grade,
            self.source_url,
            self.own_file,
            self.overrides,
            self.judge,
        )


@dataclass(frozen=True, slots=True)
class PacksFound:
    """The packs a letter is held against, nearest last, and what could not be found, in words.

    ``beside`` are those of the other judges who sit on the case, by their initials. ``unknown`` says whose own
    practices are not known, in words that go on with "are not known"; empty where the judge's pack is among ``packs``.
    """

    packs: tuple[Pack, ...]
    notes: tuple[str, ...] = ()
    beside: tuple[Pack, ...] = ()
    unknown: str = ""
