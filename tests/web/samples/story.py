"""The invented class of examples/sample, and its draw as a browser does it."""

import atexit
import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from conferral_web.matters.models import Matter
from conferral_web.samples.models import Draw

EXAMPLES = Path(__file__).parents[3] / "examples" / "sample"
LIST = (EXAMPLES / "class-list.csv").read_bytes()
PULSE = (EXAMPLES / "pulse.json").read_bytes()
TERMS = {
    "unit_is": "people",
    "sampled": "people, all time and pay records of each",
    "unit": "Employee ID",
    "strata": "Hotel",
    "class_": "housekeepers and laundry attendants paid by the hour",
    "claimed": "at least 150",
    "titles": "housekeeper\nlaundry attendant",
}
SIZE = {
    "fraction": "20%",
    "spare": "4",
    "source": "nist",
    "on": "2026-12-07",
    "clock": "17:00",
    "present": "Miriam Hartwell (plaintiff)\nJonah Pell (defendant)",
}


def upload(data: bytes, name: str = "class-list.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


@dataclass
class Story:
    """A browser, the matter it is in, and how the day is set."""

    browser: Client
    matter: Matter
    on: Callable[[str], None]

    @property
    def draw(self) -> Draw:
        return Draw.objects.latest("begun_at")

    def at(self, page: str = "") -> str:
        return f"/matters/{self.matter.id}/samples/{self.draw.id}/{page}"

    def of_matter(self, page: str = "") -> str:
        return f"/matters/{self.matter.id}/samples/{page}"

    def get(self, page: str = "", **query: str) -> str:
        answer = self.browser.get(self.at(page), query)
        assert answer.status_code == 200, answer.content.decode()
        return answer.content.decode()

    def post(self, page: str, status: int = 302, /, **said: object) -> str:
        answer = self.browser.post(self.at(page), said)
        assert answer.status_code == status, answer.content.decode()
        return answer.content.decode()

    def begin(self, data: bytes = LIST, name: str = "class-list.csv", status: int = 302, **said: object) -> str:
        given = {"name": "A fifth of the class", "listed": upload(data, name), **said}
        answer = self.browser.post(self.of_matter("new/"), given)
        assert answer.status_code == status, answer.content.decode()
        return answer.content.decode()

    def told(self, step: str, name: str) -> dict[str, Any]:
        return dict(json.loads((self.draw.folder / step / name).read_bytes()))

    def commit(self, **said: object) -> None:
        self.begin()
        self.post("terms/", **TERMS)
        self.post("commit/", **{**SIZE, **said})

    def drawn(self, **said: object) -> None:
        self.commit(**said)
        self.on("2026-12-07")
        self.post("seed/", published=upload(PULSE, "pulse.json"))
        self.post("run/", slips="")

    def as_committed(self) -> None:
        """A draw that was committed to, its shelf copied from one on which each step was done by its page."""
        self._copied("committed", self.commit)

    def as_drawn(self) -> None:
        """Likewise, drawn."""
        self._copied("drawn", self.drawn)
        self.on("2026-12-07")

    def _copied(self, kind: str, do: Callable[[], None]) -> None:
        if kind not in _SHELVES:
            do()
            _SHELVES[kind] = Path(tempfile.mkdtemp(), kind)
            shutil.copytree(self.draw.folder, _SHELVES[kind])
            atexit.register(shutil.rmtree, _SHELVES[kind].parent, ignore_errors=True)
            return
        by = self.matter.memberships.get().user
        made = Draw.objects.create(matter=self.matter, name="A fifth of the class", begun_by=by)
        shutil.copytree(_SHELVES[kind], made.folder)


_SHELVES: dict[str, Path] = {}
