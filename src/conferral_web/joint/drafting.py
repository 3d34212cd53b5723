"""The letter drafted from the record and both sides' sections: measured, checked, written out."""

from __future__ import annotations

from dataclasses import dataclass

from conferral.drafting import (
    Drafted,
    Instructions,
    Written,
    check_written,
    draft,
    drafted_of,
    is_settled,
    offers_kept,
    write,
)
from conferral.drafts.fair_copy import read_fair_copy
from conferral.drafts.paper import Form, Kind, blanks
from conferral.exchange import shelf
from conferral.model.findings import Finding, Report
from conferral.practices import Shelf
from conferral.render.verdicts import in_order
from conferral_web.joint.forms import house_of
from conferral_web.joint.models import JointLetter
from conferral_web.joint.sections import words_of
from conferral_web.matters import records
from conferral_web.matters.models import Matter

MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text": "text/plain; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class State:
    """How the letter stands: its length against the limits, its blanks, what the check finds in it as written."""

    written: Written
    drafted: Drafted
    report: Report | None
    settled: bool

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is unmet or unclear, the unmet first."""
        found = (one.finding for one in in_order(self.report)) if self.report else ()
        return tuple(one for one in found if one.status.value in ("unmet", "unclear"))

    @property
    def blanks(self) -> tuple[str, ...]:
        """What is still needed."""
        return tuple(blanks(self.written.paper))

    @property
    def notes(self) -> tuple[str, ...]:
        """What is said to who drafts."""
        return (*self.drafted.notes, *self.written.paper.notes, *self.written.notes)


def instructions(letter: JointLetter) -> Instructions:
    """What was decided of the letter, as the library takes it."""
    log = records.log_of(letter.matter)
    return Instructions(
        kind=Kind.JOINT,
        on=letter.written_on,
        issues=tuple(letter.issues),
        words=words_of(letter),
        offers=offers_kept(letter.matter.folder, log),
        house=house_of(letter),
        form=Form(letter.form) if letter.form else None,
    )


def written(letter: JointLetter, form: str) -> tuple[Written, Drafted]:
    """The letter as a file: pdf, docx, text, or the fair copy that both sides sign (letter)."""
    log = records.log_of(letter.matter)
    drafted = draft(instructions(letter), log)
    return write(drafted, form, log), drafted


def state_of(letter: JointLetter) -> State:
    """The letter typeset, measured and checked."""
    done, drafted = written(letter, "pdf")
    return _checked(letter.matter, done, drafted)


def _checked(matter: Matter, done: Written, drafted: Drafted) -> State:
    report = check_written(done, drafted, records.log_of(matter), shelf=Shelf(), where=matter.name)
    return State(done, drafted, report, is_settled(done, report))


def exchanged_copy(letter: JointLetter, bundle: str, form: str) -> State:
    """A fair copy that was exchanged, by its bundle, as a file: signed where both sides consented to it."""
    log = records.log_of(letter.matter)
    found = shelf.kept(letter.matter.folder, bundle)
    name = found.manifest.file.name if found.manifest.file else "the letter"
    drafted = drafted_of(read_fair_copy(found.payload or b"", name), instructions(letter), log)
    return _checked(letter.matter, write(drafted, form, log), drafted)
