"""What a link gives: the days of a matter, for the person whose link it is, as long as the person belongs to it."""

from __future__ import annotations

from django.db.models import QuerySet

from conferral.ledger.plan import plan
from conferral.model.events import Privacy
from conferral.render.record.calendar import calendar_ics
from conferral.render.record.days import days_of
from conferral.render.record.leaving import Leaving, calendar_export, leaving
from conferral_web.calendars.models import CalendarLink
from conferral_web.matters import records
from conferral_web.matters.models import Matter, Membership, Role
from conferral_web.matters.walls import membership_of
from conferral_web.people.tokens import hash_of


def links_of(membership: Membership, *, all_of_matter: bool) -> QuerySet[CalendarLink]:
    """The open links of a person, or with ``all_of_matter`` everybody's."""
    found = CalendarLink.objects.filter(matter=membership.matter, withdrawn_at=None).select_related("user")
    return found if all_of_matter else found.filter(user=membership.user)


def feed(secret: str) -> bytes | None:
    """The calendar of a link; None where it was withdrawn, never was, or its person left the matter since."""
    link = CalendarLink.objects.select_related("matter", "user").filter(
        token_hash=hash_of(secret), withdrawn_at=None, user__is_active=True
    ).first()  # fmt: skip
    membership = membership_of(link.user, link.matter_id) if link else None
    if link is None or membership is None or membership.since > link.made_at:
        return None
    own = link.own and Role(membership.role).reaches(Role.MEMBER)
    return _own(link.matter) if own else outward(link.matter)


def what_leaves(matter: Matter, audience: Privacy = Privacy.SERVED) -> Leaving:
    """What may leave the matter's record for an audience, today."""
    return leaving(records.log_of(matter), audience, records.today())


def outward(matter: Matter) -> bytes:
    """The calendar of what was served or filed."""
    found = what_leaves(matter)
    return calendar_export(found, records.asked_of(found.ledger.case))


def _own(matter: Matter) -> bytes:
    """The calendar of all that the side knows, its own judgements included."""
    every, ledger = records.log_of(matter), records.ledger_of(matter)
    rows = days_of(ledger, plan(ledger, records.asked_of(ledger.case)))
    return calendar_ics(ledger, rows, sequence=len(every), stamp=every[-1].recorded_at)
