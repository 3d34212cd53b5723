"""Copies of a paper among what was exchanged, for the verbs that take a paper out of the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from conferral.cli.exchange.kept import words_of_all
from conferral.exchange import shelf
from conferral.exchange.clawback import files_of, hashes_of, quoting
from conferral.intake import source_of
from conferral.ledger.log import read_log
from conferral.ledger.seals import paper_of
from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral.model.exchanges import Move


def copies_of(folder: Path, sha256: str) -> tuple[frozenset[str], tuple[Move, ...]]:
    """Under which hashes a paper is known here, and the exchanged files in which words of it stand."""
    log = read_log(folder)
    files = files_of(log)
    if not files:
        return frozenset({sha256}), ()
    data, name = paper_of(folder, log, sha256) or _sent(folder, files.get(sha256)), _name(log, files, sha256)
    known = {one for one in hashes_of(sha256, data, name) if one == sha256 or one in files}
    texts = {of: text for of, text in words_of_all(folder, log).items() if of not in known}
    words = source_of(data, name).text if data else ""
    return frozenset(known), tuple(files[of] for of in quoting(words, texts))


def _name(log: Sequence[Event], files: dict[str, Move], sha256: str) -> str:
    """What the paper is called: in the record, else in the exchange."""
    named = (one.body["name"] for one in log if one.source and one.source.sha256 == sha256 and "name" in one.body)
    sent = files[sha256].name if sha256 in files else None
    return str(next(named, sent or "paper.txt"))


def _sent(folder: Path, move: Move | None) -> bytes | None:
    try:
        return shelf.kept(folder, move.bundle).payload if move else None
    except ConferralError:
        return None


def say_quoted(quoted: Iterable[Move], verb: str) -> None:
    """Say in which exchanged files words of the paper stand, and how each is taken away too."""
    for move in quoted:
        sha256 = (move.sha256 or "")[:12]
        click.echo(f"Words of it stand in {move.name} of {move.on}: conferral record {verb} {sha256}".encode())
