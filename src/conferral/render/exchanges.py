"""Exchanges for people and programs: what leaves, what lies on the table, whose turn it is, who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from conferral.courtdays.weekdays import with_weekday
from conferral.exchange.keys import Card, grouped
from conferral.exchange.leaving import Parcel
from conferral.exchange.manifests import Manifest
from conferral.ledger.exchanges import Asking
from conferral.model.exchanges import Act, Exchange, Move
from conferral.model.facts import Side
from conferral.render.printable import printable
from conferral.render.terminal import Terminal

SHORT = 12
"""How many characters of a hash are shown."""
_DOES = {
    Act.OFFER: "offers",
    Act.COMMIT: "promises by its hash",
    Act.REVEAL: "shows",
    Act.ACCEPT: "accepts",
    Act.DISPUTE: "disputes",
    Act.WITHDRAW: "takes back",
}
_ABOUT_CALLS = {Act.ACCEPT: "agrees that it went so", Act.DISPUTE: "disputes"}


def preview_text(manifest: Manifest, parcel: Parcel | None, bundle: bytes, party: Card, *, width: int = 80) -> str:
    """Everything that a bundle holds, before it is written: each field, the file, its words, what was taken out."""
    terminal = Terminal(width, reveal=True)
    lines = [f"WHAT LEAVES, to {printable(party.name)} ({party.side})", "", "In the clear, signed:"]
    for name, value in manifest.as_json().items():
        if value is not None and value is not False and name != "file":
            lines += terminal.wrap(f"{name}: {'yes' if value is True else value}", "  ", "      ")
    if manifest.file:
        lines += ["", "The file:"]
        file = manifest.file
        lines += [f"  {file.name}, {file.media_type}", f"  {file.size:,} bytes, sha256 {file.sha256}"]
    lines += _of_parcel(parcel, terminal) if parcel else []
    lines += ["", f"The bundle has {len(bundle):,} bytes. Nothing else leaves.", ""]
    return "\n".join(lines)


def _of_parcel(parcel: Parcel, terminal: Terminal) -> Iterator[str]:
    yield from ["", "Taken out of it:" if parcel.removed else "Nothing had to be taken out of it."]
    for one in parcel.removed:
        yield from terminal.wrap(one, "  - ")
    if parcel.left:
        yield from ["", "In it, and on none of its pages:"]
    for one in parcel.left:
        yield from terminal.wrap(one, "  - ")
    yield from ["", "Its words:"]
    for line in parcel.text.splitlines():
        yield f"  | {printable(line)}".rstrip()


def exchange_text(exchange: Exchange, own: Side, *, width: int = 80) -> str:
    """One exchange: its moves, what lies on the table, who consents to sign what, whose turn it is."""
    terminal = Terminal(width)
    lines = terminal.wrap(f"{exchange.id[:8]}  {exchange.subject}")
    order = "both at once" if exchange.order == "at_once" else "in turn"
    lines.append(f"  {exchange.form}, {order}, movant: the {exchange.movant}; round {exchange.round}")
    for move in exchange.moves:
        lines += terminal.wrap(move_words(move, exchange.form), "  ", "      ")
    for move in exchange.crossed:
        crossed = f"{move_words(move, exchange.form)}: crossed with what was taken back, and does not count"
        lines += terminal.wrap(crossed, "  ", "      ")
    for version in exchange.table.versions:
        lines += terminal.wrap(_version_words(exchange, version), "  ", "      ")
    return "\n".join([*lines, *terminal.wrap(turn_words(exchange, own), "  "), ""])


def _version_words(exchange: Exchange, version: Move) -> str:
    sha256 = version.sha256 or ""
    signed = exchange.signed_by(sha256)
    names = ", ".join(f"{name} ({side})" for side, name in signed.items()) or "nobody"
    both = "; both sides" if set(signed) == set(exchange.sides) else ""
    shown = "" if exchange.may_be_shown(sha256) else "; under Fed. R. Evid. 408, not to be shown to the court"
    return f"on the table: {version.name}, sha256 {sha256}; signed for by {names}{both}{shown}"


def move_words(move: Move, form: str) -> str:
    """One move on one line."""
    does = _ABOUT_CALLS.get(move.act, _DOES[move.act]) if form == "call" else _DOES[move.act]
    day = with_weekday(move.on) if move.on else "undated"
    what = move.name or (move.of or move.sha256 or "")[:SHORT]
    parts = [f"{move.number}. {day}: the {move.side} {does} {what}".rstrip()]
    parts += [f'"{move.says}"'] if move.says else []
    parts += [f"{one.person} consents to sign" for one in move.consents if one.what == "sign"]
    parts += ["consents to show it" for one in move.consents if one.what == "show"]
    parts += ["under Fed. R. Evid. 408"] if move.rule_408 else []
    parts += [f"answer asked by {move.answer_by}"] if move.answer_by else []
    return f"{'; '.join(parts)} [{move.bundle[:SHORT]}]"


def turn_words(exchange: Exchange, own: Side) -> str:
    """Whose move is next; of the other side's, since when it is silent."""
    if not exchange.awaited:
        return f"Nothing is owed; the next move, if any, is the {exchange.turn}'s."
    if exchange.turn is own:
        return "Your move."
    since = f" since {exchange.last.on}" if exchange.last.on else ""
    by = f", asked for by {exchange.last.answer_by}" if exchange.last.answer_by else ""
    return f"The {exchange.turn}'s move; silent{since}{by}."


