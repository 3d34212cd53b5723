"""One verb a job: open a paper, read it, check it. What the command and other programs call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from conferral.check import check_letter as hold
from conferral.intake import open_source
from conferral.model.errors import ConferralError
from conferral.model.facts import Kind, Reading
from conferral.model.findings import Report
from conferral.practices import Pack, load_pack_file, packs_for
from conferral.readers import read
from conferral.text.source import Source

LETTERS = (Kind.LETTER, Kind.ENDORSED_LETTER)


@dataclass(frozen=True, slots=True)
class Checked:
    """A letter, what was read in it, and what the check found."""

    source: Source
    reading: Reading
    report: Report


def check_letter(
    source: Source,
    *,
    as_of: dt.date,
    court: str | None = None,
    judge: str | None = None,
    ecf_event: str | None = None,
    own: Iterable[Pack] = (),
) -> Checked:
    """Read a letter and hold it against the practices of its judge and court.

    ``court`` (a CM/ECF id) and ``judge`` take the place of what the letter shows. ``as_of`` is the day from which times
    are reckoned in the cures. ConferralError where the paper is no letter to a judge, or the court id is unknown.
    """
    reading = read(source)
    letter = reading.letter
    if letter is None or reading.kind not in LETTERS:
        kind = reading.kind.value.replace("_", " ")
        what = f"this was read as {kind}, not as a letter to a judge, so nothing was checked"
        raise ConferralError(source.path, what, "Give the letter itself; `conferral read` shows what was read here.")
    shown_court = letter.court.value if letter.court else None
    shown_judge = letter.judge.value if letter.judge else None
    initials = tuple(shown.value for shown in letter.judge_initials)
    packs = packs_for(court or shown_court, judge or shown_judge, initials=initials, extra=own)
    return Checked(source, reading, hold(reading, source, packs, as_of=as_of, ecf_event=ecf_event))


def check_file(
    path: Path,
    *,
    as_of: dt.date,
    court: str | None = None,
    judge: str | None = None,
    ecf_event: str | None = None,
    practices: tuple[Path, ...] = (),
) -> Checked:
    """Check the letter in a file, with one's own files of practices (TOML) beside those that come with Conferral."""
    own = tuple(load_pack_file(file) for file in practices)
    return check_letter(open_source(path), as_of=as_of, court=court, judge=judge, ecf_event=ecf_event, own=own)
