"""Facts and practices to findings."""

from __future__ import annotations

from conferral.check.letter import check_letter

__all__ = ["check_letter"]
