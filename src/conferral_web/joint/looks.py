"""What the joint letter asks of the bounded child: a hostile file ends the child, and not the server."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from conferral.drafts.paper import Block
from conferral.drafts.parts import read_part
from conferral.drafts.sections.word import Change
from conferral.drafts.sections.words import SideWords
from conferral.intake.cleaning import Cleaned
from conferral.ledger.canonical import digest
from conferral.model.errors import ConferralError, MissingExtra, UnreadableFile
from conferral.model.facts import Side
from conferral_web.papers.bounded import CHECK, run

_KEPT = 8
"""So many files' words are kept in memory, the ones used last: a letter is measured at each change of it."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file by its hash and name; two with the same are the same."""

    sha256: str
    name: str
    data: bytes = field(compare=False, repr=False)


def is_settled(data: bytes, name: str, side: Side, issues: int) -> bool:
    """Whether a section has no tracked changes. ConferralError where it has none and cannot be used."""
    asked = {"name": name, "side": side.value, "issues": issues}
    return bool(run("section_taken", asked, data, bounds=CHECK)["settled"])


def words_of(data: bytes, name: str, side: Side) -> SideWords:
    """A side's words from its file."""
    file = _File(digest(data), name, data)
    return SideWords(name, side, _blocks(file, side), file.sha256)


@lru_cache(maxsize=_KEPT)
def _blocks(file: _File, side: Side) -> tuple[Block, ...]:
    found = run("section_words", {"name": file.name, "side": side.value}, file.data, bounds=CHECK)
    try:
        blocks: tuple[Block, ...] = read_part(tuple[Block, ...], found["blocks"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConferralError(file.name, "what was read in it is not in order", "Give it as Markdown.") from error
    return blocks


def text_and_changes(data: bytes, name: str) -> tuple[str, tuple[Change, ...]]:
    """A section's text, and the tracked changes and comments in it."""
    return _text_and_changes(_File(digest(data), name, data))


@lru_cache(maxsize=_KEPT)
def _text_and_changes(file: _File) -> tuple[str, tuple[Change, ...]]:
    found = run("section_shown", {"name": file.name}, file.data, bounds=CHECK)
    return str(found["text"]), tuple(Change(**one) for one in found["changes"])


def text_of(data: bytes, name: str) -> str:
    """The words of a file that was exchanged."""
    return _text(_File(digest(data), name, data))


@lru_cache(maxsize=_KEPT)
def _text(file: _File) -> str:
    return str(run("exchanged_text", {"name": file.name}, file.data, bounds=CHECK)["text"])


def looked_into(data: bytes, name: str) -> Cleaned:
    """What a file from the other side holds beside its pages. UnreadableFile where it cannot be looked into."""
    try:
        found = run("looked_into", {"name": name}, data, bounds=CHECK)
    except ConferralError as error:
        raise UnreadableFile(error.where, error.what, error.remedy) from error
    if "missing" in found:
        raise MissingExtra(*found["missing"])
    return Cleaned(data, *_beside(found))


def cleaned(data: bytes, name: str) -> tuple[Cleaned, str]:
    """A file of ours as it may leave, and its words."""
    found = run("cleaned", {"name": name}, data, bounds=CHECK)
    return Cleaned(base64.b64decode(found["data"]), *_beside(found)), str(found["text"])


def _beside(found: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(found["removed"]), tuple(found["left"])
