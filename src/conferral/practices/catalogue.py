"""The packs that come with Conferral: found by court and judge, and only those loaded that are asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from conferral.model.errors import UnknownPractices
from conferral.practices.courts import choose_court
from conferral.practices.loader import load_pack
from conferral.practices.pack import Pack, PacksFound
from conferral.practices.values import Fault, choose

FEDERAL = "us/federal"
_NOT_NAME = re.compile(r"[^a-z]+")
_TITLES = frozenset({
    "the", "hon", "honorable", "judge", "justice", "chief", "senior", "magistrate", "district", "united",
    "states", "us",
})  # fmt: skip
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "usmj", "usdj"})


def pack_ids() -> tuple[str, ...]:
    """The ids of all packs that come with Conferral, sorted; no pack is loaded."""
    folders = (folder for folder in _packs().iterdir() if folder.is_dir())
    return tuple(sorted(f"{folder.name}/{name}" for folder in folders for name in _names_in(folder)))


@lru_cache(maxsize=64)
def pack(pack_id: str) -> Pack:
    """One pack by its id, ``nysd/gorenstein``. UnknownPractices where there is none, PackError where it is wrong."""
    court, _, name = pack_id.partition("/")
    if name not in _names_in(_packs().joinpath(court)):
        raise _unknown("practices", pack_id, pack_ids(), "pack")
    where = f"packs/{pack_id}.toml"
    return load_pack(_packs().joinpath(court, f"{name}.toml").read_text(encoding="utf-8"), name, where)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The packs that come with Conferral and those of the user's own, by id; one's own stands in place of the other.

    >>> Shelf().pack("nysd/gorenstein").judge
    'Gabriel W. Gorenstein'
    """

    own: Mapping[str, Pack] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, packs: Iterable[Pack]) -> Shelf:
        """A shelf with these packs of one's own."""
        return cls(MappingProxyType({one.id: one for one in packs}))

    def ids(self, court: str | None = None) -> tuple[str, ...]:
        """The ids of all packs, or of those of one court, sorted."""
        held = pack_ids() if court is None else (f"{court}/{name}" for name in _names_in(_packs().joinpath(court)))
        mine = (one for one in self.own if court is None or one.startswith(f"{court}/"))
        return tuple(sorted({*held, *mine}))

    def pack(self, pack_id: str) -> Pack:
        """One pack by its id; UnknownPractices where there is none, PackError where it is wrong."""
        if pack_id in self.own:
            return self.own[pack_id]
        try:
            return pack(pack_id)
        except UnknownPractices:
            raise _unknown("practices", pack_id, self.ids(), "pack") from None


def packs_for(
    court: str | None,
    judge: str | None,
    *,
    initials: Iterable[str] = (),
    shelf: Shelf | None = None,
    extra: Iterable[Pack] = (),
) -> PacksFound:
    """The packs for a letter: Federal Rules, then the court's, then the judge's, then ``extra`` whatever they are on.

    What is not known is said in the notes and the layers above are used. Where the court is not known, that of the one
    judge of that full name whose practices are held is taken, and the notes say so. ``initials`` are those behind the
    case number: the packs of the other judges whom they fit are found ``beside``. A court id that no court has raises
    UnknownPractices with the nearest one.

    >>> [found.id for found in packs_for("nysd", "Hon. Gabriel W. Gorenstein").packs]
    ['us/federal', 'nysd/court', 'nysd/gorenstein']
    >>> [found.id for found in packs_for("nysd", "Gabriel W. Gorenstein", initials=["GHW", "GWG"]).beside]
    ['nysd/woods']
    """
    held = shelf or Shelf()
    if court is not None:
        _known_court(court)
    ids, notes = [FEDERAL], list[str]()
    own = tuple(extra)
    if court is None:
        court, note = _court_of(judge, held)
        notes.append(note)
    known = any(mine.judge and mine.case_number is None and (judge is None or _is_of(judge, mine)) for mine in own)
    if court is not None:
        found, said = _courts(court, held)
        ids, notes = ids + found, notes + said
        found, said = _judges(court, judge, held)
        ids, notes = ids + found, notes + ([] if known else said)
        known = known or bool(found)
    kept = tuple(held.pack(name) for name in ids if name not in {mine.id for mine in own})
    used = {one.id for one in (*kept, *own)}
    beside = tuple(held.pack(one.id) for one in _beside(court, judge, initials, used)) if court else ()
    return PacksFound((*kept, *own), tuple(notes), beside, "" if known else _whose_practices(judge))


def _whose_practices(judge: str | None) -> str:
    return f"Judge {judge}'s own practices" if judge else "the judge and the judge's own practices"


def _beside(court: str, judge: str | None, initials: Iterable[str], used: set[str]) -> tuple[Pack, ...]:
    """The packs of the other judges on the case; initials that can be those of the judge written to are no other's."""
    mine = initials_of(judge or "")
    others = [
        one for one in dict.fromkeys(initials) if not initials_agree(one, mine) and (len(mine) > 1 or one[-1:] != mine)
    ]
    found = dict.fromkeys(one for other in others for one in packs_by_initials(court, other) if one.id not in used)
    return tuple(found)


def _known_court(court: str) -> None:
    try:
        choose_court(court)
    except Fault as fault:
        raise UnknownPractices("courts", fault.what, fault.remedy) from fault


