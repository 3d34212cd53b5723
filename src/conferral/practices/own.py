"""Packs of the user's own, from a file or from a folder of them."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

from conferral.model.errors import PackError
from conferral.practices.catalogue import pack, pack_ids
from conferral.practices.loader import load_pack_file
from conferral.practices.pack import Pack

MOST_FILES = 2_000


def own_pack(path: Path) -> Pack:
    """A pack from one file; it says which pack that comes with Conferral it overrides, if one has its id."""
    own = load_pack_file(path)
    return dataclasses.replace(own, overrides=pack(own.id).seen_on) if own.id in pack_ids() else own


def own_packs(folder: Path) -> tuple[Pack, ...]:
    """The packs of all ``.toml`` files in a folder and the folders in it, in the order of their paths.

    Links to folders are not followed, so that no ring of them is walked. PackError where a file is wrong, where two
    have one id, or where there is no such folder: a pack that is silently left out would be thought to be used.
    """
    if not folder.is_dir():
        raise PackError(str(folder), "there is no such folder of packs", "Name a folder that holds TOML files.")
    found: dict[str, Pack] = {}
    for file in _files(folder):
        own = own_pack(file)
        if own.id in found:
            both = f"it is the pack {own.id}, and so is {found[own.id].own_file}"
            raise PackError(str(file), both, "Keep one of them, or name them apart; a file's name ends its id.")
        found[own.id] = own
    return tuple(found.values())


def _files(folder: Path) -> list[Path]:
    """The files of packs in a folder; hidden ones are none."""
    files: list[Path] = []
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(root, name) for name in names if name.endswith(".toml") and not name.startswith(".")]
        if len(files) > MOST_FILES:
            what = f"the folder holds more than {MOST_FILES:,} files of packs"
            raise PackError(str(folder), what, "Name the folder in which your own packs lie.")
    return sorted(files)
