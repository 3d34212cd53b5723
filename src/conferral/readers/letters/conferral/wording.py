"""A letter's text with line ends joined and a scanner's commonest slips put right, letter for letter.

The wording is as long as the clean text, so that every offset holds in both; spans and quotes are always taken
from the text itself.
"""

from __future__ import annotations

from functools import lru_cache

from conferral.text.wording import Wording

_WORDS_TEXT = """
    conferred conferring consulted conversed discussed discussion conversation telephone telephoned telephonic
    telephonically teleconference videoconference conference meeting called calling talked spoken e-mailed
    emailed e-mails impasse deadlocked minutes counsel defendant defendants plaintiff plaintiffs position
    agreement resolve resolved reached unable informed advised notified person monday tuesday wednesday
    thursday friday yesterday eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty responded replied letter insists refuses objects office offices
"""
_WORDS = tuple(_WORDS_TEXT.split())
_REAL_TEXT = """
    latter litter usable tasked tanked culled cabled revolve revolved parson reacted calming cabling
"""
_REAL = frozenset(_REAL_TEXT.split())
_LONG = Wording(r"[A-Za-z][A-Za-z-]{4,15}[A-Za-z]")
_FIGURED = Wording(r"(?<![\w/@.-])(?:[A-Za-z]{1,12}(?:[01][A-Za-z]{0,12}){1,3}|1[a-z]{3,12})(?![\w/@-])")
_AS_M_TEXT = """
    minute minutes message messages him them motion me my meet met meeting telephone confirm confirmed
    informed same time morning came some
"""
_STUCK = Wording(rf"\b(?:{'|'.join(word.replace('m', 'rn', 1) for word in _AS_M_TEXT.split())})\b")
_ACCENTED = Wording(r"(?<![\w'-])[a-z]*[íìïîóòöôáàâäúùéèêëý][a-zíìïîóòöôáàâäúùéèêëý]*")
_PLAIN = str.maketrans("íìïîóòöôáàâäúùéèêëý", "iiiiooooaaaauueeeey")
_FIGURE_INSIDE = Wording(r"[A-Za-z][01]|(?<!\w)1[a-z]{3}")
_PRONOUN = Wording(r"(?<![\w.'/-])l(?=,? [a-z])")
_AT_HEAD = Wording(r"\bl(?=[nft] [a-z])")
_SELF = Wording(
    r"\b[1l](?=\s+(?:also\s+|then\s+)?(?:spoke|met|told|had|was|have|am|left|wrote|sent|asked|said|write"
    r"|[a-z]{3,9}(?:ed|ied)\b))"
)


def wording(text: str) -> str:
    r"""The text as it may be searched: one line, the same length, slips in the words of conferral put right.

    >>> wording("we discuswed it by\ntelepbone; 1 told him")
    'we discussed it by telephone; I told him'
    """
    joined = text.replace("\n", " ")
    if not joined.isascii():
        joined = _ACCENTED.sub(lambda match: match[0].translate(_PLAIN), joined)
    if _FIGURE_INSIDE.search(joined):
        joined = _FIGURED.sub(lambda match: match[0].replace("1", "l").replace("0", "o"), joined)
    if "rn" in joined:
        joined = _STUCK.sub(lambda match: _as_m(match[0]), joined)
    righted = _LONG.sub(lambda match: _righted(match[0]), joined)
    return _SELF.sub("I", _AT_HEAD.sub("I", _PRONOUN.sub("I", righted)))


def _as_m(word: str) -> str:
    """The word with "rn" read as "m", padded to its length."""
    return word.replace("rn", "m", 1).ljust(len(word))


@lru_cache(maxsize=4096)
def _righted(word: str) -> str:
    """The word, or the known one from which it differs in one letter (not the first, not the last)."""
    lower = word.lower()
    known = _holes()
    if lower in known or lower in _REAL:
        return word
    for i in range(1, len(lower) - 1):
        right = known.get(f"{lower[:i]}?{lower[i + 1 :]}")
        if right:
            return word[0] + right[1:]
    return word


@lru_cache(maxsize=1)
def _holes() -> dict[str, str]:
    holes = {f"{word[:i]}?{word[i + 1 :]}": word for word in _WORDS for i in range(1, len(word) - 1)}
    return holes | {word: word for word in _WORDS}
