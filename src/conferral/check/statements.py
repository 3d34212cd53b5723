"""What the letter must say: each statement with the words that say it, and what its absence proves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from conferral.check.certifying import certificate_spoken_of, certified_at
from conferral.check.days_named import DayRole, days_of
from conferral.check.held import Held, Practice, Result, in_order
from conferral.model.spans import Span
from conferral.practices.kinds.papers import LetterStates
from conferral.practices.kinds.terms import Statement
from conferral.practices.pack import Asks
from conferral.text.wording import Wording

Found = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Saying:
    """One statement: what it is called, the words that say it, and whether it is surely missing where none do.

    ``partly`` finds words that say something near it, ``against`` words that say the contrary; then the answer is
    unclear.
    """

    called: str
    words: Callable[[Held], Found]
    sure: bool
    partly: Callable[[Held], Found] = lambda _: ()
    against: Callable[[Held], Found] = lambda _: ()


def _by(pattern: str) -> Callable[[Held], Found]:
    """A finder of the first words of the letter that fit; the pattern is compiled when it is first used."""

    def find(held: Held) -> Found:
        places = held.words.find(Wording(pattern, re.I))
        return tuple(held.words.span(*place.span()) for place in places[:1])

    return find


def _either(*finders: Callable[[Held], Found]) -> Callable[[Held], Found]:
    return lambda held: next((found for find in finders if (found := find(held))), ())


def _days(role: DayRole) -> Callable[[Held], Found]:
    return lambda held: in_order(span for day in days_of(held, role) for span in day.spans)


def _any_day(held: Held) -> Found:
    return in_order(span for role in DayRole for day in days_of(held, role) for span in day.spans)


def _told(held: Held) -> Found:
    talks = (span for one in held.reading.conferrals for span in one.spans)
    attempts = (span for one in held.reading.one_way for span in one.spans)
    return in_order((*talks, *attempts))


_CONSENTS = (
    r"\b(?:consents?|consented|does\s+not\s+(?:oppose|object)|do\s+not\s+(?:oppose|object)|no\s+objection"
    r"|unopposed|joins?\s+in|jointly|on\s+consent|with\s+the\s+consent|agrees?\s+to\s+(?:the|this)\s+(?:extension|request)"
    r"|takes?\s+no\s+position)\b"
)
_OPPOSES = (
    r"(?<!not )(?<!not\n)"
    r"\b(?:does\s+not\s+consent|do\s+not\s+consent|opposes?|opposed|objects?|objected|declin(?:es|ed)\s+to\s+consent"
    r"|refus(?:es|ed)\s+(?:to\s+)?consent|withholds?\s+consent|will\s+not\s+consent)\b"
)
_FIRST = (
    r"\b(?:first|initial)\s+(?:such\s+)?(?:request|application|extension|adjournment)"
    r"|\bno\s+(?:prior|previous|earlier)\s+(?:\w+\s+){0,3}(?:requests?|applications?|extensions?|adjournments?)"
    r"|\bnot\s+(?:previously|before)\s+(?:requested|asked|sought)"
)
_COUNTED = (
    rf"{_FIRST}|\b(?:second|third|fourth|fifth|sixth|\d{{1,2}}(?:nd|rd|th))\s+(?:such\s+)?"
    r"(?:request|application|extension|adjournment)"
    r"|\b(?:one|two|three|four|five|several|\d{1,2})\s+(?:prior|previous|earlier|such)\s+(?:\w+\s+){0,3}"
    r"(?:requests?|applications?|extensions?|adjournments?)"
    r"|\b(?:previously|before)\s+(?:requested|asked\s+for|sought)\s+(?:one|two|three|four|an?)\b"
)
_OUTCOME = (
    r"\b(?:requests?|applications?|extensions?|adjournments?|first|second|both|each|which|it)\b[^.]{0,120}?"
    r"\b(?:was|were|been)\s+(?:granted|denied|approved)\b"
    r"|\b(?:Court|Your\s+Honor)\s+(?:previously\s+)?(?:granted|denied|approved)\b"
)
_REPRESENTED = (
    r"\b(?:represents?|confirms?)\s+that\b[^.]{0,240}?"
    r"\b(?:conferr(?:ed|al|ing)|confer|(?:Rule|Local)\b[^\n]{0,30}\bconference)\b"
)
_COMPROMISE = (
    r"\b(?:{side})(?:['\u2019]s?)?\s+(?:\w+\s+){{0,2}}(?:compromise|offer|proposal)\b"
    r"|\b(?:{side})\s+(?:offers?|proposes?)\b"
)
_POSITIONS = r"\b(?:{side})(?:['\u2019]s?)?\s+(?:position|statement|argument|portion|view)s?\b"

SAYINGS: Mapping[Statement, _Saying] = MappingProxyType({
    Statement.CONFERRAL_CERTIFIED: _Saying(
        "certify that the sides conferred", _either(certified_at, _by(_REPRESENTED)), sure=True,
        partly=_either(certificate_spoken_of, _told),
    ),
    Statement.CONFERRAL_EFFORTS: _Saying("describe the efforts to confer", _told, sure=True),
    Statement.BOTH_POSITIONS: _Saying(
        "give each side's position",
        lambda held: _both(_position(held, "plaintiffs?"), _position(held, "defendants?")),
        sure=False,
    ),
    Statement.COMPROMISES: _Saying(
        "give each side's proposed compromise",
        lambda held: _both(_offer(held, "plaintiffs?"), _offer(held, "defendants?")),
        sure=True,
        partly=_by(r"\bcompromis\w+|\bpropos\w+\s+(?:\w+\s+){0,2}resolution"),
    ),
    Statement.ISSUES_REMAINING: _Saying(
        "list what is still in dispute",
        _by(
            r"\b(?:(?:remain\w*|still|unresolved|outstanding)\b[^.]{0,60}\b(?:dispute\w*|issues?|matters?)"
            r"|(?:disputes?|issues?|matters?)\b[^.]{0,40}\b(?:remain\w*|unresolved|outstanding|following|as\s+follows|are:))"
        ),
        sure=False,
    ),
    Statement.ISSUES_RESOLVED: _Saying(
        "say which issues were resolved",
        _by(
            r"\b(?:(?:resolved|settled|agreed|narrowed)\b[^.]{0,80}\b(?:issues?|disputes?|requests?|interrogator\w+)"
            r"|(?:issues?|disputes?|requests?|interrogator\w+)\b[^.]{0,80}\b(?:(?:was|were|been)\s+(?:resolved|settled)|withdrawn))"
        ),
        sure=False,
    ),
    Statement.NATURE_OF_DISPUTE: _Saying(
        "say what the dispute is about",
        lambda held: in_order(span for one in held.reading.issues for span in one.spans),
        sure=False,
    ),
    Statement.OPPOSED_OR_NOT: _Saying(
        "say whether the other side opposes it",
        _either(_by(_OPPOSES), _by(_CONSENTS), lambda held: held.reading.adversary_position.spans),
        sure=True,
    ),
    Statement.WHY_NO_AGREEMENT: _Saying(
        "say why no agreement was reached",
        _by(
            r"\b(?:agree\w*|resol\w+|impasse|compromise)\b[^.]{0,100}\b(?:because|since|as|on\s+the\s+ground)\b"
            r"|\bbecause\b[^.]{0,120}\b(?:agree\w*|resol\w+|impasse)\b"
        ),
        sure=False,
        partly=lambda held: held.reading.impasse.spans,
    ),
    Statement.LOCAL_COUNSEL_NAMED: _Saying(
        "name the local counsel who took part",
        _by(
            r"\b(?:local|Delaware)\s+counsel\b[^.]{0,80}(?-i:[A-Z][a-z])"
            r"|\b(?-i:[A-Z][a-z]{1,30})\b[^.]{0,60}\b(?:local|Delaware)\s+counsel\b"
        ),
        sure=False,
    ),
    Statement.ORIGINAL_DATE: _Saying("give the day to be moved", _days(DayRole.ORIGINAL), sure=True, partly=_any_day),
    Statement.EARLIER_REQUESTS: _Saying("say how many requests came before", _by(_COUNTED), sure=True),
    Statement.EARLIER_OUTCOMES: _Saying(
        "say what became of the earlier requests", _either(_by(_FIRST), _by(_OUTCOME)), sure=True,
        partly=lambda held: () if _by(_COUNTED)(held) else held.place(),
    ),
    Statement.REASON: _Saying(
        "give the reason",
        _by(r"\b(?:because|due\s+to|owing\s+to|in\s+light\s+of|so\s+that|in\s+order\s+to|reasons?|good\s+cause)\b"),
        sure=False,
    ),
    Statement.CONSENT: _Saying(
        "say whether the other side consents",
        _either(_by(_OPPOSES), _by(_CONSENTS), lambda held: held.reading.adversary_position.spans),
        sure=True,
    ),
    Statement.ADVERSARY_REASONS: _Saying(
        "say why the other side objects, or that it does not",
        _either(
            _by(rf"{_OPPOSES}[^.]{{0,120}}?\b(?:because|since|as|on\s+the\s+ground|for\s+the\s+reason|stating|saying|citing)\b"),
            lambda held: () if _by(_OPPOSES)(held) else _by(_CONSENTS)(held),
        ),
        sure=False,
        partly=_either(_by(_OPPOSES), lambda held: held.reading.adversary_position.spans),
    ),
    Statement.PROPOSED_DATES: _Saying("propose a new day", _days(DayRole.PROPOSED), sure=True, partly=_any_day),
    Statement.OTHER_DATES: _Saying(
        "say what it does to other dates",
        _by(
            r"\b(?:no|any|other|remaining|all)\s+(?:other\s+)?(?:\w+\s+){0,2}(?:deadlines?|dates?|conferences?)\b[^.]{0,60}"
            r"\b(?:affect\w*|chang\w+|mov\w+|impact\w*|remain\w*)"
            r"|\b(?:affect|chang|mov|impact)\w*\s+(?:no|any|the)\s+other\b"
        ),
        sure=False,
        partly=_any_day,
    ),
    Statement.OTHERS_FREE: _Saying(
        "say that the other parties are free on the new day",
        _by(
            r"\b(?:available|free|convenient|works?\s+for|conflicts?|availability)\b[^.]{0,80}"
            r"\b(?:all|both|every|other|counsel|part(?:y|ies)|plaintiff|defendant)\b"
            r"|\b(?:all|both|every|other|counsel|part(?:y|ies)|plaintiff|defendant)s?\b[^.]{0,80}"
            r"\b(?:(?:is|are)\s+(?:all\s+)?(?:available|free)|can\s+attend)\b"
        ),
        sure=False,
    ),
    Statement.DISCOVERY_OPEN: _Saying(
        "say that the sides held their Rule 26(f) conference",
        _by(
            r"\b(?:held|conducted|completed|took\s+place|after|since|following|met|conferred)\b[^.]{0,60}\b26\s?\(f\)"
            r"|\b26\s?\(f\)[^.]{0,60}\b(?:held|conducted|completed|took\s+place|report|plan|was\s+had)\b"
        ),
        sure=False,
        against=_by(
            r"\b(?:before|prior\s+to|until|no|not\s+(?:yet\s+)?(?:held|conducted|had)|never)\b[^.]{0,40}\b26\s?\(f\)"
            r"|\b26\s?\(f\)[^.]{0,60}\b(?:(?:has|have|had|was|did)\s+not|not\s+yet|never|yet\s+to)\b"
        ),
    ),
})  # fmt: skip
"""What each statement is called, and how it is found; a test keeps it complete."""


def _position(held: Held, side: str) -> Found:
    return _by(_POSITIONS.format(side=side))(held)


def _offer(held: Held, side: str) -> Found:
    return _by(_COMPROMISE.format(side=side))(held)


def _both(one: Found, other: Found) -> Found:
    return (*one, *other) if one and other else ()


def check_states(held: Held, practice: Practice, demand: LetterStates) -> Iterator[Result]:
    """Whether the letter says it."""
    saying = SAYINGS[demand.what]
    if otherwise := saying.against(held):
        cure = f"{saying.called[0].upper()}{saying.called[1:]}, or say by what order or agreement it need not be so."
        yield practice.unclear(f"the letter does not {saying.called}; its words say the contrary", cure, otherwise)
        return
    if found := saying.words(held):
        yield practice.met(f"the letter does {saying.called}", found)
        return
    cure = f"{saying.called[0].upper()}{saying.called[1:]}."
    why = f"the letter does not {saying.called}"
    if near := saying.partly(held):
        yield practice.unclear(f"the letter does not plainly {saying.called}", cure, near)
    elif saying.sure and practice.requirement.asks is Asks.CONTENT:
        yield practice.unmet(why, cure, held.place())
    else:
        yield practice.unclear(f"the letter was not found to {saying.called}", cure, held.place())
