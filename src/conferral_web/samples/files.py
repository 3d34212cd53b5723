"""The files of a draw that may be downloaded: where each lies, what it is for, and who may have it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.http import Http404

from conferral_web.matters.models import Role
from conferral_web.samples import production, services, shelf
from conferral_web.samples.models import Draw

_JSON, _CSV, _PDF, _SVG = "application/json", "text/csv; charset=utf-8", "application/pdf", "image/svg+xml"


@dataclass(frozen=True, slots=True)
class Kept:
    """A file: its name, the step that wrote it, its kind, what it is for. ``secret`` is for members, and noted."""

    name: str
    step: str
    kind: str
    says: str
    secret: bool = False
    picture: bool = False
    many: bool = False
    """Whether the step may be done again, so that the last one counts."""

    def path(self, draw: Draw) -> Path | None:
        """Where it lies; None where it is not there yet."""
        folder = shelf.latest(draw.folder, self.step) if self.many else draw.folder / self.step
        found = folder / (self.name if self.name != "class-list" else services.LIST) if folder else None
        return found if found and found.is_file() else None


FILES = (
    Kept("commitment.json", services.COMMITMENT, _JSON, "For the other side, before the seed exists."),
    Kept("public-frame.csv", services.COMMITMENT, _CSV, "For the other side: unit and stratum, nothing else."),
    Kept("key.json", services.COMMITMENT, _JSON, "Stays with you: with it, rows can be guessed.", secret=True),
    Kept("reveal.json", services.REVEAL, _JSON, "The seed as it was revealed."),
    Kept("certificate.json", services.CERTIFICATE, _JSON, "Everything that is needed to do the draw again.", many=True),
    Kept("certificate.pdf", services.CERTIFICATE, _PDF, "One page for the judge.", many=True),
    Kept("needs.toml", production.NEEDS, "application/toml", "What each unit's file must have.", many=True),
    Kept("estimate.json", production.RESULTS, _JSON, "The last estimate, for programs.", many=True),
    Kept("estimate.svg", production.RESULTS, _SVG, "The picture of the last estimate.", picture=True, many=True),
    Kept("class-list", services.LIST, "application/octet-stream", "The list as it was taken in.", secret=True),
)


def there(draw: Draw, role: Role) -> tuple[Kept, ...]:
    """The files that are there and that a role may have."""
    return tuple(one for one in FILES if one.path(draw) and (not one.secret or role.reaches(Role.MEMBER)))


def find(draw: Draw, name: str, role: Role) -> tuple[Path, Kept]:
    """A file by its name; no page where it is not there, and none for viewers where it is secret."""
    row = next((one for one in FILES if one.name == name), None)
    path = row.path(draw) if row else None
    if row is None or path is None:
        raise Http404("no such file of the draw")
    if row.secret and not role.reaches(Role.MEMBER):
        raise PermissionDenied("The list and the key are for members of the matter.")
    return path, row
