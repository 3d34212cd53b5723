"""The audit log: it names acts and objects, only grows, and the database itself keeps it so."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from tests.web.pages import words

from conferral.model.events import EventKind
from conferral_web.audits.acts import WORDS
from conferral_web.audits.models import Line, LineStands
from conferral_web.matters.models import Matter
from conferral_web.matters.writing import tell, telling
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db


def test_what_was_done_is_in_the_log_without_a_word_of_it(matter: Matter, lead: User, browser: Client) -> None:
    tell(
        matter, lead, "event_noted", [telling(matter, lead, None).draft(EventKind.NOTED, {"text": "privileged words"})]
    )
    shown = words(browser.get(f"/matters/{matter.id}/log/"))
    assert "noted an event" in shown
    assert lead.name in shown
    assert "privileged" not in shown


def test_a_line_is_neither_changed_nor_deleted(matter: Matter) -> None:
    line = Line.objects.filter(matter=matter).first()
    assert line
    with pytest.raises(LineStands):
        line.save()
    with pytest.raises(LineStands):
        line.delete()


@pytest.mark.parametrize("sql", ["UPDATE audits_line SET act = 'x'", "DELETE FROM audits_line"])
def test_the_database_refuses_it_too(sql: str, matter: Matter) -> None:
    assert Line.objects.filter(matter=matter).exists()
    with (
        pytest.raises(DatabaseError, match="stands as it was written"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


def test_every_act_in_the_log_has_words(matter: Matter) -> None:
    assert matter.log.exists()
    assert set(Line.objects.values_list("act", flat=True)) <= set(WORDS)
