"""Numbers as beacons publish them: the JSON that a person saved from the page, to what would be entered by hand."""

from __future__ import annotations

from typing import Any

from conferral.model.errors import DrawError

_PULSE = {"outputValue": "value", "timeStamp": "time", "chainIndex": "chain", "pulseIndex": "pulse"}
_ROUND = ("round", "randomness", "signature")


def entered_from(told: Any, name: str) -> dict[str, list[str]]:  # noqa: ANN401 because it is whatever JSON a file holds
    """What a pulse of the NIST beacon or a round of drand enters; DrawError where the file is neither.

    >>> entered_from({"round": 1, "randomness": "10", "signature": "8d"}, "round.json")["round"]
    ['1']
    """
    pulse = told.get("pulse", told) if isinstance(told, dict) else None
    if isinstance(pulse, dict) and "outputValue" in pulse:
        return {ours: [str(pulse[theirs])] for theirs, ours in _PULSE.items() if theirs in pulse}
    if isinstance(told, dict) and "randomness" in told:
        return {key: [str(told[key])] for key in _ROUND if key in told}
    remedy = "Save the JSON of the pulse or the round, or enter NAME=VALUE."
    raise DrawError(name, "this is neither a pulse of the NIST beacon nor a round of drand", remedy)
