"""District courts by their names: "Southern District of New York", "S.D.N.Y." and "SDNY" are ``nysd``."""

from __future__ import annotations

import re

from conferral.text.wording import Wording, worded

_STATES = {
    "alabama": "al", "alaska": "ak", "arizona": "az", "arkansas": "ar", "california": "ca", "colorado": "co",
    "connecticut": "ct", "delaware": "de", "florida": "fl", "georgia": "ga", "hawaii": "hi", "idaho": "id",
    "illinois": "il", "indiana": "in", "iowa": "ia", "kansas": "ks", "kentucky": "ky", "louisiana": "la",
    "maine": "me", "maryland": "md", "massachusetts": "ma", "michigan": "mi", "minnesota": "mn",
    "mississippi": "ms", "missouri": "mo", "montana": "mt", "nebraska": "ne", "nevada": "nv", "new hampshire": "nh",
    "new jersey": "nj", "new mexico": "nm", "new york": "ny", "north carolina": "nc", "north dakota": "nd",
    "ohio": "oh", "oklahoma": "ok", "oregon": "or", "pennsylvania": "pa", "rhode island": "ri",
    "south carolina": "sc", "south dakota": "sd", "tennessee": "tn", "texas": "tx", "utah": "ut", "vermont": "vt",
    "virginia": "va", "washington": "wa", "west virginia": "wv", "wisconsin": "wi", "wyoming": "wy",
    "columbia": "dc", "puerto rico": "pr", "guam": "gu",
}  # fmt: skip
_SHORT = {
    "ala": "al", "alaska": "ak", "ariz": "az", "ark": "ar", "cal": "ca", "colo": "co", "conn": "ct", "del": "de",
    "fla": "fl", "ga": "ga", "haw": "hi", "ill": "il", "ind": "in", "kan": "ks", "ky": "ky", "la": "la", "me": "me",
    "md": "md", "mass": "ma", "mich": "mi", "minn": "mn", "miss": "ms", "mo": "mo", "mont": "mt", "neb": "ne",
    "nev": "nv", "nh": "nh", "nj": "nj", "nm": "nm", "ny": "ny", "nc": "nc", "nd": "nd", "ohio": "oh", "okla": "ok",
    "or": "or", "pa": "pa", "ri": "ri", "sc": "sc", "sd": "sd", "tenn": "tn", "tex": "tx", "utah": "ut", "vt": "vt",
    "va": "va", "wash": "wa", "wva": "wv", "wis": "wi", "wyo": "wy", "dc": "dc", "pr": "pr",
}  # fmt: skip
# States with one district: its id has no letter for north, south, east or west.
_WHOLE = frozenset(
    "ak az co ct de hi id ks me md ma mn mt ne nv nh nj nm nd or ri sc sd ut vt dc pr gu wy".split()  # noqa: SIM905 because the ids read better in one line
)
_LONG = Wording(
    r"\b(?:(?P<part>Northern|Southern|Eastern|Western|Middle|Central)\s+)?District\s+of\s+(?P<state>(?:(?:New|North"
    r"|South|West|Rhode|Puerto)\s+)?[A-Z][a-z]+)",
    re.I,
)
_STATE_FIRST = Wording(
    r"\b(?P<state>(?:(?:New|North|South|West|Rhode|Puerto)\s)?[A-Z][a-z]+)\s(?P<part>Northern|Southern|Eastern|Western"
    r"|Middle|Central)\sDistrict\b"
)
_INITIALS = Wording(
    r"(?<![\w.])(?:(?P<part>[NSEWMC])\.\s?)?D\.\s?(?P<state>(?:[A-Z]\.\s?){2}|Ala|Ariz|Ark|Cal|Colo|Conn|Del|Fla|Ga"
    r"|Haw|Ill|Ind|Kan|Ky|La|Me|Md|Mass|Mich|Minn"
    r"|Miss|Mo|Mont|Neb|Nev|Ohio|Okla|Or|Pa|Tenn|Tex|Utah|Vt|Va|Wash|W\.\s?Va|Wis|Wyo)(?![a-z])"
)
_BARE = Wording(r"\b(?:USDC[- ])?(?P<part>[SENW])D(?P<state>NY)\b")


def find_court(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The first district court named in ``text[start:end]``: its CM/ECF id and where it is named.

    >>> find_court("Southern District of New York", 0, 29)
    ('nysd', 0, 29)
    >>> find_court("before the N.D. Cal. court", 0, 26)[0]
    'cand'
    """
    found = [
        hit
        for pattern, states in ((_LONG, _STATES), (_STATE_FIRST, _STATES), (_INITIALS, _SHORT), (_BARE, _SHORT))
        if (hit := _hit(pattern, states, text, start, end))
    ]
    return min(found, key=lambda hit: hit[1], default=None)


def _hit(pattern: Wording, states: dict[str, str], text: str, start: int, end: int) -> tuple[str, int, int] | None:
    for match in pattern.finditer(text, start, end):
        name = worded(r"\s+").sub(" ", match["state"].lower()).strip()
        state = states.get(name) or states.get(worded(r"[. ]").sub("", name)) or states.get(name.split()[0])
        if state is None:
            continue
        part = (match["part"] or "")[:1].lower()
        if bool(part) is (state in _WHOLE):
            continue
        return f"{state}{part}d", match.start(), match.end()
    return None
