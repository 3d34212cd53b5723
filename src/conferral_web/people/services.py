"""What is done with accounts."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from conferral_web.audits.services import note
from conferral_web.people.models import User, Welcome
from conferral_web.people.tokens import hash_of, new_token

_HOURS = 24


class LinkSpent(Exception):  # noqa: N818 because the errors here are named for what happened
    """The link was used, has run out, or never was."""


def new_welcome(user: User | None = None) -> str:
    """A one-time link's secret: for the first account, or for the password of an account there is. Older ones end."""
    token = new_token()
    with transaction.atomic():
        Welcome.objects.filter(user=user, used_at=None).update(used_at=timezone.now())
        expires = timezone.now() + dt.timedelta(hours=_HOURS)
        Welcome.objects.create(token_hash=hash_of(token), user=user, expires_at=expires)
    return token


def welcome_of(token: str) -> Welcome:
    """The link of a secret, if it may still be used; LinkSpent otherwise."""
    found = Welcome.objects.filter(token_hash=hash_of(token), used_at=None, expires_at__gt=timezone.now()).first()
    if found is None or (found.user is None and User.objects.exists()):
        raise LinkSpent
    return found


def use_welcome(token: str, *, email: str, name: str, password: str) -> User:
    """Make the first account, or set the password of the account that the link is for."""
    with transaction.atomic():
        welcome = welcome_of(token)
        spent = Welcome.objects.filter(pk=welcome.pk, used_at=None).update(used_at=timezone.now())
        if not spent:
            raise LinkSpent
        user = welcome.user
        if user is None:
            user = User.objects.create_user(email, name, password)
            note("account_made", by=user)
        else:
            user.set_password(password)
            user.save(update_fields=["password"])
            note("password_set_by_link", by=user)
    return user
