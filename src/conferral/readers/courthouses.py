"""District courts by the address of the courthouse, for a paper that names none: "500 Pearl Street" is ``nysd``."""

from __future__ import annotations

import re

from conferral.text.wording import Wording

# Only addresses at which one district court sits, and no other; a lawyer can add a row.
_ADDRESSES = {
    "nysd": r"500 Pearl St|40 Foley Sq|40 Cent(?:re|er) St|300 Quarropas",
    "nyed": r"225 Cadman Plaza|100 Federal Plaza",
    "nynd": r"445 Broadway",
    "nywd": r"2 Niagara Sq|100 State St[\w.]*,? Rochester",
    "njd": r"50 Walnut St|402 E(?:ast|\.) State St|400 Cooper St|1 John F\. Gerry Plaza",
    "ctd": r"141 Church St|450 Main St[\w.]*,? Hartford|915 Lafayette B",
    "mad": r"(?:1|One) Courthouse Way",
    "paed": r"601 Market St",
    "pawd": r"700 Grant St",
    "ded": r"844 (?:N(?:orth|\.) )?King St",
    "mdd": r"101 W(?:est|\.) Lombard|6500 Cherrywood",
    "dcd": r"333 Constitution Ave",
    "vaed": r"401 Courthouse Sq|701 E(?:ast|\.) Broad St",
    "flsd": r"400 N(?:orth|\.) Miami Ave|299 E(?:ast|\.) Broward",
    "gand": r"75 Ted Turner",
    "ilnd": r"219 S(?:outh|\.) Dearborn",
    "mied": r"231 W(?:est|\.) Lafayette",
    "mnd": r"300 S(?:outh|\.) Fourth St|316 N(?:orth|\.) Robert",
    "txsd": r"515 Rusk",
    "txnd": r"1100 Commerce St",
    "cod": r"901 (?:19th|Nineteenth) St|1929 Stout",
    "cand": r"450 Golden Gate|280 S(?:outh|\.) (?:1st|First) St|1301 Clay St",
    "cacd": r"350 W(?:est|\.) (?:1st|First) St|255 E(?:ast|\.) Temple",
    "casd": r"333 W(?:est|\.) Broadway",
    "wawd": r"700 Stewart St",
}
_COURTHOUSE = Wording("|".join(rf"(?P<{court}>\b(?:{words}))" for court, words in _ADDRESSES.items()), re.I)


def find_courthouse(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The district court whose courthouse stands at an address in ``text[start:end]``: its CM/ECF id, and where.

    >>> find_courthouse("Hon. A. Roe, 500 Pearl Street", 0, 29)
    ('nysd', 13, 25)
    """
    match = _COURTHOUSE.search(text, start, end)
    return (match.lastgroup, *match.span()) if match and match.lastgroup else None
