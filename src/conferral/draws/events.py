"""A draw and its production as events for the record: plain values, one for each thing that happened.

Each has kind, day, teller and body as the record's events have them; the record gives them their place and hash.
"""

from __future__ import annotations

from collections.abc import Iterator

from conferral.draws.bates import BatesRange
from conferral.draws.canonical import Json
from conferral.draws.tracking import Item, State, Tracked

_SCHEMA = "conferral/event/1"


def events_of(certificate: Json, tracked: Tracked, who: str, told_by: str | None = None) -> Iterator[Json]:
    """The draw, each replacement, and every item that came or was refused.

    ``who`` produces (``defendants``); ``told_by`` is the side whose record this is.
    """

    def event(kind: str, day: str | None, body: Json) -> Json:
        return {
            "schema": _SCHEMA,
            "kind": kind,
            "on": day,
            "by": {"person": None, "side": told_by},
            "privacy": "own",
            "source": {"sha256": certificate["sha256"], "spans": [], "reader": None},
            "refs": [],
            "supersedes": None,
            "reason": None,
            "body": body,
        }

    count = len(certificate["selected"])
    said = f"A sample of {count} of {certificate['frame']['rows']} was drawn; certificate {certificate['sha256']}."
    yield event("noted", certificate["drawn_on"], {"text": said})
    for row in certificate["replaced"]:
        yield event(
            "noted", row["on"], {"text": f"{row['out']} was replaced by {row['in']} in the sample: {row['why']}."}
        )
    for item in tracked.items:
        day = item.received_on.isoformat() if item.received_on else None
        if item.state in (State.COMPLETE, State.PARTIAL):
            for pages in item.ranges or (None,):
                yield event("produced", day, _produced(who, item, pages))
        elif item.state is State.REFUSED:
            yield event("refused", day, _refused(who, item))


def _produced(who: str, item: Item, pages: BatesRange | None) -> Json:
    return _told(
        who=who,
        what=f"{item.kind} of {item.unit}",
        bates_first=pages.number(pages.first) if pages else None,
        bates_last=pages.number(pages.last) if pages else None,
        complete=item.state is State.COMPLETE,
    )


def _refused(who: str, item: Item) -> Json:
    due = item.due.isoformat() if item.due else None
    return _told(who=who, what=f"{item.kind} of {item.unit}", due=due, why="; ".join(item.notes) or None)


def _told(**body: object) -> Json:
    """A body without what nobody said."""
    return {key: value for key, value in body.items() if value is not None}
