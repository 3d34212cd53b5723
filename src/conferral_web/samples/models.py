"""Draws. What was committed, revealed and drawn is in files on the draw's shelf, not here."""

from __future__ import annotations

import uuid
from pathlib import Path

from django.conf import settings
from django.db import models

from conferral_web.matters.models import Matter


class Draw(models.Model):
    """A sample of a class, from its list to its certificate. ``enlarges`` is the draw that this one adds to.

    ``ours`` is whether the list is here; otherwise commitment or certificate came from the other side.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="draws")
    name = models.CharField(max_length=120)
    ours = models.BooleanField(default=True)
    enlarges = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="enlargements")
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-begun_at",)

    def __str__(self) -> str:
        return self.name

    @property
    def folder(self) -> Path:
        """Its shelf, in the folder of the matter."""
        return self.matter.folder / "draws" / str(self.id)
