"""The page on which a certificate that somebody gave is verified."""

import pytest
from story import LIST, Story, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def certificate(story: Story) -> bytes:
    story.as_drawn()
    return bytes((story.draw.folder / "certificate-1" / "certificate.json").read_bytes())


def verify(story: Story, status: int = 200, **said: object) -> str:
    answer = story.browser.post(story.of_matter("verify/"), said)
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def test_a_certificate_that_is_whole_is_verified_against_list_and_key(story: Story, certificate: bytes) -> None:
    key = (story.draw.folder / "commitment" / "key.json").read_bytes()
    agreed = story.told("commitment", "commitment.json")["sha256"]
    page = verify(story, certificate=upload(certificate), listed=upload(LIST), key=upload(key), committed=agreed)
    assert "Verified:" in page


def test_a_changed_list_is_found_row_by_row(story: Story, certificate: bytes) -> None:
    page = verify(story, certificate=upload(certificate), listed=upload(LIST.replace(b"\nE-017,", b"\nE-170,")))
    assert "2 differences" in page
    assert "list, unit E-017: it was committed and is missing from the list" in page


def test_an_altered_certificate_and_another_commitment_are_found(story: Story, certificate: bytes) -> None:
    assert "It differs" in verify(story, certificate=upload(certificate.replace(b'"E-148"', b'"E-149"', 1)))
    assert "the certificate rests on" in verify(story, certificate=upload(certificate), committed="0" * 64)


def test_what_is_given_here_is_not_kept(story: Story, certificate: bytes) -> None:
    before = sorted(story.matter.folder.parent.parent.rglob("*"))
    verify(story, certificate=upload(certificate), listed=upload(LIST))
    assert sorted(story.matter.folder.parent.parent.rglob("*")) == before


@pytest.mark.parametrize("data", [b"nonsense", b"{}", b"[" * 200_000, b"\x00" * 1000])
def test_what_is_no_certificate_differs_in_words(data: bytes, story: Story) -> None:
    assert "It differs: 1 difference" in verify(story, certificate=upload(data, "c.json"))


def test_a_broken_list_is_told_beside_the_form(story: Story, certificate: bytes) -> None:
    page = verify(story, 422, certificate=upload(certificate), listed=upload(b"PK\x03\x04" + b"\x00" * 99, "list.xlsx"))
    assert "list.xlsx: this workbook cannot be read" in page
    assert "This field is required" in verify(story, 422)
    assert "Enter a valid value" in verify(story, 422, certificate=upload(certificate), committed="zz")
