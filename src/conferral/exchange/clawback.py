"""A paper that was sequestered or destroyed, looked for in what was exchanged: as it is, cleaned, and word for word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from conferral.exchange import shelf
from conferral.exchange.confidence import sentences
from conferral.intake import source_of
from conferral.intake.cleaning import clean
from conferral.ledger.canonical import digest
from conferral.ledger.exchanges import exchanges_of
from conferral.ledger.seals import paper_of
from conferral.ledger.standing import withheld_papers
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind
from conferral.model.exchanges import Move


def files_of(log: Sequence[Event]) -> dict[str, Move]:
    """Every file that was exchanged, by its hash, with the first move that brought it."""
    found: dict[str, Move] = {}
    for one in exchanges_of(log):
        for move in (*one.moves, *one.crossed):
            if move.brings and move.sha256:
                found.setdefault(move.sha256, move)
    return found


def copies_of(record: Path, log: Sequence[Event], sha256: str) -> tuple[frozenset[str], tuple[Move, ...]]:
    """Under which hashes a paper is known in a record, and the exchanged files in which words of it stand."""
    files, promised = files_of(log), shelf.promised(record)
    if not files and not promised:
        return frozenset({sha256}), ()
    data, name = paper_of(record, log, sha256) or _sent(record, files.get(sha256)), _name(log, files, sha256)
    known = {one for one in hashes_of(sha256, data, name) if one == sha256 or one in files or one in promised}
    texts = {of: text for of, text in words_kept(record, log).items() if of not in known}
    words = source_of(data, name).text if data else ""
    return frozenset(known), tuple(files[of] for of in quoting(words, texts))


def _name(log: Sequence[Event], files: Mapping[str, Move], sha256: str) -> str:
    """What the paper is called: in the record, else in the exchange."""
    named = (one.body["name"] for one in log if one.source and one.source.sha256 == sha256 and "name" in one.body)
    sent = files[sha256].name if sha256 in files else None
    return str(next(named, sent or "paper.txt"))


def _sent(record: Path, move: Move | None) -> bytes | None:
    try:
        return shelf.kept(record, move.bundle).payload if move else None
    except ConferralError:
        return None


def words_kept(record: Path, log: Sequence[Event]) -> Mapping[str, str]:
    """The words of exchanged files by their hashes; a bundle that is gone is left out."""
    found = {}
    for sha256, move in files_of(log).items():
        try:
            found[sha256] = source_of(_sent(record, move) or b"", move.name or "").text
        except ConferralError:
            continue
    return found


def hashes_of(sha256: str, data: bytes | None, name: str) -> frozenset[str]:
    """Under which hashes a paper may have left: its own, and that of the paper as it is cleaned before it leaves."""
    try:
        return frozenset({sha256, digest(clean(data, name).data)}) if data else frozenset({sha256})
    except ConferralError:
        return frozenset({sha256})


def quoting(paper: str, texts: Mapping[str, str]) -> tuple[str, ...]:
    """The exchanged files, by hash, in which a sentence of a paper stands; ``texts`` are their words."""
    said = set(sentences(paper))
    return tuple(sorted(of for of, text in texts.items() if said.intersection(sentences(text))))


def not_withheld(sha256: str, where: str, log: Iterable[Event]) -> None:
    """ConferralError where a file is one that the record took out of every view."""
    told = withheld_papers(log).get(sha256)
    if told:
        done = "destroyed" if told.kind is EventKind.DESTROYED else "sequestered"
        what = f"this paper was {done} on {told.on} ({told.reason})"
        raise ConferralError(where, what, "It is in no view and goes nowhere; work without it.")


def withheld(log: Sequence[Event]) -> Iterator[tuple[str, Event]]:
    """The exchanged files that are in no view, by hash, each with the event that says so."""
    files = files_of(log)
    yield from ((sha256, event) for sha256, event in withheld_papers(log).items() if sha256 in files)
