"""The API: each operation used as it is meant, errors as problems, and one matter's token that opens no other."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any
from unittest import mock
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from tests.web.programs import CERTIFICATE, LETTER, Program, problem

from conferral.ledger.drafts import Draft
from conferral.ledger.log import add
from conferral.model.errors import ConferralError
from conferral.model.events import EventKind
from conferral_web.api import once
from conferral_web.api.models import Answered, Token
from conferral_web.api.tokens import make_token
from conferral_web.api.v1 import api
from conferral_web.audits.models import Line
from conferral_web.matters import records
from conferral_web.matters.example import load_example
from conferral_web.matters.models import Matter, Membership, Role
from conferral_web.matters.services import open_matter
from conferral_web.papers import services
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db
AGREED = {
    "kind": "agreed",
    "on": "2024-06-20",
    "body": {"who": "defendant", "what": "produce a 20% sample", "form": "oral"},
}


@pytest.fixture
def example(lead: User) -> Matter:
    return load_example(lead)


@pytest.fixture
def program(example: Matter, lead: User) -> Program:
    """A program that may write into the example's record."""
    return Program(make_token(example, lead, "docketing", writes=True))


@pytest.fixture
def reader(example: Matter, lead: User) -> Program:
    """A program that only reads."""
    return Program(make_token(example, lead, "a board", writes=False))


def told(answer: Any) -> Any:  # noqa: ANN401 because JSON holds any value
    assert answer.status_code in (200, 201, 202), answer.content[:500]
    assert answer["Content-Type"].startswith("application/json")
    return json.loads(answer.content)


# Reading


def test_the_matter_of_a_token_is_told(reader: Program, example: Matter) -> None:
    found = told(reader.get("matter"))
    assert (found["id"], found["court"], found["role"]) == (str(example.id), "nysd", "lead")
    assert found["writes"] is False
    assert len(found["head"]) == 64


def test_events_come_page_by_page_and_each_alone(reader: Program, example: Matter) -> None:
    first = told(reader.get("events", {"limit": "1"}))
    assert len(first["events"]) == 1
    rest = told(reader.get("events", {"after": str(first["next_after"])}))
    assert rest["next_after"] is None
    seen = [one["id"] for one in (*first["events"], *rest["events"])]
    assert seen == [one.id for one in records.events_of(example)]
    assert told(reader.get(f"events/{seen[0]}")) == first["events"][0]
    assert "no such event" in problem(reader.get("events/none"), 404)["detail"]


def test_the_ledger_and_what_to_do_next_are_told_as_of_a_day(reader: Program) -> None:
    ledger = told(reader.get("ledger", {"as_of": "2024-08-15"}))
    assert ledger["as_of"] == "2024-08-15"
    steps = told(reader.get("next", {"as_of": "2024-08-15"}))
    assert steps["as_of"] == "2024-08-15"
    assert steps["steps"]
    assert problem(reader.get("ledger", {"as_of": "Thursday"}), 422)["errors"]
    assert problem(reader.get("next", {"as_of": "9999-12-31"}), 422)["errors"]


@pytest.mark.parametrize("path", ["matter", "events", "ledger", "next"])
def test_what_has_not_changed_is_not_sent_again_and_what_has_is(path: str, program: Program) -> None:
    first = program.get(path)
    same = program.get(path, If_None_Match=first["ETag"])
    assert (same.status_code, same.content, same["ETag"]) == (304, b"", first["ETag"])
    assert program.get(path, If_None_Match=f'"other", W/{first["ETag"]}').status_code == 304
    told(program.tell(AGREED))
    newer = program.get(path, If_None_Match=first["ETag"])
    assert newer.status_code == 200
    assert newer["ETag"] != first["ETag"]


# Writing


def test_an_event_is_told_in_the_name_of_the_tokens_person(program: Program, example: Matter) -> None:
    (made,) = told(program.tell(AGREED))["events"]
    assert (made["kind"], made["on"], made["by"]["person"]) == ("agreed", "2024-06-20", "Dana Whitfield")
    assert records.find(records.events_of(example), made["id"])
    line = Line.objects.filter(matter=example, act="event_noted").latest("id")
    assert made["id"].startswith(line.of.removeprefix("event "))


