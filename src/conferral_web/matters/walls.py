"""The walls: who may see which page. A page that nobody decided on is closed to everybody.

Each view says by a decorator to whom it is open; ``WallMiddleware`` keeps it. To a person who does not belong to a
matter it is not there at all (404), so that not even its existence is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from conferral_web.matters.models import Matter, Membership, Role
from conferral_web.people.models import User

F = TypeVar("F", bound=Callable[..., Any])
ANYONE, SIGNED_IN, TOKEN = "anyone", "signed in", "who has a token"
_WITHOUT_A_SECOND_FACTOR = ("mfa_", "account_")


@dataclass(frozen=True, slots=True)
class Opens:
    """To whom a page is open: anyone, the signed in, who has a token, or who has a role in the matter."""

    to: str
    role: Role | None = None


def open_to_anyone(view: F) -> F:
    """Open a page to strangers too."""
    return _marked(view, Opens(ANYONE))


def open_to_tokens(view: F) -> F:
    """Open a part of the API: it asks for a token itself, and a token opens its own matter only."""
    return _marked(view, Opens(TOKEN))


def open_to_the_signed_in(view: F) -> F:
    """Open a page to everybody who has an account."""
    return _marked(view, Opens(SIGNED_IN))


def open_to(role: Role) -> Callable[[F], F]:
    """Open a page of a matter to those who have the role, or one that reaches further.

    The matter comes from the address; the view is called without it and asks ``matter_of``.
    """
    return lambda view: _marked(view, Opens(role.value, role))


def _marked(view: F, opens: Opens) -> F:
    @wraps(view)
    def shown(request: HttpRequest, *arguments: Any, **more: Any) -> Any:  # noqa: ANN401 because a view takes what its address has
        if opens.role:
            more.pop("matter", None)
        return view(request, *arguments, **more)

    shown.opens = opens  # type: ignore[attr-defined]  # because a function may bear a mark
    return shown  # type: ignore[return-value]  # because it is called as the view is


class WallMiddleware:
    """Lets nobody see a page that is not open to them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on; the wall stands where the view is known."""
        return self._get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        _: Any,  # noqa: ANN401 because Django has it so
        named: dict[str, Any],
    ) -> HttpResponse | None:
        """Nothing where the page is open to whoever asks; else the way to the sign-in, or no page at all."""
        opens: Opens | None = getattr(view, "opens", None)
        if opens is None:
            raise Http404("nobody decided to whom this page is open")
        if opens.to in (ANYONE, TOKEN):
            return None
        user = request.user
        if isinstance(user, AnonymousUser):
            return redirect_to_login(request.get_full_path())
        if _must_have_second_factor(request, user):
            return redirect("mfa_activate_totp")
        if opens.role is not None:
            _enter(request, user, named["matter"], opens.role)
        return None


def _must_have_second_factor(request: HttpRequest, user: User) -> bool:
    from allauth.mfa.utils import is_mfa_enabled

    name = request.resolver_match.url_name if request.resolver_match else None
    at_the_door = (name or "").startswith(_WITHOUT_A_SECOND_FACTOR)
    return settings.CONFERRAL_REQUIRE_SECOND_FACTOR and not at_the_door and not is_mfa_enabled(user)


def _enter(request: HttpRequest, user: User, matter: UUID, role: Role) -> None:
    membership = membership_of(user, matter)
    if membership is None:
        raise Http404("no such matter")
    if not Role(membership.role).reaches(role):
        raise PermissionDenied(f"This is for the {role.label}s of the matter; you are a {membership.role}.")
    request.membership = membership  # type: ignore[attr-defined]  # because the view asks for it by matter_of


def membership_of(user: User, matter: UUID | str) -> Membership | None:
    """How a person belongs to a matter; None where not at all. The one place in which this is decided."""
    return Membership.objects.select_related("matter", "user").filter(user=user, matter_id=matter).first()


def matter_of(request: HttpRequest) -> Matter:
    """The matter of a page, its wall passed."""
    membership: Membership = request.membership  # type: ignore[attr-defined]  # because the wall put it there
    return membership.matter


def role_of(request: HttpRequest) -> Role:
    """The role of who asks, in the matter of the page."""
    membership: Membership = request.membership  # type: ignore[attr-defined]  # because the wall put it there
    return Role(membership.role)


def person_of(request: HttpRequest) -> User:
    """Who asks; only behind a wall."""
    if isinstance(request.user, AnonymousUser):
        raise PermissionDenied("Sign in first.")
    return request.user
