"""The page on which the production of a sample is followed."""

import pytest
from django.test import Client
from story import EXAMPLES, Story, upload

from conferral.ledger.drafts import Draft
from conferral.model.events import EventKind
from conferral_web.matters import records
from conferral_web.matters.models import Matter

pytestmark = pytest.mark.django_db
KINDS = "time records | 2027-01-08\npay statements | 2027-01-08\ntip credit notices || Midtown"
LOG = (EXAMPLES / "produced.csv").read_bytes()


@pytest.fixture
def drawn(story: Story) -> Story:
    story.as_drawn()
    story.on("2027-01-15")
    return story


def test_it_says_first_what_each_file_must_have(drawn: Story) -> None:
    assert "Say what each file must have" in drawn.get("production/")
    drawn.post("production/needs/", kinds=KINDS)
    page = drawn.get("production/")
    assert "<strong>0 of 30</strong>" in page
    assert "tip credit notices |  | Midtown" in page


def test_coverage_and_what_is_owed_are_the_librarys(drawn: Story) -> None:
    drawn.post("production/needs/", needs=upload((EXAMPLES / "needs.toml").read_bytes(), "needs.toml"))
    drawn.post("production/log/", log=upload(LOG, "produced.csv"))
    page = drawn.get("production/")
    assert "<strong>22 of 30</strong>" in page or "<strong>21 of 30</strong>" in page
    assert "7 days ago" in page
    assert "Pay statements, due January 8, 2027" in page
    for name, begins in (("letter.txt", b"The sample of 30"), ("checklist.csv", b"unit,"), ("tracking.json", b"{")):
        assert drawn.browser.get(drawn.at(f"production/{name}")).content.startswith(begins)
    assert drawn.browser.get(drawn.at("production/other.txt")).status_code == 404


def test_one_unit_is_entered_by_hand_and_a_later_line_outdoes_an_earlier(drawn: Story) -> None:
    drawn.post("production/needs/", kinds="time records")
    said = {"unit": "E-148", "kind": "time records", "status": "refused", "note": "they say it is a burden"}
    drawn.post("production/item/", **said)
    assert "they say it is a burden" in drawn.get("production/")
    drawn.post("production/item/", unit="e-148", kind="time records", status="complete", received="2027-01-05")
    assert "<strong>1 of 30</strong>" in drawn.get("production/")


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"unit": "E-999"}, "is not in the sample"),
        ({"received": ""}, "has neither a day nor a Bates number"),
        ({"first": "PLH9", "last": "PLH3"}, "ends before it begins"),
        ({"kind": "diaries"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_counted_is_not_entered(said: dict[str, str], fault: str, drawn: Story) -> None:
    drawn.post("production/needs/", kinds="time records")
    right = {"unit": "E-148", "kind": "time records", "status": "complete", "received": "2027-01-05"}
    assert fault in drawn.post("production/item/", 422, **{**right, **said})
    assert "0 lines of logs" in drawn.get("production/")


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff" * 5000, b"a,b\n1,2\n", b"unit,kind\n" + b"x" * 10_000_000, b"\x00" * 100_000, b"a," * 3_000_000],
)
def test_a_hostile_log_is_refused_and_leaves_nothing(data: bytes, drawn: Story) -> None:
    drawn.post("production/needs/", kinds="time records")
    drawn.post("production/log/", 422, log=upload(data, "log.csv"))
    assert not list(drawn.draw.folder.glob("log-*"))


def test_lines_of_a_log_that_do_not_count_are_told(drawn: Story) -> None:
    drawn.post("production/needs/", kinds="time records")
    drawn.post("production/log/", log=upload(b"unit,kind,received\nDora Quill,time records,2027-01-05\n", "log.csv"))
    page = drawn.get("production/")
    assert "log.csv, row 2" in page
    assert "Dora Quill" not in page
    assert "Dora Quill is not in the sample" in drawn.get("production/", show="all")


def test_columns_with_other_names_are_named(drawn: Story) -> None:
    drawn.post("production/needs/", kinds="time records")
    log = b"EMP_NO,what,on\nE-148,time records,2027-01-05\n"
    columns = "unit=EMP_NO\nkind=what\nreceived=on"
    assert "no column holds the unit" in drawn.post("production/log/", 422, log=upload(log, "l.csv"))
    assert "with one of" in drawn.post("production/log/", 422, log=upload(log, "l.csv"), columns="colour=x")
    drawn.post("production/log/", log=upload(log, "l.csv"), columns=columns)
    assert "<strong>1 of 30</strong>" in drawn.get("production/")


@pytest.mark.parametrize("kinds", ["", "time records | soon", "time records\nTime  Records", "  |  "])
def test_needs_that_cannot_be_are_refused(kinds: str, drawn: Story) -> None:
    drawn.post("production/needs/", 422, kinds=kinds)
    assert not list(drawn.draw.folder.glob("needs-*"))
    assert "this is not TOML" in drawn.post("production/needs/", 422, needs=upload(b"[[", "needs.toml"))


def test_what_came_becomes_events_that_answer_an_agreement_and_is_told_once(drawn: Story, matter: Matter) -> None:
    drawn.post("production/needs/", kinds=KINDS)
    drawn.post("production/log/", log=upload(LOG, "produced.csv"))
    assert "neither an agreement, an order nor requests" in drawn.get("production/")
    body = {"who": "defendants", "what": "produce the sample", "form": "written", "due": "2027-01-08"}
    records.write(matter, [Draft(EventKind.AGREED, body, on=records.today())])
    agreed = records.events_of(matter)[-1]
    drawn.post("production/record/", who="defendants", of=agreed.id)
    answers = [one for one in records.events_of(matter) if one.refs == (agreed.id,)]
    assert {one.kind for one in answers} == {EventKind.PRODUCED, EventKind.REFUSED}
    assert all(one.seal for one in answers)
    drawn.post("production/record/", who="defendants", of=agreed.id)
    assert len([one for one in records.events_of(matter) if one.refs == (agreed.id,)]) == len(answers)
    assert "Select a valid choice" in drawn.post("production/record/", 422, who="defendants", of="0" * 64)


def test_what_came_of_one_unit_does_not_end_the_duty_to_produce_all(drawn: Story, matter: Matter) -> None:
    drawn.post("production/needs/", kinds="time records")
    body = {"who": "defendants", "what": "produce the sample", "form": "written", "due": "2027-01-08"}
    records.write(matter, [Draft(EventKind.AGREED, body, on=records.today())])
    agreed = records.events_of(matter)[-1]
    units = [one["id"] for one in drawn.told("certificate-1", "certificate.json")["selected"]]
    drawn.post("production/item/", unit=units[0], kind="time records", status="complete", received="2026-12-07")
    drawn.post("production/record/", who="defendants", of=agreed.id)
    assert records.ledger_of(matter).obligations[-1].state == "open"
    rows = "".join(f"{unit},time records,2026-12-07,complete\n" for unit in units)
    drawn.post("production/log/", log=upload(f"unit,kind,received,status\n{rows}".encode(), "produced.csv"))
    drawn.post("production/record/", who="defendants", of=agreed.id)
    assert records.ledger_of(matter).obligations[-1].state == "performed"


def test_before_the_draw_there_is_nothing_to_follow(story: Story) -> None:
    story.as_committed()
    browser: Client = story.browser
    for page in ("production/", "estimate/", "enlarge/"):
        answer = browser.get(story.at(page))
        assert answer.status_code == 422
        assert "nothing was drawn yet" in answer.content.decode()
