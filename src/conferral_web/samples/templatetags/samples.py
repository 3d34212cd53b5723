"""How figures of a draw are shown, and how far it is."""

from __future__ import annotations

from django import template

from conferral.render.days import with_weekdays
from conferral_web.samples.selectors import Shown

register = template.Library()


@register.filter
def grouped(value: float, places: int = 0) -> str:
    """A number with its thousands apart.

    >>> grouped(18750, 0)
    '18,750'
    """
    return f"{value:,.{places}f}"


@register.filter
def percent(value: float, places: int = 1) -> str:
    """A share as a percentage.

    >>> percent(0.247)
    '24.7%'
    """
    return f"{value:.{places}%}"


@register.filter
def dated(words: str) -> str:
    """Words with the weekday behind each day in them."""
    return with_weekdays(str(words))


@register.simple_tag
def steps(found: Shown) -> list[tuple[str, str]]:
    """The steps of a draw, and whether each was done."""
    done = [
        ("The list, and what it stands for", bool(found.look and found.look["frame"]["sha256"])),
        ("The commitment, before the seed exists", bool(found.commitment)),
        ("The seed", bool(found.reveal)),
        ("The draw and its certificate", bool(found.certificate)),
    ]
    if not found.draw.ours or found.draw.enlarges_id:
        done = done[1:] if found.commitment else done[3:]
    first = next((i for i, (_, is_done) in enumerate(done) if not is_done), None)
    states = ["done" if is_done else "next" if i == first else "to come" for i, (_, is_done) in enumerate(done)]
    return [(says, state) for (says, _), state in zip(done, states, strict=True)]
