"""Accounts. A person signs in by e-mail address; nobody can make an account without an invitation."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class Users(BaseUserManager["User"]):
    """Makes accounts."""

    def create_user(self, email: str, name: str, password: str | None = None, **more: Any) -> User:  # noqa: ANN401 because the fields are of several types
        """An account; without a password nobody can sign in with it."""
        user = self.model(email=self.normalize_email(email).casefold(), name=name.strip(), **more)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A person of the firm. ``name`` is what stands in the record when the person writes something down."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[Users] = Users()

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """The name, where Django asks for it."""
        return self.name


class Welcome(models.Model):
    """A one-time link by which the first account is made, or a password is set anew. Only its hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
