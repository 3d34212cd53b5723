"""The page on which a side takes in what the other gave, and comes to the same sample."""

import pytest
from story import LIST, PULSE, Story, upload

from conferral_web.samples.models import Draw

pytestmark = pytest.mark.django_db


def given(story: Story, step: str, name: str) -> bytes:
    return bytes((story.draw.folder / step / name).read_bytes())


def test_the_other_side_draws_the_same_sample_from_the_commitment_and_the_public_frame(story: Story) -> None:
    story.as_drawn()
    theirs = given(story, "certificate-1", "certificate.json")
    files = {"commitment": upload(given(story, "commitment", "commitment.json"), "commitment.json"),
             "frame": upload(given(story, "commitment", "public-frame.csv"), "public-frame.csv")}  # fmt: skip
    answer = story.browser.post(story.of_matter("receive/"), {"name": "Theirs", **files})
    assert answer.status_code == 302
    assert not story.draw.ours
    assert sorted(path.name for path in (story.draw.folder / "commitment").iterdir()) == [
        "commitment.json",
        "page.json",
        "public-frame.csv",
    ]
    story.post("seed/", published=upload(PULSE, "pulse.json"))
    story.post("run/", slips="")
    assert given(story, "certificate-1", "certificate.json") == theirs


def test_a_certificate_is_taken_in_if_it_is_whole(story: Story) -> None:
    story.as_drawn()
    data = given(story, "certificate-1", "certificate.json")
    at = story.of_matter("receive/")
    broken = story.browser.post(at, {"name": "x", "certificate": upload(data.replace(b"E-148", b"E-149"), "c.json")})
    assert broken.status_code == 422
    assert "changed after the certificate was sealed" in broken.content.decode()
    assert story.browser.post(at, {"name": "x", "certificate": upload(data, "c.json")}).status_code == 302
    assert "Follow the production" in story.get()


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[" * 100_000, b"\xff\xfe\x00", b'{"schema":"conferral/draw/1"}', b"null"]
)
def test_what_is_no_certificate_is_refused(data: bytes, story: Story) -> None:
    answer = story.browser.post(story.of_matter("receive/"), {"name": "x", "certificate": upload(data, "c.json")})
    assert answer.status_code == 422
    assert not Draw.objects.exists()


def test_a_frame_that_was_not_committed_to_is_refused(story: Story) -> None:
    story.as_committed()
    files = {"commitment": upload(given(story, "commitment", "commitment.json"), "c.json")}
    at = story.of_matter("receive/")
    alone = story.browser.post(at, {"name": "x", **files})
    assert "Give commitment.json with public-frame.csv" in alone.content.decode()
    files = {
        "commitment": upload(given(story, "commitment", "commitment.json"), "c.json"),
        "frame": upload(LIST.replace(b"\nE-017,", b"\nE-170,")),
    }
    assert story.browser.post(at, {"name": "x", **files}).status_code == 422
    assert Draw.objects.count() == 1
