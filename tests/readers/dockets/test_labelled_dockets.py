"""Case, judges and parties of real dockets are what a person wrote down who read the pages; labelling.py says how."""

import doctest
import re
from pathlib import Path

import labelling
import pytest
from invented_dockets import docket_page
from labelling import digest, labels, misses, rows_of

from conferral.intake import open_source, source_of
from conferral.model.dockets import Docket
from conferral.readers import read
from conferral.text.source import Source

DOCKETS = Path(__file__).parents[4] / "shared" / "data" / "juriscraper" / "dockets" / "district"
LABELS = labels()
real = pytest.mark.skipif(not DOCKETS.is_dir(), reason="the real dockets are not beside this checkout")


def docket_of(source: Source) -> Docket:
    docket = read(source).docket
    assert docket is not None
    return docket


@real
@pytest.mark.parametrize("name", LABELS)
def test_a_real_docket_is_read_as_a_person_labelled_it(name: str) -> None:
    assert misses(LABELS[name], rows_of(docket_of(open_source(DOCKETS / name)))) == []


@real
@pytest.mark.parametrize("name", LABELS)
def test_one_letter_changed_in_any_row_of_a_real_docket_is_a_miss_of_that_row(name: str) -> None:
    rows = list(rows_of(docket_of(open_source(DOCKETS / name))))
    for number, row in enumerate(rows):
        words = row[2] if row[0] in ("judge", "party") else row[1]
        other = (
            *row[: row.index(words)],
            f"{words[:-1]}{'x' if words[-1] != 'x' else 'y'}z",
            *row[row.index(words) + 1 :],
        )
        (missed, beside) = misses(LABELS[name], [*rows[:number], other, *rows[number + 1 :]])
        assert missed.startswith(row[0])
        assert beside.startswith(f"row {number + 1} of what was read ({row[0]})")


@real
def test_a_name_altered_on_the_page_itself_is_a_miss() -> None:
    page = (DOCKETS / "ded.html").read_text(encoding="utf-8", errors="replace")
    judge = re.search(r"Assigned to: Judge \w+ \w\. (\w+)", page)
    assert judge is not None
    altered = docket_of(source_of(page.replace(judge[1], "Quill").encode(), "ded.html"))
    assert misses(LABELS["ded.html"], rows_of(altered))[0] == "judge 1 was not read as the person wrote it down"


def test_a_row_that_is_missing_or_read_twice_is_a_miss() -> None:
    rows = list(rows_of(docket_of(source_of(docket_page().encode(), "d.html"))))
    label = [(row[0], digest(*row)) for row in rows]
    assert misses(label, rows) == []
    assert misses(label, rows[:-1]) == ["party was not read as the person wrote it down"]
    assert misses(label, [*rows, rows[-1]]) == [f"row {len(rows) + 1} of what was read (party) is in no label"]


def test_at_least_fifteen_dockets_are_labelled_and_they_differ() -> None:
    assert len(LABELS) >= 15
    places = {name: [place for place, _ in rows] for name, rows in LABELS.items()}
    assert all({"court", "case", "caption", "judge 1"} <= set(told) for told in places.values())
    assert sum("judge 2" in told for told in places.values()) >= 5
    assert sum("judge 2" not in told for told in places.values()) >= 5
    assert any("judge 6" in told for told in places.values())
    assert any("party 20" in told for told in places.values())
    assert any("party 1" not in told for told in places.values())


def test_no_name_lies_in_the_table() -> None:
    for line in labelling.TABLE.read_text(encoding="utf-8").splitlines():
        assert line.startswith("#") or re.fullmatch(
            r"\w+\.html\t(?:court|case|caption|(?:judge|party) \d+)\t[0-9a-f]{64}", line
        )


def test_the_examples_of_how_a_digest_is_made_are_true() -> None:
    assert doctest.testmod(labelling) == doctest.TestResults(failed=0, attempted=2)
