"""Kinds about how the sides must deal with each other before they write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from conferral.model.facts import Mode
from conferral.practices.kinds.terms import Detail, Period, Role, Since, With


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferralRequired:
    """The sides must have conferred on each thing the letter asks for, after it arose, by a means that counts.

    Judged issue by issue. A conferral before the dispute arose, or with somebody else's counsel, is none on it.
    Unmet where the letter does not show it; unclear where the letter does not say by what means, where it was by video
    and the source names the telephone and is silent on video, and where a conferral is certified and none is told.
    """

    modes: Annotated[tuple[Mode, ...], "the means that count; none named: every means that is not excluded"] = ()
    excluded: Annotated[tuple[Mode, ...], "the means that, in the source's own words, do not count"] = ()
    conditional: Annotated[tuple[Mode, ...], "the means that count only on a condition; then unclear at best"] = ()
    condition: Annotated[str, "the condition, in words that follow 'where'"] = ""
    with_whom: Annotated[With, "with whom: every_party_concerned or opponent"] = With.EVERY_PARTY
    good_faith: Annotated[bool, "whether the source says in good faith; told in the cure, never judged"] = False
    attempt_suffices: Annotated[bool, "whether an unanswered attempt is enough"] = False
    provided: Annotated[str, "a condition that the letter does not show; the answer is then unclear at worst"] = ""

    def __post_init__(self) -> None:
        named = (*self.modes, *self.excluded, *self.conditional)
        if len(set(named)) < len(named):
            raise ValueError("modes, excluded and conditional: a means can stand in one of them only, not both")
        if bool(self.conditional) != bool(self.condition):
            raise ValueError("conditional and condition: give both or neither")


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseTime:
    """One who is asked to confer must answer within a time.

    Met where the sides spoke within it; unmet where the letter is dated before it ran out; unclear where it ran out
    and the letter tells of no answer; not applicable where the letter tells of no request that went unanswered.
    """

    within: Annotated[Period, "how long, as 1bd (business days) or 10d (days)"]
    save: Annotated[str, "the exception, in words"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAdversary:
    """The other side must be told that one will ask the court for relief.

    As conduct, silence in the letter is unclear; as content, the letter must say it. Unclear too where the letter says
    so but tells of no conferral at which it could have been said.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpasseConfirmed:
    """The sides must have established that the conferral did not settle the dispute.

    As conduct, silence in the letter is unclear; as content, the letter must say it.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptRequest:
    """The court must be asked promptly once the conferral has failed.

    Counted from the last conferral on what the letter asks, or from the day its oldest issue arose, to the day of the
    letter. Where the source names a number of days, later is unmet; where it does not, up to five business days is met
    and more is unclear. Where it runs from when the dispute arose, an issue of which the letter does not say that is
    unclear by itself.
    """

    within: Annotated[Period | None, "how long, where the source says it"] = None
    since: Annotated[Since, "from when: conferral or dispute_arose"] = Since.CONFERRAL
    provided: Annotated[str, "a condition that the letter does not show; the answer is then unclear at worst"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferralDetails:
    """The letter must tell details of the conferral.

    With details named, each must be told of a conferral on what the letter asks. With none named (the source says
    "details"), a letter that gives the day and the means is met, any other unclear.
    """

    details: Annotated[tuple[Detail, ...], "which: date, time, mode, place, duration, participants"] = ()
    or_attempts: Annotated[bool, "whether telling of the attempts to confer stands in their place"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TakesPart:
    """Somebody in a certain role must take part in the conferral.

    Met where a sentence of the letter puts that role and the conferral together; unmet where the letter tells of no
    conferral at all; unclear where it does not say in what role somebody took part.
    """

    role: Annotated[Role, "counsel, lead_trial_counsel or local_counsel"]
    save: Annotated[str, "the exception, in words"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferralWindow:
    """The sides must confer within a time after the dispute arose.

    Met where a conferral on an issue is dated within it; unmet where the first one is dated later; unclear where the
    letter does not give both days.
    """

    within: Annotated[Period, "how long after the dispute arose"]
    provided: Annotated[str, "a condition that the letter does not show; the answer is then unclear at worst"] = ""
