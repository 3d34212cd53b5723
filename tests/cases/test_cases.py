"""Letters as they are sent, held against the packs that come with Conferral, and the exact lines that are printed.

``<kind>/<answer>-<what>.txt`` is a letter; its name begins with the answer that a careful reader would give for the
kind. ``<name>.out`` holds the lines that are printed of that kind; ``--update`` writes them, to be read before they are
kept.
"""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from conferral.check import check_letter
from conferral.model.facts import Reading
from conferral.model.findings import Report
from conferral.practices import PacksFound, packs_for
from conferral.practices.kinds import KINDS
from conferral.readers import read
from conferral.render.lines import report_lines
from conferral.text.source import Source

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*/*.txt"))

RULING = """
Application denied without prejudice. This letter does not reflect the conferral that is required. Counsel shall confer
in good faith by telephone by June 20, 2025 and certify that they did.

SO ORDERED.

GABRIEL W. GORENSTEIN
United States Magistrate Judge

June 18, 2025
"""

each_case = pytest.mark.parametrize("path", CASES, ids=[f"{path.parent.name}/{path.stem}" for path in CASES])


def checked(path: Path) -> tuple[Source, Reading, Report]:
    """A case's letter, what was read in it, and the report of its kind alone, as of the day of the letter."""
    source = Source.of(path.read_text(encoding="utf-8"), path.name)
    reading = read(source)
    assert reading.letter is not None
    assert reading.letter.date is not None
    letter = reading.letter
    packs = packs_for(letter.court.value if letter.court else None, letter.judge.value if letter.judge else None)
    report = check_letter(reading, source, packs, as_of=letter.date.value)
    return source, reading, of_kind(report, packs, path.parent.name)


def of_kind(report: Report, packs: PacksFound, kind: str) -> Report:
    """The part of a report that is about one kind of requirement."""
    ids = {f"{pack.id}#{rule.id}" for pack in packs.packs for rule in pack.requirements if rule.kind == kind}
    return dataclasses.replace(
        report,
        findings=tuple(one for one in report.findings if one.id in ids),
        not_checked=tuple(one for one in report.not_checked if one.id in ids),
        due_later=tuple(one for one in report.due_later if one.id in ids),
        notes=tuple(note for note in report.notes if any(f"({name})" in note for name in ids)),
    )


def printed(path: Path) -> str:
    """The lines of a case: findings as the command prints them, then what was not checked, is due later, and notes."""
    source, reading, report = checked(path)
    rest = [f"{one.id} not checked: {one.needs}" for one in report.not_checked]
    rest += [f"{one.id} due later: {one.when}" for one in report.due_later]
    rest += [f"note: {note}" for note in report.notes]
    return report_lines(source, reading, report) + "".join(f"{line}\n" for line in rest)


@each_case
def test_a_letter_is_answered_as_its_name_says(path: Path) -> None:
    _, _, report = checked(path)
    answer = path.stem.partition("-")[0]
    answers = {finding.status.value for finding in report.findings}
    others = {"not_checked": report.not_checked, "due_later": report.due_later, "note": report.notes}
    assert others.get(answer, answer in answers)
    assert answer in ("unmet", "unclear") or not answers & {"unmet", "unclear"} - {answer}


@each_case
def test_the_lines_printed_are_those_kept(path: Path, golden: Callable[[Path, str], None]) -> None:
    golden(path.with_suffix(".out"), printed(path))


@each_case
def test_a_ruling_written_on_the_letter_changes_no_finding(path: Path, tmp_path: Path) -> None:
    endorsed = tmp_path / path.parent.name / path.name
    endorsed.parent.mkdir()
    endorsed.write_text(path.read_text(encoding="utf-8") + RULING, encoding="utf-8")
    _, reading, report = checked(endorsed)
    assert reading.ruling is not None
    assert report == checked(path)[2]


def test_every_kind_has_its_cases() -> None:
    assert {path.parent.name for path in CASES} == set(KINDS)


def test_no_line_is_kept_of_a_letter_that_is_gone() -> None:
    assert {path.with_suffix("") for path in HERE.glob("*/*.out")} <= {path.with_suffix("") for path in CASES}
