"""Tokens by which programs come in, and answers that were given once and are given again."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Token(models.Model):
    """A token: of one person, for one matter, to read or also to write. Only its hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    matter = models.ForeignKey("matters.Matter", on_delete=models.CASCADE, related_name="tokens")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=120)
    writes = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-made_at",)

    def __str__(self) -> str:
        return self.name


class Answered(models.Model):
    """What was answered to a request with an idempotency key, so that sending it twice does it once.

    ``request_hash`` pins what was asked; of the answer its ids are kept, so that no word outlives the record's: none
    while it is being done.
    """

    token = models.ForeignKey(Token, on_delete=models.CASCADE, related_name="answered")
    key = models.CharField(max_length=200)
    request_hash = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    body = models.JSONField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["token", "key"], name="one_answer_a_key"),)

    def __str__(self) -> str:
        return self.key
