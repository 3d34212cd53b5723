"""What a day is for, and whether two days are for the same thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conferral.readers.schedule.passages import Place
from conferral.text.wording import Wording

_HEADS = {
    "discovery": r"discovery(?! (?:tele)?(?:conf\w*|hearing|call|motion|dispute|letter)\b)|disc\.?",
    "deposition": r"depositions?|deps?\b\.?|depos?\b|deposed|examination",
    "disclosure": r"disclosures?",
    "report": r"reports?",
    "conference": r"(?:tele|video)?conferences?|conf|ptc|call",
    "hearing": r"hearings?|argument",
    "trial": r"trial|jury selection",
    "mediation": r"mediation",
    "motion": r"motions?|mot\.|move",
    "certification": r"certification|certify",
    "opposition": r"opposition|opp\b\.?|oppose|responses?|respond|response",
    "reply": r"repl(?:y|ies)",
    "brief": r"briefs?|briefing",
    "letter": r"letters?",
    "statement": r"statement",
    "notice": r"notices?",
    "production": r"productions?|produce[ds]?|documents?",
    "answer": r"answers?",
    "pleading": r"pleadings?|complaint",
    "order": r"orders?",
    "agenda": r"agenda",
    "list": r"lists?",
    "verification": r"verifications?|verify|verified",
    "expert": r"experts?",
    "status": r"status",
    "confer": r"confer",
    "limine": r"limine",
    "joinder": r"joinder|join",
    "service": r"service|serve",
    "stay": r"stayed|stay",
    "return": r"returnable|return date",
    "settlement": r"settlement",
}
HEAD = Wording("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _HEADS.items()), re.I)
_KINDS = (
    frozenset({"fact", "expert", "paper", "document", "written", "rebuttal", "jurisdictional", "class"}),
    frozenset(
        {
            "settlement",
            "status",
            "pretrial",
            "pre-trial",
            "premotion",
            "pre-motion",
            "case",
            "scheduling",
            "markman",
            "discovery",
        }
    ),
    frozenset({"initial", "final"}),
    frozenset({"plaintiff", "defendant"}),
)
_KIND = Wording(rf"\b(?:{'|'.join(sorted({word for words in _KINDS for word in words}))})(?=s?\b|'s)", re.I)
_CLAUSE = Wording(r"[;:]|, (?:and|but|which)\b|\. ")


@dataclass(frozen=True, slots=True)
class Topic:
    """What a day is for: the things named beside it, and the words that tell one such thing from another."""

    heads: frozenset[str]
    kinds: frozenset[str]

    def same_as(self, other: Topic) -> bool:
        """Whether two days may be for the same thing; "fact discovery" and "expert discovery" are not."""
        if not self.heads & other.heads:
            return False
        return not any(
            self.kinds & kind and other.kinds & kind and not self.kinds & other.kinds & kind for kind in _KINDS
        )


def topic_of(words: str) -> Topic:
    """The topic of a stretch of words.

    >>> topic_of("the deadline for fact discovery").same_as(topic_of("Discovery shall be completed by"))
    True
    """
    heads = [str(match.lastgroup) for match in HEAD.finditer(words)]
    return Topic(frozenset(heads[-3:]), frozenset(match[0].lower() for match in _KIND.finditer(words)))


def words_about(place: Place) -> str:
    """The words that say what a day is for: those before it in its clause, or those after it where it leads."""
    if place.near.startswith("("):
        return _CLAUSE.split(place.left[-240:])[-1]
    before = place.near[-180:] if place.passage.introduced else _CLAUSE.split(place.near[-180:])[-1]
    if HEAD.search(before):
        return before
    after = _CLAUSE.split(place.after[:160])[0]
    if HEAD.search(after):
        return f"{before} {after}"
    if HEAD.search(place.near[-180:]):
        return place.near[-180:]
    clause = _CLAUSE.split(place.left[-240:])[-1]
    return clause if HEAD.search(clause) else place.left[-240:]
