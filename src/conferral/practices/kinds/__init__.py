"""The kinds of requirement: a closed set.

Each is a frozen dataclass; its docstring and the notes on its fields are its documentation.
"""

from __future__ import annotations

from types import MappingProxyType

from conferral.practices.kinds.conferring import (
    ConferralDetails,
    ConferralRequired,
    ConferralWindow,
    ImpasseConfirmed,
    PromptRequest,
    ResponseTime,
    TakesPart,
    ToldAdversary,
)
from conferral.practices.kinds.motions import (
    Certification,
    Consequence,
    DaysAhead,
    PreMotionConference,
    Reply,
    ResponseDue,
)
from conferral.practices.kinds.papers import (
    Attachment,
    CourtesyCopies,
    Delivery,
    EcfEvent,
    ExhibitLimit,
    JointLetter,
    Layout,
    LetterStates,
    PageLimit,
    Redaction,
    WordLimit,
)
from conferral.practices.kinds.rules import (
    OrderDisobeyed,
    PaperShows,
    PlaceOfCompliance,
    StipulatedTime,
    TimeToAnswer,
)

Demand = (
    ConferralRequired
    | ResponseTime
    | ToldAdversary
    | ImpasseConfirmed
    | PromptRequest
    | ConferralDetails
    | TakesPart
    | ConferralWindow
    | LetterStates
    | JointLetter
    | DaysAhead
    | PageLimit
    | WordLimit
    | Layout
    | ExhibitLimit
    | Attachment
    | EcfEvent
    | Delivery
    | CourtesyCopies
    | Redaction
    | PreMotionConference
    | Certification
    | TimeToAnswer
    | StipulatedTime
    | OrderDisobeyed
    | PlaceOfCompliance
    | PaperShows
    | ResponseDue
    | Reply
    | Consequence
)

KINDS: MappingProxyType[str, type[Demand]] = MappingProxyType(
    {
        "conferral_required": ConferralRequired,
        "response_time": ResponseTime,
        "told_adversary": ToldAdversary,
        "impasse_confirmed": ImpasseConfirmed,
        "prompt_request": PromptRequest,
        "conferral_details": ConferralDetails,
        "takes_part": TakesPart,
        "conferral_window": ConferralWindow,
        "letter_states": LetterStates,
        "joint_letter": JointLetter,
        "days_ahead": DaysAhead,
        "page_limit": PageLimit,
        "word_limit": WordLimit,
        "layout": Layout,
        "exhibit_limit": ExhibitLimit,
        "attachment": Attachment,
        "ecf_event": EcfEvent,
        "delivery": Delivery,
        "courtesy_copies": CourtesyCopies,
        "redaction": Redaction,
        "pre_motion_conference": PreMotionConference,
        "certification": Certification,
        "time_to_answer": TimeToAnswer,
        "stipulated_time": StipulatedTime,
        "order_disobeyed": OrderDisobeyed,
        "place_of_compliance": PlaceOfCompliance,
        "paper_shows": PaperShows,
        "response_due": ResponseDue,
        "reply": Reply,
        "consequence": Consequence,
    }
)

REPLACED_BY_THE_NEAREST = (PageLimit, WordLimit, Layout, EcfEvent, Delivery, CourtesyCopies, ResponseDue, Reply)
"""Kinds of which only the nearest authority's word holds: a judge's page limit stands in place of the court's."""

__all__ = [
    "KINDS", "REPLACED_BY_THE_NEAREST", "Attachment", "Certification", "ConferralDetails", "ConferralRequired",
    "ConferralWindow", "Consequence", "CourtesyCopies", "DaysAhead", "Delivery", "Demand", "EcfEvent", "ExhibitLimit",
    "ImpasseConfirmed", "JointLetter", "Layout", "LetterStates", "OrderDisobeyed", "PageLimit", "PaperShows",
    "PlaceOfCompliance", "PreMotionConference", "PromptRequest", "Redaction", "Reply", "ResponseDue", "ResponseTime",
    "StipulatedTime", "TakesPart", "TimeToAnswer", "ToldAdversary", "WordLimit",
]  # fmt: skip
