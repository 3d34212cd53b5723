"""Names of persons in prose: full names, titled surnames, initials; and the fullest form a paper gives each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from conferral.text.wording import Wording, worded

_TITLE = r"(?:Mr|Ms|Mrs|Miss|Mx|Dr|Atty|Prof|AUSA|ACC|Attorney|Counselor|Messrs|Mses|Attorneys)"
_TITLED = r"(?:Mr|Ms|Mrs|Mx|Dr|Atty|Prof|Messrs|Mses)\.|(?:Mr|Ms|Mrs|Miss|Dr|Attorneys?|AUSA|ACC)\b"
_WORD = (
    r"(?!(?:Mr|Ms|Mrs|Mx|Dr|Messrs|Mses|Attorney)\b)"
    r"(?:[A-Z]'|Mc|Mac|De|La|Le|Van|Di|Du|Fitz|St\.\s){0,2}[A-Z][a-zà-ÿ]+(?:(?:'(?!s\b)|-)[A-Z]?[a-zà-ÿ]+)?"
)
_INITIAL = r"[A-Z]\.(?:[A-Z]\.){0,2}"
_PARTICLE = r"(?:de la|de los|van der|van den|de|del|della|van|von|der|da|dos|la|le|al|el|bin|ben)"
_NAME = Wording(
    rf"(?:(?P<title>{_TITLED}) {{1,2}})?(?<![\w'])(?P<name>(?:{_INITIAL}"
    rf"|{_WORD})(?: {{1,2}}(?:{_PARTICLE} {{1,2}})?(?:{_INITIAL}|{_WORD})){{0,5}})"
    r"(?P<tail>,? (?:Jr|Sr)\b\.?| (?:II|III|IV)\b)?"
)
_SECOND = Wording(rf" {{1,2}}and {{1,2}}(?:{_INITIAL}\s)?(?P<name>{_WORD})\b(?! [A-Z])")
_NOT_NAMES_TEXT = """
    a an the this that these those on in at by of to for from with without and or but as if when while after
    before during since until upon i we he she they it you my our his her their its both neither either each
    all any some no not also again then thus there here who which january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday
    plaintiff plaintiffs defendant defendants counsel attorney attorneys court courts judge magistrate justice
    honor honorable hon your order orders rule rules federal local civil individual practices practice section
    paragraph exhibit docket letter letters motion motions request requests document documents production
    interrogatory interrogatories deposition discovery conference teams zoom webex google meet microsoft skype
    via re dear respectfully sincerely inc llc llp corp corporation company co ltd pllc pc pa plc lp group
    firm law office offices associates partners bank city county state states united new york district
    southern northern eastern western avenue street suite floor road plaza building center square department
    division counselor esq esquire present presents participating taking attending lead trial defense opposing
    non-party nonparty movant government corporate protective stipulation agreement parties party session
    following accordingly although because however moreover nor nevertheless having despite pursuant fact
    expert during later finally mr ms mrs dr messrs twice once first second third last friday's school
    university college hospital insurance holdings services systems international industries management
    properties trust fund partners' amended complaint answer notice subpoena response responses privilege log
    esi hipaa what where why how so yet still only one two three four five six seven eight nine ten ecf dkt
    doc filed thank sir madam ladies gentlemen assistant special deputy senior junior staff general chief
    clerk united civ conn see fed evid crim proc cf
    alley boulevard highway turnpike parkway
    cafe diner courthouse hotel restaurant tavern airport library terminal
