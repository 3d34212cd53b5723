"""The ids of the federal courts, as CM/ECF and courts-db have them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from conferral.practices.values import Fault, choose
from conferral.text.wording import Wording

_SHORT = Wording(r"([nsewmc])\.?d\.?\s?([a-z]{2,4})\.?", re.I)


@lru_cache(maxsize=1)
def courts() -> Mapping[str, str]:
    """Court id to the court's name.

    >>> courts()["nysd"]
    'District Court, S.D. New York'
    """
    lines = files("conferral.practices").joinpath("courts.tsv").read_text(encoding="utf-8").splitlines()
    return MappingProxyType(dict(line.split("\t", 1) for line in lines if line and not line.startswith("#")))


def choose_court(given: object, called: str = "court id") -> str:
    """A court's id; otherwise a fault that names the one meant ("SDNY", "N.D. Cal."), or the nearest.

    >>> choose_court("nysd")
    'nysd'
    """
    try:
        return choose(given, courts(), called)
    except Fault as fault:
        if meant := _meant(given):
            remedy = f"Did you mean {meant!r}? A court is named by its CM/ECF id."
            raise Fault(fault.what, remedy) from fault
        raise


def _meant(given: object) -> str | None:
    """The id of the court that somebody named in another way.

    >>> _meant("sdny"), _meant("edva"), _meant("Northern District of California")
    ('nysd', 'vaed', 'cand')
    """
    if not isinstance(given, str):
        return None
    from conferral.readers.courts import find_court  # only a fault needs it, and every start would wait for it

    short = _SHORT.fullmatch(given.strip())
    names = [given, given.upper(), *([f"{short[1].upper()}.D. {short[2].title()}."] if short else [])]
    found = (find_court(name, 0, len(name)) for name in names)
    return next((court[0] for court in found if court and court[0] in courts()), None)
