"""What stands above and below a letter's own words: letterhead, addressee, subject, salutation, signatures."""

from __future__ import annotations

import re

from conferral.drafts.grounds import Grounds
from conferral.drafts.house import Counsel
from conferral.drafts.paper import Caption, Head, Run, Signature
from conferral.drafts.phrasing import ROLES, blank, day
from conferral.model.facts import Side
from conferral.practices.courts import courts

_QUARTER = {"N": "Northern", "S": "Southern", "E": "Eastern", "W": "Western", "M": "Middle", "C": "Central"}
_SHORT = re.compile(r"District Court, (?:(?P<quarter>[NSEWMC])\.)?D\. (?P<state>.+)")
_TITLES = re.compile(
    r"^(?:The\s+)?(?:Hon(?:\.|orable)\s+)?(?:(?:Chief|Magistrate|District|Senior)\s+)*(?:Judge\s+)?", re.I
)
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$", re.I)


def district(court: str | None) -> str | None:
    """A court as an address has it.

    >>> district("nysd")
    'Southern District of New York'
    """
    named = courts().get(court or "")
    found = _SHORT.fullmatch(named or "")
    if not found:
        return (named or "").removeprefix("United States District Court for the ") or None
    quarter = f"{_QUARTER[found['quarter']]} " if found["quarter"] else ""
    return f"{quarter}District of {found['state']}"


def judge_of(grounds: Grounds) -> str | None:
    """The judge's name without titles."""
    named = grounds.wants.judge or grounds.judge or next(iter(grounds.ledger.case.judges), None)
    return _TITLES.sub("", named.strip()) or None if named else None


def to_court(grounds: Grounds, subject: str) -> Head:
    """The head of a letter to the judge."""
    name, court = judge_of(grounds), district(grounds.ledger.case.court)
    title = grounds.house.bench(grounds.ledger.case.court).title or grounds.wants.judge_title
    addressee = (
        Run(f"The Honorable {name}") if name else blank("the judge's name"),
        Run(title) if title else blank("the judge's title"),
        Run("United States District Court"),
        Run(court) if court else blank("the court"),
        *(Run(line) for line in grounds.house.bench(grounds.ledger.case.court).lines),
    )
    surname = _SUFFIX.sub("", name).split()[-1] if name else None
    dear = Run(f"Dear Judge {surname}:") if surname else blank("the salutation")
    return _head(grounds, "Via ECF", addressee, subject, dear)


def to_counsel(grounds: Grounds, subject: str, via: str) -> Head:
    """The head of a letter or e-mail to counsel on the other side."""
    other = grounds.side.opponent if grounds.side else None
    signers = grounds.signers(other) if other else ()
    addressee: tuple[Run, ...] = (blank("opposing counsel, and their address"),)
    if signers:
        first = signers[0]
        names = (Run(one.name) for one in signers)
        addressee = (*names, *([Run(first.firm)] if first.firm else []), *(Run(line) for line in first.lines))
    dear = Run("Dear Counsel:")
    return _head(grounds, via, addressee, subject, dear)


def _head(grounds: Grounds, via: str, addressee: tuple[Run, ...], subject: str, dear: Run) -> Head:
    firm, case = grounds.house.firm, grounds.ledger.case
    own = grounds.house.signers(grounds.side) if grounds.side else ()
    name = firm.name or next((one.firm for one in own if one.firm), None)
    return Head(
        firm=name,
        firm_lines=firm.lines,
        date=Run(day(grounds.written_on)),
        via=via,
        addressee=addressee,
        re=(
            Run(case.caption, italic=True) if case.caption else blank("the caption"),
            Run(", No. "),
            Run(case.case_number) if case.case_number else blank("the case number"),
            Run(f"\n{subject}"),
        ),
        salutation=(dear,),
    )


def caption(grounds: Grounds) -> Caption:
    """The caption of a paper that is filed in the case."""
    case, name, court = grounds.ledger.case, judge_of(grounds), district(grounds.ledger.case.court)
    title = grounds.house.bench(grounds.ledger.case.court).title or grounds.wants.judge_title
    return Caption(
        court=Run(f"United States District Court\n{court}") if court else blank("the court"),
        parties=Run(case.caption) if case.caption else blank("the caption"),
        number=Run(f"No. {case.case_number}") if case.case_number else blank("the case number"),
        judge=Run(f"{name}\n{title}" if title else name) if name else blank("the judge's name and title"),
    )


def signatures(grounds: Grounds, *sides: Side) -> tuple[Signature, ...]:
    """Blocks to sign in for each side, in this order; nobody's signature is put there."""
    return tuple(block for side in sides for block in _of_side(grounds, side))


def _of_side(grounds: Grounds, side: Side) -> tuple[Signature, ...]:
    called = grounds.called(side)
    needed = ROLES[grounds.wants.signed_by] if grounds.wants.signed_by else None
    signers = grounds.signers(side)
    if not signers:
        return (
            Signature(
                blank(f"who signs for {called}{f', as {needed}' if needed else ''}"), f"Counsel for {called}", side=side
            ),
        )
    return tuple(_signature(one, called) for one in signers)


def _signature(one: Counsel, called: str) -> Signature:
    return Signature(Run(one.name), f"{one.role} for {one.party or called}", one.firm, one.lines, one.side)
