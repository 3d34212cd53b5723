"""Tokens: made, ended, known again. A token opens its matter only, and only while its person belongs to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from conferral_web.api.models import Token
from conferral_web.api.problems import Problem
from conferral_web.audits.services import note
from conferral_web.matters.models import Matter, Role
from conferral_web.matters.walls import membership_of
from conferral_web.people.models import User
from conferral_web.people.tokens import hash_of, new_token

DAYS = 90
_USED = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls: the token, its matter, and the role that its person has there now."""

    token: Token
    matter: Matter
    role: Role

    @property
    def user(self) -> User:
        """The person."""
        return self.token.user


def make_token(matter: Matter, user: User, name: str, *, writes: bool) -> str:
    """Make a token; its secret, shown once."""
    secret = new_token()
    expires = timezone.now() + dt.timedelta(days=DAYS)
    made = Token.objects.create(
        token_hash=hash_of(secret), matter=matter, user=user, name=name, writes=writes, expires_at=expires
    )
    note("token_made", by=user, matter=matter, of=f"token {made.pk}")
    return secret


def end_token(matter: Matter, pk: int, *, by: User) -> None:
    """End a token of one's own."""
    if Token.objects.filter(matter=matter, user=by, pk=pk, ended_at=None).update(ended_at=timezone.now()):
        note("token_ended", by=by, matter=matter, of=f"token {pk}")


class Bearer(HttpBearer):
    """``Authorization: Bearer TOKEN``."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:  # noqa: ARG002 because ninja gives it
        """Who calls; None for a token that is none, has ended or run out, or whose person left the matter."""
        now = timezone.now()
        live = Q(token_hash=hash_of(token), ended_at=None, expires_at__gt=now, user__is_active=True)
        found = Token.objects.select_related("matter", "user").filter(live).first()
        membership = membership_of(found.user, found.matter_id) if found else None
        if found is None or membership is None:
            return None
        if found.used_at is None or now - found.used_at > _USED:  # not each time: a program that reads does not write
            Token.objects.filter(pk=found.pk).update(used_at=now)
        return Caller(found, found.matter, Role(membership.role))


def caller_of(request: HttpRequest) -> Caller:
    """Who calls."""
    caller: Caller = request.auth  # type: ignore[attr-defined]  # because ninja put it there
    return caller


def writer_of(request: HttpRequest) -> Caller:
    """Who calls, if the token and the person may write; a problem otherwise."""
    caller = caller_of(request)
    if not caller.token.writes:
        raise Problem(403, "this token only reads", "Make one that writes, on the page of the matter's people.")
    if not caller.role.reaches(Role.MEMBER):
        raise Problem(403, f"its person is a {caller.role} of the matter", "Ask a lead for another role.")
    return caller
