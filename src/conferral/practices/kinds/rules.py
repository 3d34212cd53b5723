"""Kinds about what the Federal Rules ask of discovery itself, as far as a letter's own words show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from conferral.practices.kinds.terms import Period, RequestSort, Showing


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeToAnswer:
    """A discovery request must be left its time before the court is asked for the answer.

    Counted from the day on which the letter says that the request was served, by Federal Rule 6(a). Met where the time
    was over on the day of the letter; unmet where it was still running and the letter tells of no answer; unclear where
    a shorter time may have been set, where three days for service by mail decide it, and where the letter says that no
    answer came but not when the request was served. A letter that tells of an answer is not asked.
    """

    what: Annotated[RequestSort, "which request: interrogatories, production or admissions"]
    within: Annotated[Period, "how long after service"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StipulatedTime:
    """A time that the sides agree on must not run past the close of discovery without the court's approval.

    Asked of a letter that tells of an agreed day after the close of discovery that it names. Met where it says beside
    it that the court approved; unmet where it speaks of no approval; unclear where it speaks of one elsewhere.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDisobeyed:
    """Sanctions for disobeying an order need the order.

    Met where the letter names an order that was disobeyed; unmet where it invokes the rule and names no order; unclear
    where it asks for sanctions and says neither on what rule nor for the breach of what order. A letter that invokes
    another ground of sanctions only, or asks for nothing but expenses, is not asked.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOfCompliance:
    """An application on a subpoena goes to the court of the district where compliance is required.

    Met where the letter says that compliance is required in the district of the court it is written to; unmet where it
    names another district and no transfer; unclear where it does not name the place.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperShows:
    """A discovery paper must show something: a log, an oath, what is withheld, an objection made in time.

    The duty is on that paper and not on the letter. A letter of the side that asks for the paper is not checked: what
    it says of the other side's paper shows nothing met. Where the letter is of the side that owes it, met where its
    words say whether the duty was kept, unclear where it is silent, unmet where it says that it was not done.
    """

    what: Annotated[Showing, "what the paper must show: privilege_log, oath, withheld or objection_in_time"]
