"""The words of the files that lie beside the record, for what must know them again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from conferral.exchange import shelf
from conferral.exchange.confidence import in_confidence
from conferral.intake import source_of
from conferral.ledger.exchanges import exchanges_of
from conferral.model.errors import ConferralError
from conferral.model.events import Event

Words = Callable[[bytes, str], str]


def words_in(data: bytes, name: str) -> str:
    """The words of a file."""
    return source_of(data, name).text


def words_kept(folder: Path, log: Sequence[Event], *, words: Words = words_in) -> Mapping[str, str]:
    """The words of exchanged files by their hashes; none are read where nothing was offered in confidence.

    ``words`` is who reads a file: a server has it done in a process of its own. A bundle that is gone is left out: its
    file is still known by its hash.
    """
    return words_of_all(folder, log, words=words) if in_confidence(log) else {}


def words_of_all(folder: Path, log: Sequence[Event], *, words: Words = words_in) -> Mapping[str, str]:
    """The words of all exchanged files by their hashes, as far as they lie beside the record."""
    moves = (move for one in exchanges_of(log) for move in (*one.moves, *one.crossed) if move.brings and move.sha256)
    found = {}
    for move in moves:
        try:
            payload = shelf.kept(folder, move.bundle).payload
            found[move.sha256 or ""] = words(payload or b"", move.name or "")
        except ConferralError:
            continue
    return found
