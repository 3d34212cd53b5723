"""The kinds of requirement: a closed set.

Each is a frozen dataclass; its docstring and the notes on its fields are its documentation.
"""

from __future__ import annotations

from types import MappingProxyType

from conferral.practices.kinds.conferring import (
    ConferralDetails,
    ConferralRequired,
    ImpasseConfirmed,
    PromptRequest,
    ResponseTime,
    ToldAdversary,
)
from conferral.practices.kinds.motions import Certification, Consequence, PreMotionConference, ResponseDue
from conferral.practices.kinds.papers import Delivery, EcfEvent, PageLimit, Redaction

Demand = (
    ConferralRequired
    | ResponseTime
    | ToldAdversary
    | ImpasseConfirmed
    | PromptRequest
    | ConferralDetails
    | PageLimit
    | EcfEvent
    | Delivery
    | Redaction
    | PreMotionConference
    | Certification
    | ResponseDue
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
        "page_limit": PageLimit,
        "ecf_event": EcfEvent,
        "delivery": Delivery,
        "redaction": Redaction,
        "pre_motion_conference": PreMotionConference,
        "certification": Certification,
        "response_due": ResponseDue,
        "consequence": Consequence,
    }
)

REPLACED_BY_THE_NEAREST = (PageLimit, EcfEvent, Delivery, ResponseDue)
"""Kinds of which only the nearest authority's word holds: a judge's page limit stands in place of the court's."""

__all__ = [
    "KINDS", "REPLACED_BY_THE_NEAREST", "Certification", "ConferralDetails", "ConferralRequired", "Consequence",
    "Delivery", "Demand", "EcfEvent", "ImpasseConfirmed", "PageLimit", "PreMotionConference", "PromptRequest",
    "Redaction", "ResponseDue", "ResponseTime", "ToldAdversary",
]  # fmt: skip
