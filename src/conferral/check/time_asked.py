"""What a letter must say that asks to move a day: read with the letter itself, each fact with its words.

Where the reading shows nothing and the letter has words near it (any day, any word of consent), the answer is unclear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from conferral.check.days_named import named_days
from conferral.check.held import Held, in_order, spans_of
from conferral.check.sayings import CONSENTS, OPPOSES, Found, Saying, by, either
from conferral.model.facts import Consent, Extension
from conferral.model.spans import Shown
from conferral.practices.kinds.terms import Statement
from conferral.text.wording import Wording


def _shown(facts: Callable[[Extension], Found]) -> Callable[[Held], Found]:
    """A finder of what was read of the application to move a day; nothing where the letter makes none."""
    return lambda held: facts(held.letter.extension) if held.letter.extension else ()


def _any_day(held: Held) -> Found:
    return in_order(span for day in named_days(held) for span in day.spans)


_BEFORE, _AFTER = 60, 60  # characters around words of consent in which it shows that they are of something else
_OF_SOMETHING_ELSE = Wording(
    r"^\s*(?:to\s+)?(?:give|produce|provide|serve|withdraw|talk|discuss|exclude|meet|confer|supply|turn|send|search|look|pay|drop"
    r"|answer|respond|supplement|limit|narrow|make|let|sit|accept|redact|designate)\b"
    r"|^\s*(?:to\s+)?(?:the|this|that|our|any|each|its)\s+(?:\w+\s+){0,2}(?:notice|subpoena|production|depositions?|demand"
    r"|interrogator|topics?|motion\s+to\s+compel)|^\s*(?:a|an)\s+(?:ruling|conference|order)\b",
    re.I,
)
_OF_THE_COURT = Wording(r"\b(?:Court|Your\s+Honor)\b[^.]{0,40}$")
_OF_THE_WRITER = Wording(r"\b(?:We|I)\s+$")


def _position(*positions: Consent) -> Callable[[Held], Found]:
    """A finder of the other side's position, where it is one of these and plainly on the application."""

    def find(held: Held) -> Found:
        told = held.letter.extension.position if held.letter.extension else None
        if told is None or told.value not in positions or not _on_the_application(held, told):
            return ()
        return told.spans

    return find


def _on_the_application(held: Held, told: Shown[Consent]) -> bool:
    text = held.source.text
    others = (_OF_THE_COURT, _OF_THE_WRITER) if told.value is Consent.OPPOSES else (_OF_THE_COURT,)
    return not any(
        _OF_SOMETHING_ELSE.search(text[span.end : span.end + _AFTER])
        or any(other.search(text[max(0, span.start - _BEFORE) : span.start]) for other in others)
        for span in told.spans
    )


def _fates(one: Extension) -> tuple[int, Found]:
    """How many earlier requests are told to have been granted or denied, and the words."""
    told = [fate for fate in (one.earlier_granted, one.earlier_denied) if fate]
    return sum(fate.value for fate in told), spans_of(*told)


def _every_fate(one: Extension) -> Found:
    """Words that tell the fate of every earlier request; those that say that there was none, where there was none."""
    if one.earlier_requests is None:
        return ()
    count, spans = _fates(one)
    return (
        one.earlier_requests.spans if one.earlier_requests.value == 0 else spans * (count >= one.earlier_requests.value)
    )


def _some_fates(held: Held) -> Found:
    """Words on some of the fates; the letter's place where it does not say how many requests came before."""
    one = held.letter.extension
    if one is None or one.earlier_requests is None:
        return held.place()
    return _fates(one)[1]


_HEARD = (Consent.CONSENTS, Consent.OPPOSES, Consent.NO_POSITION)
_WHY = rf"{OPPOSES}[^.]{{0,120}}?\b(?:because|since|as|on\s+the\s+ground|for\s+the\s+reason|stating|saying|citing)\b"
_COUNTED = (
    r"\b(?:prior|previous|previously|earlier|first|second|third)\b[^.]{0,60}\b(?:requests?|extensions?|adjournments?)\b"
)
_BECAUSE = r"\b(?:because|due\s+to|owing\s+to|in\s+light\s+of|so\s+that|in\s+order\s+to|reasons?|good\s+cause)\b"
_NEAR_CONSENT = either(
    _shown(lambda one: spans_of(one.position)), by(OPPOSES), by(CONSENTS),
    lambda held: held.reading.adversary_position.spans,
)

OF_TIME: Mapping[Statement, Saying] = MappingProxyType({
    Statement.ORIGINAL_DATE: Saying(
        "give the day to be moved", _shown(lambda one: spans_of(*one.original_dates)), sure=True, partly=_any_day
    ),
    Statement.EARLIER_REQUESTS: Saying(
        "say how many requests came before", _shown(lambda one: spans_of(one.earlier_requests)), sure=True,
        partly=by(_COUNTED),
    ),
    Statement.EARLIER_OUTCOMES: Saying(
        "say what became of the earlier requests", _shown(_every_fate), sure=True, partly=_some_fates
    ),
    Statement.REASON: Saying(
        "give the reason", _shown(lambda one: spans_of(one.reason)), sure=False, partly=by(_BECAUSE)
    ),
    Statement.CONSENT: Saying(
        "say whether the other side consents", _position(*_HEARD), sure=True, partly=_NEAR_CONSENT
    ),
    Statement.ADVERSARY_REASONS: Saying(
        "say why the other side objects, or that it does not",
        either(_position(Consent.CONSENTS, Consent.NO_POSITION), by(_WHY)), sure=False, partly=_NEAR_CONSENT,
    ),
    Statement.PROPOSED_DATES: Saying(
        "propose a new day", _shown(lambda one: spans_of(*one.proposed_dates)), sure=True, partly=_any_day
    ),
    Statement.OTHER_DATES: Saying(
        "say what it does to other dates", _shown(lambda one: spans_of(one.other_dates)), sure=False, partly=_any_day
    ),
})  # fmt: skip
"""What is asked of such a letter, and how it is found."""
