"""Whether every bundle of a record is there, as it was signed, by a key that was enrolled; and the files themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from conferral.exchange import shelf
from conferral.exchange.admission import card_of_event
from conferral.exchange.bundles import is_signed_by, verified
from conferral.exchange.clawback import not_withheld
from conferral.exchange.desks import Desk
from conferral.exchange.refusals import OutOfTurn
from conferral.model.errors import ConferralError
from conferral.model.events import EventKind
from conferral.model.exchanges import Exchange, Move


def faults(record: Path, desk: Desk) -> Iterator[str]:
    """What is wrong with the bundles of a record, in words; nothing where all are whole."""
    yield from (fault for one in desk.exchanges for move in one.moves for fault in _faults(record, desk, one, move))


def _faults(record: Path, desk: Desk, exchange: Exchange, move: Move) -> Iterator[str]:
    """What is wrong with the bundle of one move: not there, not signed by a key ever enrolled, or not what is noted."""
    called = move.bundle[:12]
    try:
        proof = shelf.proof(record, move.bundle)
        bundle = proof or shelf.kept(record, move.bundle)
        keys = [e for e in desk.log if e.kind is EventKind.ENROLLED and e.body["fingerprint"] == bundle.manifest.sender]
        if not keys:
            yield f"{called}: its key was never enrolled in this record."
            return
        if proof is None:
            verified(bundle, card_of_event(keys[0]), called)
        elif not is_signed_by(proof, card_of_event(keys[0])):
            yield f"{called}: what is left of it after its file was destroyed is not as it was signed."
    except ConferralError as error:
        yield str(error)
        return
    told = (bundle.manifest.exchange, bundle.manifest.number, bundle.manifest.side, bundle.manifest.act)
    if told != (exchange.id, move.number, move.side, move.act):
        yield f"{called}: the record tells of it otherwise than it says itself."


def copy_of(record: Path, desk: Desk, sha256: str) -> bytes:
    """A file as it was exchanged, or a bundle to be sent again, by the beginning of its hash.

    ConferralError where nothing or several go by it, or where it is in no view any more.
    """
    moves = [move for one in desk.exchanges for move in (*one.moves, *one.crossed)]
    bundles = {one.bundle: one for one in moves if sha256 and one.bundle.startswith(sha256)}
    files = {one.sha256: one for one in moves if sha256 and one.brings and (one.sha256 or "").startswith(sha256)}
    if len(bundles) + len(files) != 1:
        what = "nothing that was exchanged goes by that" if not bundles and not files else "several things go by that"
        raise OutOfTurn(f"hash {sha256}", what, "`conferral exchange show` has the hashes.")
    (found,) = (*bundles.values(), *files.values())
    if found.brings and found.sha256:
        not_withheld(found.sha256, f"hash {sha256}", desk.log)
    return shelf.kept_bytes(record, found.bundle) if bundles else shelf.kept(record, found.bundle).payload or b""
