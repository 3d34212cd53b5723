"""Two judges on one case: which of the other judge's practices may govern a letter, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.check import phrases
from conferral.check.held import Held
from conferral.check.scope import ON_TIME
from conferral.practices import initials_agree, initials_of
from conferral.practices.pack import Hears, Layer, On, Pack, Requirement
from conferral.text.wording import worded

_SORTS = {
    Hears.DISCOVERY: "discovery disputes",
    Hears.TIME: "extensions and adjournments",
}
_OFFICES = frozenset({"PHX", "TUC", "PCT"})
"""What stands in a number where initials do and is no judge's: the offices of D. Ariz., as in CV-15-00412-TUC-RDC."""
_REFERRED = (
    r"\brefer(?:red|ral|s)\b[^.]{{0,80}}\b{surname}\b|\b{surname}\b[^.]{{0,60}}\b(?:refer(?:red|ral)|by\s+referral)\b"
)


def certain(beside: tuple[Pack, ...]) -> tuple[Pack, ...]:
    """The packs of the other judges on a case, without those of whom the initials leave two in question."""
    return tuple(one for one in beside if sum(_alike(one, other) for other in beside) == 1)


def _alike(one: Pack, other: Pack) -> bool:
    return initials_agree(initials_of(one.judge or ""), initials_of(other.judge or ""))


def may_hear(pack: Pack, requirement: Requirement) -> bool:
    """Whether a judge to whom the letter is not addressed may hear what the requirement is about."""
    return _sort(requirement.on) in pack.hears


def _sort(on: On) -> Hears | None:
    """Of what sort of application a requirement speaks; None where it is on every letter that the judge gets."""
    if on in ON_TIME:
        return Hears.TIME
    return Hears.DISCOVERY if on in (On.DISCOVERY_DISPUTE, On.DISCOVERY_MOTION) else None


def doubt_of_bench(held: Held, pack: Pack, requirement: Requirement) -> tuple[str, ...]:
    """Why unmet would say too much of the practices of a judge to whom the letter is not addressed."""
    if _sort(requirement.on) is Hears.TIME:
        return (f"it is asked only if {pack.judge} set the day to be moved",)
    surname = re.escape((pack.judge or "").split()[-1])
    if held.words.has(worded(_REFERRED.format(surname=surname), re.I)):
        return ()
    return (f"it is asked only if the dispute was referred to {pack.judge}",)


def other_judges(packs: tuple[Pack, ...], beside: tuple[Pack, ...], held: Held) -> Iterator[str]:
    """Who else sits on the case, by the initials after its number, and what of that judge's practices was used."""
    letter = held.letter
    named = [initials_of(pack.judge or "") for pack in packs if pack.layer is Layer.JUDGE and pack not in beside]
    named += [initials_of(letter.judge.value)] if letter.judge else []
    for initials in dict.fromkeys(shown.value for shown in letter.judge_initials):
        if initials not in _OFFICES and not any(may_be(initials, own) for own in named):
            fitting = tuple(pack for pack in beside if initials_agree(initials, initials_of(pack.judge or "")))
            yield f"The case number bears the initials ({initials}): another judge sits on the case. {_used(fitting)}"


def may_be(initials: str, own: str) -> bool:
    """Whether initials can be those of the judge written to, who may be named by the surname alone."""
    return initials_agree(initials, own) or (len(own) == 1 and initials[-1:] == own)


def _used(fitting: tuple[Pack, ...]) -> str:
    if not fitting:
        return "No practices under these initials are held, and none of that judge's were used."
    names = phrases.listed((f"{pack.judge} ({pack.id})" for pack in fitting), "or")
    if len(fitting) > 1:
        return f"They fit {names}; which of them it is cannot be told, and none of theirs were used."
    sorts = phrases.listed(_SORTS[sort] for sort in fitting[0].hears)
    return (
        f"They fit {names}, whose practices on {sorts} were held against the letter too, unclear at worst: "
        "which judge decides it, the letter does not show."
    )
