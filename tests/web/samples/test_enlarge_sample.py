"""The page on which a sample is enlarged, by a seed of its own."""

import pytest
from story import EXAMPLES, PULSE, Story, upload

pytestmark = pytest.mark.django_db
LATER = PULSE.replace(b"2026-12-07T17", b"2027-01-11T17").replace(b"790CB02B", b"1F0CB02B")


def test_more_units_are_drawn_from_those_never_selected(story: Story) -> None:
    story.as_drawn()
    first, before = story.draw, story.told("certificate-1", "certificate.json")
    assert "a number that nobody knows yet" in story.get("enlarge/")
    said = {"by": "15", "source": "nist", "clock": "17:00"}
    assert "is not later than the commitment" in story.post("enlarge/", 422, **said, on="2026-12-07")
    story.post("enlarge/", **said, on="2027-01-11")
    assert story.draw.enlarges == first
    assert "It adds to" in story.get()
    story.on("2027-01-11")
    story.post("seed/", published=upload(LATER, "pulse.json"))
    story.post("run/", slips="")
    added = story.told("certificate-1", "certificate.json")
    assert len(added["selected"]) == 15
    assert not {one["id"] for one in added["selected"]} & {one["id"] for one in before["selected"]}
    results = (EXAMPLES / "results.csv").read_bytes()
    asked = {"unit": "unit", "column": "unpaid breaks", "kind": "count", "confidence": "95"}
    story.post("results/", results=upload(results, "r.csv"), **asked)
    assert "Of 45 looked at" in story.get("estimate/")