"""
_NOT_NAMES = frozenset(_NOT_NAMES_TEXT.split())
_BENCH = Wording(r"(?:Hon(?:\.|orable)|Judge|Justice|Magistrate|Chief)\s{1,3}(?:[A-Z][\w.]*\s){0,2}$")
_PARTY = Wording(r"def\w{4,8}[tl]s?|plain\w{2,5}f+s?|p\w{1,3}intif+s?")
_ADDRESS = Wording(r"\b(?:at|of|to|from|near|outside|inside|via) \d{1,5}\s{1,2}$")
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
_PARTY_TAIL = Wording(
    r"\s{0,2},?\s{0,2}(?:&|Inc\b|LLC\b|LLP\b|L\.L\.C|L\.P\.|Ltd|Corp|Co\.|P\.C\.|PLLC|P\.A\.|N\.A\.|Dep\.|Tr\."
    r"|Decl\.|v\.|et al)"
)


@dataclass(frozen=True, slots=True)
class FoundName:
    """A person named in the text, ``text[start:end]``; ``title`` stands before ``start``.

    ``name`` is what stood on the page, with the title where only a surname did ("Ms. Oh").
    """

    start: int
    end: int
    name: str
    title: str | None = None

    @property
    def surname(self) -> str:
        """The family name, in lower case, by which mentions are matched."""
        return _without_suffix(self.name)[-1].strip(".,").lower()

    @property
    def full(self) -> bool:
        """Whether more than a surname stood on the page."""
        return len(_without_suffix(self.name)) > 1 and not self.name.startswith(_TITLES)


_TITLES = ("Mr", "Ms", "Mrs", "Miss", "Mx.", "Dr", "Atty", "Prof", "Messrs", "Mses", "Attorney", "AUSA ", "ACC ")


def find_names(text: str, start: int = 0, end: int | None = None) -> list[FoundName]:
    """Persons named in ``text[start:end]``, in order; parties, places and judges are left out.

    A single capitalised word counts only after a title, and a name never runs over the end of a line.

    >>> [found.name for found in find_names("Mr. Louis Ferrante and Ms. Oh met with Priya N. Rao of Acme Foods, Inc.")]
    ['Louis Ferrante', 'Ms. Oh', 'Priya N. Rao']
    """
    stop = len(text) if end is None else end
    found: list[FoundName] = []
    for match in _NAME.finditer(text, start, stop):
        name = _name(text, match)
        if name is None:
            continue
        found.append(name)
        if (
            name.title
            and name.title.startswith(("Messrs", "Mses", "Attorneys"))
            and (other := _SECOND.match(text, name.end, stop))
        ):
            found.append(FoundName(other.start("name"), other.end("name"), other["name"], name.title))
    return found


def _without_suffix(name: str) -> list[str]:
    """The words of a name, without the "Jr." or "III" at its end."""
    words = name.split()
    return words[:-1] if len(words) > 1 and words[-1] in _SUFFIXES else words


@lru_cache(maxsize=4096)
def _is_no_name(word: str) -> bool:
    """Whether a capitalised word begins no name; a misread "Defendants" begins none either."""
    plain = _plain(word)
    return plain in _NOT_NAMES or _PARTY.fullmatch(plain) is not None


def _name(text: str, match: re.Match[str]) -> FoundName | None:
    start = match.start("name")
    words = list(worded(r"\S+").finditer(match["name"]))
    while words and _is_no_name(words[0][0]):
        words.pop(0)
    stop = next((i for i, word in enumerate(words) if _is_no_name(word[0])), len(words))
    kept = words[:stop]
    title = match["title"] if words and words[0].start() == 0 else None
    if not kept or (len(kept) < 2 and not title) or len(_plain(kept[-1][0])) < 2 or kept[-1][0].endswith("."):
        return None
    begin, finish = start + kept[0].start(), start + kept[-1].end()
    if stop == len(words):
        if not title and _PARTY_TAIL.match(text, finish, finish + 12):
            return None
        finish = match.end("tail") if match["tail"] else finish
    elif not title and _plain(words[stop][0]) not in _PEOPLE_STOP:
        return None
    if _BENCH.search(text, max(0, begin - 40), begin):
        return None
    if not title and _ADDRESS.search(text, max(0, begin - 16), begin):
        return None
    return _found(text, begin, finish, title, single=len(kept) < 2)


_PEOPLE_STOP_TEXT = """
    on in at by of for from with and or but as i we he she they who which via esq esquire then also
"""
_PEOPLE_STOP = frozenset(_PEOPLE_STOP_TEXT.split())


def _found(text: str, begin: int, finish: int, title: str | None, *, single: bool) -> FoundName:
    name = " ".join(text[begin:finish].split())
    if single and title:
        name = f"{title.replace('Messrs.', 'Mr.').replace('Mses.', 'Ms.')} {name}"
    return FoundName(begin, finish, name, title)


def _plain(word: str) -> str:
    return word.lower().strip(".,'").removesuffix("'s")


def fullest(names: Iterable[FoundName]) -> dict[str, str]:
    """For each surname the fullest form in which a paper gives it.

    >>> fullest(find_names("Mr. Katz called. Later Bernard Katz wrote."))
    {'katz': 'Bernard Katz'}
    """
    forms: dict[str, FoundName] = {}
    for found in names:
        held = forms.get(found.surname)
        if held is None or (found.full and not held.full):
            forms[found.surname] = found
    return {surname: found.name for surname, found in forms.items()}
