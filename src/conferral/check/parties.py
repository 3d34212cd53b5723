"""Who took part in a conferral, and whether that is the party whom an issue concerns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from conferral.check.phrases import listed
from conferral.model.facts import Conferral, Issue, Participant, Side
from conferral.model.findings import Answer

_WORD = re.compile(r"[a-z0-9]+")
_NO_NAME = frozenset({
    "a", "al", "all", "an", "and", "attorney", "attorneys", "by", "co", "company", "corp", "corporation",
    "counsel", "defendant", "defendants", "esq", "et", "for", "inc", "limited", "llc", "llp", "lp", "ltd",
    "movant", "non", "nonparty", "of", "other", "others", "parties", "party", "pc", "petitioner", "plaintiff",
    "plaintiffs", "plc", "pllc", "respondent", "the",
})  # fmt: skip


def across(conferral: Conferral, side: Side | None) -> tuple[Participant, ...]:
    """Those who took part and are not of the letter's own side."""
    return tuple(one for one in conferral.participants if side is None or one.side is not side)


def with_party(conferral: Conferral, party: str, side: Side | None, *, only_one: bool) -> Answer:
    """Whether a party took part: met, unmet (only others did), or unclear (whom they spoke for is not told).

    A conferral that names nobody across the table is taken to be with those whom the issue concerns.
    """
    others = across(conferral, side)
    if not others or any(one.party is not None and same_party(one.party, party) for one in others):
        return Answer.MET
    if any(one.party is None for one in others):
        return Answer.MET if only_one else Answer.UNCLEAR
    return Answer.UNMET


def same_party(one: str, other: str) -> bool:
    """Whether two ways of naming a party can mean the same; "Defendants" can mean any of them.

    >>> same_party("Northgate", "Defendant Northgate Logistics, Inc."), same_party("Northgate", "Southgate LLC")
    (True, False)
    """
    mine, theirs = _names(one), _names(other)
    return mine <= theirs or theirs <= mine


def _names(party: str) -> frozenset[str]:
    plain = party.casefold().replace("'s", "").replace("’s", "")
    return frozenset(_WORD.findall(plain)) - _NO_NAME


def whom(conferrals: Iterable[Conferral], issue: Issue | None, side: Side | None) -> str:
    """Whom to call, by name where the letter names them: "Adam Weiss, counsel for Defendants"."""
    concerned = issue.concerns if issue else ()
    by_party: dict[str, list[str]] = {}
    for conferral in conferrals if side is not None else ():
        for one in across(conferral, side):
            names = by_party.setdefault(_party_of(one, concerned), []) if _speaks_for(one, concerned) else []
            if one.name not in names:
                names.append(one.name)
    if by_party:
        return ", and with ".join(f"{listed(names)}, counsel for {party}" for party, names in by_party.items())
    if concerned:
        return f"counsel for {listed(dict.fromkeys(concerned))}"
    return "counsel for every other party that the dispute concerns"


def _speaks_for(one: Participant, concerned: tuple[str, ...]) -> bool:
    return not concerned or one.party is None or any(same_party(one.party, party) for party in concerned)


def _party_of(one: Participant, concerned: tuple[str, ...]) -> str:
    if one.party is not None:
        return one.party
    if len(concerned) == 1:
        return concerned[0]
    return f"the {one.side.value}" if one.side else "the other side"