def _court_of(judge: str | None, held: Shelf) -> tuple[str | None, str]:
    """The court of the one judge of that full name whose practices are held, and what to say of it."""
    fitting = [
        one
        for one in held.ids()
        if judge and len(_given(judge, _surname(one, held))) > 1 and _is_pack_of(judge, one, held)
    ]
    if len(fitting) == 1:
        court, name = fitting[0].partition("/")[0], held.pack(fitting[0]).judge
        note = f"The court is not known; the practices held of {name} are those in {court}, and were used."
        return court, f"{note} Name the court if it is another."
    return None, "The court is not known, so only the Federal Rules were used. Name the court by its id (nysd)."


def _courts(court: str, held: Shelf) -> tuple[list[str], list[str]]:
    """The packs of the court, if any are held, and what to say of it."""
    found = [one for one in held.ids(court) if one == f"{court}/court" or (one in held.own and not held.own[one].judge)]
    return (
        (found, [])
        if found
        else ([], [f"No practices of the court {court} are held; only the Federal Rules speak for it."])
    )


def _judges(court: str, judge: str | None, held: Shelf) -> tuple[list[str], list[str]]:
    """The pack of the judge of that name, if one is held, and what to say of it."""
    if judge is None:
        note = "The judge is not known, so no judge's practices were used. Name the judge who will read the letter."
        return [], [note]
    fitting = [one for one in held.ids(court) if _is_pack_of(judge, one, held)]
    if len(fitting) == 1:
        return fitting, []
    if fitting:
        likely = " or ".join(held.pack(one).judge or one for one in fitting)
        return [], [f"'{judge}' may be {likely}; no judge's practices were used. Give the judge's full name."]
    note = f"No practices of {judge} ({court}) are held, so only rules above the judge's were used."
    return [], [f"{note} The judge's own are on the court's website; --practices FILE quotes them beside the letter."]


def packs_by_initials(court: str, initials: str) -> tuple[Pack, ...]:
    """The packs of the judges of a court whom these initials fit, as they stand after a case number.

    >>> [found.id for found in packs_by_initials("nysd", "GWG")]
    ['nysd/gorenstein']
    """
    last = initials[-1:].lower()
    held = (f"{court}/{name}" for name in _names_in(_packs().joinpath(court)) if name.startswith(last))
    judges = (found for found in map(pack, held) if found.judge)
    return tuple(found for found in judges if initials_agree(initials.upper(), initials_of(found.judge or "")))


def initials_agree(one: str, other: str) -> bool:
    """Whether two sets of initials can be of one name, that may be written without its middle name.

    >>> initials_agree("BCM", "BM"), initials_agree("GWG", "GHG")
    (True, False)
    """
    if one == other or not one or not other:
        return bool(one) and one == other
    return min(len(one), len(other)) == 2 and (one[0], one[-1]) == (other[0], other[-1])


def initials_of(name: str) -> str:
    """The initials of a judge's name, without titles.

    >>> initials_of("Hon. Gabriel W. Gorenstein")
    'GWG'
    """
    return "".join(word[0] for word in slug(name).split("-") if word and word not in _TITLES).upper()


def slug(name: str) -> str:
    """A name as file names have it: lower case, no accents, no titles after it.

    >>> slug("Peggy Cross-Goldenberg, Jr.")
    'peggy-cross-goldenberg'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    words = [word for word in _NOT_NAME.split(plain.replace("u.s.m.j", "").replace("u.s.d.j", "")) if word]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return "-".join(words)


def _is_pack_of(written: str, pack_id: str, held: Shelf) -> bool:
    """Whether a name as written can be that of a pack's judge: the surname, and no given name or one that agrees."""
    if not f"-{slug(written)}".endswith(f"-{_surname(pack_id, held)}"):
        return False
    return _is_of(written, held.pack(pack_id))


def _is_of(written: str, one: Pack) -> bool:
    """Whether a name as written can be that of the judge whose pack it is, whatever the pack's file is called."""
    judge = one.judge
    if judge is None:
        return False
    surname = _surname(one.id, Shelf.of([one]))
    if not f"-{slug(written)}".endswith(f"-{surname}"):
        return False
    given, theirs = _given(written, surname), _given(judge, surname)
    return not given or not theirs or given.startswith(theirs) or theirs.startswith(given)


def _surname(pack_id: str, held: Shelf) -> str:
    """The surname in a pack's id: ``lee`` of ``nysd/lee`` and of ``nysd/lee.john``.

    A file of one's own may have any name: then it is the last word of its judge's name.
    """
    named = pack_id.rpartition("/")[2].partition(".")[0]
    judge = slug(held.own[pack_id].judge or "") if pack_id in held.own else ""
    return named if not judge or f"-{judge}".endswith(f"-{named}") else judge.rpartition("-")[2]


def _given(name: str, surname: str) -> str:
    """The first given name or initial before a surname, without titles; empty where there is none."""
    words = [word for word in slug(name).removesuffix(surname).split("-") if word and word not in _TITLES]
    return words[0] if words else ""


def _packs() -> Traversable:
    return files("conferral.practices").joinpath("packs")


def _names_in(folder: Traversable) -> tuple[str, ...]:
    if not folder.is_dir():
        return ()
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


def _unknown(where: str, given: str, known: Iterable[str], called: str) -> UnknownPractices:
    try:
        choose(given, known, called)
    except Fault as fault:
        return UnknownPractices(where, fault.what, fault.remedy)
    return UnknownPractices(where, "cannot be found", "Install Conferral again; its data are incomplete.")
