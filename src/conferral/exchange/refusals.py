"""Why a bundle is refused, or an act cannot be done."""

from __future__ import annotations

from conferral.model.errors import ConferralError


class BundleRefused(ConferralError):  # noqa: N818 because the errors here are named for what happened
    """A bundle from the other side is not taken in. Nothing was changed."""


class OutOfTurn(ConferralError):  # noqa: N818 because the errors here are named for what happened
    """An act that the state of the exchange does not allow."""


class KeyRefused(ConferralError):  # noqa: N818 because the errors here are named for what happened
    """A key, or a card with one, cannot be used."""
