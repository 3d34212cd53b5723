"""What can be done in the background. A slice that has long work adds its row."""

from __future__ import annotations

WORKS = {
    "read_papers": "conferral_web.papers.work.read_papers",
    "reread_paper": "conferral_web.papers.work.reread_paper",
    "read_letter": "conferral_web.letters.work.read_letter",
}
"""Each work by its name, and the function ``(Running) -> str`` that does it and gives the address of its result.

It must be idempotent: after a machine went down in the middle, it is done once more from the beginning.
"""

AT_START = ("conferral_web.papers.work.sweep",)
"""Functions without arguments that the worker calls once, before anything else."""
