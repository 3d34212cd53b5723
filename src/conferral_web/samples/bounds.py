"""Steps done in a process of their own, with bounds on memory, time and what it may write.

Lists, certificates and logs come from outside. Whatever they are made to do, they do it there: a process that eats its
memory or its time ends, and what asked for it goes on. This is the one seam to the steps: a job in the background calls
``work`` as a page does.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from conferral.model.errors import DrawError

SECONDS = 120
MEGABYTES = 4096
_KEPT_BACK = ("CONFERRAL_SECRET_KEY", "DATABASE_URL")
_LOG = logging.getLogger("conferral.workspace")


def work(step: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Do a step of ``steps`` and give what it tells; DrawError as the step raised it, or where a bound was met."""
    there = {name: value for name, value in os.environ.items() if name not in _KEPT_BACK}
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "conferral_web.samples.steps", step, str(SECONDS), str(MEGABYTES)],
            input=json.dumps(given).encode(),
            capture_output=True,
            timeout=SECONDS + 30,
            check=False,
            env={**there, "POLARS_MAX_THREADS": "2", "RAYON_NUM_THREADS": "2"},
        )
        told = json.loads(ended.stdout) if ended.returncode in (0, 2) else None
    except (subprocess.TimeoutExpired, ValueError, OSError):
        told = None
    if not isinstance(told, dict):
        _LOG.warning("the step %s of a draw ended at its bounds", step)
        raise DrawError(
            str(given.get("name") or "the file"),
            "it could not be worked through within the bounds of time and memory",
            "Look at the file: is it what it should be? Save it anew as CSV with one row of headings, and try again.",
        )
    if "error" in told:
        raise DrawError(*told["error"])
    return told
