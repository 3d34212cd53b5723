"""Matters, who belongs to them, and invitations. What happened in a matter is in its record, not here."""

from __future__ import annotations

import uuid
from pathlib import Path

from django.conf import settings
from django.db import models


class Role(models.TextChoices):
    """What a person may do in a matter: read; read and write; that, and decide who else may."""

    VIEWER = "viewer", "viewer"
    MEMBER = "member", "member"
    LEAD = "lead", "lead"

    def reaches(self, other: Role) -> bool:
        """Whether who has this role may do what ``other`` may."""
        order = list(Role)
        return order.index(self) >= order.index(other)


class Matter(models.Model):
    """One side's case. Its papers and events lie in a record of its own, in a folder named by its id."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    opened_at = models.DateTimeField(auto_now_add=True)
    is_example = models.BooleanField(default=False)
    people: models.ManyToManyField[models.Model, Membership] = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Membership"
    )

    class Meta:
        ordering = ("name", "opened_at")

    def __str__(self) -> str:
        return self.name

    @property
    def folder(self) -> Path:
        """The folder of its record."""
        return Path(settings.CONFERRAL_DATA) / "records" / str(self.id)


class Membership(models.Model):
    """That a person belongs to a matter, in a role."""

    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["matter", "user"], name="once_a_matter"),)

    def __str__(self) -> str:
        return f"{self.user} ({self.role})"


class Invitation(models.Model):
    """A link by which one person joins a matter in a role. Only the hash of its secret is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=10, choices=Role.choices)
    whom = models.CharField(max_length=120)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-made_at",)

    def __str__(self) -> str:
        return f"{self.whom} ({self.role})"
