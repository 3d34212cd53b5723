"""One letter before every judge whose practices are held: each answer beside the fact it rests on, as read by a person.

``one_letter.csv`` has a row for each requirement of which ``examples/sampling-refused.pdf`` is unmet or unclear, and one
for each judge before whom nothing is. ``fact`` is the address of the source and the number of the fact in the list of
facts that the packs were written from, where that list is at hand; ``reading`` is what a person found in the letter.
"""

import csv
import datetime as dt
import json
from pathlib import Path

import pytest

from conferral.intake import open_source
from conferral.practices import pack, pack_ids
from conferral.verbs import compare_letter

ROOT = Path(__file__).parents[2]
LETTER = ROOT / "examples" / "sampling-refused.pdf"
FACTS = ROOT.parent / "shared" / "data" / "practices.jsonl"
FOUND_LATER = " (found later)"
JUDGES = [name for name in pack_ids() if pack(name).judge]

with (Path(__file__).parent / "one_letter.csv").open(encoding="utf-8", newline="") as rows:
    ROWS = list(csv.DictReader(rows))


@pytest.mark.parametrize("judge", JUDGES)
def test_the_report_before_a_judge_is_the_one_that_was_read_against_the_facts(judge: str) -> None:
    (compared,) = compare_letter(open_source(LETTER), [pack(judge)], as_of=dt.date(2024, 8, 15))
    report, own = compared.report, [row for row in ROWS if row["pack"] == judge]
    assert {row["verdict"] for row in own} == {report.verdict.value}
    wanted = {
        (name if "#" in name else f"{judge}#{name}", row["issue"], row["answer"])
        for row in own
        if (name := row["requirement"])
    }
    got = {
        (one.id, "" if one.issue is None else str(one.issue + 1), one.status.value)
        for one in report.findings
        if one.status.value in ("unmet", "unclear")
    }
    assert got == wanted


def test_twenty_judges_and_more_are_in_the_table_and_every_row_has_its_reading() -> None:
    assert {row["pack"] for row in ROWS} == set(JUDGES)
    assert len(JUDGES) >= 20
    assert all(row["reading"] for row in ROWS)
    assert all(row["fact"].startswith("http") for row in ROWS if row["requirement"])


def test_every_fact_that_a_row_names_is_in_the_list_of_facts() -> None:
    if not FACTS.exists():
        pytest.skip("the list of facts is not at hand")
    records = [json.loads(line) for line in FACTS.read_text(encoding="utf-8").splitlines()]
    known = {f"{record['source_url']} {fact['id']}" for record in records for fact in record["requirements"]}
    named = {row["fact"] for row in ROWS if row["requirement"] and not row["fact"].endswith(FOUND_LATER)}
    assert named <= known
    assert len(named) >= 20
