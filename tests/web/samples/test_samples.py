"""The list of a matter's draws."""

from collections.abc import Callable

import pytest
from django.test import Client
from story import Story

from conferral_web.matters.models import Matter, Role

pytestmark = pytest.mark.django_db


def test_an_empty_page_says_what_to_do(story: Story) -> None:
    page = story.browser.get(story.of_matter()).content.decode()
    assert "Nothing is drawn yet" in page
    assert "Begin with our list" in page


def test_a_viewer_is_offered_nothing_that_writes(in_role: Callable[[Role], Client], matter: Matter) -> None:
    page = in_role(Role.VIEWER).get(f"/matters/{matter.id}/samples/").content.decode()
    assert "Begin with our list" not in page


def test_each_draw_says_how_far_it_is(story: Story) -> None:
    story.begin()
    assert "next: say what is sampled" in story.browser.get(story.of_matter()).content.decode()
    story.as_drawn()
    page = story.browser.get(story.of_matter()).content.decode()
    assert "30 of 150" in page
    assert "drawn" in page
