"""Which check answers for which kind of requirement."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from conferral.check.attached import check_attachment, check_copies, check_exhibits
from conferral.check.conferring import check_conferral
from conferral.check.dealings import check_details, check_impasse, check_prompt, check_response_time, check_told
from conferral.check.discovery_papers import check_paper_shows
from conferral.check.held import Held, Practice, Result
from conferral.check.identifiers import check_redaction
from conferral.check.joint import check_joint, check_takes_part
from conferral.check.lengths import check_layout, check_words
from conferral.check.motions import (
    check_certification,
    check_conference_first,
    check_consequence,
    check_reply,
    check_response_due,
)
from conferral.check.orders import check_order_disobeyed, check_stipulated_time
from conferral.check.papers import check_delivery, check_event, check_pages
from conferral.check.served import check_time_to_answer
from conferral.check.statements import check_states
from conferral.check.subpoenas import check_place
from conferral.check.times import check_days_ahead, check_window
from conferral.practices import kinds

CHECKS: Mapping[type[Any], Callable[[Held, Practice, Any], Iterator[Result]]] = MappingProxyType(
    {
        kinds.ConferralRequired: check_conferral,
        kinds.ResponseTime: check_response_time,
        kinds.ToldAdversary: check_told,
        kinds.ImpasseConfirmed: check_impasse,
        kinds.PromptRequest: check_prompt,
        kinds.ConferralDetails: check_details,
        kinds.TakesPart: check_takes_part,
        kinds.ConferralWindow: check_window,
        kinds.LetterStates: check_states,
        kinds.JointLetter: check_joint,
        kinds.DaysAhead: check_days_ahead,
        kinds.PageLimit: check_pages,
        kinds.WordLimit: check_words,
        kinds.Layout: check_layout,
        kinds.ExhibitLimit: check_exhibits,
        kinds.Attachment: check_attachment,
        kinds.EcfEvent: check_event,
        kinds.Delivery: check_delivery,
        kinds.CourtesyCopies: check_copies,
        kinds.Redaction: check_redaction,
        kinds.PreMotionConference: check_conference_first,
        kinds.Certification: check_certification,
        kinds.TimeToAnswer: check_time_to_answer,
        kinds.StipulatedTime: check_stipulated_time,
        kinds.OrderDisobeyed: check_order_disobeyed,
        kinds.PlaceOfCompliance: check_place,
        kinds.PaperShows: check_paper_shows,
        kinds.ResponseDue: check_response_due,
        kinds.Reply: check_reply,
        kinds.Consequence: check_consequence,
    }
)
"""The check of each kind; a test keeps it complete."""
