"""Kinds about the paper itself: its length, how it reaches the court, and what it must not show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from conferral.model.facts import Request, Via
from conferral.practices.kinds.terms import Identifier


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

    event: Annotated[str, "the event: letter or letter_motion"]
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

    Unmet where one is found; else not applicable, since no words can show that there is none. The report quotes only
    what the rule lets stand: the last four digits, the year of birth.
    """

    identifiers: Annotated[
        tuple[Identifier, ...],
        "what is looked for: social_security_number, taxpayer_number, birth_date, account_number",
    ]