def test_an_event_about_another_names_it(program: Program) -> None:
    (made,) = told(program.tell(AGREED))["events"]
    said = {"kind": "refused", "on": "2024-08-12", "body": {}, "of": [made["id"]]}
    (second,) = told(program.tell(said))["events"]
    assert second["refs"] == [made["id"]]
    assert problem(program.tell({**said, "of": ["none"]}), 422)["where"] == "of"


def test_a_key_sent_twice_does_it_once_and_gives_the_same_answer(program: Program, example: Matter) -> None:
    first = program.tell(AGREED, key="a key")
    before = len(records.log_of(example))
    again = program.tell(AGREED, key="a key")
    assert (again.status_code, again.content) == (201, first.content)
    assert len(records.log_of(example)) == before
    assert told(program.tell(AGREED))["known"] == [told(first)["events"][0]["id"]]


def test_a_key_that_came_with_another_request_is_refused(program: Program, example: Matter) -> None:
    told(program.tell(AGREED, key="a key"))
    before = len(records.log_of(example))
    found = problem(program.tell({**AGREED, "on": "2024-06-21"}, key="a key"), 409)
    assert "another request" in found["detail"]
    assert len(records.log_of(example)) == before


def test_keys_of_two_tokens_are_two_keys(program: Program, example: Matter, lead: User) -> None:
    told(program.tell(AGREED, key="a key"))
    other = Program(make_token(example, lead, "another", writes=True))
    assert told(other.tell({**AGREED, "on": "2024-06-21"}, key="a key"))["events"]


def test_while_the_first_is_at_work_the_second_waits_and_a_dead_first_is_taken_over(program: Program) -> None:
    told(program.tell(AGREED, key="a key"))
    Answered.objects.update(status=None, body=None)  # as a server killed in the middle leaves it
    assert "at work" in problem(program.tell(AGREED, key="a key"), 409)["detail"]
    Answered.objects.update(at=timezone.now() - dt.timedelta(minutes=5))
    assert told(program.tell(AGREED, key="a key"))["known"]
    assert Answered.objects.get().status == 200


def test_a_request_that_failed_may_come_again_with_its_key(program: Program) -> None:
    problem(program.tell({**AGREED, "body": {}}, key="a key"), 422)
    assert not Answered.objects.exists()
    assert told(program.tell(AGREED, key="a key"))["events"]


def test_a_key_that_is_too_long_is_refused(program: Program) -> None:
    problem(program.tell(AGREED, key="k" * 201), 422)


def test_a_paper_is_put_into_the_record_once(program: Program, example: Matter) -> None:
    first = told(program.send("papers", privacy="served", docket="12"))
    assert first["state"] == "added"
    assert first["new_events"] > 0
    assert told(program.get(f"papers/{first['id']}")) == first
    assert told(program.send("papers", privacy="served", docket="12"))["new_events"] == 0
    paper = next(one for one in records.events_of(example) if one.source and one.source.sha256 == first["sha256"])
    assert str(paper.privacy) == "served"


def test_a_paper_that_is_slow_goes_on_in_the_background(program: Program) -> None:
    with mock.patch.object(services, "LARGE", 10):
        answer = program.send("papers")
    assert answer.status_code == 202
    assert told(program.get(f"papers/{told(answer)['id']}"))["state"] == "added"  # the tests' worker works at once


def test_a_paper_that_cannot_be_read_is_a_problem_with_the_librarys_sentence(program: Program) -> None:
    found = problem(program.send("papers", b"%PDF-1.7 broken", name="letter.pdf"), 422)
    assert "letter.pdf" in found["detail"]
    problem(program.send("papers", b""), 422)
    problem(program.get(f"papers/{uuid4()}"), 404)


# Without the record


def test_a_letter_is_checked_and_nothing_of_it_is_kept(reader: Program, example: Matter) -> None:
    before = len(records.log_of(example))
    report = told(reader.send("check", judge="Gorenstein", as_of="2025-03-14"))
    assert report["findings"]
    assert len(records.log_of(example)) == before
    alone = told(reader.send("check", as_of="2025-03-14", record="false"))
    assert len(alone["notes"]) <= len(report["notes"])
    assert "court" in problem(reader.send("check", court="nowhere"), 422)["where"]


