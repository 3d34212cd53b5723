"""The joint letter in hand: its day and issues, each side's section, and what is about to leave.

What went out and came in is in the record; here lies only what is not a fact of the case yet.
"""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import models


class JointLetter(models.Model):
    """The joint letter of a matter: what our side has decided of it. ``house`` is letterhead and counsel, as fields."""

    matter = models.OneToOneField("matters.Matter", on_delete=models.CASCADE, related_name="joint_letter")
    written_on = models.DateField()
    issues = models.JSONField(default=list)
    form = models.CharField(max_length=20, blank=True)
    house = models.JSONField(default=dict)
    changed_at = models.DateTimeField(auto_now=True)


class Section(models.Model):
    """One version of a side's section: a file in the data folder, by its hash. The newest settled one of each is used.

    A redline, with tracked changes or comments that nobody has accepted or rejected, is shown and not used.
    """

    letter = models.ForeignKey(JointLetter, on_delete=models.CASCADE, related_name="sections")
    side = models.CharField(max_length=10)
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    came = models.CharField(max_length=20)
    settled = models.BooleanField(default=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.name} ({self.side})"

    @property
    def path(self) -> Path:
        """Where its bytes lie."""
        return file_path(str(self.letter.matter_id), self.sha256)


class Leaving(models.Model):
    """A move that is shown and not yet made: all it takes to make it, so that what leaves is what was shown.

    ``said`` are its parts, ``sha256`` is that of the bundle that was shown. It ends when it is made or let go.
    """

    matter = models.ForeignKey("matters.Matter", on_delete=models.CASCADE, related_name="leaving")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    act = models.CharField(max_length=10)
    said = models.JSONField()
    salt = models.CharField(max_length=64)
    exchange = models.CharField(max_length=32)
    made_at = models.DateTimeField()
    sha256 = models.CharField(max_length=64)


def file_path(matter: str, sha256: str) -> Path:
    """Where a file of the joint letter lies, by its hash."""
    return Path(settings.CONFERRAL_DATA) / "files" / matter / "joint" / sha256
