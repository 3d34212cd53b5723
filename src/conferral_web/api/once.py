"""Doing a thing once: with an idempotency key, a request that is sent again gets the answer of the first."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from conferral.ledger.canonical import digest
from conferral_web.api.models import Answered
from conferral_web.api.problems import Problem
from conferral_web.api.tokens import Caller

_LONGEST = 200
_DEAD = 120
"""After so many seconds a request that gave no answer is dead."""


def once(
    request: HttpRequest, caller: Caller, asked: dict[str, Any], do: Callable[[], dict[str, Any]]
) -> dict[str, Any]:
    """Do it, or give what came of it before; without a key, do it. What comes of it is kept: ids, never words.

    A key that came with another request, or whose first request is still at work, is a problem (409).
    """
    key = request.headers.get("Idempotency-Key", "")
    if not key:
        return do()
    if len(key) > _LONGEST or not key.isprintable():
        raise Problem(422, "the idempotency key would not do", f"Send at most {_LONGEST} printable characters.")
    told = json.dumps([request.path, asked], sort_keys=True, default=str).encode("utf-8", "surrogatepass")
    before = _begun(caller, key, digest(told))
    if before is not None:
        return before
    return _done(caller, key, do)


def _begun(caller: Caller, key: str, request_hash: str) -> dict[str, Any] | None:
    """The answer that was given to this key; None where it is new, and is ours to do."""
    try:
        with transaction.atomic():
            Answered.objects.create(token=caller.token, key=key, request_hash=request_hash)
    except IntegrityError:
        found = Answered.objects.get(token=caller.token, key=key)
        if found.request_hash != request_hash:
            raise Problem(409, "this idempotency key came with another request", "Send a new key.") from None
        if found.status is not None:
            return dict(found.body or {})
        _take_over(found)
    return None


def _take_over(found: Answered) -> None:
    """Do it again where the first request died at it: what it wrote already, writing it again does not change."""
    old = timezone.now() - dt.timedelta(seconds=_DEAD)
    if not Answered.objects.filter(pk=found.pk, status=None, at__lt=old).update(at=timezone.now()):
        raise Problem(409, "the first request with this key is at work", "Wait, and send it again.")


def _done(caller: Caller, key: str, do: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    mine = Answered.objects.filter(token=caller.token, key=key)
    try:
        body = do()
    except BaseException:  # because the key may come again, whatever ended the doing
        mine.delete()  # nothing was done: the key may come again
        raise
    mine.update(status=200, body=body)
    return body
