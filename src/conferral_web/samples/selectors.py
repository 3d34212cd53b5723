"""What the pages of a draw show: how far it is, what each step holds, units masked unless asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conferral.draws.tracking import coverage
from conferral.model.draws import FrameFault
from conferral.render.draws.text import fault_words
from conferral.render.draws.units import masked_unit
from conferral.render.terminal import Terminal
from conferral_web.matters.models import Matter
from conferral_web.samples import production, services, shelf
from conferral_web.samples.models import Draw

Json = dict[str, Any]
_STAGES = {
    "list": "say what is sampled",
    "terms": "commit",
    "blocked": "have the list put right",
    "commitment": "enter the seed",
    "reveal": "draw",
    "certificate": "drawn",
}
_WIDE = 10_000


@dataclass(frozen=True, slots=True)
class Shown:
    """A draw as its page shows it; a part that is not there yet is None."""

    draw: Draw
    stage: str
    about: Json | None
    look: Json | None
    commitment: Json | None
    reveal: Json | None
    certificate: Json | None

    @property
    def next(self) -> str:
        """What comes next, in a word."""
        return _STAGES[self.stage]


def draws_of(matter: Matter) -> tuple[Shown, ...]:
    """The draws of a matter, the newest first."""
    return tuple(shown(draw) for draw in Draw.objects.filter(matter=matter).select_related("matter"))


def shown(draw: Draw) -> Shown:
    """One draw."""
    folder = draw.folder
    last, terms = shelf.latest(folder, services.CERTIFICATE), shelf.latest(folder, services.TERMS)
    about = _read(folder / services.LIST / "about.json")
    look = _read(terms / "look.json") if terms else None
    commitment = _read(folder / services.COMMITMENT / "page.json")
    revealed = _read(folder / services.REVEAL / "reveal.json")
    certificate = _read(last / "page.json") if last else None
    found = {"certificate": certificate, "reveal": revealed, "commitment": commitment}
    stage = next((name for name, part in found.items() if part), None) or _of_list(look)
    return Shown(draw, stage, about, look, commitment, revealed, certificate)


def _of_list(look: Json | None) -> str:
    if look is None:
        return "list"
    return "terms" if look["frame"]["sha256"] else "blocked"


def _read(path: Path) -> Json | None:
    try:
        told: Json = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    return told


def stated(draw: Draw) -> Json:
    """The terms as they were stated last, for the form that changes them; what one unit is is asked anew."""
    last = shelf.latest(draw.folder, services.TERMS)
    told = _read(last / "terms.json") if last else None
    if told is None:
        return {}
    said = {key: "\n".join(value) if isinstance(value, list) else value for key, value in told["definition"].items()}
    return {**said, "class_": said["class"], "unit": told["unit"], "strata": told["strata"]}


def faults(look: Json, *, reveal: bool) -> list[str]:
    """The faults of a list in sentences; what cells hold is masked unless asked for."""
    screen = Terminal(_WIDE, reveal=reveal)
    return [fault_words(FrameFault(**one), screen) for one in look["faults"]]


def units(rows: Iterable[Json], *, reveal: bool) -> list[Json]:
    """Units of a draw as the screen may show them."""
    return [{**one, "shown": masked_unit(one["id"], reveal=reveal), "start": one["ticket"][:11]} for one in rows]


def replaced(rows: Iterable[Json], *, reveal: bool) -> list[Json]:
    """Replacements that were made, masked likewise."""
    return [
        {"gone": masked_unit(one["out"], reveal=reveal), "by": masked_unit(one["in"], reveal=reveal), **_why(one)}
        for one in rows
    ]


def _why(one: Json) -> Json:
    return {"on": one["on"], "why": one["why"]}


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a kind came, of a stratum."""

    stratum: str
    kind: str
    done: int
    needed: int

    @property
    def share(self) -> str:
        """As a percentage."""
        return f"{self.done / self.needed:.0%}"


def covered(draw: Draw) -> tuple[Coverage, ...]:
    """Coverage by stratum and kind."""
    rows = coverage(production.tracked(draw).items)
    return tuple(Coverage(stratum or "all", kind, done, needed) for stratum, kind, done, needed in rows)
