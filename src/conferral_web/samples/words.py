"""Words of the command as a person reads them in a browser: its options are fields here."""

from __future__ import annotations

import re

from conferral.model.errors import ConferralError

_FIELDS = {
    "--sheet": "the field Sheet",
    "--encoding": "the field Encoding",
    "--size": "Number of units",
    "--fraction": "Share of the list",
    "--floor": "At least of each stratum",
    "--certainty": "Looked at in any case",
    "--spare": "Replacements",
    "--every": "Every nth",
    "--order-by": "Sorted by",
    "--start": "First place taken",
    "--source": "Source of the seed",
    "--on": "Day of the number",
    "--says": "Which number, in words",
    "--chain": "Chain of drand",
    "--nonce": "Hashes of the sides' secrets",
    "--fallback-on": "Day of the fallback",
    "--fallback": "Fallback",
    "--late": "Not revealed in time",
    "--unit": "the unit",
    "--why": "the reason",
    "--strata": "Column of the strata",
    "--neutral": "neutral numbers",
    "--confidence": "Confidence",
    "--tolerable": "Tolerable share",
    "--expected": "Expected share",
    "--rows": "Units in the list",
    "--column": "the columns",
}
_OPTION = re.compile("|".join(sorted(_FIELDS, key=len, reverse=True)))
_COMMANDS = {
    "`conferral draw frame` lists every fault": "The page of the draw lists every fault",
    "`conferral draw verify` lists every difference": "The page Verify lists every difference",
}


def plain(error: ConferralError) -> str:
    """An error's sentence with the names of fields where the command names its options.

    >>> from conferral.model.errors import DrawError
    >>> plain(DrawError("--size", "400 of 150 cannot be drawn", "Ask for fewer, or take them all."))
    'Number of units: 400 of 150 cannot be drawn. Ask for fewer, or take them all.'
    """
    said = str(error)
    for command, words in _COMMANDS.items():
        said = said.replace(command, words)
    return _OPTION.sub(lambda found: _FIELDS[found[0]], said)
