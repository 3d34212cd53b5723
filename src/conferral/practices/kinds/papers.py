"""Kinds about the paper itself: its length, how it reaches the court, and what it must not show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from conferral.model.facts import Request, Via
from conferral.practices.kinds.terms import Identifier, Paper, Role, Spacing, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLimit:
    """The letter must not be longer than a number of pages.

    Checked where the paper has pages (PDF, DOCX made into pages, pictures); not checked for plain text. A body ends on
    the page of the last signature, where one was read, else on the last page.
    """

    pages: Annotated[int, "the most pages"]
    exhibits_count: Annotated[bool, "whether exhibits count towards the limit"] = False

    def __post_init__(self) -> None:
        if self.pages < 1:
            raise ValueError(f"pages = {self.pages}: a limit is one page or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class EcfEvent:
    """The letter must be docketed under a certain ECF event.

    Not checked unless the event chosen is given. The nearest authority's word replaces that of the layers above it.
    """

    event: Annotated[str, "the event, as letter, letter_motion or discovery_letter_brief"]
    requests: Annotated[tuple[Request, ...], "for letters that ask for one of these; none named: every letter"] = ()
    except_requests: Annotated[tuple[Request, ...], "not for letters that ask for one of these"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The letter must reach the court by certain means.

    Met or unmet by what the letter says of its own delivery ("Via ECF"); not checked where it says nothing.
    """

    allowed: Annotated[tuple[Via, ...], "the means that are accepted; none named: every one not refused"] = ()
    refused: Annotated[tuple[Via, ...], "the means that are not accepted"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """A filing must not show personal identifiers in full.

    Unmet where one is found; else not applicable, since no words can show that there is none. Words by which the letter
    seems to name a minor are unclear; without them it is not checked whether it does. The report quotes only what the
    rule lets stand: the last four digits, the year of birth, a minor's initials.
    """

    identifiers: Annotated[
        tuple[Identifier, ...],
        "what is looked for: social_security_number, taxpayer_number, birth_date, account_number, minor_name",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterStates:
    """The letter must say something: that the conferral is certified, both positions, the date to be moved, consent.

    Met by the words that say it; unmet where nothing in the letter does. Unclear where only part of it is said, or
    where it can be said in so many ways that not finding it proves nothing.
    """

    what: Annotated[Statement, "what it must say; the words of the closed set are those of the source's subject"]


@dataclass(frozen=True, slots=True, kw_only=True)
class JointLetter:
    """The dispute must be brought by one paper of both sides.

    Met where the letter says that it is joint; unmet where it is one side's; unclear where it shows neither, where one
    side writes and says that the other would not join, and where it is joint but does not show that those signed who
    must.
    """

    form: Annotated[str, "what the source calls the paper: joint letter, joint statement"] = "joint letter"
    signed_by: Annotated[Role | None, "in what role both sides must sign, where the source says it"] = None
    instead: Annotated[tuple[Request, ...], "what one side may ask for by itself instead"] = ()
    or_alone: Annotated[str, "on what condition one side may file alone, in words that follow 'where'"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLimit:
    """The letter must not be longer than a number of words.

    Met where the whole text keeps to it; unmet where the body alone, from the salutation to the close, does not;
    unclear between the two, since sources seldom say what counts.
    """

    words: Annotated[int, "the most words"]

    def __post_init__(self) -> None:
        if self.words < 1:
            raise ValueError(f"words = {self.words}: a limit is one word or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How the page must look: spacing, size of type, margins. Not checked: it must be looked at."""

    spacing: Annotated[Spacing | None, "single or double"] = None
    points: Annotated[int | None, "the least size of the type, in points"] = None
    font: Annotated[str, "the typeface, where the source names one"] = ""
    margins_inches: Annotated[int | None, "the least margins, in inches"] = None
    if_longer_than_pages: Annotated[int | None, "only for letters longer than this, in pages"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitLimit:
    """Exhibits are limited: in number, in size, or to what the source names.

    Unmet where the letter names more exhibits than the limit; unclear where it names exhibits and their nature must be
    looked at; not applicable where it names none. Their size is not checked in a letter, but where they are bound
    (`conferral draft exhibits`).
    """

    most: Annotated[int | None, "the most exhibits; 0 for none"] = None
    only: Annotated[str, "what may be attached, in words"] = ""
    megabytes: Annotated[int | None, "the most megabytes of one file, where the source says it"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A paper must be attached to the letter, or quoted in it word for word.

    Met where the letter says that it attaches it, or sets its words in quotation marks beside its number; unmet where
    a quotation is asked for and the letter quotes nothing, and where it says itself that the paper is not attached;
    unclear where the letter names no such attachment.
    """

    what: Annotated[Paper, "requests, requests_and_responses, proposed_order or revised_schedule"]
    verbatim: Annotated[bool, "whether it must be quoted word for word"] = False
    or_quoted: Annotated[bool, "whether quoting it word for word stands in place of attaching it"] = False
    provided: Annotated[str, "a condition that the letter does not show, in words that follow 'where'"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtesyCopies:
    """Courtesy copies must be sent to chambers, or must not be.

    Met or unmet where the letter says that copies go to chambers; else not checked, or not applicable where none are
    wanted.
    """

    count: Annotated[int, "how many; 0 where none are wanted"]
