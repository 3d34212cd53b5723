"""Writing into the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conferral_web.audits.models import Line

if TYPE_CHECKING:
    from conferral_web.matters.models import Matter
    from conferral_web.people.models import User


def note(act: str, *, by: User | None, matter: Matter | None = None, of: str = "") -> Line:
    """Note what was done. ``act`` is one of ``acts.WORDS``; ``of`` an id or a hash, never a paper's words."""
    return Line.objects.create(act=act, by=by, matter=matter, of=of[:200])
