"""Discovery requests as the record tells of them: served how, due when, answered, verified, produced."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from conferral.courtdays.counting import last_day
from conferral.courtdays.planning import ANSWER
from conferral.courtdays.service import Service
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind
from conferral.model.ledgers import Answer, Requests

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
    yield from sorted(found, key=lambda one: (not one.admitted, one.due or dt.date.max, one.served.id))


def _requests(served: Event, answers: list[Event], as_of: dt.date, court: str | None) -> Requests:
    body = served.body
    due, basis = _due(served, court)
    return Requests(
        id=served.id,
        kind=body["requests"],
        title=body.get("title"),
        by=body["by"],
        served=served,
        due=due,
        due_basis=basis,
        answers=tuple(_answer(party, body["requests"], due, answers, as_of) for party in body["to"]),
    )


def _answer(party: str, kind: str, due: dt.date | None, answers: list[Event], as_of: dt.date) -> Answer:
    own = [one for one in answers if one.body["who"].casefold() == party.casefold()]
    return Answer(
        party=party,
        kind=kind,
        due=due,
        as_of=as_of,
        responded=_earliest(own, EventKind.RESPONDED),
        verified=_earliest(own, EventKind.VERIFIED),
        produced=tuple(one for one in own if one.kind is EventKind.PRODUCED),
    )


def _earliest(events: Iterable[Event], kind: EventKind) -> Event | None:
    of_kind = (event for event in events if event.kind is kind)
    return min(of_kind, key=lambda event: (event.on or dt.date.max, event.id), default=None)


def _due(served: Event, court: str | None) -> tuple[dt.date | None, str]:
    """The day an answer is due: the one stipulated or ordered, else 30 days from service.

    Fed. R. Civ. P. 33(b)(2), 34(b)(2)(A) and 36(a)(3); Rule 29(b) lets the parties stipulate another.
    """
    stated = served.body.get("due")
    if stated:
        return dt.date.fromisoformat(stated), served.body.get("due_basis", "stipulated")
    if served.on is None:
        return None, "rule"
    try:
        return _counted(served.on, served.body["means"], court), "rule"
    except ConferralError:  # outside the years whose holidays are known: said to be unknown, not guessed
        return None, "rule"


@lru_cache(maxsize=4096)
def _counted(served_on: dt.date, means: str, court: str | None) -> dt.date:
    return last_day(served_on, ANSWER, served=Service(means), court=court)
