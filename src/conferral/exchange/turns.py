"""Whose turn it is and what may be done in it: the same rules for what we send and what we open."""

from __future__ import annotations

from conferral.exchange.manifests import Manifest, commitment_of
from conferral.exchange.refusals import OutOfTurn
from conferral.model.exchanges import Act, Exchange, Move

_SHOW = "`conferral exchange show` says whose turn it is."
_ORDER = "Open the bundles in the order in which they were sent."


def in_turn(manifest: Manifest, exchange: Exchange | None, where: str) -> None:
    """OutOfTurn, with the reason, where a bundle cannot be the next of its exchange."""
    if exchange is None:
        _may_begin(manifest, where)
        return
    _same_exchange(manifest, exchange, where)
    if not crosses(manifest, exchange):
        _follows(manifest, exchange, where)
        if manifest.side is not exchange.turn and not _takes_back_last(manifest, exchange):
            what = f"it is out of turn: the next move is the {exchange.turn}'s"
            raise OutOfTurn(where, what, _SHOW)
    allowed(manifest, exchange, where)


def crosses(manifest: Manifest, exchange: Exchange) -> bool:
    """Whether a side takes back its last bundle while answers to it were on the way: the taking back holds.

    All that lies here after that bundle is then by the other side, and the one who takes back has opened none of it.
    Only one side can have sent the bundle in question, so that of two takings back that cross the same one holds on
    both desks.
    """
    since = [one for one in exchange.moves if one.number >= manifest.number]
    answered = next((one for one in exchange.moves if one.bundle == manifest.answers), None)
    return (
        manifest.act is Act.WITHDRAW
        and manifest.of == manifest.answers
        and bool(since)
        and all(one.side is not manifest.side for one in since)
        and answered is not None
        and answered.number == manifest.number - 1
    )


def allowed(manifest: Manifest, exchange: Exchange, where: str) -> None:
    """OutOfTurn where the state of the exchange does not allow the act, whoever's turn it is."""
    hidden = exchange.committed
    if manifest.act is Act.WITHDRAW:
        _may_withdraw(manifest, exchange, where)
    elif hidden and manifest.act is not Act.REVEAL:
        _may_answer_hidden(manifest, hidden, where)
    elif manifest.act is Act.REVEAL:
        _may_reveal(manifest, exchange, where)
    elif manifest.act is Act.ACCEPT and not exchange.table.version(manifest.of or ""):
        what = f"it accepts a file {(manifest.of or '')[:12]} that is not on the table"
        raise OutOfTurn(where, what, "Only the newest version, as long as it stands, can be accepted.")
    elif manifest.act is Act.COMMIT and exchange.order == "in_turn":
        what = "this exchange goes in turn, and it holds a hash of something hidden"
        raise OutOfTurn(where, what, "Begin another exchange for both at once.")
    elif manifest.act is Act.OFFER and exchange.order == "at_once":
        what = "in this exchange both show their versions at once, and it shows one first"
        raise OutOfTurn(where, what, "Offer it with --at-once, or begin another exchange.")


def _may_begin(manifest: Manifest, where: str) -> None:
    if manifest.number != 1:
        what = f"it is number {manifest.number} of an exchange of which nothing was opened here"
        raise OutOfTurn(where, what, _ORDER)
    begins = Act.COMMIT if manifest.order == "at_once" else Act.OFFER
    if manifest.act is not begins:
        raise OutOfTurn(
            where, "it begins an exchange without offering anything", "Ask for one that begins with an offer."
        )
    if manifest.side is not manifest.movant:
        what = f"the movant moves first, and by this the {manifest.movant} is the movant"
        raise OutOfTurn(where, what, f"Wait for the {manifest.movant}'s offer, or agree on both at once.")


def _same_exchange(manifest: Manifest, exchange: Exchange, where: str) -> None:
    told = (manifest.subject, manifest.form, manifest.order, manifest.movant)
    if told != (exchange.subject, exchange.form, exchange.order, exchange.movant):
        what = "its subject, form, order or movant is not that with which this exchange began"
        raise OutOfTurn(where, what, "Begin another exchange for another thing.")
    if {manifest.side, manifest.to_side} != set(exchange.sides):
        raise OutOfTurn(where, "it is between other sides than this exchange", "Begin another exchange.")


def _follows(manifest: Manifest, exchange: Exchange, where: str) -> None:
    last = exchange.last
    if manifest.number > last.number + 1:
        what = f"it is number {manifest.number} of the exchange, and number {last.number + 1} was not opened yet"
        raise OutOfTurn(where, what, _ORDER)
    if manifest.number <= last.number:
        what = f"it is out of turn: it is number {manifest.number} of the exchange, and number {last.number} is there"
        raise OutOfTurn(where, what, _SHOW)
    if manifest.answers != last.bundle:
        what = f"it answers another bundle than number {last.number} as it lies here"
        raise OutOfTurn(where, what, "Compare on a call what each side sent; `conferral exchange show` has the hashes.")


def _takes_back_last(manifest: Manifest, exchange: Exchange) -> bool:
    """One's own last bundle may be taken back before it is answered."""
    last = exchange.last
    return manifest.act is Act.WITHDRAW and manifest.side is last.side and manifest.of == last.bundle


def _may_withdraw(manifest: Manifest, exchange: Exchange, where: str) -> None:
    taken = next((one for one in exchange.moves if one.bundle == manifest.of), None)
    if taken is None or taken.side is not manifest.side or taken.act in (Act.WITHDRAW, Act.DISPUTE):
        raise OutOfTurn(where, "it takes back what that side never sent", _SHOW)
    if any(one.act is Act.WITHDRAW and one.of == taken.bundle for one in exchange.moves):
        raise OutOfTurn(where, "that was taken back already", _SHOW)


def _may_answer_hidden(manifest: Manifest, hidden: tuple[Move, ...], where: str) -> None:
    """A hidden version is answered by another, or by a word against it; when both are there, they are shown."""
    first = len(hidden) == 1 and hidden[0].side is not manifest.side
    if first and manifest.act in (Act.COMMIT, Act.DISPUTE):
        return
    what = "versions are hidden by their hashes, and nothing else comes before they are shown"
    raise OutOfTurn(where, what, "Show yours with `conferral exchange reveal`, or take it back.")


def _may_reveal(manifest: Manifest, exchange: Exchange, where: str) -> None:
    hidden = {one.side: one.commitment for one in exchange.committed}
    if manifest.side not in hidden:
        raise OutOfTurn(where, "it shows what was never promised by a hash", _SHOW)
    if not exchange.both_bound:
        other = exchange.other(manifest.side)
        what = f"it shows a version before the {other} is bound to one"
        raise OutOfTurn(where, what, f"Wait for the {other}'s hash.")
    if manifest.file is None or manifest.salt is None:
        raise OutOfTurn(where, "it shows nothing", _SHOW)
    salted = commitment_of(manifest.file, rule_408=manifest.rule_408, salt=bytes.fromhex(manifest.salt))
    if salted != hidden[manifest.side]:
        what = "what it shows is not what its hash was of: the file was changed after the other side was bound"
        raise OutOfTurn(where, what, "Ask the other side for the file that it promised.")
