"""Figures and letters that a scanner took for each other, put right one character for one: "2O12", "ca11ed", "l told".

Only what cannot be meant is mended: an O among figures, a figure 1 within a word. The offsets stay, so every fact
still shows the words as they stand on the page.
"""

from __future__ import annotations

import re

from conferral.text.wording import Wording, worded

_MIXED = Wording(r"(?<![\w@])(?=[A-Za-z]{0,24}[0-9])[0-9]{0,24}[A-Za-z][A-Za-z0-9]{0,24}(?![\w@])")
_FIGURES = Wording(r"(?P<number>[0-9OolI]{2,10}?)(?:st|nd|rd|th)?")
_WORD = Wording(r"[A-Za-z01]{3,25}")
_MEANT = Wording(r"[01]{1,3}(?:st|th|[ap]m|s|[A-Za-z])", re.I)
_LEADING_CODE = Wording(r"[A-Z]{1,6}[01]{2,}")
_ALONE = Wording(
    r"(?<![\w.,:;)/$#§'-])(?:l(?=[ ][a-z])|l(?=[ntf][ ][a-z])|l(?='(?:m|ve|d|ll)\b)|1(?=[ ](?:am|have|had|was|told"
    r"|spoke|called|wrote|write|asked|said|believe|represent|would|will|do|did|explained|informed)\b))"
)
_ONLY_LETTERS = Wording(
    r"(?<![\w/])[lIO]{1,2}(?=/[0-9]{1,2}/[0-9]{2,4}|[ -]{1,2}(?:Civ|CV|cv)\b)|(?<=[0-9]/)[lIO]{1,2}(?=/[0-9])"
)
# A small l among capitals is an I ("DISTRlCT", "VlA"), and before an n at the head of a word ("lndividual").
_SMALL_L = Wording(r"(?<=\b[A-Z])l(?=[A-Z])|(?<=[A-Z]{2})l(?=[A-Z]|\b)|(?<!\w)l(?=[A-Z]{2}|n[a-z]{1,20}\b)")
_TITLE = Wording(r"\b(?:M[rs]s?|Dr),(?= [A-Z][a-z])|(?<= )vs?,(?= [A-Z])")
_SMALL_WORD = Wording(r"(?<![\w.,-])(?:t0|0f|0n|0r|s0|d0|n0t|f0r|[Nn]0(?=\.))(?![\w,])")
_TO_FIGURES = str.maketrans("OolI", "0011")
# Words that decide how a paper is read, which a scanner may misread letter by letter ("Applieation", "lctter").
_KNOWN_WORDS = """
accordingly adjourned adjournment adjourn adversary advised agreed agreement answers answered appear application
applications approved attempt attorney before between because certification close closes closing closed compel
complete completed conclude confer conferred conferring conference conferences correspondence counsel deadline
deadlines decide declined defendant defendants deferred denied deposition depositions directed disclosures discovery
discuss dispute disputes documents entertain exchange expert extend extended extension extensions further
granted hearing hereby however impasse interrogatories interrogatory jointly jurisdiction letters letter magistrate
meeting merits motion motions neither objection objections opposition ordered outstanding parties person plaintiff
plaintiffs postponed practices prejudice premature pretrial produce produced production proposed protective provide
provided questions refused remains renewed request requested requests requires rescheduled resolve resolved
respectfully respond response responses sanctions schedule scheduled served settlement signed sincerely speak spoke
states status submit submitted subpoena supplement telephone telephoned unless untimely vacated verified video
january february september october november december tuesday wednesday thursday saturday fourteen fifteen sixteen
wherefore whether within without yesterday
"""
_KNOWN = frozenset(_KNOWN_WORDS.split())
_SAME_SHAPE = str.maketrans("coasáàâäåãçóòôöõéèêëíìîïúùûü0ltfj1!hugvqyk", "eeeeeeeeeeeeeeeeeeeeiiiinnnneiiiiiibnyyyyb")
_BY_SHAPE = {word.translate(_SAME_SHAPE): word for word in sorted(_KNOWN) if len(word) > 5}
_ALSO_WORDS = frozenset(["latter", "export", "bearing", "parson", "mation"])  # words, or ends of words, of their own
_SLIP = 5  # letters of a word for each one that may be misread
_REACH = 400_000  # characters read for misread words
_LONG_WORD = Wording(r"[a-z0-9à-ÿ]{6,16}")
_MEND_FROM = 2  # damaged words from which on a paper counts as scanned, and a 1 at a word's end is mended too


