"""What is done with the joint letter: set up, sections kept, sections taken out of bundles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conferral.exchange import shelf
from conferral.exchange.opening import Opened
from conferral.model.errors import ConferralError
from conferral.model.facts import Side
from conferral_web.audits.services import note
from conferral_web.joint import files
from conferral_web.joint.drafting import written
from conferral_web.joint.models import JointLetter
from conferral_web.joint.moves import desk, propose
from conferral_web.joint.sections import add_section, newest
from conferral_web.matters.models import Matter
from conferral_web.people.models import User

if TYPE_CHECKING:
    from conferral_web.joint.forms import LetterForm
    from conferral_web.joint.models import Leaving


def letter_of(matter: Matter) -> JointLetter:
    """The joint letter of a matter; ConferralError where it is not set up yet."""
    found = JointLetter.objects.filter(matter=matter).select_related("matter").first()
    if found is None:
        raise ConferralError("the joint letter", "it is not set up yet", "Set it up: its day, its issues, who signs.")
    return found


def set_up(matter: Matter, user: User, form: LetterForm) -> JointLetter:
    """Set the letter up, or change what was decided of it."""
    said = form.cleaned_data
    kept = {"written_on": said["written_on"], "issues": said["issues"], "form": said["form"], "house": form.house}
    letter, _ = JointLetter.objects.update_or_create(matter=matter, defaults=kept)
    note("letter_set_up", by=user, matter=matter)
    return letter


def offer_section(letter: JointLetter, user: User, said: dict[str, Any]) -> Leaving:
    """Offer our section, the newest, as it is."""
    side = desk(letter.matter).side
    section = newest(letter, side)
    if section is None:
        raise ConferralError("our section", "it is not written yet", "Write it, or upload it, and offer it then.")
    return propose(
        letter.matter, user, "offer", {**said, "form": "section", "file": section.sha256, "name": section.name}
    )


def offer_letter(letter: JointLetter, user: User, said: dict[str, Any]) -> Leaving:
    """Offer the letter itself, as the fair copy that both sides sign."""
    done, _ = written(letter, "letter")
    sha256 = files.keep(letter.matter, done.data)
    name = f"joint-letter-{letter.written_on.isoformat()}.json"
    return propose(letter.matter, user, "offer", {**said, "form": "letter", "file": sha256, "name": name})


def section_from(letter: JointLetter | None, found: Opened, user: User) -> bool:
    """Take the section out of a bundle that brings one; whether it did. Its words are not touched."""
    manifest = found.bundle.manifest
    if letter is None or manifest.form != "section" or manifest.file is None or found.bundle.payload is None:
        return False
    side = Side(manifest.side)
    add_section(letter, side, found.bundle.payload, manifest.file.name, came="bundle", by=user)
    return True


def bundle_of(matter: Matter, sha256: str) -> bytes:
    """A bundle that was sent or opened, to be downloaded."""
    return shelf.kept_bytes(matter.folder, sha256)
