"""Docket entries cited in every way in which lawyers, parties and clerks cite them, and numbers that are none."""

from __future__ import annotations

import pytest

from conferral.readers.finders.cites import find_cites

CITED = [
    ("that ruling is number 29 on the docket", [29]),
    ("the Order, docket number 29, says", [29]),
    ("Docket Number 29", [29]),
    ("Docket entry number 29", [29]),
    ("at docket 29", [29]),
    ("document 29 on the docket", [29]),
    ("entry 29 on the docket", [29]),
    ("the complaint (no. 1 on the docket)", [1]),
    ("it is item 12 of the docket", [12]),
    ("entered as number 45", [45]),
    ("filed as document number 45", [45]),
    ("docketed at 45", [45]),
    ("docketed as No. 45", [45]),
    ("docketed as number 45", [45]),
    ("it appears on the docket as entry 31", [31]),
    ("paper no. 31", [31]),
    ("Doc. 31 and Doc. 32", [31, 32]),
    ("ECF docket entries 12, 13 and 14", [12, 13, 14]),
    ("(docs. 12, 13)", [12, 13]),
    ("Dkts. 12 & 13", [12, 13]),
    ("(D.E. 45)", [45]),
    ("[DE 45]", [45]),
    ("(DE-45)", [45]),
    ("[Doc. #45]", [45]),
    ("Doc # 45", [45]),
    ("(Document No. 45)", [45]),
    ("(Rec. Doc. 45)", [45]),
    ("(R. 45)", [45]),
    ("ECF #45", [45]),
    ("ECF-45", [45]),
    ("ECF no 45", [45]),
    ("E.C.F. No. 45", [45]),
    ("(ECF Nos. 45, 46-48, and 50)", [45, 46, 47, 48, 50]),
    ("Dkt. ##45-46", [45, 46]),
    ("docket numbers twenty-nine and thirty", [29, 30]),
    ("docket number twenty-nine", [29]),
    ("number 29 in the docket of the Court", [29]),
    ("Exhibit 3 to docket 45", [45]),
    ("ECF entry 45", [45]),
    ("(Dkt. 45 at 3-4)", [45]),
    ("see Dkt. Nos. 45 at 2; 46 at 3", [45, 46]),
    ("Clerk's No. 45", [45]),
    ("(Filing No. 45)", [45]),
    ("(Dkt 45-1, 45-2)", [45]),
    ("Dkt.45", [45]),
    ("dkt. 45", [45]),
    ("DKT #45", [45]),
    ("Docket Item 45", [45]),
    ("(D.I. 45)", [45]),
    ("(Doc. 45, Ex. 3)", [45]),
    ("minute entry no. 45", [45]),
    ("the order at number 61 of the docket", [61]),
    ("ECF 45 ¶ 3", [45]),
    ("Docket Entries 45 and 46", [45, 46]),
    ("docket nos 45 and 46", [45, 46]),
    ("order # 29 on your docket", [29]),
    ("#29 on the docket sheet", [29]),
]
NOT_CITED = [
    "R. 45",
    "request number 29",
    "interrogatory number 4",
    "number 29 on the list",
    "my case is number 3 on the calendar",
    "Docket No. 22-cv-1234",
    "docket number 22 Civ. 1234",
    "on the docket for March 3",
    "Docket 22-1234",
    "number 3 on the docket call",
    "in case number twenty of theirs",
    "docketed at 2:00 p.m.",
    "filed as a letter",
    "entered as judgment",
    "her docket number 1:22-cv-00123",
]


@pytest.mark.parametrize(("words", "numbers"), CITED)
def test_an_entry_is_cited(words: str, numbers: list[int]) -> None:
    assert sorted({cite.number for cite in find_cites(words)}) == numbers


@pytest.mark.parametrize("words", NOT_CITED)
def test_a_number_that_is_no_entry_is_not_cited(words: str) -> None:
    assert find_cites(words) == ()


def test_a_cite_in_words_spans_its_words_and_is_told_once() -> None:
    text = "It was docketed as No. 45, that is, number 45 on the docket."
    assert [text[cite.start : cite.end] for cite in find_cites(text)] == [
        "docketed as No. 45",
        "number 45 on the docket",
    ]
