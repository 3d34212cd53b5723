"""Bytes to Source; the only place where libraries for file formats are imported."""

from __future__ import annotations

from conferral.intake.limits import Limits
from conferral.intake.opening import open_source, source_of

__all__ = ["Limits", "open_source", "source_of"]
