"""The ids of the federal courts, as CM/ECF and courts-db have them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType


@lru_cache(maxsize=1)
def courts() -> Mapping[str, str]:
    """Court id to the court's name.

    >>> courts()["nysd"]
    'District Court, S.D. New York'
    """
    lines = files("conferral.practices").joinpath("courts.tsv").read_text(encoding="utf-8").splitlines()
    return MappingProxyType(dict(line.split("\t", 1) for line in lines if line and not line.startswith("#")))
