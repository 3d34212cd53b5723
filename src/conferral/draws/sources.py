"""The source of the seed, named before it exists, and what is looked at when its number is revealed."""

from __future__ import annotations

import datetime as dt
import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from conferral.draws.seeds import KINDS, Entered, Seed, make_seed, one
from conferral.model.errors import DrawError

# genesis (seconds of the Unix clock) and period (seconds) of drand's two public chains
DRAND_CHAINS = {"default": (1595431050, 30), "quicknet": (1692803367, 3)}
_SAME_DAY = ("dice", "nonces")  # made on the call itself; every other source is a number that a later day brings
_PULSE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class NamedSource:
    """What the stipulation says of the seed: its kind, in words which number it will be, and from when.

    ``at`` is a moment in UTC; a source that has a day only is named with the start of that day. ``round`` is drand's.
    """

    kind: str
    says: str
    at: dt.datetime
    chain: str | None = None
    round: int | None = None

    def json(self) -> dict[str, Any]:
        """As the commitment has it."""
        at = self.at.strftime("%Y-%m-%dT%H:%M:%SZ")
        return {"kind": self.kind, "says": self.says, "at": at, "chain": self.chain, "round": self.round}


def source_of(told: Mapping[str, Any]) -> NamedSource:
    """The source that a commitment holds."""
    at = dt.datetime.strptime(told["at"], "%Y-%m-%dT%H:%M:%SZ")
    return NamedSource(told["kind"], told["says"], at, told["chain"], told["round"])


def name_source(
    kind: str, says: str | None, at: dt.datetime, committed_on: dt.date, chain: str | None = None
) -> NamedSource:
    """A source fit to be committed to: DrawError where its number could be known already.

    >>> name_source("drand", None, dt.datetime(2026, 4, 20), dt.date(2026, 4, 1)).round
    27946612
    """
    if kind not in KINDS or kind == "stated":
        known = ", ".join(known for known in KINDS if known != "stated")
        raise DrawError("--source", f"no seed comes from {kind!r}", f"Use one of {known}.")
    if at.date() < committed_on or (at.date() == committed_on and kind not in _SAME_DAY):
        what = f"{at.date()} is not later than the commitment of {committed_on}"
        raise DrawError("--on", what, "Name a number that nobody can know yet, of a later day.")
    if kind == "drand":
        chain = chain or "quicknet"
        number = drand_round(chain, at)
        return NamedSource(kind, says or f"round {number} of drand's chain {chain}", at, chain, number)
    if kind == "nist":
        return NamedSource(kind, says or f"the first pulse of the NIST beacon at or after {at:%Y-%m-%d %H:%M} UTC", at)
    if not says and kind in ("lottery", "rfc3797"):
        raise DrawError(
            "--says", "which drawings?", 'Name them: --says "Powerball of December 5, 2026, first drawing".'
        )
    return NamedSource(kind, says or f"{kind} of {at.date()}", at)


def drand_round(chain: str, at: dt.datetime) -> int:
    """The first round at or after a moment."""
    if chain not in DRAND_CHAINS:
        raise DrawError("--chain", f"the chain {chain!r} is not known", f"Use one of {', '.join(DRAND_CHAINS)}.")
    genesis, period = DRAND_CHAINS[chain]
    return max(1, math.ceil((at.replace(tzinfo=dt.UTC).timestamp() - genesis) / period) + 1)


def reveal_seed(named: NamedSource, entered: Entered, revealed_on: dt.date) -> tuple[Seed, tuple[str, ...]]:
    """The seed of the number entered, and what must be noted; DrawError where it is not the number that was named."""
    if revealed_on < named.at.date():
        raise DrawError("the seed", f"{named.says}: that is of {named.at.date()}, which is still ahead", "Wait for it.")
    seed = make_seed(named.kind, entered)
    notes: tuple[str, ...] = ()
    if named.kind == "nist":
        notes = _pulse_notes(named, entered)
    if named.kind == "drand":
        given = one(entered, "round", "Enter round=… with the randomness.")
        if given != str(named.round):
            raise DrawError(
                "the seed", f"this is round {given}, and round {named.round} was named", "Enter that round."
            )
        if not entered.get("signature"):
            notes = ("the signature was not entered, so the randomness was not held against it",)
    return seed, notes


def _pulse_notes(named: NamedSource, entered: Entered) -> tuple[str, ...]:
    remedy = "Enter time=… as the pulse has it: time=2026-12-07T17:00:00.000Z."
    given = one(entered, "time", remedy)
    try:
        moment = dt.datetime.fromisoformat(given).astimezone(dt.UTC).replace(tzinfo=None)
    except ValueError as error:
        raise DrawError("the seed", f"{given!r} is no time of a pulse", remedy) from error
    late = (moment - named.at).total_seconds()
    if late < 0:
        raise DrawError(
            "the seed", f"the pulse of {given} is earlier than the one that was named", "Enter the later one."
        )
    if late < _PULSE_SECONDS:
        return ()
    return (
        f"the pulse is {late:.0f} seconds later than was named; that none was published between is for both to say",
    )


def nonce_hash(text: str) -> str:
    """What a side commits of its nonce: SHA-256 of the UTF-8 bytes.

    >>> nonce_hash("abc")[:8]
    'ba7816bf'
    """
    return hashlib.sha256(text.encode()).hexdigest()


def check_nonces(committed: Mapping[str, str], entered: Entered) -> tuple[str, ...]:
    """The sides that did not reveal their nonce; DrawError where one revealed another text than it committed."""
    if strange := sorted(set(entered) - set(committed)):
        raise DrawError(
            "the seed", f"{strange[0]!r} committed no nonce", f"The sides are {', '.join(sorted(committed))}."
        )
    for side in sorted(entered):
        if nonce_hash(one(entered, side, "Enter it once.")) != committed[side]:
            what = f"the nonce of {side} is not the one whose hash was committed"
            raise DrawError("the seed", what, "Enter the text exactly as it was hashed, or use the fallback.")
    return tuple(sorted(set(committed) - set(entered)))
