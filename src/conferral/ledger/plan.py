"""Days planned back from the close of discovery: to serve requests by each means, to notice depositions, to confer."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from conferral.courtdays import add_business_days
from conferral.courtdays.planning import last_day_to_notice_depositions, last_day_to_serve
from conferral.courtdays.service import Service
from conferral.ledger.asked import Practices
from conferral.model.errors import ConferralError
from conferral.model.ledgers import DayAhead, Ledger
from conferral.text.wording import Wording

_CLOSE = Wording(
    r"\b(?:clos\w+|end|cut-?off|complet\w+|conclu\w+|deadline)\b[^.;]{0,40}\bdiscovery\b"
    r"|\bdiscovery\b[^.;]{0,40}\b(?:clos\w+|ends?|cut-?off|complet\w+|conclu\w+|deadline|due)\b",
    re.I,
)
_NOT_PAPER = Wording(r"\b(?:expert|deposition|dispute|motion|letter|extension)", re.I)
"""Days that are not the close of the discovery in which requests are answered."""
_MEANS = (
    (Service.HAND, "by hand, or by e-mail where that was consented to in writing"),
    (Service.MAIL, "by mail"),
    (Service.CONSENTED, "by other means consented to in writing"),
)


@dataclass(frozen=True, slots=True)
class Planned:
    """A day by which to do something. ``earliest`` and ``latest`` differ from ``on`` only where readings do.

    ``judgement`` is true where no rule fixes the day and prudence does; ``says`` is then the reason.
    """

    what: str
    how: str
    on: dt.date
    earliest: dt.date
    latest: dt.date
    rule: str
    says: str
    judgement: bool = False


def close_of_discovery(ledger: Ledger) -> DayAhead | None:
    """The day on which discovery closes, that of fact discovery where it is told apart.

    Where papers give several, the earliest that is not past: it is the safe one to plan by.
    """
    named = [one for one in ledger.deadlines if _CLOSE.search(one.what) and not _NOT_PAPER.search(one.what)]
    facts = [one for one in named if "fact" in one.what.lower()] or named
    ahead = [one for one in facts if one.on >= ledger.as_of]
    return min(ahead, key=lambda one: (one.on, one.what), default=facts[-1] if facts else None)


def plan(ledger: Ledger, practices: Practices) -> tuple[Planned, ...]:
    """The days planned back from the close of discovery, in the order of the days; none where no close is known.

    Nothing is planned for a year whose holidays are not known.
    """
    close = close_of_discovery(ledger)
    if close is None:
        return ()
    try:
        found = [*_to_serve(close.on, ledger.case.court), _depositions(close.on, ledger.case.court)]
        found += _disputes(close.on, practices)
    except ConferralError:  # a year whose holidays are not known: no day is better than a wrong one
        return ()
    return tuple(sorted(found, key=lambda one: (one.on, one.what, one.how)))


def _to_serve(close: dt.date, court: str | None) -> Iterator[Planned]:
    for served, how in _MEANS:
        found = last_day_to_serve(close, served=served, court=court)
        what = "serve document requests, interrogatories or requests to admit to be answered before discovery closes"
        first = found.steps[0]
        yield Planned(what, how, found.due, found.earliest, found.latest, first.rule, first.says)


def _depositions(close: dt.date, court: str | None) -> Planned:
    judged = last_day_to_notice_depositions(close, court=court)
    return Planned("notice depositions", "", judged.day, judged.day, judged.day, judged.rule, judged.says, True)


def _disputes(close: dt.date, practices: Practices) -> Iterator[Planned]:
    """The last day to raise a dispute, and to ask for the call that must come before."""
    ahead, answer = practices.ahead_of_close, practices.answer
    raised = ahead.demand.ahead.before(close) if ahead else add_business_days(close, -1)
    cite = ahead.cite if ahead else "Fed. R. Civ. P. 16(b)(4)"
    says = (
        ahead.requirement.says
        if ahead
        else (
            "No practice that is held here names a day. A dispute raised after discovery has closed needs the schedule "
            "amended for good cause; raise it before, and long enough before that what is ordered can be done."
        )
    )
    yield Planned("raise a dispute with the court", "", raised, raised, raised, cite, says, ahead is None)
    days = answer.demand.within.count if answer and answer.demand.within.unit == "bd" else 1
    call = add_business_days(raised, -(days + 1))
    time = (
        f"an answer may take {answer.demand.within} ({answer.cite})" if answer else "nothing here sets a time to answer"
    )
    says = f"The call must come before the letter: {time}, and the letter must be written after it."
    yield Planned(
        "ask for a call on every open dispute", "", call, call, call, answer.cite if answer else cite, says, True
    )
