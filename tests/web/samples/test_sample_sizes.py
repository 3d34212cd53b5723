"""The page of precision against burden."""

import pytest
from django.http import HttpResponse
from story import Story

pytestmark = pytest.mark.django_db


def asked(story: Story, status: int = 200, **query: str) -> str:
    answer: HttpResponse = story.browser.get(story.of_matter("sizes/"), query)
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def test_the_table_is_the_librarys(story: Story) -> None:
    page = asked(story, rows="150", each="4", pages="30", minutes="50", rate="150", tolerable="9%", expected="")
    for cell in ("3,600", "25.0", "$3,750", "±16.7%", "33.3% to 66.7%"):
        assert cell in page
    assert "Look at" in page
    assert "form=svg" in page


@pytest.mark.parametrize(("form", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("csv", b"share,units")])
def test_it_is_taken_along_as_a_file(form: str, begins: bytes, story: Story) -> None:
    answer = story.browser.get(story.of_matter("sizes/"), {"rows": "150", "form": form})
    assert answer.content.startswith(begins)


def test_three_numbers_say_what_a_simple_sample_shows(story: Story) -> None:
    page = asked(story, yes="12", sampled="30", of="150")
    assert "no fewer than 37 and no more than 86" in page
    assert "no finding on liability" in page


@pytest.mark.parametrize(
    "query",
    [
        {"rows": "0"},
        {"rows": "10000000000"},
        {"rows": "x"},
        {"rows": "150", "expected": "two"},
        {"rows": "150", "tolerable": "1%", "expected": "2%"},
        {"rows": "150", "minutes": "nan"},
        {"yes": "31", "sampled": "30", "of": "150"},
    ],
)
def test_numbers_that_cannot_be_are_told_beside_the_form(query: dict[str, str], story: Story) -> None:
    assert "error" in asked(story, 422, **query)


def test_an_unknown_form_is_the_page(story: Story) -> None:
    assert "<h1>" in asked(story, rows="150", form="exe")
