"""Whether a letter raises a discovery dispute, which is what most practices on conferral are about."""

from __future__ import annotations

import re
from enum import Enum

from conferral.check.held import Held
from conferral.model.facts import Request


class Scope(Enum):
    """Whether a letter is one that raises a discovery dispute."""

    REACHED = "reached"
    DOUBTFUL = "doubtful"
    NOT_REACHED = "not reached"


RELIEF = frozenset({Request.COMPEL, Request.PROTECTIVE_ORDER, Request.QUASH, Request.SANCTIONS})
CONFERENCES = frozenset({Request.PRE_MOTION_CONFERENCE, Request.DISCOVERY_CONFERENCE})
_OF_ANOTHER_SORT = frozenset({Request.EXTENSION, Request.ADJOURNMENT, Request.SEAL})
_DISCOVERY = re.compile(
    r"\b(?:discovery|interrogator(?:y|ies)|depositions?|depos(?:e|ed|ing)|deponents?|subpoenas?|privilege\s+log"
    r"|custodians?"
    r"|produc(?:e|ed|ing|tions?)|(?:documents?|discovery)\s+(?:requests?|demands?)|Requests?\s+(?:Nos?\b|for)"
    r"|responses?\s+and\s+objections?|30\(b\)\(6\)|(?:Rules?|Fed\.\s*R\.\s*Civ\.\s*P\.)\s*(?:26|3[0-7]|45)\b)",
    re.I,
)
_OTHER_MOTION = re.compile(
    r"\b(?:motions?|move|moves|moving)\s+(?:to|for)\s+(?:partial\s+)?(?:dismiss|summary\s+judgment|judgment\s+on|remand"
    r"|transfer|amend|strike|class\s+certification|reconsider|leave\s+to\s+amend|an?\s+(?:preliminary\s+)?injunction)",
    re.I,
)


def scope_of(held: Held) -> Scope:
    """Whether the letter raises a discovery dispute: by what it asks for and, where that leaves it open, its words."""
    asked = held.asked
    if asked & RELIEF or Request.DISCOVERY_CONFERENCE in asked:
        return Scope.REACHED
    if asked and asked <= _OF_ANOTHER_SORT:
        return Scope.NOT_REACHED
    speaks_of_it = held.words.has(_DISCOVERY)
    if Request.PRE_MOTION_CONFERENCE not in asked:
        return Scope.DOUBTFUL if speaks_of_it or held.reading.issues else Scope.NOT_REACHED
    if held.words.has(_OTHER_MOTION):
        return Scope.DOUBTFUL if speaks_of_it else Scope.NOT_REACHED
    return Scope.REACHED if speaks_of_it else Scope.DOUBTFUL
