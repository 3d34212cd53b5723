"""Words by which a letter certifies that its writer conferred, told from those that only speak of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.check.held import Held
from conferral.model.facts import Side
from conferral.model.spans import Span
from conferral.text.wording import Wording, worded

# A full stop after one of these ends no sentence: "Fed. R. Civ. P. 37", "Mr. Oduya".
_SAME = (
    r"(?:[^.]|\.(?=\d)|(?<=\bFed)\.|(?<=\bCiv)\.|(?<=\bLoc)\.|(?<=\b[LRP])\."
    r"|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bMrs)\.|(?<=\bDr)\.)"
)
_CONFERRING = (
    r"(?:conferr?(?:ed|ing|al|als|ence|ences|s)?|meet[ -]and[ -]confer|good[ -]faith"
    r"|(?:to\s+resolve|resolved?)\b[^.]{0,60}\bwithout)\b"
)
_CLASS = (
    r"(?!\s+(?:(?:a|an|the|this|that|his|her|its|their|our)\s+)?(?:\w+\s+){0,2}(?:class|classes|sub-?class|collective)\b)"
)
_MADE_BY_VERB = Wording(
    rf"\b(?:certif(?:y|ies|ying)|attests?|affirms?|declares?|avers?)\b{_CLASS}{_SAME}{{0,240}}?\b{_CONFERRING}",
    re.I,
)
_MADE_BY_NAME = Wording(  # as a heading has it
    r"\bcertificat(?:e|ion)\s+of\s+(?:conference|conferral|good[ -]faith|counsel\b[^.]{0,60}\bconfer\w*)\b"
    rf"|\bcertificat(?:e|ion)\b(?:[^.:]|(?<=\b[LRPv])\.){{0,60}}:{_SAME}{{0,240}}?\b{_CONFERRING}",
    re.I,
)
_SPOKEN_OF = Wording(
    r"(?<!class )(?<!class\n)(?<!collective )(?<!conditional )(?<!subclass )(?<!\w)"
    r"(?:certif(?:y|ies|ied|ying|ication|icate)|attest(?:s|ed|ation)?|affirm(?:s|ed|ation)?|declaration)\b"
    rf"{_CLASS}{_SAME}{{0,240}}?\b(?:conferr?(?:ed|ing|al|ence|ences|s)?|meet[ -]and[ -]confer)\b",
    re.I,
)
_NOT_MADE = Wording(
    r"\b(?:not|cannot|can['\u2019]t|never|nor|no|nobody|unable|without|lack\w*|omit\w*|fail\w*|decline\w*|refus\w*"
    r"|requir\w*|calls?\s+for|asks?\s+(?:for|that|us|me)|must|should|will|shall|would|once|if|when|before|until)\b[^.;:]{0,60}$",
    re.I,
)
_OF_THE_OTHER = {Side.PLAINTIFF: r"defen(?:dants?|[cs]e)", Side.DEFENDANT: r"plaintiffs?"}
_BY_THE_OTHER = r"\b(?:{side}|opposing\s+counsel|adversary|M[rs]s?\.\s+\w+|he|she|they)\b[^.;:]{{0,40}}$"
_BEFORE = 80  # characters before the words in which a "not", or the one who certifies, is looked for


def certified_at(held: Held) -> tuple[Span, ...]:
    """The words by which the letter's own side certifies that it conferred or tried to, if it does."""
    return next(_certified(held), ())


def certificate_spoken_of(held: Held) -> tuple[Span, ...]:
    """Words that speak of certifying a conferral, whoever is meant to; of a class certified they do not."""
    return tuple(held.words.span(*place.span()) for place in held.words.find(_SPOKEN_OF)[:1])


def _certified(held: Held) -> Iterator[tuple[Span, ...]]:
    text = held.words.cleaned.text
    side = "" if held.side is None else _OF_THE_OTHER.get(held.side, "")
    other = worded(_BY_THE_OTHER.format(side=side or "the other side"), re.I)
    made = (*held.words.find(_MADE_BY_VERB), *held.words.find(_MADE_BY_NAME))
    for place in sorted(made, key=lambda found: found.start()):
        before = re.split(r"[.;:]\s", text[max(0, place.start() - _BEFORE) : place.start()])[-1]
        if not _NOT_MADE.search(before) and not other.search(before):
            yield (held.words.span(*place.span()),)
