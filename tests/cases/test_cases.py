"""Letters as they are sent, held against the packs that come with Conferral, and the exact lines that are printed.

``<kind>/<answer>-<what>.txt`` is a letter; its name begins with the answer that a careful reader would give for the
kind. ``<name>.out`` holds the lines that are printed of that kind; ``--update`` writes them, to be read before they are
kept. ``other_hands.csv`` names letters that others wrote, without thought of any pack, and the judge of whom each is
asked: a row is a case too.
"""

import csv
import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
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
LETTERS = HERE.parent / "letters" / "open"
OTHER_HANDS = HERE / "other_hands.csv"
ANSWERS = {"met", "unmet", "unclear"}
NEVER = {
    "consequence": (ANSWERS, "it is told as a note"),
    "layout": (ANSWERS, "it must be looked at"),
    "courtesy_copies": ({"met", "unclear"}, "the packs want none, and silence about them is not held against a letter"),
    "redaction": ({"met"}, "no words can show that there is no identifier"),
    "delivery": ({"unclear"}, "a letter that does not say how it goes is not checked"),
    "ecf_event": (ANSWERS, "the event is chosen when the letter is filed: tests/check/test_papers.py"),
    "exhibit_limit": ({"met", "unmet"}, "no pack gives a number: tests/check/test_statements.py"),
    "conferral_window": ({"unmet"}, "the one pack that has it asks on a condition: tests/check/test_statements.py"),
    "impasse_confirmed": ({"unmet"}, "the packs ask for the deed, or are second-hand: tests/check/test_dealings.py"),
}
"""Answers that no letter can get of a kind from the packs that are held, and why, or where they are seen."""


@dataclass(frozen=True)
class Case:
    """A letter, the kind it is a case of, the answer that is expected, and whose practices it is held against."""

    letter: Path
    kind: str
    answer: str
    out: Path
    court: str | None = None
    judge: str | None = None

    @property
    def name(self) -> str:
        return f"{self.kind}/{self.out.stem}"


def own_cases() -> list[Case]:
    return [
        Case(path, path.parent.name, path.stem.partition("-")[0], path.with_suffix(".out"))
        for path in sorted(HERE.glob("*/*.txt"))
    ]


def cases_of_other_hands() -> list[Case]:
    with OTHER_HANDS.open(encoding="utf-8", newline="") as rows:
        return [
            Case(
                LETTERS / row["letter"], row["kind"], row["answer"],
                HERE / row["kind"] / f"{row['answer']}-{row['name']}.out", row["court"] or None, row["judge"] or None,
            )
            for row in csv.DictReader(rows)
        ]  # fmt: skip


CASES = own_cases() + cases_of_other_hands()

RULING = """
Application denied without prejudice. This letter does not reflect the conferral that is required. Counsel shall confer
in good faith by telephone by June 20, 2025 and certify that they did.

SO ORDERED.

GABRIEL W. GORENSTEIN
United States Magistrate Judge

June 18, 2025
"""

each_case = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


def checked(case: Case, text: str | None = None) -> tuple[Source, Reading, Report]:
    """A case's letter, what was read in it, and the report of its kind alone, as of the day of the letter."""
    source = Source.of(text or case.letter.read_text(encoding="utf-8"), case.letter.name)
    reading = read(source)
    letter = reading.letter
    assert letter is not None
    assert letter.date is not None
    court = case.court or (letter.court.value if letter.court else None)
    judge = case.judge or (letter.judge.value if letter.judge else None)
    packs = packs_for(court, judge, initials=[shown.value for shown in letter.judge_initials])
    report = check_letter(reading, source, packs, as_of=letter.date.value)
    return source, reading, of_kind(report, packs, case.kind)


def of_kind(report: Report, packs: PacksFound, kind: str) -> Report:
    """The part of a report that is about one kind of requirement."""
    ids = {
        f"{pack.id}#{rule.id}"
        for pack in (*packs.packs, *packs.beside)
        for rule in pack.requirements
        if rule.kind == kind
    }
    return dataclasses.replace(
        report,
        unknown="",
        findings=tuple(one for one in report.findings if one.id in ids),
        not_checked=tuple(one for one in report.not_checked if one.id in ids),
        due_later=tuple(one for one in report.due_later if one.id in ids),
        notes=tuple(note for note in report.notes if any(f"({name})" in note for name in ids)),
    )


def printed(case: Case) -> str:
    """The lines of a case: findings as the command prints them, then what was not checked, is due later, and notes."""
    source, reading, report = checked(case)
    rest = [f"{one.id} not checked: {one.needs}" for one in report.not_checked]
    rest += [f"{one.id} due later: {one.when}" for one in report.due_later]
    rest += [f"note: {note}" for note in report.notes]
    return report_lines(source, reading, report) + "".join(f"{line}\n" for line in rest)


@each_case
def test_a_letter_is_answered_as_its_name_says(case: Case) -> None:
    _, _, report = checked(case)
    answers = {finding.status.value for finding in report.findings}
    others = {"not_checked": report.not_checked, "due_later": report.due_later, "note": report.notes}
    assert others.get(case.answer, case.answer in answers)
    assert case.answer in ("unmet", "unclear") or not answers & {"unmet", "unclear"} - {case.answer}


@each_case
def test_the_lines_printed_are_those_kept(case: Case, golden: Callable[[Path, str], None]) -> None:
    golden(case.out, printed(case))


@each_case
def test_a_ruling_written_on_the_letter_changes_no_finding(case: Case) -> None:
    if case.court is not None:
        pytest.skip("letters by other hands may bear a ruling of their own")
    _, reading, report = checked(case, case.letter.read_text(encoding="utf-8") + RULING)
    assert reading.ruling is not None
    assert report == checked(case)[2]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_cases_met_unmet_and_unclear(kind: str) -> None:
    never, _ = NEVER.get(kind, (set(), ""))
    answers = {case.answer for case in CASES if case.kind == kind}
    assert answers
    assert answers >= ANSWERS - never, answers


def test_ten_letters_and_more_are_by_hands_other_than_those_of_the_packs() -> None:
    rows = cases_of_other_hands()
    assert len({case.letter for case in rows}) >= 10
    assert len({case.court for case in rows}) >= 6


def test_no_line_is_kept_of_a_letter_that_is_gone() -> None:
    assert set(HERE.glob("*/*.out")) <= {case.out for case in CASES}
