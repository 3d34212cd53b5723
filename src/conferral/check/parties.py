"""Who took part in a conferral, and whether that is the party whom an issue concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conferral.check.phrases import listed
from conferral.model.facts import Conferral, Issue, Participant, Side
from conferral.model.findings import Answer
from conferral.text.wording import Wording

_WORD = Wording(r"[a-z0-9]+")
_NO_NAME = frozenset({
    "a", "al", "all", "an", "and", "attorney", "attorneys", "by", "co", "company", "corp", "corporation",
    "counsel", "defendant", "defendants", "esq", "et", "for", "inc", "limited", "llc", "llp", "lp", "ltd",
    "movant", "non", "nonparty", "of", "other", "others", "parties", "party", "pc", "petitioner", "plaintiff",
    "plaintiffs", "plc", "pllc", "respondent", "the",
})  # fmt: skip


def across(conferral: Conferral, side: Side | None) -> tuple[Participant, ...]:
    """Those who took part and are not of the letter's own side."""
    return tuple(one for one in conferral.participants if side is None or one.side is not side)


def concerned(issues: Sequence[Issue], issue: Issue | None, side: Side | None) -> tuple[str, ...]:
    """The parties across the table whom an issue concerns; where it names none, the one that all other issues name."""
    own = _of_side(issue.concerns, side) if issue else ()
    others = dict.fromkeys(party for other in issues for party in _of_side(other.concerns, side))
    return own or (tuple(others) if len(others) == 1 else ())


def _of_side(parties: Iterable[str], side: Side | None) -> tuple[str, ...]:
    """Parties, each once, those left out that are named as of the letter's own side."""
    return tuple(party for party in dict.fromkeys(parties) if side is None or _side_of(party) is not side)


def with_party(conferral: Conferral, party: str, side: Side | None, *, only_one: bool) -> Answer:
    """Whether a party took part: met, unmet (only others did), or unclear (whom they spoke for is not told).

    A conferral that names nobody across the table is taken to be with those whom the issue concerns; "Defendants" is
    whoever spoke for that side.
    """
    others = across(conferral, side)
    if not others:
        return Answer.MET
    if not _names(party):
        spoke = any(one.side in (None, _side_of(party) or one.side) for one in others)
        return Answer.MET if spoke else Answer.UNMET
    if any(one.party is not None and _names(one.party) and same_party(one.party, party) for one in others):
        return Answer.MET
    if any(one.party is None or not _names(one.party) for one in others):
        return Answer.MET if only_one else Answer.UNCLEAR
    return Answer.UNMET


def _side_of(party: str) -> Side | None:
    """The side that the words for a party name: "Defendant Northgate" is a defendant."""
    words = set(_WORD.findall(party.casefold()))
    sides = [side for side in (Side.PLAINTIFF, Side.DEFENDANT) if words & {side.value, f"{side.value}s"}]
    return sides[0] if len(sides) == 1 else None


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


def whom(conferrals: Iterable[Conferral], parties: tuple[str, ...], side: Side | None) -> str:
    """Whom to call, by name where the letter names them: "Adam Weiss, counsel for Defendants"."""
    by_party: dict[str, list[str]] = {}
    for conferral in conferrals if side is not None else ():
        for one in across(conferral, side):
            names = by_party.setdefault(_party_of(one, parties), []) if _speaks_for(one, parties) else []
            if one.name not in names:
                names.append(one.name)
    if by_party:
        return ", and with ".join(f"{listed(names)}, counsel for {party}" for party, names in by_party.items())
    if parties:
        return f"counsel for {listed(parties)}"
    return "counsel for every other party that the dispute concerns"


def _speaks_for(one: Participant, parties: tuple[str, ...]) -> bool:
    return not parties or one.party is None or any(same_party(one.party, party) for party in parties)


def _party_of(one: Participant, parties: tuple[str, ...]) -> str:
    if len(parties) == 1 and (one.party is None or _side_of(parties[0]) is one.side is not None):
        return parties[0]
    if one.party is not None:
        return one.party
    return f"the {one.side.value}" if one.side else "the other side"
