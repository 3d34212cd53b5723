"""The packs that come with Conferral: found by court and judge, and only those loaded that are asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from conferral.model.errors import UnknownPractices
from conferral.practices.courts import courts
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


def packs_for(court: str | None, judge: str | None, *, extra: Iterable[Pack] = ()) -> PacksFound:
    """The packs for a letter: Federal Rules, then the court's, then the judge's, then one's own.

    What is not known is said in the notes and the layers above are used. A court id that no court has raises
    UnknownPractices with the nearest one.

    >>> [found.id for found in packs_for("nysd", "Hon. Gabriel W. Gorenstein").packs]
    ['us/federal', 'nysd/court', 'nysd/gorenstein']
    """
    ids, notes = [FEDERAL], list[str]()
    if court is None:
        notes.append("The court is not known, so only the Federal Rules were used. Name the court by its id (nysd).")
    else:
        if court not in courts():
            raise _unknown("courts", court, courts(), "court id")
        names = _names_in(_packs().joinpath(court))
        ids += [f"{court}/court"] if "court" in names else []
        if "court" not in names:
            notes.append(f"No practices of the court {court} are held; only the Federal Rules speak for it.")
        found, note = _judges(court, judge, names)
        ids += found
        notes += note
    own = tuple(extra)
    kept = tuple(pack(name) for name in ids if name not in {mine.id for mine in own})
    return PacksFound((*kept, *own), tuple(notes))


def _judges(court: str, judge: str | None, names: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The packs of the judge of that name, none or one, and what to say of it."""
    if judge is None:
        return [], [
            "The judge is not known, so no judge's practices were used. Name the judge who will read the letter."
        ]
    surname = [name for name in names if name != "court" and _ends_with(slug(judge), name)]
    fitting = [name for name in surname if _same_person(judge, pack(f"{court}/{name}").judge or "", name)]
    if len(fitting) == 1:
        return [f"{court}/{fitting[0]}"], []
    if fitting:
        likely = " or ".join(pack(f"{court}/{name}").judge or name for name in fitting)
        return [], [f"'{judge}' may be {likely}; no judge's practices were used. Give the judge's full name."]
    return [], [
        f"No practices of {judge} ({court}) are held, so only rules above the judge's were used. "
        "Look at the court's website for the judge's own."
    ]


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


def _ends_with(full: str, name: str) -> bool:
    surname = name.split(".")[0]
    return full == surname or full.endswith(f"-{surname}")


def _same_person(written: str, held: str, name: str) -> bool:
    """Whether a name as written can be that of a pack's judge: no given name in it, or one that agrees."""
    surname = len(name.split(".")[0].split("-"))
    given = [word for word in slug(written).split("-") if word not in _TITLES][:-surname]
    theirs = slug(held).split("-")[:-surname]
    return not given or not theirs or given[0].startswith(theirs[0]) or theirs[0].startswith(given[0])


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
