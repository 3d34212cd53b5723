"""Files of the joint letter and of bundles, as the bounded child looks into them. Nothing of Django is here."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from conferral.model.errors import MissingExtra
from conferral.model.facts import Side

Request = Mapping[str, Any]
_ZIP = b"PK\x03\x04"


def _taken(request: Request, data: bytes) -> dict[str, Any]:
    """Whether a section can be used: no tracked changes in it, and words that fit the letter's issues."""
    settled = not _changes(data, request["name"])
    if settled:
        _side_words(request, data).on_issues(request["issues"])
    return {"settled": settled}


def _words(request: Request, data: bytes) -> dict[str, Any]:
    """A section's words, part by part."""
    from conferral.drafts.parts import told_part

    return {"blocks": told_part(_side_words(request, data).blocks)}


def _shown(request: Request, data: bytes) -> dict[str, Any]:
    """A section's text, with the tracked changes and comments in it."""
    from conferral.intake import source_of

    changes = [asdict(one) for one in _changes(data, request["name"])]
    return {"text": source_of(data, request["name"]).text, "changes": changes}


def _text(request: Request, data: bytes) -> dict[str, Any]:
    """The words of a file that was exchanged."""
    from conferral.intake import source_of

    return {"text": source_of(data, request["name"]).text}


def _looked_into(request: Request, data: bytes) -> dict[str, Any]:
    """What a file from the other side holds beside its pages."""
    from conferral.exchange.leaving import looked_into

    try:
        found = looked_into(data, request["name"])
    except MissingExtra as error:
        return {"missing": [error.where, error.what, error.remedy]}
    return {"removed": list(found.removed), "left": list(found.left)}


def _cleaned(request: Request, data: bytes) -> dict[str, Any]:
    """A file of ours as it may leave, and its words."""
    from conferral.exchange.leaving import cleaned

    found, text = cleaned(data, request["name"])
    told = {"removed": list(found.removed), "left": list(found.left), "text": text}
    return {**told, "data": base64.b64encode(found.data).decode()}


def _side_words(request: Request, data: bytes) -> Any:  # noqa: ANN401 because its type is loaded only here
    from conferral.drafts.sections.opening import read_words

    return read_words(data, request["name"], Side(request["side"]))


def _changes(data: bytes, name: str) -> tuple[Any, ...]:
    from conferral.drafts.sections.word import changes_in

    return changes_in(data, name) if data.startswith(_ZIP) else ()


VERBS: dict[str, Callable[[Request, bytes], dict[str, Any]]] = {
    "section_taken": _taken,
    "section_words": _words,
    "section_shown": _shown,
    "exchanged_text": _text,
    "looked_into": _looked_into,
    "cleaned": _cleaned,
}
