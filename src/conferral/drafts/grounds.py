"""What a paper is composed from: the ledger of what was served and filed, the house, and what the judge asks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from conferral.drafts.exchanged import Exchanged
from conferral.drafts.house import Counsel, House
from conferral.drafts.phrasing import ROLES
from conferral.drafts.sections.words import OnIssue, SideWords
from conferral.drafts.wants import Wants
from conferral.ledger.same import same_duty
from conferral.model.events import Event
from conferral.model.facts import Side
from conferral.model.ledgers import Answer, Ledger, Owed, Requests
from conferral.practices.kinds.terms import Role

_VERSUS = re.compile(r"\s+(?:v\.|vs\.|v|vs|-against-|against)\s+", re.I)
_SEVERAL = re.compile(
    r"\bet\s+al\b|,\s+and\s+|\s(?:and|&)\s(?=[A-Z])(?![^,]*\b(?:LLP|LLC|Inc|Co|Corp|P\.?C|Ltd)\b)", re.I
)


@dataclass(frozen=True, slots=True)
class Dispute:
    """One issue of a paper, with what the record shows on it.

    ``owed`` are duties of the record on the same thing; ``since`` those agreed on after it arose; ``requests`` the
    discovery requests it is on, each with one party's answer.
    """

    what: str
    owed: tuple[Owed, ...] = ()
    since: tuple[Owed, ...] = ()
    requests: tuple[tuple[Requests, Answer], ...] = ()


@dataclass(frozen=True, slots=True)
class Grounds:
    """The grounds of one paper.

    ``ledger`` is folded from served and filed events only. ``adoptions`` are the record's notes of who stands by which
    conferral, whatever their privacy: they give leave to print, and are not printed. ``terms`` are what the one who
    drafts has given beside the record: the day to be moved, the terms of a sample. ``exchanged`` is what the sides sent
    each other for this letter.
    """

    ledger: Ledger
    house: House
    wants: Wants
    written_on: dt.date
    side: Side | None
    judge: str | None = None
    issues: tuple[str, ...] = ()
    words: Mapping[Side, SideWords] = field(default_factory=dict)
    adoptions: tuple[Event, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)
    exchanged: Exchanged = field(default_factory=Exchanged)

    @property
    def writer(self) -> str:
        """What our side is called; "the writer" is never guessed, and reads as the parties where it is not known."""
        return self.called(self.side) if self.side else "The parties"

    def called(self, side: Side) -> str:
        """What a side is called: by the house, else by the caption: "Plaintiff", "Defendants"."""
        named = self.house.parties.plaintiff if side is Side.PLAINTIFF else self.house.parties.defendant
        if named:
            return named
        sides = _VERSUS.split(self.ledger.case.caption or "", maxsplit=1)
        of = sides[0 if side is Side.PLAINTIFF else -1] if len(sides) == 2 else ""
        return f"{side.value.capitalize()}{'s' if _SEVERAL.search(of) else ''}"

    def party(self, who: str) -> str:
        """Who owes something, as the letter calls them: "defendants" is Defendants, a name stays as it is."""
        words = who.strip()
        for side in (Side.PLAINTIFF, Side.DEFENDANT):
            if words.casefold().rstrip("s") == side.value:
                return self.called(side)
        return words if words.casefold() not in ("parties", "counsel") else f"the {words.casefold()}"

    @property
    def talk(self) -> Event | None:
        """The last conferral that one who took part in it stands by."""
        return max(
            filter(self.adopted, self.ledger.talks), key=lambda one: (one.on or dt.date.min, one.id), default=None
        )

    def adopted(self, talk: Event) -> bool:
        """Whether somebody who took part in a conferral stands by the note of it."""
        took_part = {one["name"] for one in talk.body.get("participants", ())}
        return any(talk.id in one.refs and one.body["person"] in took_part for one in self.adoptions)

    def in_role(self, side: Side, role: Role, names: Iterable[str]) -> tuple[str, ...]:
        """Those of some counsel of a side who have a role, as the house style says."""
        having = {one.name for one in self.house.signers(side) if one.role.casefold() == ROLES[role].casefold()}
        return tuple(name for name in names if name in having)

    def signers(self, side: Side) -> tuple[Counsel, ...]:
        """Who signs for a side: by the house, else whoever conferred for it."""
        if told := self.house.signers(side):
            return told
        people = self.talk.body.get("participants", ()) if self.talk else ()
        return tuple(Counsel(side, one["name"]) for one in people if one.get("side") == side.value)

    def disputes(self) -> tuple[Dispute, ...]:
        """The issues: those given, else those of the last conferral, else what is owed and not done."""
        named = self.issues or tuple(self.talk.body.get("issues", ()) if self.talk else ()) or tuple(self._lacking())
        return tuple(self._dispute(what) for what in dict.fromkeys(named))

    def _lacking(self) -> Iterator[str]:
        yield from (one.what for one in self.ledger.obligations if one.breached)
        for asked, answer in self.answers():
            if answer.unverified:
                yield f"verification of the answers to {title_of(asked)}"
            elif answer.late:
                yield f"the response to {title_of(asked)}"

    def answers(self) -> tuple[tuple[Requests, Answer], ...]:
        """Each set of requests with what each party did with it."""
        return tuple((asked, answer) for asked in self.ledger.requests for answer in asked.answers)

    def _dispute(self, what: str) -> Dispute:
        on_it = [one for one in self.ledger.obligations if same_duty(what, one.what)]
        arose = min((one.breached_on for one in on_it if one.breached_on), default=None)
        since = [one for one in on_it if arose and one.made_by[0].on and one.made_by[0].on > arose and not one.breached]
        owed = [one for one in on_it if one not in since]
        requests = [pair for pair in self.answers() if _names(what, pair[0])]
        return Dispute(what, tuple(owed), tuple(since), tuple(requests))

    def said(self, side: Side, count: int) -> tuple[OnIssue | None, ...]:
        """What a side says on each issue; None for a side whose words are not there."""
        words = self.words.get(side)
        return words.on_issues(count) if words else (None,) * count

    def due(self) -> Iterable[Owed]:
        """What is owed and not done."""
        return (one for one in self.ledger.obligations if one.breached)


_KINDS = {
    "interrogatories": r"interrogator",
    "documents": r"requests?\s+for\s+production|document\s+request",
    "admissions": r"admi(?:t|ssion)",
}


def _names(what: str, asked: Requests) -> bool:
    """Whether an issue names a set of requests: by its title, or by their kind."""
    title = (asked.title or "").casefold()
    return bool(title and title in what.casefold()) or bool(re.search(_KINDS[asked.kind], what, re.I))


def title_of(asked: Requests) -> str:
    """What a set of requests is called."""
    kinds = {
        "interrogatories": "interrogatories",
        "documents": "requests for production",
        "admissions": "requests for admission",
    }
    numbers = asked.served.body.get("numbers")
    title = asked.title or f"the {kinds[asked.kind]}"
    return f"{title} (Nos. {numbers})" if numbers else title
