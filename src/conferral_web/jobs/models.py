"""Long work: what it is, for whom, how far it is, and how it ended."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class State(models.TextChoices):
    """How a job stands."""

    WAITING = "waiting", "waiting"
    RUNNING = "running", "running"
    DONE = "done", "done"
    FAILED = "failed", "failed"
    STOPPED = "stopped", "stopped"
    INTERRUPTED = "interrupted", "interrupted"

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self not in (State.WAITING, State.RUNNING)


class Job(models.Model):
    """One piece of long work in a matter.

    ``work`` is its row in ``registry.WORKS``, ``given`` what it works on, by ids.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    matter = models.ForeignKey("matters.Matter", on_delete=models.CASCADE, related_name="jobs")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    work = models.CharField(max_length=60)
    what = models.CharField(max_length=200)
    given = models.JSONField(default=dict)
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    says = models.CharField(max_length=200, blank=True)
    result = models.CharField(max_length=300, blank=True)
    fault = models.TextField(blank=True)
    stop_asked = models.BooleanField(default=False)
    starts = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-made_at",)

    def __str__(self) -> str:
        return f"{self.what} ({self.state})"

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return State(self.state).ended

    @property
    def may_run_again(self) -> bool:
        """Whether a person may start it once more."""
        return self.state in (State.FAILED, State.STOPPED, State.INTERRUPTED)
