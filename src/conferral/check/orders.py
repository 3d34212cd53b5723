"""Orders that a letter relies on: the one that was disobeyed, the one that lets a time run past the close."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from conferral.check.days_named import coming_days
from conferral.check.held import Held, Practice, Result, in_order
from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Basis, Obligation, Request
from conferral.model.findings import Finding
from conferral.model.spans import Shown, Span
from conferral.practices.kinds.rules import OrderDisobeyed, StipulatedTime
from conferral.practices.kinds.terms import Event
from conferral.text.wording import Wording

_AN_ORDER = Wording(
    r"\b(?:(?:Court|Your\s+Honor|Judge\s+[A-Z]\w+)(?:'s)?\s+(?:\w+\s+){0,3}(?:[Oo]rder(?:s|ed)?|[Dd]irect(?:ed|ive))"
    r"|(?:Discovery|Scheduling|Case\s+Management|Minute|Text|Oral|Confidentiality|Protective)\s+Order\b"
    r"|[Oo]rder\s+(?:of|dated|entered|so[- ]ordered)\b|so[- ]ordered)"
)
_BROKEN = Wording(
    r"\b(?:violat\w+|disobey\w*|disobedience|defi(?:ed|es|ance)|contempt|flout\w*|not\s+compl(?:y|ied)|non-?compliance"
    r"|(?:fail\w*|refus\w*|declin\w*)\s+to\s+(?:comply|obey))\b",
    re.I,
)
_BROKEN_BESIDE = Wording(
    r"\b(?:breach\w*|ignor\w+|in\s+the\s+face\s+of|despite|produced\s+nothing|nothing\s+(?:was|has)|did\s+not|has\s+not"
    r"|have\s+not|(?:fail\w*|refus\w*|declin\w*)\s+to\s+(?:produce|answer|serve|respond|appear))\b",
    re.I,
)
"""Words that say so only where they stand beside the order."""
_BESIDE = 160  # characters on either side of an order in which they are looked for
_UNDER_37B = Wording(r"\b37\s?\(b\)", re.I)
_OTHER_GROUND = Wording(
    r"\b(?:37\s?\([acdef]\)|26\s?\(g\)|Rule\s+11\b|16\s?\(f\)|spoliat\w+|30\s?\(d\)|45\s?\([dg]\))", re.I
)
_APPROVED = Wording(
    r"\b(?:so[- ]ordered|(?:Court|Your\s+Honor)(?:'s)?\s+(?:\w+\s+){0,2}(?:approv\w+|grant\w+|permi\w+|leave|consent)"
    r"|with\s+leave|leave\s+of\s+(?:the\s+)?[Cc]ourt)\b"
)
_SANCTIONS = Wording(
    r"\b(?:sanction\w*|preclu\w+|adverse\s+inference|contempt|default\s+judgment|strik(?:e|ing)\s+(?:the|its|his|her))\b",
    re.I,
)
_NEAR = 400  # characters between an agreement and the words that say that the court approved it


def check_order_disobeyed(held: Held, practice: Practice, _: OrderDisobeyed) -> Iterator[Result]:
    """Whether a letter that asks for sanctions names the order that was disobeyed; nothing on another ground alone."""
    orders = in_order(span for order in held.reading.orders for span in order.spans) or _first(held, _AN_ORDER)
    invoked = _first(held, _UNDER_37B)
    broken = held.words.has(_BROKEN) or _beside(held)
    cure = "Name the order that was disobeyed, with its day and docket number, and what it told the other side to do."
    if not invoked and (held.words.has(_OTHER_GROUND) or not ((broken and orders) or held.words.has(_SANCTIONS))):
        return
    if orders and broken:
        yield practice.met("the letter names an order and says that it was not obeyed", (*orders[:2], *invoked))
    elif orders:
        why = "the letter names an order, and does not plainly say that it was disobeyed"
        yield practice.unclear(why, cure, orders[:2])
    elif invoked:
        yield practice.unmet("the letter invokes Rule 37(b) and names no order", cure, invoked)
    else:
        why = "the letter asks for sanctions and says neither under what rule nor for the breach of what order"
        asked = (shown for shown in held.letter.requests if shown.value is Request.SANCTIONS)
        yield practice.unclear(why, cure, in_order(span for shown in asked for span in shown.spans))


def _beside(held: Held) -> bool:
    """Whether words beside an order say that what it told somebody to do was not done."""
    text, places = held.words.cleaned.text, held.words.find(_AN_ORDER)
    return any(_BROKEN_BESIDE.search(text, max(0, at.start() - _BESIDE), at.end() + _BESIDE) for at in places)


def check_stipulated_time(held: Held, practice: Practice, _: StipulatedTime) -> Iterator[Result]:
    """Whether a day agreed on that is after the close of discovery was approved; nothing where none is so late."""
    closes = coming_days(held, Event.CLOSE_OF_DISCOVERY)
    agreed = [one for one in held.reading.obligations if one.basis is Basis.AGREEMENT and _is_agreed(held, one)]
    for one in agreed if closes else ():
        if one.due is not None and one.due > closes[-1].value:
            yield _past_the_close(held, practice, one, one.due, closes[-1])
            return


_ULTIMATUM = Wording(r"\b(?:unless|or\s+else|failing\s+(?:which|that)|absent)\b", re.I)


def _is_agreed(held: Held, one: Obligation) -> bool:
    """Whether the words that tell of an agreed day are no ultimatum of one side."""
    return one.due is not None and not any(_ULTIMATUM.search(span.of(held.source.text)) for span in one.spans)


def _past_the_close(held: Held, practice: Practice, agreed: Obligation, due: dt.date, close: Shown[dt.date]) -> Finding:
    spans = in_order((*agreed.spans, *close.spans))
    why = f"the day agreed on is {with_weekday(due)}; discovery closes on {with_weekday(close.value)}"
    cure = "Ask the court to approve the agreed time, or say when it did."
    approved = _first(held, _APPROVED)
    if approved and approved[0].start - agreed.spans[0].start in range(-_NEAR, _NEAR):
        return practice.met(f"{why}; the letter says that the court approved it", (*spans, *approved))
    if approved:
        return practice.unclear(f"{why}; whether the court approved it is not plain", cure, (*spans, *approved))
    return practice.unmet(f"{why}; the letter speaks of no approval by the court", cure, spans)


def _first(held: Held, pattern: Wording) -> tuple[Span, ...]:
    return tuple(held.words.span(*place.span()) for place in held.words.find(pattern)[:1])
