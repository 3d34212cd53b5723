"""What leads from page to page: the pages of a matter, in the order in which a dispute goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from conferral_web.frame.guide import file_of, hint_for
from conferral_web.matters.models import Membership, Role


@dataclass(frozen=True, slots=True)
class Page:
    """A page in the navigation: its address by name, and what it is called. ``role`` is who needs it at the least."""

    name: str
    says: str
    role: Role = Role.VIEWER


PAGES = (
    Page("dispute", "Dispute"),
    Page("papers", "Papers"),
    Page("letters", "Letters"),
    Page("calls", "Calls"),
    Page("requests", "Requests"),
    Page("joint", "Joint letter"),
    Page("samples", "Sample"),
    Page("practices", "Practices"),
    Page("calendar_links", "Calendar"),
    Page("people", "People"),
    Page("log", "Log", Role.LEAD),
)


def pages(request: HttpRequest) -> dict[str, Any]:
    """The navigation of a page: nothing outside a matter."""
    membership: Membership | None = getattr(request, "membership", None)
    if membership is None:
        return {}
    role = Role(membership.role)
    shown = [(page, _address(page, membership)) for page in PAGES if role.reaches(page.role)]
    here = request.path
    rows = [{"says": page.says, "at": at, "here": _is_here(here, at)} for page, at in shown if at]
    found = {"navigation": rows, "matter": membership.matter, "role": role, "may_write": role.reaches(Role.MEMBER)}
    return {**found, **_guide(request, membership)} if membership.matter.is_example else found


def _guide(request: HttpRequest, membership: Membership) -> dict[str, Any]:
    """What to try on this page of the example dispute."""
    hint = hint_for(request.resolver_match.url_name if request.resolver_match else None)
    if hint is None:
        return {}
    to = reverse(hint.goes_to, kwargs={"matter": membership.matter_id}) if hint.goes_to else None
    return {"hint": hint, "hint_to": to, "hint_file": file_of(hint)}


def _address(page: Page, membership: Membership) -> str | None:
    try:
        return reverse(page.name, kwargs={"matter": membership.matter_id})
    except NoReverseMatch:
        return None


def _is_here(path: str, at: str) -> bool:
    """Whether a page is this one or above it; the dispute is above all and is meant only itself."""
    return path == at or (path.startswith(at) and at.count("/") > 3)
