"""Kinds about the motion a letter leads to, the other side's answer, and what follows from not complying."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from conferral.model.facts import Request
from conferral.practices.kinds.terms import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class PreMotionConference:
    """A conference with the court must be asked for before a discovery motion is made.

    Met where the letter asks for one; unmet where it asks for the relief itself and for no conference.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification:
    """A motion must certify that the movant conferred, or tried to, in good faith.

    A letter that asks for a conference is no motion: the certification is then due later, with the motion. It is asked
    of a letter that itself asks for the relief.
    """

    motions: Annotated[tuple[Request, ...], "the motions that need it"]
    usual: Annotated[bool, "whether this is the motion that a discovery conference usually leads to"] = False
    provided: Annotated[
        str, "a condition that the letter's request alone does not show; the answer is then unclear at worst"
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseDue:
    """The other side must answer the letter within a time, or promptly. Told as due later; nothing is checked."""

    within: Annotated[Period | None, "how long after the letter, where the source says it"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What follows from a letter or motion that does not comply. Told as a note; nothing is checked."""