def exchange_json(exchange: Exchange, own: Side, askings: Iterable[Asking]) -> dict[str, Any]:
    """One exchange for programs."""
    return {
        "id": exchange.id,
        "subject": exchange.subject,
        "form": exchange.form,
        "order": exchange.order,
        "movant": str(exchange.movant),
        "turn": str(exchange.turn),
        "yours": exchange.turn is own,
        "moves": [_move_json(one) for one in exchange.moves],
        "crossed": [_move_json(one) for one in exchange.crossed],
        "table": [_version_json(exchange, one) for one in exchange.table.versions],
        "jointly_signed": list(exchange.jointly_signed),
        "unanswered": [asking_json(one) for one in askings],
    }


def _move_json(move: Move) -> dict[str, Any]:
    return {
        "number": move.number,
        "act": str(move.act),
        "side": str(move.side),
        "on": move.on.isoformat() if move.on else None,
        "bundle": move.bundle,
        "answers": move.answers,
        "file": {"name": move.name, "sha256": move.sha256} if move.sha256 else None,
        "says": move.says,
        "rule_408": move.rule_408,
    }


def _version_json(exchange: Exchange, move: Move) -> dict[str, Any]:
    signed = exchange.signed_by(move.sha256 or "")
    people = [{"name": name, "side": str(side)} for side, name in signed.items()]
    shown = exchange.may_be_shown(move.sha256 or "")
    return {"name": move.name, "sha256": move.sha256, "by": str(move.side), "signed_by": people, "may_be_shown": shown}


def asking_json(asking: Asking) -> dict[str, Any]:
    """One unanswered request for programs."""
    by = asking.answer_by.isoformat() if asking.answer_by else None
    return {
        "on": asking.on.isoformat() if asking.on else None,
        "what": asking.what,
        "answer_by": by,
        "event": asking.event,
    }


def askings_text(askings: Iterable[Asking], *, width: int = 80) -> str:
    """The unanswered requests, one a line, for a letter that is not joint."""
    lines: list[str] = []
    for one in askings:
        by = f" (answer asked by {one.answer_by})" if one.answer_by else ""
        day = with_weekday(one.on) if one.on else "undated"
        lines += Terminal(width).wrap(f"{day}  {one.what}{by}", "", "    ")
    return "\n".join([*(lines or ["Nothing that you asked for is unanswered."]), ""])


def card_text(card: Card) -> str:
    """Whose key it is, and the fingerprint as it is read out."""
    return f"{printable(card.name)} ({card.side})\n  {grouped(card.fingerprint)}\n"
