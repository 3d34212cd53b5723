"""A paper composed from its grounds: which kind is made by which function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from conferral.drafts.grounds import Grounds
from conferral.drafts.kinds import counsel, court, filings, schedule
from conferral.drafts.paper import Kind, Paper
from conferral.drafts.typography import finish

KINDS: Mapping[Kind, Callable[[Grounds], Paper]] = MappingProxyType({
    Kind.PRE_MOTION: court.pre_motion,
    Kind.JOINT: court.joint,
    Kind.CONFER: counsel.confer,
    Kind.CONFIRM: counsel.confirm,
    Kind.DEFICIENCY: counsel.deficiency,
    Kind.STIPULATION: filings.stipulation,
    Kind.OPPOSING: court.opposing,
    Kind.STATUS: schedule.status,
    Kind.EXTENSION: schedule.extension,
    Kind.ORDER: filings.order,
})  # fmt: skip
"""How each kind is composed; a test keeps it complete."""


def compose(kind: Kind, grounds: Grounds) -> Paper:
    """One paper. Pure: the same grounds give the same paper."""
    return finish(KINDS[kind](grounds))
