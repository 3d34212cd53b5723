"""Whether the court gave a letter what it asked for, in whole or in part; a first look, for the days it proposed."""

from __future__ import annotations

import re
from enum import Enum, auto

from conferral.readers.document import Document, PartKind
from conferral.text.wording import Wording

_GRANTED = Wording(r"\b(?:grant(?:ed|s|ing)|approved|allowed|adopt(?:ed|s))\b", re.I)
_ORDERED = Wording(r"\bso ordered\b", re.I)
_LIMITED = Wording(
    r"\b(?:in part|to the (?:following |limited )?extent|except|modified|modification|denied|denies"
    r"|under advisement|abeyance|moot|otherwise|partial(?:ly)?|but only|no further adjournment of)\b",
    re.I,
)
_OWN_WORDS = Wording(
    r"\b(?:shall|must|is directed|are directed|will"
    r"|to (?:respond|file|serve|submit|confer|meet|produce|appear|answer))\b",
    re.I,
)
_DENIED = Wording(r"\bden(?:ied|ies|ying)\b|\bdecline", re.I)


class Grant(Enum):
    """What became of the application."""

    NONE = auto()
    PART = auto()
    WHOLE = auto()


def grant_of(document: Document) -> Grant:
    """What the ruling on a letter gave, as far as its days go.

    "So ordered" alone grants what it is written on; below other words it only closes the order.
    """
    ruling = " ".join(document.text[part.start : part.end] for part in document.parts_of(PartKind.RULING))[:6000]
    granted, limited = _GRANTED.search(ruling), _LIMITED.search(ruling)
    if granted:
        return Grant.PART if limited else Grant.WHOLE
    ordered = _ORDERED.search(ruling)
    if ordered is None or _DENIED.search(ruling):
        return Grant.NONE
    if limited:
        return Grant.PART
    if _OWN_WORDS.search(ruling[: ordered.start()]):
        return Grant.NONE
    return Grant.WHOLE if len(ruling[: ordered.start()].split()) <= 8 else Grant.NONE
