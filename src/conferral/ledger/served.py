"""Discovery requests as the record tells of them: served how, due when, answered, verified, produced."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from conferral.courtdays.counting import last_day
from conferral.courtdays.planning import ANSWER
from conferral.courtdays.service import Service
from conferral.model.events import Event, EventKind
from conferral.model.ledgers import Requests

_ANSWERS = (EventKind.RESPONDED, EventKind.VERIFIED, EventKind.PRODUCED)


def requests_of(events: Iterable[Event], as_of: dt.date, *, court: str | None = None) -> Iterator[Requests]:
    """Every set of requests, those deemed admitted first, then by the day an answer is due."""
    told = list(events)
    answers: defaultdict[str, list[Event]] = defaultdict(list)
    for event in told:
        if event.kind in _ANSWERS:
            for of in event.refs:
                answers[of].append(event)
    found = [_requests(one, answers[one.id], as_of, court) for one in told if one.kind is EventKind.SERVED]
    yield from sorted(found, key=lambda one: (not one.admitted, one.due or dt.date.max, one.served.seq))


def _requests(served: Event, answers: list[Event], as_of: dt.date, court: str | None) -> Requests:
    body = served.body
    due, basis = _due(served, court)
    return Requests(
        id=served.id,
        kind=body["requests"],
        title=body.get("title"),
        by=body["by"],
        to=body["to"],
        served=served,
        due=due,
        due_basis=basis,
        responded=tuple(one for one in answers if one.kind is EventKind.RESPONDED),
        verified=tuple(dict.fromkeys(one.body["who"] for one in answers if one.kind is EventKind.VERIFIED)),
        produced=tuple(one for one in answers if one.kind is EventKind.PRODUCED),
        as_of=as_of,
    )


def _due(served: Event, court: str | None) -> tuple[dt.date | None, str]:
    """The day an answer is due: the one stipulated or ordered, else 30 days from service (Rules 33(b)(2), 34, 36)."""
    stated = served.body.get("due")
    if stated:
        return dt.date.fromisoformat(stated), served.body.get("due_basis", "stipulated")
    if served.on is None:
        return None, "rule"
    return last_day(served.on, ANSWER, served=Service(served.body["means"]), court=court), "rule"
