"""Rulings as many judges and clerks would put them, in frames of every shape; a lawyer can add a row to the tables.

The tables in ``passages`` say what is right. The readers do not read every row right, nor would another person agree with
every label: what is held here is the share reached, so that it is not lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from conferral.model.facts import Reading
from conferral.readers import read
from conferral.text.source import Source

TABLES = Path(__file__).parent / "passages"
FLOORS = {
    "open": {"outcome": 0.98, "reasons": 0.95, "actions": 0.95, "dues": 0.94, "date": 0.97},
    "held": {"outcome": 0.93, "reasons": 0.72, "actions": 0.88, "dues": 0.9, "date": 0.97},
    "benches": {
        "outcome": 0.95,
        "reasons": 0.8,
        "actions": 0.74,
        "dues": 0.67,
        "date": 0.97,
        "deadline": 0.86,
        "moved": 0.86,
    },
    "clerks": {
        "outcome": 0.98,
        "reasons": 0.83,
        "actions": 0.9,
        "dues": 0.78,
        "date": 0.97,
        "deadline": 0.76,
        "moved": 0.8,
    },
    "clerks_held": {
        "outcome": 0.87,
        "reasons": 0.83,
        "actions": 0.85,
        "dues": 0.95,
        "date": 0.97,
        "deadline": 0.6,
        "moved": 0.57,
    },
    "curt": {"outcome": 0.85, "reasons": 0.7, "actions": 0.7, "dues": 0.8, "date": 0.97},
    "later": {"outcome": 0.96, "reasons": 0.92, "actions": 0.94, "dues": 0.88, "date": 0.97},
}
SIGNED = "2024-03-05"
CAPTION = (
    f"UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF NEW YORK\n{'-' * 43}x\nIDA QUILL,\n{' ' * 21}Plaintiff,"
    f"{' ' * 17}24-cv-90417 (ABC) (DEF)\n        -against-\nYARROW MILLS, INC.,\n{' ' * 21}Defendant.\n{'-' * 43}x\n"
)
LETTERHEAD = "BIRDSONG & PELL LLP\n14 Chandler Row, New York, New York 10007\n(212) 555-0142\n"
ADDRESS = (
    "\nMarch 1, 2024\n\nBy ECF\nHon. Delphine E. Farrow\nUnited States Magistrate Judge\n225 Cadman Plaza East\n"
    "Brooklyn, New York 11201\n"
)
SUBJECT = "\n        Re: Quill v. Yarrow Mills, Inc., No. 24-cv-90417\n"
PLAIN = "Plaintiff writes about the matters on which the parties differ and asks for the Court's help."
FOOT = "Delphine E. Farrow\nUnited States Magistrate Judge\n"


def body(words: str) -> str:
    return (
        f"\nDear Judge Farrow:\n\nWe represent Plaintiff Ida Quill. {words}\n\n{' ' * 34}Respectfully submitted,\n\n"
        f"{' ' * 34}Owen Birdsong\n{' ' * 34}Counsel for Plaintiff\n"
    )


LETTER = LETTERHEAD + ADDRESS + SUBJECT + body(PLAIN)
FRAMES = {
    "order": f"{CAPTION}{' ' * 25}ORDER\n\nFARROW, United States Magistrate Judge:\n\n        %s\n\n        SO ORDERED.\n\n"
    f"Dated: Brooklyn, New York\n       March 5, 2024\n\n{' ' * 25}{'_' * 25}\n{' ' * 25}DELPHINE E. FARROW\n"
    f"{' ' * 25}United States Magistrate Judge\n",
    "below": f"{LETTER}\n\n%s\n\nDated: March 5, 2024\n\n{FOOT}",
    "above": f"%s\n\nDelphine E. Farrow, U.S.M.J.\nMarch 5, 2024\n\n{LETTER}",
    "between": f"{LETTERHEAD}{ADDRESS}\n%s\n/s/ Delphine E. Farrow, USMJ  3/5/24\n{SUBJECT}{body(PLAIN)}",
    "margin": f"{LETTER}\n\n%s\nD.E. Farrow\nUSMJ  3/5/24\n",
    "initials": f"{LETTER}\n\n%s\n3/5/24\nD.E.F.\nU.S.M.J.\n",
    "docket": "03/05/2024  26  MEMO ENDORSEMENT on re: 25 Letter addressed to Magistrate Judge Delphine E. Farrow from Owen "
    "Birdsong dated March 1, 2024. ENDORSEMENT: %s (Signed by Magistrate Judge Delphine E. Farrow on 3/5/2024) (kw)\n",
    "text": "TEXT ORDER: %s Ordered by Magistrate Judge Delphine E. Farrow on 3/5/2024. (Entered: 03/05/2024)\n",
    "minute": "Minute Entry for proceedings held before Magistrate Judge Delphine E. Farrow on 3/5/2024: %s (Entered: "
    "03/05/2024)\n",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One passage: the paper it stands in and what is right, field by field; a field not asked is absent."""

    paper: str
    words: str
    right: dict[str, frozenset[str]]


