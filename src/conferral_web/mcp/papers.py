"""Tools on papers that are given: read, checked, verified. The reading is done in a bounded process of its own."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from conferral.model.errors import ConferralError
from conferral.practices.courts import choose_court
from conferral.practices.values import Fault
from conferral_web.mcp.answers import Answer, from_papers
from conferral_web.mcp.given import Allowed, Given
from conferral_web.papers.bounded import Bounds, run

_BOUNDS = Bounds(300, 4 * 2**30)
_PLACE = Path(tempfile.gettempdir())


@dataclass(frozen=True, slots=True)
class Papers:
    """What can be asked of a paper."""

    allowed: Allowed
    record: Path | None

    def read(self, path: str, text: str, today: dt.date) -> Answer:
        """The facts of a paper."""
        given = self.allowed.given(path, text)
        source = self._source(given)
        if source["kind"] not in ("letter", "endorsed_letter"):
            told = {"facts": source["facts"], "text": source["source"]["text"]}
            return from_papers(told, kind=source["kind"], warnings=len(source["warnings"]))
        found = self._checked(given, source, {"as_of": today.isoformat()}, None)
        return from_papers({"reading": found["reading"], "warnings": source["warnings"]}, kind=source["kind"])

    def check(self, path: str, text: str, *, court: str, judge: str, as_of: dt.date, held: bool) -> Answer:
        """The report on a letter."""
        given = self.allowed.given(path, text)
        asked = {"court": court_of(court), "judge": judge, "as_of": as_of.isoformat()}
        found = self._checked(given, self._source(given), asked, self.record if held else None)
        return from_papers(found["report"], verdict=found["verdict"], counts=found["counts"])

    def verify(self, path: str, text: str) -> Answer:
        """Whether a certificate of a draw holds."""
        given = self.allowed.given(path, text)
        found = run("verify", {"name": given.name}, given.data, bounds=_BOUNDS, place=_PLACE)
        return from_papers(found["differences"], verdict=found["verdict"])

    def _source(self, given: Given) -> dict[str, Any]:
        asked = {"name": given.name, "title": "", "privacy": "own", "docket": None, "reader": version("conferral")}
        return run("paper", asked, given.data, bounds=_BOUNDS, place=_PLACE)

    def _checked(
        self, given: Given, source: dict[str, Any], asked: dict[str, Any], record: Path | None
    ) -> dict[str, Any]:
        more = {"name": given.name, "source": source["source"], "corrections": []}
        held = {"record": str(record) if record else None}
        return run("check", {**asked, **more, **held}, bounds=_BOUNDS, place=_PLACE)


def court_of(court: str) -> str:
    """A court's id as the library has it; nothing where none is given. ConferralError where there is no such court."""
    try:
        return choose_court(court) if court else ""
    except Fault as fault:
        raise ConferralError("court", fault.what, fault.remedy) from fault
