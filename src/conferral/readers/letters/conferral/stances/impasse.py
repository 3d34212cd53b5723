"""Whether a sentence says that the sides are stuck.

It is put together from classes of words: an inability, failure, end or refusal to move, with an agreement, a
resolution, a talk or a position. What is denied, supposed, feared, quoted from a rule or since overcome does not count.
"""

from __future__ import annotations

import re

from conferral.readers.document import Sentence
from conferral.readers.letters.conferral.stances.standstill import (
    APART,
    MATTER,
    NO_WAY_ON,
    ONE_SIDED,
    PLURAL,
    STILL,
    STUCK,
)
from conferral.text.wording import Wording

_BUT_NOT = Wording(r"\bagreement (?:on|as to|about)\b[^.]{0,260}\bbut not (?:on|as to|about)\b", re.I)
# "The experts came to terms on A. On B they did not."
_NOT_ON_THIS = Wording(
    r"^\W*(?:On|As to|As for|About|Regarding)\b[^.;]{2,70}?,? (?:we|they|counsel|the (?:parties|sides|experts"
    r"|lawyers|two))"
    r" (?:did|do|could|can|have|had)(?: not|n't)(?=[.,;]|\W*$)"
)
_ON_THAT = Wording(
    r"\b(?:agree\w*|c[ao]me to terms|resolv\w+|settle\w*|compromise\w*|accord)\b[^.]{0,160}\.\s{1,3}\Z", re.I
)
_DENIED = Wording(
    r"(?:\b(?:not|no|none|nothing|hardly|nor|never|neither|without|avoid\w*|premature|averts?|no longer"
    r"|far from|anything but|rather than|instead of|short of)\b|n't)[^.;,]{0,50}$",
    re.I,
)
_SUPPOSED = Wording(
    r"(?:\b(?:if|unless|until|whether|(?-i:Should)|mediator|mediation|settlement (?:conference|talks)"
    r"|(?-i:Were) (?:the|we|counsel)|in the event|to the extent|might|(?-i:may)|whenever|in case|lest|avoid\w*"
    r"|whe(?:n|re) (?:the )?(?:parties|counsel|sides?|they|a party) (?:are|cannot|reach|fail|do|remain)|expects?"
    r"|hopes?|anticipates?|fears?|must(?: \w+)? be|before (?:writ|filing|seek|mak|com)\w+)\b)[^.;]{0,90}$",
    re.I,
)
_OVERCOME = Wording(
    r"^[^.;]{0,60}\b(?:overcome|broken|(?:been|was|were) (?:since )?(?:resolved|reported)|no longer|past|averted"
    r"|at first|initially|originally|avoided|since (?:been )?resolved)\b",
    re.I,
)
_DOUBTED = Wording(
    r"\b(?:do(?:es)?|did)(?: not|n't) (?:\w+ )?(?:believe|consider|regard|agree|think|accept|see that)\b[^.;]{0,70}$",
    re.I,
)
_NO_FURTHER = Wording(r"further|farther|any|room|only", re.I)
_CAME_TRUE = Wording(
    r"^\W{0,4}(?:They|It|That|This|Neither|None|No agreement|He|She|We)\s(?:(?:was|were|did|has|have|had"
    r"|could)(?: not|n't)?|cannot)(?: been)?[^.;]{0,20}\."
)
_NO_LONGER = Wording(
    r"\W{0,4}(?:(?:Happily|Fortunately|But|However|Since then),? )?(?:[Tt]hat|[Tt]his|[Ii]t|[Tt]hey|[Ww]e|[Tt]hings)"
    r"(?: impasse| dispute)? (?:is|was|are|has|have) (?:happily )?(?:no longer|not now|since (?:been )?\w+|now been"
    r"|changed|passed|behind)\b"
)
_DEMANDED = Wording(
    r"\b(?:requires?|provides?|directs?|demands?|contemplates?|calls for)\b(?:, [^,.;]{0,80},)? that\b[^.;]{0,60}$",
    re.I,
)
_RULES = Wording(
    r"\b(?:Rules?|Practices?|Standing Order|Procedures?|Orders?|Paragraph|Section|Court's)\b[^;]{0,60}\b(?:require"
    r"|provide|direct|ask|state|call|speak|bar|forbid|permit|allow|say|contemplate|oblige)s?\b(?![,.;])"
    r"(?:[^,.;]{0,60}$|[^.;]{0,160}\b(?:unless|states?|certif\w+|whether|if|must|shall|may)\b[^.;]{0,200}$)",
    re.I,
)
_SNATCH = Wording(
    r"\"(?:won't|will not|would not|never|not going to) [^\"]{2,24}\""
)  # "won't budge," as the other side put it
_QUOTED = Wording(r"\"[^\"]{0,240}\"")
_CLIENT_ONLY = Wording(
    r"\b(?:produc|pay|attend|appear|locat|search|access|obtain (?!agreement|resolution)|deposition transcript)\w*",
    re.I,
)
_OTHERS_SOUGHT = Wording(
    r"\b(?:to (?:contact|locate|reach (?!an? |any |agreement|accord|consensus|common|terms))|(?:his|her|its|their|my"
    r"|our) (?:own )?client|witness\w*|experts?|vendor|employment|work elsewhere)\b",
    re.I,
)
_ONLY_TRIED = Wording(
    r"\b(?:attempt|tried|try|sought|seek|endeavou?r)\w*\b[^.;]{0,40}\bto (?:confer|reach(?! an?\b| any| agree"
    r"| accord)|speak|meet|contact|call|talk)\b",
    re.I,
)
_TO_SPEAK = Wording(r"[^.;]{0,12}\bto (?:an?|any) (?:date|time|day|call|hour)\b", re.I)
_HOPED = Wording(r"\b(?:hop(?:e|ed|ing)|expect|may|can still|failing that)\b", re.I)
_OWN_VIEW = Wording(r"\b(?:we|I)\s(?:\w+ )?(?:do not|don't) agree\b", re.I)
_PARTIES = Wording(rf"\b{PLURAL}\b|\bthe (?:dispute|issue|matter|meet)\b", re.I)
_VERBAL = Wording(r"agree|agreed|agreeing|settle|settled|budged?|yield|relent|terms|progress|headway", re.I)
_SAID_OF = Wording(rf"^[^.;]{{0,50}}\b{MATTER}\b", re.I)