def legible(text: str) -> str:
    """The text with figures read as letters and letters read as figures put right; its length is the same.

    >>> legible("On August 2O, 20l2 Mr. Ferr1s ca11ed; l told him no.")
    'On August 20, 2012 Mr. Ferrls called; I told him no.'
    """
    found = [match for match in _MIXED.finditer(text) if not _MEANT.fullmatch(match[0])]
    scanned = sum(_inside(match[0]) for match in found) >= _MEND_FROM
    pieces: list[str] = []
    place = 0
    for match in found:
        mended = _mended(match[0], scanned=scanned)
        if mended is not None:
            pieces += (text[place : match.start()], mended)
            place = match.end()
    whole = "".join((*pieces, text[place:])) if pieces else text
    whole = _ONLY_LETTERS.sub(lambda match: match[0].translate(_TO_FIGURES), whole)
    whole = _TITLE.sub(lambda match: f"{match[0][:-1]}.", whole)
    whole = _SMALL_WORD.sub(lambda match: _letters_of(match[0]), whole)
    return _respelled(_ALONE.sub("I", _SMALL_L.sub("I", whole)))


def _letters_of(word: str) -> str:
    return word.replace("0", "o")


def _respelled(text: str) -> str:
    """The text with the words that matter most put right where a scanner took letters of one shape for each other.

    >>> _respelled("Applieation denied withont prejudice to a further lctter.")
    'Application denied without prejudice to a further letter.'
    """
    words = set(_LONG_WORD.findall(text[:_REACH].lower())) - _KNOWN - _ALSO_WORDS
    shapes = {word: word.translate(_SAME_SHAPE) for word in words}
    wrong = {word: _BY_SHAPE[shape] for word, shape in shapes.items() if shape in _BY_SHAPE}
    wrong = {word: meant for word, meant in wrong.items() if _slips(word, meant) <= len(word) // _SLIP}
    if not wrong:
        return text
    slips = worded(rf"\b(?:{'|'.join(sorted(map(re.escape, wrong)))})\b", re.I)
    return slips.sub(lambda match: _in_case_of(match[0], wrong[match[0].lower()]), text)


def _slips(written: str, meant: str) -> int:
    return sum(one != other for one, other in zip(written, meant, strict=True))


def _in_case_of(written: str, word: str) -> str:
    return "".join(letter.upper() if seen.isupper() else letter for seen, letter in zip(written, word, strict=True))


def _mended(token: str, *, scanned: bool) -> str | None:
    """The token as it was written, or None where it may well be meant."""
    if figures := _FIGURES.fullmatch(token):
        number = figures["number"].translate(_TO_FIGURES)
        return number + token[len(number) :]
    if not _a_word(token) or (token[-1] in "01" and not scanned):
        return None
    return "".join(_letter(token, place) for place in range(len(token)))


def _a_word(token: str) -> bool:
    letters = sum(char.isalpha() for char in token)
    return bool(_WORD.fullmatch(token)) and letters >= max(3, 0.55 * len(token)) and not _LEADING_CODE.match(token)


def _inside(token: str) -> bool:
    return _a_word(token) and token[-1] not in "01"


def _letter(token: str, place: int) -> str:
    """The letter that stands at a place: I and O among capitals, l and o among small letters."""
    char = token[place]
    if char not in "01":
        return char
    around = token[max(0, place - 1) : place] + token[place + 1 : place + 2]
    capital = any(near.isupper() for near in around) and not any(near.islower() for near in around)
    if char == "0" and place == 0 and len(token) > 4:
        capital = True
    return ("O" if capital else "o") if char == "0" else ("I" if capital else "l")
