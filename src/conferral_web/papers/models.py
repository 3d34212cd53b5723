"""Files that were uploaded and are not in the record yet. What is in the record is not here."""

from __future__ import annotations

import uuid
from pathlib import Path

from django.conf import settings
from django.db import models

from conferral.model.events import Privacy


class State(models.TextChoices):
    """What became of an upload."""

    RECEIVED = "received", "received, not read yet"
    ADDED = "added", "in the record"
    REFUSED = "refused", "could not be read"


class Upload(models.Model):
    """A file that a person uploaded: on the disk before anybody is told, gone from there once it is in the record."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    matter = models.ForeignKey("matters.Matter", on_delete=models.CASCADE, related_name="uploads")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=255)
    title = models.CharField(max_length=200, blank=True)
    privacy = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Privacy])
    docket = models.PositiveIntegerField(null=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVED)
    fault = models.TextField(blank=True)
    new_events = models.PositiveIntegerField(default=0)
    job = models.ForeignKey("jobs.Job", on_delete=models.SET_NULL, null=True, related_name="uploads")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-at",)

    def __str__(self) -> str:
        return f"{self.name} ({self.state})"

    @property
    def path(self) -> Path:
        """Where the file lies until it is in the record."""
        return Path(settings.CONFERRAL_DATA) / "uploads" / str(self.id)
