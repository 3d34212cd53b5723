"""What was done by whom. The log only grows: neither this program nor its database changes or deletes a line."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

PROTECT = models.PROTECT


class LineStands(Exception):  # noqa: N818 because the errors here are named for what happened
    """A line of the log was to be changed or deleted."""


class Line(models.Model):
    """One thing done: when, by whom, in which matter, what, and to which object (an id or a hash, never its words)."""

    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=PROTECT, null=True)
    matter = models.ForeignKey("matters.Matter", on_delete=PROTECT, null=True, related_name="log")
    act = models.CharField(max_length=60)
    of = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=["matter", "-id"], name="log_of_a_matter"),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.act}"

    def save(self, *arguments: Any, **more: Any) -> None:  # noqa: ANN401 because Django has it so
        """Write a new line; LineStands for one that is written."""
        if self.pk is not None:
            raise LineStands(f"line {self.pk} of the log stands as it was written")
        super().save(*arguments, **more)

    def delete(self, *_: Any, **__: Any) -> tuple[int, dict[str, int]]:  # noqa: ANN401 because Django has it so
        """Never: LineStands."""
        raise LineStands(f"line {self.pk} of the log stands as it was written")
