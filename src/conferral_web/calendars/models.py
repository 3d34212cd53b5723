"""Links to a matter's calendar. Only the hash of a link's secret is kept."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from conferral_web.matters.models import Matter


class CalendarLink(models.Model):
    """A link by which a calendar program fetches a matter's days, for one person. ``own`` shows what is our own too."""

    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="calendar_links")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    own = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-made_at",)

    def __str__(self) -> str:
        return f"calendar of {self.matter}"
