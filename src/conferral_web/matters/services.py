"""What is done with matters and with who belongs to them."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from conferral_web.audits.services import note
from conferral_web.matters import records
from conferral_web.matters.models import Invitation, Matter, Membership, Role
from conferral_web.people.models import User
from conferral_web.people.tokens import hash_of, new_token

_DAYS = 7


class NotAllowed(Exception):  # noqa: N818 because the errors here are named for what happened
    """What was asked would leave a matter as it may not be; the words say why."""


class InvitationSpent(Exception):  # noqa: N818 because the errors here are named for what happened
    """The invitation was used or withdrawn, has run out, or never was."""


def open_matter(name: str, *, by: User, case: Mapping[str, object], example: bool = False) -> Matter:
    """Open a matter: its record is begun, and who opened it leads it. All of it or nothing."""
    matter = Matter(name=name, is_example=example)
    try:
        with transaction.atomic():
            matter.save()
            Membership.objects.create(matter=matter, user=by, role=Role.LEAD)
            note("matter_opened", by=by, matter=matter)
            records.begin(matter, by=by, on=records.today(), body=case)
    except BaseException:  # because a matter is there whole or not at all, whatever ends its opening
        shutil.rmtree(matter.folder, ignore_errors=True)
        raise
    return matter


def invite(matter: Matter, *, whom: str, role: Role, by: User) -> str:
    """Make an invitation; the secret of its link, shown once."""
    token = new_token()
    expires = timezone.now() + dt.timedelta(days=_DAYS)
    with transaction.atomic():
        made = Invitation.objects.create(
            token_hash=hash_of(token), matter=matter, role=role, whom=whom.strip(), by=by, expires_at=expires
        )
        note("invited", by=by, matter=matter, of=f"invitation {made.pk} as {role}")
    return token


def invitation_of(token: str) -> Invitation:
    """The invitation of a link, if it may still be used; InvitationSpent otherwise."""
    asked = Invitation.objects.select_related("matter", "by")
    found = asked.filter(token_hash=hash_of(token), used_at=None, expires_at__gt=timezone.now()).first()
    if found is None:
        raise InvitationSpent
    return found


def join(token: str, user: User) -> Membership:
    """Use an invitation. Who belongs to the matter already keeps the role that reaches further."""
    with transaction.atomic():
        found = invitation_of(token)
        if not Invitation.objects.filter(pk=found.pk, used_at=None).update(used_at=timezone.now()):
            raise InvitationSpent
        membership, new = Membership.objects.get_or_create(
            matter=found.matter, user=user, defaults={"role": found.role}
        )
        if not new and Role(found.role).reaches(Role(membership.role)):
            membership.role = found.role
            membership.save(update_fields=["role"])
        note("joined", by=user, matter=found.matter, of=f"invitation {found.pk}")
    return membership


def withdraw_invitation(matter: Matter, pk: int, *, by: User) -> None:
    """End an invitation that nobody has used."""
    with transaction.atomic():
        ended = Invitation.objects.filter(matter=matter, pk=pk, used_at=None).update(used_at=timezone.now())
        if ended:
            note("invitation_withdrawn", by=by, matter=matter, of=f"invitation {pk}")


def change_role(matter: Matter, user: int, role: Role, *, by: User) -> None:
    """Give a person another role. NotAllowed where the matter would be left without a lead."""
    with transaction.atomic():
        membership = _member(matter, user)
        if membership.role == Role.LEAD and role != Role.LEAD:
            _another_lead(matter, membership)
        membership.role = role
        membership.save(update_fields=["role"])
        note("role_changed", by=by, matter=matter, of=f"person {user} to {role}")


def remove(matter: Matter, user: int, *, by: User) -> None:
    """Take a person off the matter. What the person wrote stays. NotAllowed where no lead would be left."""
    with transaction.atomic():
        membership = _member(matter, user)
        if membership.role == Role.LEAD:
            _another_lead(matter, membership)
        membership.delete()
        note("member_removed", by=by, matter=matter, of=f"person {user}")


def _member(matter: Matter, user: int) -> Membership:
    found = Membership.objects.select_for_update().filter(matter=matter, user_id=user).first()
    if found is None:
        raise NotAllowed("This person does not belong to the matter.")
    return found


def _another_lead(matter: Matter, one: Membership) -> None:
    leads = Membership.objects.select_for_update().filter(matter=matter, role=Role.LEAD).exclude(pk=one.pk)
    if not list(leads):
        raise NotAllowed("A matter has at least one lead. Make another person a lead first.")
