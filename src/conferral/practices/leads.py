"""Leads: sources that were seen and are not used, each with the reason; no letter is ever checked against one."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Lead:
    """A source that may one day become a pack. ``judge`` is None for a court's rule or a judge not named."""

    court: str
    judge: str | None
    reason: str
    seen_on: dt.date
    source_urls: tuple[str, ...]


@lru_cache(maxsize=1)
def leads() -> tuple[Lead, ...]:
    """All leads, by court."""
    text = files("conferral.practices").joinpath("leads.toml").read_text(encoding="utf-8")
    return tuple(
        Lead(one["court"], one.get("judge"), one["reason"], one["seen_on"], tuple(one["source_urls"]))
        for one in tomllib.loads(text)["lead"]
    )