def test_a_paper_is_read_into_facts_with_their_words(reader: Program) -> None:
    found = told(reader.send("read"))
    assert (found["conferrals"][0]["date"], found["conferrals"][0]["mode"]) == ("2025-03-11", "telephone")
    assert "On March 11, 2025, at 2:00 p.m." in json.dumps(found["spans"])
    problem(reader.send("read", b"\x00\x01\x02", name="x.bin"), 422)


def test_court_time_is_counted(reader: Program) -> None:
    found = told(reader.get("count", {"from": "2024-01-29", "period": "14d", "served": "mail", "court": "nysd"}))
    assert "2024-02-16" in json.dumps(found)
    back = told(reader.get("count", {"from": "2023-09-22", "period": "30d", "before": "true"}))
    assert back != found
    for asked in ({"from": "2024-01-29", "period": "soon"}, {"from": "2024-01-29", "period": "1d", "court": "nowhere"}):
        problem(reader.get("count", asked), 422)
    problem(reader.get("count", {"from": "9999-12-31", "period": "9999m"}), 422)
    problem(reader.get("count", {"period": "1d"}), 422)


def test_practices_are_listed_and_shown(reader: Program) -> None:
    rows = told(reader.get("practices", {"court": "nysd"}))
    assert "nysd/gorenstein" in {one["id"] for one in rows}
    assert told(reader.get("practices/nysd/gorenstein"))["requirements"]
    problem(reader.get("practices/nysd/nobody"), 404)
    problem(reader.get("practices", {"court": "nowhere"}), 422)


def test_a_certificate_is_verified_and_an_altered_one_differs(reader: Program) -> None:
    assert told(reader.send("draws/verify", CERTIFICATE, field="certificate")) == {
        "verdict": "verified",
        "differences": [],
    }
    altered = told(reader.send("draws/verify", CERTIFICATE.replace(b"Airport", b"Airpark", 1), field="certificate"))
    assert altered["verdict"] == "differs"
    deep = b"[" * 200_000
    assert told(reader.send("draws/verify", deep, field="certificate"))["verdict"] == "differs"


# Hostile words


