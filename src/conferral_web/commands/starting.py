"""What is done before the workspace serves: the data folder, the database brought up to date, the first link."""

from __future__ import annotations

import os
from pathlib import Path

import django
from django.core.management import call_command

from conferral.model.errors import ConferralError


def prepare(data: Path) -> None:
    """Make the data folder and bring the database up to date; Django is set up after."""
    try:
        for folder in (data, data / "records"):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ConferralError(
            str(data), f"it cannot be made ({error.strerror})", "Name another folder: --data."
        ) from error
    os.environ["CONFERRAL_DATA"] = str(data)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conferral_web.settings")
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def welcome_link(at: str, email: str | None, *, only_first: bool = False) -> str | None:
    """A one-time link: for the first account, or for the account with an address.

    None where ``only_first`` and there are accounts. ConferralError where there is no such account, or the first was
    made already.
    """
    from conferral_web.people.models import User
    from conferral_web.people.services import new_welcome

    if email:
        user = User.objects.filter(email=email.casefold()).first()
        if user is None:
            raise ConferralError("--reset", "there is no account with this address", "Give the address it signs in by.")
        return f"{at}/welcome/{new_welcome(user)}/"
    if User.objects.exists():
        if only_first:
            return None
        raise ConferralError("--link", "the first account was made already", "Ask a lead for an invitation.")
    return f"{at}/welcome/{new_welcome()}/"
