"""Kinds about the motion a letter leads to, the other side's answer, and what follows from not complying."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from conferral.model.facts import Request
from conferral.practices.kinds.terms import Event, Period


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
    form: Annotated[str, "the paper it must stand in (affidavit, declaration), where the source names one"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseDue:
    """The other side must answer the letter within a time, or promptly. Told as due later; nothing is checked."""

    within: Annotated[Period | None, "how long after the letter, where the source says it"] = None
    pages: Annotated[int | None, "the most pages of the answer, where the source says it"] = None
    save: Annotated[str, "the exception, in words"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """No reply may be filed, or none without leave.

    Unmet where the letter calls itself a reply; of any other letter it is told as a note. Where leave suffices, met
    where such a letter says that it was given, unmet where it says that it was not asked for, else unclear.
    """

    with_leave: Annotated[bool, "whether a reply may be filed with the court's leave"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysAhead:
    """The letter must be filed a time ahead of a day: that to be moved, the close of discovery, or a hearing.

    Met and unmet by the letter's own day and the day that it names; unclear where it does not name that day, and where
    days alone do not show whether hours were kept. Where lateness only may be held against the letter, late is unclear.
    """

    ahead: Annotated[Period, "how long ahead, as 2bd, 7d or 48h"]
    before: Annotated[Event, "ahead of what: day_to_be_moved, close_of_discovery or hearing"]
    save: Annotated[str, "the exception, in words"] = ""
    may_be_denied: Annotated[bool, "whether the source says only that a late letter may be denied"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What follows from a letter or motion that does not comply. Told as a note; nothing is checked."""
