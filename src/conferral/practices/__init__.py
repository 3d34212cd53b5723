"""What judges, courts and the Federal Rules ask of a letter: kinds of requirement, packs of them, and the catalogue."""

from __future__ import annotations

from conferral.practices.catalogue import (
    Shelf,
    initials_agree,
    initials_of,
    pack,
    pack_ids,
    packs_by_initials,
    packs_for,
)
from conferral.practices.loader import load_pack, load_pack_file
from conferral.practices.own import own_pack, own_packs
from conferral.practices.pack import Asks, Hears, Layer, On, Pack, PacksFound, Requirement, Spared, Touches

__all__ = [
    "Asks", "Hears", "Layer", "On", "Pack", "PacksFound", "Requirement", "Shelf", "Spared", "Touches",
    "initials_agree", "initials_of", "load_pack", "load_pack_file", "own_pack", "own_packs", "pack", "pack_ids",
    "packs_by_initials", "packs_for",
]  # fmt: skip
