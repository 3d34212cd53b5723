"""What a paper says: the facts of one letter, order or docket entry.

Field names are those of the JSON contract. ``None`` is "the paper does not show it", ``()`` is "there is none".
Every fact holds the spans of the words it came from.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from conferral.model.spans import Shown, Span


class Kind(StrEnum):
    """What a paper is."""

    LETTER = "letter"
    ENDORSED_LETTER = "endorsed_letter"
    ORDER = "order"
    DOCKET_ENTRY = "docket_entry"
    DOCKET = "docket"
    NOTICE = "notice"
    OTHER = "other"


class Side(StrEnum):
    """For whom somebody speaks."""

    PLAINTIFF = "plaintiff"
    DEFENDANT = "defendant"
    JOINT = "joint"
    NONPARTY = "nonparty"

    @property
    def opponent(self) -> Side | None:
        """The side across the table; None where there is no single one."""
        return {Side.PLAINTIFF: Side.DEFENDANT, Side.DEFENDANT: Side.PLAINTIFF}.get(self)


class Via(StrEnum):
    """How a letter reaches the court."""

    ECF = "ecf"
    FAX = "fax"
    EMAIL = "email"
    MAIL = "mail"
    HAND = "hand"


class Mode(StrEnum):
    """By what means the sides dealt with each other."""

    TELEPHONE = "telephone"
    IN_PERSON = "in_person"
    VIDEO = "video"
    EMAIL = "email"
    LETTER = "letter"
    UNSPECIFIED = "unspecified"

    @property
    def written(self) -> bool:
        """Whether the exchange was in writing and not by word of mouth."""
        return self in (Mode.EMAIL, Mode.LETTER)


class Request(StrEnum):
    """What a letter asks of the court."""

    PRE_MOTION_CONFERENCE = "pre_motion_conference"
    DISCOVERY_CONFERENCE = "discovery_conference"
    COMPEL = "compel"
    PROTECTIVE_ORDER = "protective_order"
    EXTENSION = "extension"
    ADJOURNMENT = "adjournment"
    SEAL = "seal"
    QUASH = "quash"
    SANCTIONS = "sanctions"
    OTHER = "other"


class Outcome(StrEnum):
    """What a ruling did with the application."""

    GRANTED = "granted"
    GRANTED_IN_PART = "granted_in_part"
    DENIED = "denied"
    DENIED_WITHOUT_PREJUDICE = "denied_without_prejudice"
    DEFERRED = "deferred"
    OTHER = "other"


class Reason(StrEnum):
    """Why a ruling did it."""

    NO_CONFERRAL = "no_conferral"
    CONFERRAL_WRONG_MODE = "conferral_wrong_mode"
    CONFERRAL_NOT_DESCRIBED = "conferral_not_described"
    NOT_AT_IMPASSE = "not_at_impasse"
    WRONG_FORM = "wrong_form"
    UNTIMELY = "untimely"
    MOOT = "moot"
    MERITS = "merits"
    OTHER = "other"


class Actor(StrEnum):
    """Whom a directive tells to act."""

    PARTIES = "parties"
    PLAINTIFF = "plaintiff"
    DEFENDANT = "defendant"
    MOVANT = "movant"
    COUNSEL = "counsel"
    CLERK = "clerk"
    OTHER = "other"


class Action(StrEnum):
    """What a directive tells somebody to do."""

    CONFER = "confer"
    FILE_JOINT_LETTER = "file_joint_letter"
    FILE_LETTER = "file_letter"
    PRODUCE = "produce"
    RESPOND = "respond"
    APPEAR = "appear"
    OTHER = "other"


class Basis(StrEnum):
    """What an obligation rests on."""

    ORDER = "order"
    AGREEMENT = "agreement"
    RULE = "rule"
    REQUEST = "request"


class Status(StrEnum):
    """What became of an obligation, as the paper tells it."""

    PERFORMED = "performed"
    BREACHED = "breached"
    OUTSTANDING = "outstanding"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stated:
    """Whether a paper says a thing, and where it says so; no words, not stated."""

    spans: tuple[Span, ...] = ()

    @property
    def stated(self) -> bool:
        """True where the paper says it."""
        return bool(self.spans)


@dataclass(frozen=True, slots=True)
class Participant:
    """One who took part in a conferral. ``party``: the client named with the person, as written."""

    name: str
    side: Side | None
    spans: tuple[Span, ...]
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Conferral:
    """An event between opposing sides that took place; a written exchange has the mode email or letter."""

    spans: tuple[Span, ...]
    date: Shown[dt.date] | None = None
    date_as_written: str | None = None
    time: Shown[str] | None = None
    mode: Shown[Mode] | None = None
    place: Shown[str] | None = None
    duration_minutes: Shown[int] | None = None
    participants: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class OneWay:
    """An attempt to confer that nobody answered."""

    spans: tuple[Span, ...]
    date: Shown[dt.date] | None = None
    mode: Shown[Mode] | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing the letter asks the court to decide.

    ``conferrals`` are indexes of the conferrals that were on it after it arose; ``concerns`` are the parties across
    the table whom it concerns, as written.
    """

    what: str
    spans: tuple[Span, ...]
    arose_on: Shown[dt.date] | None = None
    conferrals: tuple[int, ...] = ()
    concerns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CourtOrder:
    """An order of the court that the paper cites."""

    what: str
    spans: tuple[Span, ...]
    docket: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day set or left in force, or (among the superseded) a day moved, vacated or cancelled."""

    what: str
    date: dt.date
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Obligation:
    """What one side owes: by whom, what, by when, resting on what, and what became of it."""

    who: str
    what: str
    spans: tuple[Span, ...]
    due: dt.date | None = None
    basis: Basis | None = None
    basis_docket: int | None = None
    status: Status = Status.UNKNOWN


@dataclass(frozen=True, slots=True)
class Directive:
    """What a ruling tells somebody to do."""

    who: Actor
    action: Action
    spans: tuple[Span, ...]
    mode: Mode | None = None
    due: dt.date | None = None
    when_as_written: str | None = None
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the court did with an application.

    ``judge`` is the name as read; ``judge_as_written`` what stood on the page, misreadings and all.
    """

    outcome: Shown[Outcome]
    spans: tuple[Span, ...]
    date: Shown[dt.date] | None = None
    judge: Shown[str] | None = None
    judge_as_written: str | None = None
    reasons: tuple[Shown[Reason], ...] = ()
    directives: tuple[Directive, ...] = ()


