"""What the letter must say: each statement with the words that say it, and what its absence proves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from conferral.check.certifying import certificate_spoken_of, certified_at
from conferral.check.held import Held, Practice, Result, in_order
from conferral.check.sayings import CONSENTS, OPPOSES, Found, Saying, by, either
from conferral.check.time_asked import OF_TIME
from conferral.practices.kinds.papers import LetterStates
from conferral.practices.kinds.terms import Statement
from conferral.practices.pack import Asks


def _told(held: Held) -> Found:
    talks = (span for one in held.reading.conferrals for span in one.spans)
    attempts = (span for one in held.reading.one_way for span in one.spans)
    return in_order((*talks, *attempts))


_REPRESENTED = (
    r"\b(?:represents?|confirms?)\s+that\b[^.]{0,240}?"
    r"\b(?:conferr(?:ed|al|ing)|confer|(?:Rule|Local)\b[^\n]{0,30}\bconference)\b"
)
_THIS = r"\b(?:this|the|our|such|my|plaintiff'?s?'?|defendants?'?s?'?|movant's)\s+(?:\w+\s+){0,2}"
_OPPOSED = (
    r"\b(?:oppos(?:es?|ed)|does\s+not\s+(?:oppose|object\s+to)|do\s+not\s+(?:oppose|object\s+to)|consents?\s+to|objects?\s+to"
    rf"|no\s+objection\s+to|takes?\s+no\s+position\s+on)\s+{_THIS}(?:motion|application|request|relief|letter)\b(?!\s+(?:for\s+production|nos?\b))"
    rf"|{_THIS}(?:motion|application|request|relief)\b[^.]{{0,40}}\b(?:is|was|are)\s+(?:un)?opposed\b"
    r"|\b(?:un)?opposed\s+(?:letter[- ])?(?:motion|application)\b"
)
"""Words by which it is said of the application itself that the other side opposes it or does not."""
_NO_AGREEMENT = (
    r"\b(?:(?:not|unable\s+to|never|fail\w*\s+to|without|no|cannot|refus\w+\s+to)\b[^.]{0,40}\b(?:agree\w*|resol\w+|compromise)"
    r"|(?:at\s+(?:an\s+)?impasse|remains?\s+unresolved))\b"
)
_COMPROMISE = (
    r"\b(?:{side})(?:['\u2019]s?)?\s+(?:\w+\s+){{0,2}}(?:compromise|offer|proposal)\b"
    r"|\b(?:{side})\s+(?:offers?|proposes?)\b"
)
_POSITIONS = r"\b(?:{side})(?:['\u2019]s?)?\s+(?:position|statement|argument|portion|view)s?\b"

SAYINGS: Mapping[Statement, Saying] = MappingProxyType({
    Statement.CONFERRAL_CERTIFIED: Saying(
        "certify that the sides conferred", either(certified_at, by(_REPRESENTED)), sure=True,
        partly=either(certificate_spoken_of, _told),
    ),
    Statement.CONFERRAL_EFFORTS: Saying("describe the efforts to confer", _told, sure=True),
    Statement.BOTH_POSITIONS: Saying(
        "give each side's position",
        lambda held: _both(_position(held, "plaintiffs?"), _position(held, "defendants?")),
        sure=False,
    ),
    Statement.COMPROMISES: Saying(
        "give each side's proposed compromise",
        lambda held: _both(_offer(held, "plaintiffs?"), _offer(held, "defendants?")),
        sure=True,
        partly=by(r"\bcompromis\w+|\bpropos\w+\s+(?:\w+\s+){0,2}resolution"),
    ),
    Statement.ISSUES_REMAINING: Saying(
        "list what is still in dispute",
        by(
            r"\b(?:(?:remain\w*|still|(?<!any )unresolved|outstanding)\b[^.]{0,60}\b(?:dispute\w*|issues?|matters?)"
            r"|(?:disputes?|issues?|matters?)\b[^.]{0,40}\b(?:remain\w*|unresolved|outstanding|following|as\s+follows|are:))"
        ),
        sure=False,
    ),
    Statement.ISSUES_RESOLVED: Saying(
        "say which issues were resolved",
        by(
            r"(?<!not be )(?<!not been )(?<!not )(?<!be )(?<!to )\b(?:resolved|settled|narrowed)\b[^.]{0,80}"
            r"\b(?:issues?|disputes?|requests?|interrogator\w+)"
            r"|\bagreed\s+to\s+(?:supplement|answer|produce|withdraw|limit|narrow|drop)\b[^.]{0,80}\b(?:requests?|interrogator\w+)"
            r"|\b(?:issues?|disputes?|requests?|interrogator\w+)\b[^.]{0,80}"
            r"\b(?:(?:(?:was|were)|(?:have|has)\s+been)\s+(?:resolved|settled|withdrawn))"
        ),
        sure=False,
    ),
    Statement.NATURE_OF_DISPUTE: Saying(
        "say what the dispute is about",
        lambda held: in_order(span for one in held.reading.issues for span in one.spans),
        sure=False,
    ),
    Statement.OPPOSED_OR_NOT: Saying(
        "say whether the other side opposes it", either(by(_OPPOSED), lambda held: held.letter.joint.spans), sure=True,
        partly=either(lambda held: held.reading.adversary_position.spans, by(OPPOSES), by(CONSENTS)),
    ),
    Statement.WHY_NO_AGREEMENT: Saying(
        "say why no agreement was reached",
        by(
            rf"{_NO_AGREEMENT}[^.]{{0,100}}\b(?:because|since|inasmuch\s+as|on\s+the\s+grounds?)\b"
            rf"|\bbecause\b[^.]{{0,120}}{_NO_AGREEMENT}"
        ),
        sure=False,
        partly=either(lambda held: held.reading.impasse.spans, lambda held: held.reading.adversary_position.spans),
    ),
    Statement.LOCAL_COUNSEL_NAMED: Saying(
        "name the local counsel who took part",
        by(
            r"\b(?:local|Delaware)\s+counsel\b[^.]{0,80}(?-i:[A-Z][a-z])"
            r"|\b(?-i:[A-Z][a-z]{1,30})\b[^.]{0,60}\b(?:local|Delaware)\s+counsel\b"
        ),
        sure=False,
    ),
    Statement.OTHERS_FREE: Saying(
        "say that the other parties are free on the new day",
        by(
            r"\b(?:available|free|convenient|works?\s+for|conflicts?|availability)\b[^.]{0,80}"
            r"\b(?:all|both|every|other|counsel|part(?:y|ies)|plaintiff|defendant)\b"
            r"|\b(?:all|both|every|other|counsel|part(?:y|ies)|plaintiff|defendant)s?\b[^.]{0,80}"
            r"\b(?:(?:is|are)\s+(?:all\s+)?(?:available|free)|can\s+attend)\b"
        ),
        sure=False,
    ),
    Statement.DISCOVERY_OPEN: Saying(
        "say that the sides held their Rule 26(f) conference",
        by(
            r"\b(?:held|conducted|completed|took\s+place|after|since|following|met|conferred)\b[^.]{0,60}\b26\s?\(f\)"
            r"|\b26\s?\(f\)[^.]{0,60}\b(?:held|conducted|completed|took\s+place|report|plan|was\s+had)\b"
        ),
        sure=False,
        against=by(
            r"\b(?:before|prior\s+to|until|no|not\s+(?:yet\s+)?(?:held|conducted|had)|never)\b[^.]{0,40}\b26\s?\(f\)"
            r"|\b26\s?\(f\)[^.]{0,60}\b(?:(?:has|have|had|was|did)\s+not|not\s+yet|never|yet\s+to)\b"
        ),
    ),
    **OF_TIME,
})  # fmt: skip
"""What each statement is called, and how it is found; a test keeps it complete."""


def _position(held: Held, side: str) -> Found:
    return by(_POSITIONS.format(side=side))(held)


def _offer(held: Held, side: str) -> Found:
    return by(_COMPROMISE.format(side=side))(held)


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
