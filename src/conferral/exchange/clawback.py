"""A paper that was sequestered or destroyed, looked for in what was exchanged: as it is, cleaned, and word for word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from conferral.exchange.confidence import sentences
from conferral.intake.cleaning import clean
from conferral.ledger.canonical import digest
from conferral.ledger.exchanges import exchanges_of
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