class Consent(StrEnum):
    """What a letter says the other side thinks of moving a day."""

    CONSENTS = "consents"
    OPPOSES = "opposes"
    NO_POSITION = "no_position"
    NOT_HEARD = "not_heard"


@dataclass(frozen=True, slots=True)
class Extension:
    """What a letter that asks to extend or adjourn says of it.

    ``original_dates`` are the days to be moved. ``earlier_requests`` is how many came before, and of these so many were
    granted and denied; a letter that does not tell leaves them None.
    """

    original_dates: tuple[Shown[dt.date], ...] = ()
    proposed_dates: tuple[Shown[dt.date], ...] = ()
    earlier_requests: Shown[int] | None = None
    earlier_granted: Shown[int] | None = None
    earlier_denied: Shown[int] | None = None
    reason: Shown[str] | None = None
    position: Shown[Consent] | None = None
    other_dates: Shown[str] | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter's frame: who writes to whom, in which case, how, for what."""

    date: Shown[dt.date] | None = None
    judge: Shown[str] | None = None
    court: Shown[str] | None = None
    case_number: Shown[str] | None = None
    judge_initials: tuple[Shown[str], ...] = ()
    caption: Shown[str] | None = None
    firm: Shown[str] | None = None
    signatories: tuple[Shown[str], ...] = ()
    side: Shown[Side] | None = None
    via: Shown[Via] | None = None
    joint: Stated = field(default_factory=Stated)
    requests: tuple[Shown[Request], ...] = ()
    parts: tuple[str, ...] = ()
    extension: Extension | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one paper."""

    kind: Kind
    letter: Letter | None = None
    issues: tuple[Issue, ...] = ()
    conferrals: tuple[Conferral, ...] = ()
    one_way: tuple[OneWay, ...] = ()
    impasse: Stated = field(default_factory=Stated)
    told_adversary: Stated = field(default_factory=Stated)
    adversary_position: Stated = field(default_factory=Stated)
    orders: tuple[CourtOrder, ...] = ()
    dockets: tuple[Shown[int], ...] = ()
    practice_cites: tuple[Shown[str], ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    superseded: tuple[Deadline, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    ruling: Ruling | None = None
    warnings: tuple[str, ...] = ()

    @property
    def dispute_arose(self) -> Shown[dt.date] | None:
        """The latest day on which one of the issues arose."""
        arose = [issue.arose_on for issue in self.issues if issue.arose_on]
        return max(arose, key=lambda shown: shown.value) if arose else None