@pytest.mark.parametrize(
    "said",
    [
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"kind": "noted", "body": {"text": ' + b"[" * 500 + b"]" * 500 + b"}}",
        b'{"kind": "noted", "body": {"text": 1e999}}',
        b'{"kind": "noted", "body": {"text": "\\ud800"}}',
        b'{"kind": "noted", "body": {"text": "\\u0000"}}',
        b'{"kind": "noted", "body": {"text": 123456789012345678901234567890}}',
        b'{"kind": "conferred", "on": "2024-02-30", "body": {}}',
        b'{"kind": "everything", "body": {}}',
        b'{"kind": "agreed", "body": {"who": {"a": []}}}',
        b"null",
        b"7",
    ],
)
def test_words_that_are_no_event_are_a_problem_and_never_a_fault_of_ours(program: Program, said: bytes) -> None:
    answer = program.tell(said, key="once")
    if answer.status_code != 201:
        problem(answer, answer.status_code)
        assert answer.status_code in (400, 422)
    told(program.get("events"))


def test_a_very_long_note_can_be_read_again(program: Program, example: Matter) -> None:
    (made,) = told(program.tell({"kind": "noted", "body": {"text": "word " * 900_000}}))["events"]
    assert records.find(records.log_of(example), made["id"])


def test_an_event_too_long_to_be_read_again_is_not_written(example: Matter) -> None:
    before = records.log_of(example)
    long = Draft(EventKind.NOTED, {"text": "word " * 900_000}, on=dt.date(2024, 6, 20))
    with pytest.raises(ConferralError, match="not written"):
        add(example.folder, [long], now=timezone.now(), salt=b"s" * 32)
    assert records.log_of(example) == before


def test_a_body_beyond_what_is_taken_is_a_problem(program: Program) -> None:
    problem(program.tell({"kind": "noted", "body": {"text": "word " * 1_200_000}}), 400)


@pytest.mark.parametrize(
    ("method", "path"), [("get", "nothing"), ("post", "matter"), ("delete", "events"), ("get", "")]
)
def test_an_address_or_a_method_that_is_not_there_is_a_problem(method: str, path: str) -> None:
    answer = getattr(Client(), method)(f"/api/v1/{path}")
    problem(answer, answer.status_code)
    assert answer.status_code in (404, 405)


def test_a_fault_of_ours_is_a_problem_without_its_words(program: Program) -> None:
    client = Client(raise_request_exception=False)
    with mock.patch.object(records, "events_of", side_effect=ZeroDivisionError("secret words")):
        answer = client.get("/api/v1/events", headers={"Authorization": f"Bearer {program.token}"})
    assert "secret" not in json.dumps(problem(answer, 500))


# Tokens and walls


def test_a_token_that_only_reads_writes_nothing(reader: Program, example: Matter) -> None:
    before = records.log_of(example)
    assert "only reads" in problem(reader.tell(AGREED), 403)["detail"]
    problem(reader.send("papers"), 403)
    assert records.log_of(example) == before


@pytest.mark.parametrize("token", ["", "x", "ü", "x" * 5000, "' OR 1=1 --"])
def test_what_is_no_token_opens_nothing(token: str) -> None:
    answer = Client().get("/api/v1/matter", headers={"Authorization": f"Bearer {token}"})
    problem(answer, 401)
    assert answer["WWW-Authenticate"] == "Bearer"


def test_a_browser_that_is_signed_in_is_no_token(browser: Client) -> None:
    problem(browser.get("/api/v1/matter"), 401)


def test_a_token_that_was_ended_or_has_run_out_opens_nothing(reader: Program) -> None:
    told(reader.get("matter"))
    Token.objects.update(expires_at=timezone.now() - dt.timedelta(seconds=1))
    problem(reader.get("matter"), 401)
    Token.objects.update(expires_at=timezone.now() + dt.timedelta(days=1), ended_at=timezone.now())
    problem(reader.get("matter"), 401)


def test_a_person_taken_off_the_matter_or_made_a_viewer_takes_the_token_along(
    example: Matter, person: Callable[..., User]
) -> None:
    colleague = person("Ruth Okafor")
    membership = Membership.objects.create(matter=example, user=colleague, role=Role.MEMBER)
    program = Program(make_token(example, colleague, "hers", writes=True))
    told(program.tell(AGREED))
    Membership.objects.filter(pk=membership.pk).update(role=Role.VIEWER)
    assert "viewer" in problem(program.tell({**AGREED, "on": "2024-06-22"}), 403)["detail"]
    told(program.get("matter"))
    membership.delete()
    problem(program.get("matter"), 401)


def test_an_account_that_was_closed_takes_its_tokens_along(reader: Program, lead: User) -> None:
    User.objects.filter(pk=lead.pk).update(is_active=False)
    problem(reader.get("matter"), 401)


SECRET = "the walrus memorandum"


@pytest.fixture
def closed(person: Callable[..., User]) -> Matter:
    """Another matter of the firm, with words in it that must not be seen elsewhere."""
    other = person("Otto Brandt")
    case = {"side": "defendant", "court": "nyed", "caption": f"Closed v. {SECRET}", "judges": ["Lois Bloom"]}
    matter = open_matter(f"Closed: {SECRET}", by=other, case=case)
    program = Program(make_token(matter, other, "theirs", writes=True))
    told(program.tell({**AGREED, "body": {**AGREED["body"], "what": SECRET}}))  # type: ignore[dict-item]
    told(program.send("papers", LETTER + f"\n{SECRET}\n".encode()))
    return matter


def _event(closed: Matter) -> str:
    return records.events_of(closed)[-1].id


def _upload(closed: Matter) -> str:
    return str(closed.uploads.latest("at").pk)


Try = Callable[[Program, Matter], Any]
TRIED: dict[tuple[str, str], Try] = {
    ("get", "matter"): lambda one, _: one.get("matter"),
    ("get", "events"): lambda one, _: one.get("events", {"limit": "1000"}),
    ("post", "events"): lambda one, closed: one.tell({**AGREED, "of": [_event(closed)]}),
    ("get", "events/{event_id}"): lambda one, closed: one.get(f"events/{_event(closed)}"),
    ("get", "ledger"): lambda one, _: one.get("ledger"),
    ("get", "next"): lambda one, _: one.get("next"),
    ("post", "papers"): lambda one, _: one.send("papers"),
    ("get", "papers/{upload_id}"): lambda one, closed: one.get(f"papers/{_upload(closed)}"),
    ("post", "check"): lambda one, _: one.send("check"),
    ("post", "read"): lambda one, _: one.send("read"),
    ("get", "count"): lambda one, _: one.get("count", {"from": "2024-01-29", "period": "14d"}),
    ("get", "practices"): lambda one, _: one.get("practices"),
    ("get", "practices/{court}/{name}"): lambda one, _: one.get("practices/nysd/gorenstein"),
    ("post", "draws/verify"): lambda one, _: one.send("draws/verify", CERTIFICATE, field="certificate"),
}
"""How each operation is tried against a matter whose token one does not have."""
OPERATIONS = sorted(
    (method, path.removeprefix("/api/v1/"))
    for path, found in api.get_openapi_schema()["paths"].items()
    for method in found
)
REFUSED = {("post", "events"), ("get", "events/{event_id}"), ("get", "papers/{upload_id}")}


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_a_token_reads_nothing_of_another_matter(method: str, path: str, program: Program, closed: Matter) -> None:
    assert (method, path) in TRIED, "say in TRIED how this operation is tried"
    before = records.log_of(closed)
    answer = TRIED[method, path](program, closed)
    assert (answer.status_code in (404, 422)) == ((method, path) in REFUSED)
    assert SECRET.encode() not in answer.content
    assert str(closed.id).encode() not in answer.content
    assert _event(closed).encode() not in answer.content
    assert records.log_of(closed) == before


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_no_operation_is_open_without_a_token(method: str, path: str, closed: Matter) -> None:
    problem(TRIED[method, path](Program("no such token"), closed), 401)


# What was taken out of view


@pytest.mark.parametrize("how", ["sequester", "destroy"])
def test_the_words_of_a_paper_out_of_view_are_in_no_answer(
    how: str, program: Program, example: Matter, lead: User
) -> None:
    words = "a 20% sampling of the walrus files"
    data = LETTER.replace(b"Respectfully", words.encode())
    added = told(program.send("papers", data, name="walrus.txt"))
    about = next(one for one in records.events_of(example) if one.source and one.source.sha256 == added["sha256"])
    said = {"kind": "noted", "body": {"text": "the walrus files are meant"}, "of": [about.id]}
    told(program.tell(said, key="walrus"))
    getattr(services, how)(example, added["sha256"], reason="privileged", by=lead)
    for path in ("matter", "events?limit=1000", "ledger", "next", f"events/{about.id}", f"papers/{added['id']}"):
        assert b"walrus" not in program.get(path).content, path
    again = program.tell(said, key="walrus")
    assert b"walrus" not in again.content
    assert b"walrus" not in program.send("papers", data, name="letter.txt").content
    assert "walrus" not in json.dumps(list(Answered.objects.values_list("body", flat=True)))


# The description


def test_the_description_is_open_and_is_openapi_3_1() -> None:
    answer = Client().get("/api/v1/openapi.json")
    found = told(answer)
    assert found["openapi"].startswith("3.1")
    assert found["components"]["securitySchemes"]["Bearer"]["scheme"] == "bearer"
    for path, operations in found["paths"].items():
        for operation in operations.values():
            assert operation["summary"], path
            assert operation["description"], path
            assert operation["security"] == [{"Bearer": []}], path
            for status, response in operation["responses"].items():
                if int(status) >= 400:
                    assert list(response["content"]) == ["application/problem+json"], path


def test_the_closed_words_of_the_description_are_the_librarys() -> None:
    from conferral.courtdays.service import Service
    from conferral.model.events import Privacy
    from conferral_web.api.shapes import Kind, Means
    from conferral_web.api.shapes import Privacy as Seen

    assert set(Kind.__args__) <= {str(one) for one in EventKind}
    assert set(Means.__args__) == {str(one) for one in Service}
    assert set(Seen.__args__) == {str(one) for one in Privacy}


def test_an_idempotency_key_is_dead_only_after_a_while() -> None:
    assert once._DEAD >= 60
