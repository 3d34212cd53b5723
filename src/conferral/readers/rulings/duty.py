"""One thing that a court tells somebody to do, as it stands in a clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conferral.text.wording import Wording

ACTOR = (
    r"(?:part(?:y|ies)|sides?|p[il]a[il]ntiff(?:s|\(s\))?|defendant(?:s|\(s\))?|movants?|counse[li]"
    r"|attorneys?|lawyers?|clerk(?: of (?:the )?court)?|petitioners?|respondents?"
    r"|gov(?:ernment|t)'?|debtors?|creditors?|trustee|pltfs?\.?|dfts?\.?|defts?\.?|applicants?"
    r"|non-?part(?:y|ies)|intervenors?|usm|claimants?|appellants?|appellees?|movant)"
)
HELD_BACK = Wording(
    r"\b(?:representation|promise|statement|assurance|understanding|offer|view|hope|request|application"
    r"|motion)s? that\b[^.;]{0,200}$|\b(?:remind(?:s|ed)?|caution(?:s|ed)?|warn(?:s|ed)?|notes that"
    r"|understands that|advise[sd] that"
    r"|is advised that|are advised that|warned that)\b(?![^.;]{0,200} and $)[^.;]{0,200}$"
    r"|\b(?:rules?|orders?|practices?|procedures?|opinion|paragraph|section|stipulation|agreement"
    r"|schedule)\b[^.;]{0,60}\s(?:provide[sd]?|require[sd]?|states?d?|says|said|directed|gave"
    r"|contemplate[sd]?|sets|mandates?)\b[^.;]{0,200}$"
    r"|\b(?:plaintiff|defendant|counsel|part(?:y|ies)|movant|letter|motion|he|she|they|who"
    r"|it)s?\s(?:also |now |further |jointly |therefore )?(?:asks?|requests?|seeks?|moves?|proposes?"
    r"|proposed|argues?|contends?|represents?|states?|indicates?|indicated|agreed?|asserts?|promised"
    r"|claims?|says?|requested|asked|stated|advised?|intends?|expects?)\b[^.;]{0,200}$"
    r"|(?<!at )\bwhich\s(?:the\s|all\s|each\s|both\s)?[\w.]+(?:\s[\w.]+)?\s$|\b(?:when|whether|how|where|until"
    r"|once|unless|if|why|because|since|than)\s[^,;]{0,120}$|\bno\s(?:further\s)?\w+\s*$|\bif\s(?:the\s"
    r"|any\s)?[\w']+\s*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing somebody is told to do, in ``text[start:end]`` of a clause.

    ``subject`` are the words that name who acts, ``thing`` what is acted on where the verb is passive; ``rest`` is
    where the words behind the verb begin. ``joined`` marks a second verb of the same subject,
    ``listed`` one more day of a list, whose verb is not said again.
    """

    subject: str
    verb: str
    start: int
    rest: int
    end: int
    thing: str = ""
    joined: bool = False
    listed: bool = False
