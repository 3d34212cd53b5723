"""What is done with calendar links."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from conferral_web.audits.services import note
from conferral_web.calendars.models import CalendarLink
from conferral_web.matters.models import Matter, Membership, Role
from conferral_web.people.models import User
from conferral_web.people.tokens import hash_of, new_token


def make_link(membership: Membership, *, own: bool) -> str:
    """Make a link; its secret, shown once. A person has one link a matter: an older one ends."""
    if own and not Role(membership.role).reaches(Role.MEMBER):
        raise PermissionDenied("What is the side's own goes into the calendars of members only.")
    token = new_token()
    with transaction.atomic():
        older = CalendarLink.objects.filter(matter=membership.matter, user=membership.user, withdrawn_at=None)
        older.update(withdrawn_at=timezone.now())
        made = CalendarLink.objects.create(
            matter=membership.matter, user=membership.user, token_hash=hash_of(token), own=own
        )
        what = f"link {made.pk}, {'own' if own else 'served and filed'}"
        note("calendar_link_made", by=membership.user, matter=membership.matter, of=what)
    return token


def withdraw(matter: Matter, pk: int, *, by: User, any_of_matter: bool) -> None:
    """End a link: one's own, or with ``any_of_matter`` anybody's."""
    found = CalendarLink.objects.filter(matter=matter, pk=pk, withdrawn_at=None)
    with transaction.atomic():
        if (found if any_of_matter else found.filter(user=by)).update(withdrawn_at=timezone.now()):
            note("calendar_link_withdrawn", by=by, matter=matter, of=f"link {pk}")
