"""Where the sides stand: at an impasse, told that the court will be asked, and what the other side's view is."""

from __future__ import annotations

from conferral.readers.letters.conferral.stances.impasse import deadlocked
from conferral.readers.letters.conferral.stances.telling import told
from conferral.readers.letters.conferral.stances.views import decided, unknown, view

__all__ = ("deadlocked", "decided", "told", "unknown", "view")
