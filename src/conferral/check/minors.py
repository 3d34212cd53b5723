"""Words by which a letter seems to name a minor in full; that nobody else in it is one, no words can show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conferral.check.held import Held
from conferral.model.spans import Span
from conferral.text.wording import Wording

_NAME = r"(?-i:[A-Z][a-z][A-Za-z'\u2019-]{0,20}(?:\s+[A-Z]\.)?(?:\s+[A-Z][a-z][A-Za-z'\u2019-]{0,20}){0,2})"
_FULL_NAME = r"(?-i:[A-Z][a-z][A-Za-z'\u2019-]{0,20}(?:\s+[A-Z]\.)?(?:\s+[A-Z][a-z][A-Za-z'\u2019-]{0,20}){1,2})"
_CHILD = r"(?:child|children|son|daughter|plaintiff|defendant|party|student|patient|witness|claimant|boy|girl|ward)"
_UNDER_18 = (
    r"(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven)teen)"
)
_SAYS_SO = Wording(
    rf"\b(?P<before>(?:minor|infant|under-?age)\s+{_CHILD}|{_UNDER_18}[- ]years?[- ]old(?:\s+(?:{_CHILD}))?)"
    rf",?\s+(?P<named>{_NAME})"
    rf"|\b(?P<name>{_FULL_NAME}),?\s+(?P<after>an?\s+(?:minor|infant)\b(?!\s+(?:defect|dispute|delay|matter|change|issue))"
    rf"|\(?(?:aged?|who\s+is)\s+{_UNDER_18}\b(?!\s+(?:percent|months?\s+old|years?\s+(?:of\s+)?(?:service|experience))|%)"
    rf"|(?:is|was)\s+(?:an?\s+(?:minor|infant)\b(?!\s+(?:defect|dispute|delay|matter|change|issue))"
    rf"|{_UNDER_18}\s+years\s+old|under\s+(?:the\s+age\s+of\s+)?18))",
    re.I,
)
_NOT_A_NAME = frozenset({
    "plaintiff", "plaintiffs", "defendant", "defendants", "court", "judge", "counsel", "doe", "roe", "baby", "the",
    "this", "that", "rule", "local", "exhibit", "dear", "re", "it", "he", "she", "they", "your", "honor", "a", "an",
    "school", "district", "order", "motion", "request", "interrogatory", "number",
})  # fmt: skip
"""Words that stand where a name would, and pseudonyms."""


@dataclass(frozen=True, slots=True)
class MinorNamed:
    """A place where a letter seems to name a minor: the initials that may stand, the words that say so, where they are.

    ``said`` is as it may be shown: the name in initials.
    """

    initials: str
    said: str
    place: Span


def minors_named(held: Held) -> Iterator[MinorNamed]:
    """Each place, with the words beside the name as its place, so that a report need not repeat the name."""
    for found in held.words.find(_SAYS_SO):
        by = "named" if found["named"] else "name"
        name = found[by]
        if any(word.strip(".,").casefold() in _NOT_A_NAME for word in name.split()):
            continue
        initials = ".".join(word[0] for word in name.split()) + "."
        cue = "before" if found["named"] else "after"
        words = " ".join(found[cue].split())
        said = f"{words} {initials}" if found["named"] else f"{initials}, {words}"
        yield MinorNamed(initials, said, held.words.span(*found.span(cue)))
