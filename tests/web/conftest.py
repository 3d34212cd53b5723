"""What the tests of the workspace share: people, matters, and a browser of Django's own for each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client

from conferral_web.matters.models import Matter, Membership, Role
from conferral_web.matters.services import open_matter
from conferral_web.people.models import User

PASSWORD = "a long sentence for a test"


@pytest.fixture(autouse=True)
def data(settings: object, tmp_path: Path) -> Path:
    """A data folder of the test's own."""
    folder = tmp_path / "data"
    (folder / "records").mkdir(parents=True)
    settings.CONFERRAL_DATA = folder  # type: ignore[attr-defined]
    cache.clear()
    return folder


@pytest.fixture
def person(db: None) -> Callable[..., User]:  # noqa: ARG001 because it is there for what it does
    """Makes people."""

    def make(name: str = "Dana Whitfield") -> User:
        return User.objects.create_user(f"{name.casefold().replace(' ', '.')}@example.com", name, PASSWORD)

    return make


@pytest.fixture
def lead(person: Callable[..., User]) -> User:
    """A person who leads the matter."""
    return person("Dana Whitfield")


@pytest.fixture
def matter(lead: User) -> Matter:
    """A plaintiff's matter in the Southern District of New York, with nothing in its record yet."""
    case = {"side": "plaintiff", "court": "nysd", "case_number": "24-cv-90017",
            "caption": "Marchetti v. Paper Lantern Hotels Inc.", "judges": ["Gabriel W. Gorenstein"]}  # fmt: skip
    return open_matter("Marchetti v. Paper Lantern", by=lead, case=case)


@pytest.fixture
def browser(lead: User) -> Client:
    """The lead's browser, signed in."""
    return signed_in(lead)


@pytest.fixture
def in_role(matter: Matter, person: Callable[..., User]) -> Callable[[Role | None], Client]:
    """A browser of somebody in a role in the matter; of a colleague who does not belong to it, for None."""

    def make(role: Role | None) -> Client:
        user = person(f"{role or 'No'} Body")
        if role is not None:
            Membership.objects.create(matter=matter, user=user, role=role)
        return signed_in(user)

    return make


def signed_in(user: User) -> Client:
    """A browser in which a person is signed in."""
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client
