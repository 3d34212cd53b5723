"""A job as its work sees it: how far it is, and whether somebody stopped it."""

from __future__ import annotations

import time

from conferral_web.jobs.models import Job
from conferral_web.matters.models import Matter
from conferral_web.papers.bounded import Stopped

_ASK = 0.4


class Running:
    """The job while it runs. Its work tells it how far it is, and passes ``stopped`` on to the child it waits for."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._asked_at = 0.0
        self._stopped = False

    @property
    def matter(self) -> Matter:
        """The matter it is for."""
        return self.job.matter

    def step(self, done: int, of: int, says: str) -> None:
        """Say how far it is. Stopped where somebody stopped it."""
        Job.objects.filter(pk=self.job.pk).update(done=done, of=of, says=says[:200])
        if self.stopped(now=True):
            raise Stopped

    def stopped(self, *, now: bool = False) -> bool:
        """Whether somebody stopped it; the database is asked a few times a second at the most."""
        if now or time.monotonic() - self._asked_at > _ASK:
            self._asked_at = time.monotonic()
            self._stopped = Job.objects.filter(pk=self.job.pk, stop_asked=True).exists()
        return self._stopped
