"""Secrets in links: long enough that nobody guesses one, kept only as their hashes."""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> str:
    """A secret for a link: 256 bits."""
    return secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
