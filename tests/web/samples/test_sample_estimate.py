"""The page on which the results of a sample are turned into an estimate."""

import pytest
from story import EXAMPLES, Story, upload

pytestmark = pytest.mark.django_db
RESULTS = (EXAMPLES / "results.csv").read_bytes()


def test_the_estimate_is_the_librarys_with_its_cautions_and_its_picture(story: Story) -> None:
    story.as_drawn()
    assert "No results yet" in story.get("estimate/")
    asked = {"unit": "unit", "column": "unpaid breaks", "kind": "count", "confidence": "95"}
    story.post("results/", results=upload(RESULTS, "results.csv"), **asked)
    page = story.get("estimate/")
    assert "no fewer than 21" in page
    assert "no more than 109 (14.0% to 72.7%)" in page
    assert "exact hypergeometric limits" in page
    assert "NOT RECONCILED" in page
    assert "no finding on liability" in page
    picture = b"".join(story.browser.get(story.at("files/estimate.svg")).streaming_content)  # type: ignore[attr-defined]
    assert picture.startswith(b"<svg")


def test_a_mean_with_bounds_is_estimated_too(story: Story) -> None:
    story.as_drawn()
    asked = {
        "unit": "unit",
        "column": "unpaid hours a week",
        "kind": "mean",
        "confidence": "90",
        "least": "0",
        "most": "80",
    }
    story.post("results/", results=upload(RESULTS, "results.csv"), **asked)
    assert "90% confidence" in story.get("estimate/")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"unit,found\nE-999,yes\n", "this unit is not in the sample"),
        (b"unit,found\nE-148,perhaps\n", "this is neither yes nor no"),
        (b"unit,found\nE-148,yes\nE-148,no\n", "has a result already"),
        (b"unit,other\nE-148,yes\n", "no column is headed"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "cannot be read"),
    ],
)
def test_results_that_cannot_be_are_refused_with_their_row(data: bytes, fault: str, story: Story) -> None:
    story.as_drawn()
    asked = {"unit": "unit", "column": "found", "kind": "count", "confidence": "95"}
    assert fault in story.post("results/", 422, results=upload(data, "r.csv"), **asked)
    assert not list(story.draw.folder.glob("results-*"))
