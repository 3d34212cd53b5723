"""Letters under work: checked before they are filed, and not in the record until a person puts them there."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models


class Letter(models.Model):
    """A letter to be checked. Its file lies in the data folder, or is a paper of the record; ``sha256`` names both."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    matter = models.ForeignKey("matters.Matter", on_delete=models.CASCADE, related_name="letters")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    of_record = models.BooleanField(default=False)
    court = models.CharField(max_length=20, blank=True)
    judge = models.CharField(max_length=120, blank=True)
    as_of = models.DateField(null=True)
    ecf_event = models.CharField(max_length=60, blank=True)
    against_record = models.BooleanField(default=True)
    job = models.ForeignKey("jobs.Job", on_delete=models.SET_NULL, null=True, related_name="+")
    fault = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-at",)

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        """Where its file lies, if it is not a paper of the record."""
        return Path(settings.CONFERRAL_DATA) / "letters" / str(self.id)


class Correction(models.Model):
    """A fact that a person corrected in a letter's reading. It is never changed; it can be undone."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="corrections")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    row: models.JSONField[dict[str, Any], dict[str, Any]] = models.JSONField()
    reason = models.CharField(max_length=500)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"correction {self.pk}"
