"""Dockets and notices: the head as intake laid it out, each entry read on its own, the judges in their order."""

from __future__ import annotations

from conferral.readers.dockets.reader import read_docket

__all__ = ["read_docket"]