_SINCE_SETTLED = Wording(
    r"\b(?:but|and|yet|until|though)\b[^.;]{0,50}\b(?:since|later|then|now|eventually|in the end|at last|happily"
    r"|on \w+ \d+"
    r"|today)\b[^.;]{0,30}\b(?:agreed|resolved|settled|produced|relented|gave way|withdr\w+|consent\w*|served"
    r"|reached an"
    r" agreement)\b|\b(?:because|as|since|now that) (?:the parties|we|counsel|they) (?:have )?(?:agreed|settled)\b",
    re.I,
)
_NOT_SAID = Wording(
    r"\b(?:do|does|did|would)(?: not|n't) (?:say|mean|suggest|claim|contend|pretend)\b[^.;]{0,60}$", re.I
)
_IF = Wording(r"\b(?:if|unless|should|whether|suppose|at first|initially|originally)\b[^.;]{0,90}$", re.I)
_OF_BENCH = Wording(
    r"\b(?:Court|Honor|Judge(?: [A-Z]\w+)?|doctor|physician|surgeon|witness(?:es)?|expert)(?:'s)?"
    r"\s(?:(?!that )[^.;,]){0,30}$",
    re.I,
)


def deadlocked(text: str, sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence says that the sides stand at an impasse, or could not resolve it.

    A quoted rule, a condition, a denial, an impasse since overcome: none of them does.
    """
    words = text[sentence.start : sentence.end]
    if _BUT_NOT.search(words):
        return sentence.start, sentence.end
    if _NOT_ON_THIS.search(words) and _ON_THAT.search(text, max(0, sentence.start - 260), sentence.start):
        return sentence.start, sentence.end
    after = text[sentence.end : sentence.end + 70]
    quotes = [quote.span() for quote in _QUOTED.finditer(words) if not _SNATCH.fullmatch(quote[0])]
    for match in STUCK.finditer(words):
        quoted = any(start < match.start() < end for start, end in quotes)
        if not quoted and _between_the_sides(words, match) and not _taken_back(words, match, after):
            return sentence.start, sentence.end
    return (sentence.start, sentence.end) if _no_way_on(words, quotes, after) else None


def _no_way_on(words: str, quotes: list[tuple[int, int]], next_words: str) -> bool:
    """Whether neither side moves, or more talk would be to no purpose, and that is so and has stayed so."""
    for match in (*STILL.finditer(words), *NO_WAY_ON.finditer(words), *APART.finditer(words)):
        before, after = words[: match.start()], words[match.start() :]
        quoted = any(start < match.start() < end for start, end in quotes)
        unsaid = _IF.search(before[-120:]) or _NOT_SAID.search(before[-90:]) or _OF_BENCH.search(before[-60:])
        past = _SINCE_SETTLED.search(after) or _OVERCOME.match(words[match.end() :][:90])
        if not (quoted or unsaid or past) and not _taken_back_by_rule(words, match, next_words):
            return True
    return False


def _taken_back_by_rule(words: str, match: re.Match[str], next_words: str) -> bool:
    """Whether a rule asks for it, it is only supposed, or the next sentence says that it is over."""
    before = words[: match.start()]
    return bool(
        _NO_LONGER.match(next_words)
        or _DEMANDED.search(before[-220:])
        or (_SUPPOSED.search(before[-110:]) and not _CAME_TRUE.match(next_words))
        or _RULES.search(before[-420:])
    )


def _between_the_sides(words: str, match: re.Match[str]) -> bool:
    """Whether it is the sides that failed to agree, and not one of them that declines to do a thing."""
    if match["vain"]:
        return (
            bool(_PARTIES.search(words[: match.end()]))
            and not _OTHERS_SOUGHT.search(match[0])
            and not _ONLY_TRIED.search(words[max(match.start() - 12, 0) : match.end()])
        )
    if match["talks"] and _ONLY_TRIED.search(words[max(match.start() - 60, 0) : match.end()]):
        return False
    if match["unable"] is None:
        return True
    if _OF_BENCH.search(words[max(match.start() - 30, 0) : match.start()]):
        return False
    alone = ONE_SIDED.match(words, match.start()) or _OWN_VIEW.search(words[max(match.start() - 12, 0) : match.end()])
    if alone or _CLIENT_ONLY.search(match[0]) or _HOPED.search(match[0]) or _TO_SPEAK.match(words[match.end() :]):
        return False
    if _VERBAL.fullmatch(match["accord"]):
        return bool(_PARTIES.search(words[: match.end()]))
    return bool(
        _PARTIES.search(words[: match.end()]) or _SAID_OF.match(words[match.end("unable") :]) or match["accord"]
    )


def _taken_back(words: str, match: re.Match[str], next_words: str) -> bool:
    """Whether it is denied, doubted, supposed (and did not come true in the next sentence), overcome, or a rule's."""
    before, after = words[: match.start()], words[match.end() :]
    if _NO_LONGER.match(next_words) or _DEMANDED.search(before[-220:]) or _NOT_SAID.search(before[-90:]):
        return True
    if match["noun"] and (_DENIED.search(before[-60:]) or _OVERCOME.match(after[:90])):
        return True
    if _DOUBTED.search(before[-110:]) and not _NO_FURTHER.search(match[0]):
        return True
    supposed = _SUPPOSED.search(before[-110:]) and not _CAME_TRUE.match(next_words)
    return bool(supposed or _RULES.search(before[-420:]))
