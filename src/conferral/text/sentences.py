"""Where sentences begin and end in legal prose: "Fed. R. Civ. P. 37", "v.", "Dkt. No." do not end one."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    """mr mrs ms dr jr sr hon esq prof no nos dkt dkts doc docs ex exs fed civ crim app evid proc rep inc corp co ltd llp llc lp
    vs v u.s u.s.c f.2d f.3d f.4th f supp cir d.d s.d e.d n.d w.d c.d m.d p r l ch sec para ¶ art cf id al etc e.g i.e ed
    jan feb mar apr jun jul aug sep sept oct nov dec tel st ave blvd ste approx dep tr cal n.y decl aff stip req reqs resp rog rogs
    interrog interrogs pl def pls defs dist mag u.s.m.j u.s.d.j ct st op mem pg pp
    a b c d e g h i j k m n o q s t w x y z""".split()
)
_END = re.compile(r"[.?!][\"')\]]{0,3}(?=\s)|\n[ ]*\n")
_WORD = re.compile(r"[^\s(\[\"']+$")
_OPENS = re.compile(r"[\s\"'(\[]*(?:[A-Z0-9§¶•-]|$)")


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Ranges of the sentences in ``text[start:end]``, white space trimmed; a blank line always ends one.

    >>> [text[a:b] for text in ["See Dkt. No. 17. We met."] for a, b in split(text)]
    ['See Dkt. No. 17.', 'We met.']
    """
    stop = len(text) if end is None else end
    ranges: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, stop):
        if match[0][0] != "\n" and not _ends(text, begin, match.start(), match.end(), stop):
            continue
        _add(text, begin, match.end(), ranges)
        begin = match.end()
    _add(text, begin, stop, ranges)
    return ranges


def _ends(text: str, begin: int, dot: int, after: int, stop: int) -> bool:
    if not _OPENS.match(text, after, min(stop, after + 40)):
        return False
    if text[dot] != ".":
        return True
    word = _WORD.search(text, max(begin, dot - 24), dot)
    return word is None or word[0].lower().strip(".") not in _ABBREVIATIONS


def _add(text: str, begin: int, end: int, ranges: list[tuple[int, int]]) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if end > begin:
        ranges.append((begin, end))