def framed(frame: str, words: str) -> str:
    if frame == "letter":
        return LETTERHEAD + ADDRESS + SUBJECT + body(words)
    if frame == "letter-endorsed-2":
        letter, ruling = words.split("||")
        signed = f"\n\n{ruling.strip()}\n\nSO ORDERED.\n\n{FOOT}March 5, 2024\n"
        return LETTERHEAD + ADDRESS + SUBJECT + body(letter.strip()) + signed
    return FRAMES[frame] % words


def rows(table: str) -> Iterator[Row]:
    for line in (TABLES / f"{table}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        frame, words, *answers = (part.strip() for part in line.replace("||", "\0").split("|"))
        outcome, reasons, directives, deadlines, moved = (*answers, "", "", "", "", "")[:5]
        right = {"outcome": listed(outcome), "date": frozenset([SIGNED] if outcome else [])}
        if "*" not in reasons:
            right["reasons"] = listed(reasons)
        if "*" not in directives:
            right["actions"] = frozenset(
                "/".join(sorted({one.split("@")[0] for one in d.split("/")})) for d in listed(directives)
            )
            right["dues"] = frozenset(dated(d) for d in listed(directives) if "@" in d)
        if len(answers) > 3 and "*" not in deadlines:
            right |= {"deadline": listed(deadlines), "moved": listed(moved)}
        words = words.replace("\0", "||")
        yield Row(framed(frame, words), words, right)


def dated(directive: str) -> str:
    """Answers of which either is right share the day said last: "respond/file_letter@2024-03-07"."""
    day = directive.split("@")[-1]
    return "/".join(f"{one.split('@')[0]}@{day}" for one in directive.split("/"))


def listed(cell: str) -> frozenset[str]:
    return frozenset(part.strip() for part in cell.split(",") if part.strip())


def answers(reading: Reading) -> dict[str, set[str]]:
    ruling = reading.ruling
    days = {
        "deadline": {one.date.isoformat() for one in reading.deadlines},
        "moved": {one.date.isoformat() for one in reading.superseded},
    }
    if ruling is None:
        return days | {field: set() for field in ("outcome", "date", "reasons", "actions", "dues")}
    return days | {
        "outcome": {ruling.outcome.value.value} if ruling.outcome else set(),
        "date": {ruling.date.value.isoformat()} if ruling.date else set(),
        "reasons": {reason.value.value for reason in ruling.reasons},
        "actions": {directive.action.value for directive in ruling.directives},
        "dues": {f"{one.action.value}@{one.due.isoformat()}" for one in ruling.directives if one.due},
    }


def compare(right: frozenset[str], got: set[str]) -> tuple[int, int, int]:
    """How many answers are right, extra and missed; one of several that are right is enough."""
    met = {want for want in right if set(want.split("/")) & got or want.endswith("/")}
    allowed = {answer for want in right for answer in want.split("/")}
    return len(met), len(got - allowed), len(right - met)


@pytest.mark.parametrize("table", FLOORS)
def test_rulings_in_many_words_are_read_no_worse_than_before(table: str) -> None:
    counts = {field: [0, 0, 0] for field in FLOORS[table]}
    for row in rows(table):
        got = answers(read(Source.of(row.paper, "passage.txt")))
        for field, want in row.right.items():
            counts[field] = [a + b for a, b in zip(counts[field], compare(want, got[field]), strict=True)]
    reached = {field: 2 * ok / (2 * ok + extra + missed) for field, (ok, extra, missed) in counts.items()}
    assert {field: figure for field, figure in reached.items() if figure < FLOORS[table][field]} == {}


@pytest.mark.parametrize("table", FLOORS)
def test_a_letter_that_only_speaks_of_rulings_bears_none(table: str) -> None:
    recited = [row for row in rows(table) if not row.right["outcome"]]
    assert recited or table == "curt" or table.endswith("held")
    assert [row.words for row in recited if read(Source.of(row.paper, "letter.txt")).ruling is not None] == []


@pytest.mark.parametrize("table", FLOORS)
def test_every_fact_of_a_ruling_stands_in_its_words(table: str) -> None:
    for row in rows(table):
        ruling = read(Source.of(row.paper, "passage.txt")).ruling
        if ruling is None:
            continue
        spans = [span for shown in (ruling.outcome, ruling.date, *ruling.reasons) if shown for span in shown.spans]
        spans += [span for directive in ruling.directives for span in directive.spans]
        assert spans
        assert all(span.of(row.paper).strip() for span in spans)
