"""Each side's section: kept, read, shown with its redlines. The program never alters a side's words."""

from __future__ import annotations

from dataclasses import dataclass

from conferral.drafts.sections.word import Change
from conferral.drafts.sections.words import SideWords
from conferral.model.errors import ConferralError
from conferral.model.facts import Side
from conferral_web.audits.services import note
from conferral_web.joint import files, looks
from conferral_web.joint.models import JointLetter, Section
from conferral_web.matters.models import Matter
from conferral_web.people.models import User

SIDES = (Side.PLAINTIFF, Side.DEFENDANT)


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as a page shows it: its words, and the tracked changes and comments in it."""

    section: Section
    text: str
    changes: tuple[Change, ...]


def add_section(letter: JointLetter, side: Side, data: bytes, name: str, *, came: str, by: User) -> Section:
    """Keep a side's section; one with tracked changes is a redline, to be shown until it is settled by hand.

    ConferralError where it is no Word document or Markdown, has no words, or does not fit the letter's issues.
    """
    settled = looks.is_settled(data, name, side, len(letter.issues) or 1)
    sha256 = files.keep(letter.matter, data)
    made = Section.objects.create(letter=letter, side=side, name=name, sha256=sha256, came=came, by=by, settled=settled)
    note("section_kept", by=by, matter=letter.matter, of=f"section {sha256[:12]} of the {side}")
    return made


def newest(letter: JointLetter, side: Side) -> Section | None:
    """The section of a side that the letter would have."""
    return Section.objects.filter(letter=letter, side=side, settled=True).select_related("letter").first()


def words_of(letter: JointLetter) -> tuple[SideWords, ...]:
    """Both sides' words, as far as they are there."""
    found = (newest(letter, side) for side in SIDES)
    return tuple(
        looks.words_of(files.kept(letter.matter, one.sha256, one.name), one.name, Side(one.side))
        for one in found
        if one
    )


def shown(matter: Matter, section: Section) -> Shown:
    """A section with its redlines."""
    data = files.kept(matter, section.sha256, section.name)
    return Shown(section, *looks.text_and_changes(data, section.name))


def redlines(letter: JointLetter) -> tuple[Section, ...]:
    """Redlines that came after the section that is used, the newest first."""
    found = Section.objects.filter(letter=letter, settled=False)
    used = {side: newest(letter, side) for side in SIDES}
    return tuple(one for one in found if not (last := used.get(Side(one.side))) or one.pk > last.pk)


def typed(matter: Matter, section: Section | None) -> str:
    """The words of a section that was written in the browser, to go on writing; nothing of a file."""
    if section is None or not section.name.endswith(".md"):
        return ""
    try:
        return files.kept(matter, section.sha256, section.name).decode("utf-8-sig")
    except (ConferralError, UnicodeDecodeError):
        return ""
