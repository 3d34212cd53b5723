"""How often a page asks the database: no page more than twelve times, however much is in the matter."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.conftest import PASSWORD
from tests.web.test_walls import ALL, OF_A_MATTER

from conferral_web.matters.example import load_example
from conferral_web.matters.models import Matter, Membership, Role
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db
MOST = 12


@pytest.fixture
def full(lead: User, browser: Client) -> Matter:
    """The example dispute with many people, letters under work, invitations, tokens, links and lines of the log."""
    matter = load_example(lead)
    at = f"/matters/{matter.id}/"
    for number in range(8):
        user = User.objects.create_user(f"p{number}@example.com", f"P {number}", PASSWORD)
        Membership.objects.create(matter=matter, user=user, role=Role.MEMBER)
        browser.post(f"{at}people/invite/", {"whom": f"Q {number}", "role": "viewer"})
        browser.post(f"{at}tokens/", {"name": f"program {number}"})
        browser.post(f"{at}calendar/links/", {"name": f"telephone {number}"})
        browser.post(f"{at}letters/begin/", {"text": f"August {number + 1}, 2024\n\nDear Judge Gorenstein:\n\nPlease."})
        browser.post(f"{at}note/", {"text": f"Note {number}", "on": "2024-08-20", "privacy": "own"})
    return matter


def test_no_page_of_a_matter_asks_the_database_more_than_twelve_times(full: Matter, browser: Client) -> None:
    simple = [at for at in OF_A_MATTER if at.count("<") == 1]
    assert len(simple) > 20
    for at in [*simple, ""]:
        assert at in ALL
        address = "/" + at.replace("<uuid:matter>", str(full.id))
        browser.get(address)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            browser.get(address)
        told = "\n".join(one["sql"][:160] for one in asked.captured_queries)
        assert len(asked) <= MOST, f"{address} asks {len(asked)} times:\n{told}"
