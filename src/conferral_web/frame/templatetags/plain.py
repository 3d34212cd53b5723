"""How days and sides are shown: in ISO form with the weekday, relative words beside and never instead."""

from __future__ import annotations

import datetime as dt
import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def day(value: dt.date | str | None) -> str | SafeString:
    """A day as ``2023-08-17 (Thursday)``; a dash where there is none."""
    if not value:
        return "–"
    on = dt.date.fromisoformat(value) if isinstance(value, str) else value
    return format_html('<time datetime="{}">{} ({})</time>', on.isoformat(), on.isoformat(), f"{on:%A}")


@register.filter
def away(days: int) -> str:
    """How far a day is: ``in 3 days``, ``today``, ``3 days ago``."""
    if days == 0:
        return "today"
    count = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    return f"in {count}" if days > 0 else f"{count} ago"


@register.filter
def words(value: object) -> str:
    """A word of the program as a person reads it: ``in_person`` is in person."""
    return str(value).replace("_", " ")


@register.filter
def here(value: object) -> str:
    """A sentence of the library without the command that it ends in: on a page there is a button for it.

    >>> here("Hold the call, then note it: conferral record confer")
    'Hold the call, then note it'
    """
    return re.sub(r": `?conferral (?:record|exchange|draft|draw)\b.*$", "", str(value))
