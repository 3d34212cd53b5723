"""Signatures that may be printed: of both sides, on the consent of each to the hash of that very file.

What both sides consent to bears no signature yet. With both consents in the record the same letter is set again with
the names over the lines; a letter that differs by one comma has another hash, and gets lines to sign on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from conferral.drafts.paper import Paper, Signature
from conferral.ledger.exchanges import jointly_signed
from conferral.model.events import Event
from conferral.model.facts import Side


@dataclass(frozen=True, slots=True)
class Consented:
    """To which file both sides consent to put their names, and who signs for which side."""

    sha256: str
    names: Mapping[Side, str]


def consented(hashes: Iterable[str], log: Sequence[Event]) -> Consented | None:
    """The consent of both sides to one of some hashes; None where one side is missing or took it back.

    ``log`` is the whole log: what takes a consent away is an event too.
    """
    given = jointly_signed(log)
    return next((Consented(one, given[one]) for one in hashes if one in given), None)


def signed(paper: Paper, found: Consented) -> Paper:
    """The paper with the names over the lines of those who consented, and of nobody else."""
    return replace(paper, signatures=tuple(_signed(one, found) for one in paper.signatures))


def _signed(one: Signature, found: Consented) -> Signature:
    name = found.names.get(one.side) if one.side else None
    return replace(one, signed=bool(name) and not one.name.blank and _same(one.name.text, name or ""))


def _same(first: str, second: str) -> bool:
    return " ".join(first.split()).casefold() == " ".join(second.split()).casefold()


def unsigned(paper: Paper, found: Consented) -> tuple[str, ...]:
    """Those who consent to sign and have no block of that name in the paper, in words."""
    return tuple(
        f"{name} consents to sign for the {side}, and no block to sign in has that name."
        for side, name in sorted(found.names.items())
        if not any(one.side is side and one.signed for one in paper.signatures)
    )
