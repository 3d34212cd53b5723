"""Whether a letter raises a discovery dispute, which is what most practices on conferral are about."""

from __future__ import annotations

import re
from enum import Enum

from conferral.check.held import Held
from conferral.check.part import answers
from conferral.model.facts import Request
from conferral.practices.pack import On
from conferral.text.wording import Wording


class Scope(Enum):
    """Whether a letter is one that raises a discovery dispute."""

    REACHED = "reached"
    DOUBTFUL = "doubtful"
    NOT_REACHED = "not reached"


RELIEF = frozenset({Request.COMPEL, Request.PROTECTIVE_ORDER, Request.QUASH, Request.SANCTIONS})
CONFERENCES = frozenset({Request.PRE_MOTION_CONFERENCE, Request.DISCOVERY_CONFERENCE})
_OF_ANOTHER_SORT = frozenset({Request.EXTENSION, Request.ADJOURNMENT, Request.SEAL})
_DISCOVERY = Wording(
    r"\b(?:discovery|interrogator(?:y|ies)|depositions?|depos(?:e|ed|ing)|deponents?|subpoenas?|privilege\s+log"
    r"|custodians?"
    r"|produc(?:e|ed|ing|tions?)|(?:documents?|discovery)\s+(?:requests?|demands?)|Requests?\s+(?:Nos?\b|for)"
    r"|responses?\s+and\s+objections?|30\(b\)\(6\)|(?:Rules?|Fed\.\s*R\.\s*Civ\.\s*P\.)\s*(?:26|3[0-7]|45)\b)",
    re.I,
)
_OTHER_MOTION = Wording(
    r"\b(?:motions?|move|moves|moving)\s+(?:to|for)\s+(?:partial\s+)?(?:dismiss|summary\s+judgment|judgment\s+on|remand"
    r"|transfer|amend|strike|class\s+certification|reconsider|leave\s+to\s+amend|an?\s+(?:preliminary\s+)?injunction)",
    re.I,
)

_A_MOTION = Wording(  # and not "leave to move", "would move", "before we move"
    r"\b(?:letter[ -]motion|(?:hereby|respectfully)\s+moves?"
    r"|(?<!to )(?<!to\n)(?<!will )(?<!would )(?<!may )(?<!might )(?<!shall )(?<!must )(?<!should )(?<!can )(?<!cannot )"
    r"(?<!before we )(?<!before I )(?<!until we )(?<!until I )(?<!if we )(?<!if I )(?<!when we )(?<!unless we )"
    r"moves?\s+(?:this\s+Court|the\s+Court|pursuant|under|to\s+compel|to\s+quash|for))\b",
    re.I,
)
ON_TIME = {
    On.EXTENSION: frozenset({Request.EXTENSION}),
    On.ADJOURNMENT: frozenset({Request.ADJOURNMENT}),
    On.EXTENSION_OR_ADJOURNMENT: frozenset({Request.EXTENSION, Request.ADJOURNMENT}),
}


class Reach(Enum):
    """Whether a requirement reaches a letter now, reaches a paper to come, or does not reach it."""

    NOW = "now"
    LATER = "later"
    NONE = "none"


def reach_of(held: Held, on: On, scope: Scope) -> tuple[Reach, str]:
    """Whether what is asked of one sort of paper is asked of this letter, and, where it is not now, why."""
    if on in ON_TIME:
        return (Reach.NOW, "") if held.asked & ON_TIME[on] else (Reach.NONE, f"the letter asks for no {_said(on)}")
    if on in (On.DISCOVERY_DISPUTE, On.DISCOVERY_MOTION) and scope is Scope.NOT_REACHED:
        return Reach.NONE, "the letter raises no discovery dispute"
    if on is On.DISCOVERY_MOTION and (held.asked & CONFERENCES or not held.asked & RELIEF):
        return Reach.LATER, "due with the motion; this letter is none"
    return Reach.NOW, ""


def _said(on: On) -> str:
    return on.value.replace("_", " ")


def is_motion(held: Held) -> bool:
    """Whether the letter's own words say that it is itself the motion."""
    return held.words.has(_A_MOTION)


def scope_of(held: Held) -> Scope:
    """Whether the letter raises a discovery dispute: by what it asks for and, where that leaves it open, its words."""
    asked = held.asked
    if asked & RELIEF or Request.DISCOVERY_CONFERENCE in asked:
        return Scope.REACHED
    if asked and asked <= _OF_ANOTHER_SORT:
        return Scope.NOT_REACHED
    speaks_of_it = held.words.has(_DISCOVERY)
    if speaks_of_it and answers(held) and not held.words.has(_OTHER_MOTION):
        return Scope.REACHED
    if Request.PRE_MOTION_CONFERENCE not in asked:
        return Scope.DOUBTFUL if speaks_of_it or held.reading.issues else Scope.NOT_REACHED
    if held.words.has(_OTHER_MOTION):
        return Scope.DOUBTFUL if speaks_of_it else Scope.NOT_REACHED
    return Scope.REACHED if speaks_of_it else Scope.DOUBTFUL
