"""The words of the files that lie beside the record, for what must know them again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from conferral.exchange import shelf
from conferral.exchange.confidence import in_confidence
from conferral.intake import source_of
from conferral.ledger.exchanges import exchanges_of
from conferral.model.errors import ConferralError
from conferral.model.events import Event


def words_kept(folder: Path, log: Sequence[Event]) -> Mapping[str, str]:
    """The words of exchanged files by their hashes; none are read where nothing was offered in confidence.

    A bundle that is gone is left out: its file is still known by its hash.
    """
    return words_of_all(folder, log) if in_confidence(log) else {}


def words_of_all(folder: Path, log: Sequence[Event]) -> Mapping[str, str]:
    """The words of all exchanged files by their hashes, as far as they lie beside the record."""
    moves = (move for one in exchanges_of(log) for move in (*one.moves, *one.crossed) if move.brings and move.sha256)
    found = {}
    for move in moves:
        try:
            payload = shelf.kept(folder, move.bundle).payload
            found[move.sha256 or ""] = source_of(payload or b"", move.name or "").text
        except ConferralError:
            continue
    return found
