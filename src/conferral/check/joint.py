"""Papers of both sides, and the role in which somebody takes part or signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.check.held import Held, Practice, Result, by_word_of_mouth, in_order
from conferral.model.facts import Side
from conferral.model.findings import Finding
from conferral.model.spans import Span
from conferral.practices.kinds.conferring import TakesPart
from conferral.practices.kinds.papers import JointLetter
from conferral.practices.kinds.terms import Role
from conferral.practices.pack import Asks
from conferral.text.wording import Wording

_CONFERRED = r"(?:conferr\w+|confer|met|meet|spoke|call(?:ed)?|discuss\w+|participat\w+|took\s+part|attend\w+|joined)"
_IN_ROLE = {
    Role.COUNSEL: r"(?:counsel|attorneys?|lawyers?)",
    Role.LEAD_TRIAL_COUNSEL: r"lead\s+(?:trial\s+)?(?:counsel|attorneys?)",
    Role.LOCAL_COUNSEL: r"(?:local|Delaware)\s+(?:counsel|attorneys?)",
}
_CALLED = {Role.COUNSEL: "counsel", Role.LEAD_TRIAL_COUNSEL: "lead trial counsel", Role.LOCAL_COUNSEL: "local counsel"}
_TOOK_PART = {
    role: Wording(rf"\b{words}\b[^.]{{0,160}}?\b{_CONFERRED}\b|\b{_CONFERRED}\b[^.]{{0,160}}?\b{words}\b", re.I)
    for role, words in _IN_ROLE.items()
}
_NOT = Wording(r"\b(?:not|never|nor|no|without|neither|refus\w+|declin\w+)\b", re.I)
_SIGNED = {role: Wording(rf"^[^\n]{{0,60}}\b{words}\b[^\n]{{0,80}}$", re.I | re.M) for role, words in _IN_ROLE.items()}
_WOULD_NOT_JOIN = Wording(
    r"\b(?:refus\w*|declin\w*|will\s+not|would\s+not|unwilling|fail(?:ed|s|ure)?|did\s+not|has\s+not|have\s+not|never)"
    r"\b[^.;]{0,40}?\b(?:(?:to\s+)?(?:join\w*|sign\w*|contribut\w*|participat\w*|cooperat\w*|take\s+part)\s+(?:in|on|to|with)?\s*"
    r"(?:the|this|a|any|our|such|that)?\s*(?:\w+\s+){0,2}(?:letter|statement|submission|brief|stipulation|filing)"
    r"|(?:to\s+)?(?:provid\w*|send|sent|suppl\w*|giv\w*|gave|submit\w*|add\w*|return\w*)\s+(?:us\s+|me\s+)?(?:its|his|her|their|any)\s+"
    r"(?:\w+\s+){0,2}(?:portion|part|half|section|insert|position|side)\b"
    r"(?!\s+of\s+(?!(?:the|a|this|any)\s+(?:\w+\s+)?(?:letter|statement|submission|brief))))"
    r"|\b(?:invited|asked)\b[^.;]{0,60}\bto\s+(?:join|insert|add|contribute|provide|supply|sign)\b[^.]{0,160}?"
    r"\b(?:declin\w+|refus\w+|did\s+not|has\s+not|never|no\s+(?:response|answer|reply)|separately)\b"
    r"|\b(?:sent|e-?mailed|gave|circulated|forwarded)\b[^.]{0,40}\b(?:our|my|its)\s+(?:own\s+)?(?:portion|half|part|section|draft)\b"
    r"[^.]{0,160}?\b(?:repl\w+|respon\w+|answer\w*|refus\w+|declin\w+|never|nothing)\b"
    r"|\b(?:will|would|be)\s+fil(?:e|ing)\s+(?:\w+\s+){0,2}separately\b",
    re.I,
)
"""Words by which one side says that the other would not make the paper with it."""
_JOINT = Wording(
    r"\b(?:joint\s+(?:discovery\s+)?(?:letter(?:\s+brief)?|statement|submission|stipulation|list)"
    r"|parties\s+(?:jointly|submit|respectfully\s+submit|write)|jointly\s+(?:write|submit|request))\b",
    re.I,
)


def check_takes_part(held: Held, practice: Practice, demand: TakesPart) -> Iterator[Result]:
    """Whether the letter shows that somebody in the role took part in the conferral."""
    called = _CALLED[demand.role]
    cure = f"Have {called} take part in the conferral{f', {demand.save}' if demand.save else ''}, and say so by name."
    spoke = by_word_of_mouth(held.conferrals_on_any())
    if not spoke:
        why = f"the letter shows no conferral on what it asks in which {called} took part"
        yield practice.unmet(why, cure, held.place())
        return
    spans = in_order(span for conferral in spoke for span in conferral.spans)
    if demand.role is Role.COUNSEL and (named := _named(held)):
        yield practice.met("the letter names those who took part", named)
        return
    if places := [found for found in held.words.find(_TOOK_PART[demand.role]) if not _NOT.search(found[0])]:
        yield practice.met(f"the letter says that {called} took part", (held.words.span(*places[0].span()),))
        return
    yield practice.unclear(f"the letter does not say that {called} took part in the conferral", cure, spans)


def _named(held: Held) -> tuple[Span, ...]:
    return in_order(span for one in held.conferrals_on_any() for who in one.participants for span in who.spans)


def check_joint(held: Held, practice: Practice, demand: JointLetter) -> Iterator[Result]:
    """Whether the letter is one paper of both sides."""
    if spans := _joint(held):
        yield from _signed(held, practice, demand, spans)
        return
    side = held.letter.side
    cure = f"Write it with the other side, as one {demand.form} in which each side states its own position."
    if held.asked and held.asked <= set(demand.instead):
        yield practice.not_applicable("the letter asks only for what one side may ask for by itself")
    elif side is not None and (places := held.words.find(_WOULD_NOT_JOIN)):
        yield _not_joined(held, practice, demand, places[0])
    elif demand.or_alone and side is not None:
        why = f"the letter is one side's; that is accepted only where {demand.or_alone}"
        yield practice.unclear(why, f"{cure} Or say that {demand.or_alone}.", side.spans)
    elif side is not None:
        yield practice.unmet(f"the letter is one side's and no {demand.form}", cure, side.spans)
    else:
        yield practice.unclear(f"the letter does not show whether it is a {demand.form}", cure, held.place())


def _not_joined(held: Held, practice: Practice, demand: JointLetter, place: re.Match[str]) -> Finding:
    """A letter of one side that says that the other would not join: whether that is accepted, the source must say."""
    why = "the letter is one side's and says that the other would not join it"
    spans = (held.words.span(*place.span()),)
    ask = f"Say when you asked the other side to join in a {demand.form}, how, and what it answered."
    if demand.or_alone:
        return practice.unclear(f"{why}; that is accepted only where {demand.or_alone}", ask, spans)
    leave = " Ask for leave to file alone, or ask chambers how the dispute is to be brought."
    return practice.unclear(f"{why}; the source does not speak of that case", ask + leave, spans)


def _joint(held: Held) -> tuple[Span, ...]:
    """The words that show the letter to be of both sides."""
    side = held.letter.side
    if held.letter.joint.stated:
        return held.letter.joint.spans
    if side is not None:
        return side.spans if side.value is Side.JOINT else ()
    return tuple(held.words.span(*place.span()) for place in held.words.find(_JOINT)[:1])


def _signed(held: Held, practice: Practice, demand: JointLetter, spans: tuple[Span, ...]) -> Iterator[Result]:
    if demand.signed_by is None:
        yield practice.met(f"the letter is a {demand.form}", spans)
        return
    called = _CALLED[demand.signed_by]
    last = [place for place in held.words.find(_SIGNED[demand.signed_by]) if _in_signatures(held, place.start())]
    if len(last) >= 2:
        signed = (held.words.span(*place.span()) for place in last)
        yield practice.met(f"the letter is a {demand.form}, signed by {called} of both sides", (*spans, *signed))
        return
    why = f"the letter is a {demand.form}, but does not show that {called} of both sides signed it"
    cure = f"Have {called} of both sides sign, and say so below the names."
    if practice.requirement.asks is Asks.CONTENT and last:
        cure = f"Say below each name that the signer is {called}."
    yield practice.unclear(why, cure, spans)


def _in_signatures(held: Held, place: int) -> bool:
    """Whether a place stands below the first signatory's name."""
    starts = [span.start for one in held.letter.signatories for span in one.spans]
    return bool(starts) and held.words.span(place, place + 1).start >= min(starts)
