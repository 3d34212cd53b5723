"""Papers put into the record: uploaded, read in a bounded process, listed with their words, taken out of view."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from conferral.intake import source_of
from conferral.ledger.papers import drafts_of
from conferral.ledger.verifying import verify
from conferral.model.events import EventKind, Privacy
from conferral.readers import read
from conferral_web.audits.models import Line
from conferral_web.jobs.models import Job
from conferral_web.matters import records
from conferral_web.matters.example import reader_version
from conferral_web.matters.models import Matter, Role
from conferral_web.papers import keeping, selectors, services, work
from conferral_web.papers.handing import draft_of_row, draft_row, source_of_row, source_row
from conferral_web.papers.models import Upload
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db
EXAMPLES = Path(__file__).parents[2] / "examples"
LETTER = (EXAMPLES / "conferred.txt").read_bytes()
SHA = source_of(LETTER, "conferred.txt").sha256


def upload(browser: Client, matter: Matter, *files: tuple[str, bytes], **more: Any) -> Any:  # noqa: ANN401 because Django's answer has no type of its own
    sent = [SimpleUploadedFile(name, data) for name, data in files]
    return browser.post(f"/matters/{matter.id}/papers/add/", {"privacy": "filed", "papers": sent, **more})


def page(browser: Client, matter: Matter, at: str = "") -> str:
    return browser.get(f"/matters/{matter.id}/papers/{at}").content.decode()


@pytest.fixture
def added(browser: Client, matter: Matter) -> Matter:
    """A matter with one letter in its record, filed as number 31."""
    assert upload(browser, matter, ("conferred.txt", LETTER), docket=31).status_code == 302
    return matter


def test_an_empty_record_says_what_to_begin_with(browser: Client, matter: Matter) -> None:
    assert "Begin with the docket and the scheduling order" in page(browser, matter)


def test_a_small_letter_is_in_the_record_when_the_answer_comes(browser: Client, added: Matter) -> None:
    paper = selectors.paper_in(added, SHA)
    assert paper
    assert (paper.privacy, paper.body["docket"], paper.body["name"]) == (Privacy.FILED, 31, "conferred.txt")
    kinds = {event.kind for event in records.events_of(added)}
    assert {EventKind.CONFERRED, EventKind.SET} <= kinds
    listed = page(browser, added)
    assert "conferred.txt" in listed
    assert "1 × conferred" in listed
    assert verify(added.folder).faults == ()


def test_the_child_reads_what_the_library_reads(added: Matter) -> None:
    source = source_of(LETTER, "conferred.txt")
    said = drafts_of(source, read(source), reader=reader_version(), privacy=Privacy.FILED, docket=31)
    reading = keeping.kept_reading(added, SHA)
    assert reading
    assert [draft_of_row(row) for row in reading["drafts"]] == [draft_of_row(draft_row(one)) for one in said]
    assert source_of_row(reading["source"]) == source


@pytest.mark.parametrize(
    "name", ["conferred.txt", "filed.pdf", "message.eml", "not-said.html", "letterhead.docx", "dockets/docket.html"]
)
def test_drafts_come_back_from_json_as_they_were(name: str) -> None:
    source = source_of((EXAMPLES / name).read_bytes(), name)
    drafts = drafts_of(source, read(source), reader="1", privacy=Privacy.SERVED)
    again = [draft_of_row(json.loads(json.dumps(draft_row(one)))) for one in drafts]
    assert again == [draft_of_row(draft_row(one)) for one in drafts]
    assert [(one.kind, one.on, one.source, one.refs, one.privacy) for one in again] == [
        (one.kind, one.on, one.source, one.refs, one.privacy) for one in drafts
    ]
    assert source_of_row(json.loads(json.dumps(source_row(source)))).text == source.text


def test_adding_a_paper_twice_changes_nothing(browser: Client, added: Matter) -> None:
    before = records.log_of(added)
    upload(browser, added, ("again.txt", LETTER), docket=31, title="conferred.txt")
    assert records.log_of(added) == before


def test_several_papers_are_added_at_once_and_a_docket_entry_by_entry(browser: Client, matter: Matter) -> None:
    docket = (EXAMPLES / "dockets" / "docket.html").read_bytes()
    upload(browser, matter, ("conferred.txt", LETTER), ("docket.html", docket))
    rows = {row.name: dict(row.counts) for row in selectors.rows_of(matter)}
    assert set(rows) == {"conferred.txt", "docket.html"}
    assert rows["docket.html"]["docket entry"] > 1


def test_a_number_for_several_papers_is_refused_beside_the_form(browser: Client, matter: Matter) -> None:
    answer = upload(browser, matter, ("a.txt", LETTER), ("b.txt", LETTER + b"x"), docket=3)
    assert answer.status_code == 422
    assert "add those papers one by one" in answer.content.decode()
    assert not Upload.objects.exists()


def test_many_or_large_papers_are_read_by_a_job(browser: Client, matter: Matter) -> None:
    files = [(f"letter-{number}.txt", LETTER + b"\n" * number) for number in range(4)]
    answer = upload(browser, matter, *files)
    job = Job.objects.get()
    assert answer["Location"] == f"/matters/{matter.id}/jobs/{job.pk}/"
    assert (job.what, job.state, job.of) == ("Read 4 papers", "done", 4)
    assert job.result == f"/matters/{matter.id}/papers/"
    assert len(selectors.rows_of(matter)) == 4


def test_a_scan_is_read_by_a_job_and_its_text_is_kept_for_its_page(browser: Client, matter: Matter) -> None:
    pytest.importorskip("rapidocr", reason="the ocr extra is not installed")
    upload(browser, matter, ("scanned.pdf", (EXAMPLES / "scanned.pdf").read_bytes()))
    assert Job.objects.get().state == "done"
    row = selectors.rows_of(matter)[0]
    shown = page(browser, matter, f"{row.sha256}/")
    assert "words may be misread" in shown
    assert "<mark" in shown


def test_what_is_acknowledged_is_on_the_disk_and_an_interrupted_write_leaves_no_whole_file(data: Path) -> None:
    def broken() -> Any:  # noqa: ANN401 because it is a generator
        yield b"half"
        raise ConnectionError

    with pytest.raises(ConnectionError):
        keeping.keep(data / "uploads" / "one", broken())
    assert not (data / "uploads" / "one").exists()
    digest, size = keeping.keep(data / "uploads" / "two", [b"one ", b"two"])
    assert ((data / "uploads" / "two").read_bytes(), size) == (b"one two", 7)
    assert (data / "uploads" / "two").stat().st_mode & 0o077 == 0
    assert len(digest) == 64


def test_an_upload_that_was_received_and_not_read_is_shown_and_can_be_read(
    browser: Client, matter: Matter, lead: User
) -> None:
    received = services.receive(matter, SimpleUploadedFile("conferred.txt", LETTER), by=lead, privacy="own")
    assert "received, not read yet" in page(browser, matter)
    assert browser.post(f"/matters/{matter.id}/papers/uploads/{received.pk}/read/").status_code == 302
    assert selectors.paper_in(matter, SHA)
    assert not received.path.exists()


def test_a_received_upload_can_be_dropped(browser: Client, matter: Matter, lead: User) -> None:
    received = services.receive(matter, SimpleUploadedFile("conferred.txt", LETTER), by=lead, privacy="own")
    browser.post(f"/matters/{matter.id}/papers/uploads/{received.pk}/drop/")
    assert not received.path.exists()
    assert not Upload.objects.exists()


def test_files_that_nobody_was_told_of_are_swept_away_after_a_day(matter: Matter, lead: User, data: Path) -> None:
    import os

    received = services.receive(matter, SimpleUploadedFile("conferred.txt", LETTER), by=lead, privacy="own")
    stray = data / "uploads" / "stray.part"
    stray.write_bytes(b"half")
    for path in (stray, received.path):
        os.utime(path, (0, 0))
    work.sweep()
    assert not stray.exists()
    assert received.path.exists()


def test_a_papers_page_shows_its_facts_with_their_words_and_marks_them_in_the_text(
    browser: Client, added: Matter
) -> None:
    shown = page(browser, added, f"{SHA}/")
    assert "met and conferred in good faith by telephone" in shown
    assert 'class="k-conferral' in shown
    assert shown.count("<h1") == 1


def test_a_paper_that_came_by_another_way_is_read_for_its_page(browser: Client, added: Matter) -> None:
    keeping.forget_readings(added, SHA)
    assert "<mark" in page(browser, added, f"{SHA}/")


def test_the_file_itself_is_given_to_be_saved(browser: Client, added: Matter) -> None:
    answer = browser.get(f"/matters/{added.id}/papers/{SHA}/original/")
    assert answer.content == LETTER
    assert answer["Content-Disposition"] == 'attachment; filename="conferred.txt"'
    assert answer["Content-Type"] == "application/octet-stream"


def test_read_anew_it_says_what_the_record_has(browser: Client, added: Matter) -> None:
    answer = browser.post(f"/matters/{added.id}/papers/{SHA}/reread/", follow=True)
    assert "The paper says what the record has." in answer.content.decode()


def anew(matter: Matter) -> None:
    """A reading in which a reader finds one thing less and one day otherwise."""
    reading = keeping.kept_reading(matter, SHA)
    assert reading
    rows = [row for row in reading["drafts"] if row["kind"] != "conferred"]
    next(row for row in rows if row["kind"] == "set")["body"]["date"] = "2025-06-30"
    keeping.keep_reading(matter, SHA, {**reading, "drafts": rows})


def test_a_new_reading_is_shown_and_taken_only_by_a_person(
    browser: Client, added: Matter, in_role: Callable[..., Client]
) -> None:
    anew(added)
    before = records.log_of(added)
    shown = page(browser, added, f"{SHA}/anew/")
    assert "not found any more: telephone" in shown
    assert "2025-06-30" in shown
    assert records.log_of(added) == before
    seen = shown.partition('name="shown" value="')[2].partition('"')[0]
    address = f"/matters/{added.id}/papers/{SHA}/anew/"
    in_role(Role.VIEWER).post(address, {"shown": seen})
    assert records.log_of(added) == before
    assert browser.post(address, {"shown": seen}).status_code == 302
    days = [one.body["date"] for one in records.events_of(added) if one.kind is EventKind.SET]
    assert days == ["2025-06-30"]
    assert all(one.by.person == "Dana Whitfield" for one in records.log_of(added)[len(before) :])


def test_differences_that_are_not_those_shown_are_not_taken(browser: Client, added: Matter) -> None:
    anew(added)
    before = records.log_of(added)
    answer = browser.post(f"/matters/{added.id}/papers/{SHA}/anew/", {"shown": "0" * 64})
    assert answer.status_code == 422
    assert "The record was changed since this was shown" in answer.content.decode()
    assert records.log_of(added) == before


def test_a_sequestered_paper_is_in_no_view_with_its_text_and_comes_back_when_lifted(
    browser: Client, added: Matter
) -> None:
    at = f"/matters/{added.id}/papers/{SHA}/"
    assert browser.post(f"{at}sequester/", {"reason": ""}).status_code == 422
    browser.post(f"{at}sequester/", {"reason": "clawed back, Fed. R. Evid. 502(b)"})
    assert browser.get(at).status_code == 404
    assert browser.get(f"{at}original/").status_code == 404
    assert keeping.kept_reading(added, SHA) is None
    listed = page(browser, added)
    assert "clawed back" in listed
    assert "met and conferred" not in listed
    again = upload(browser, added, ("conferred.txt", LETTER))
    assert again.status_code == 422
    assert "this paper was sequestered" in again.content.decode()
    browser.post(f"{at}lift/", {"reason": "the claim was withdrawn"})
    assert browser.get(at).status_code == 200


def test_a_paper_is_destroyed_by_a_lead_who_was_asked_twice(
    browser: Client, added: Matter, in_role: Callable[..., Client], data: Path
) -> None:
    at = f"/matters/{added.id}/papers/{SHA}/destroy/"
    assert in_role(Role.MEMBER).post(at, {"reason": "clawed back", "sure": "on"}).status_code == 403
    assert browser.post(at, {"reason": "clawed back"}).status_code == 422
    assert selectors.paper_in(added, SHA)
    assert browser.post(at, {"reason": "clawed back", "sure": "on"}).status_code == 302
    left = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert b"met and conferred in good faith" not in left
    assert verify(added.folder).faults == ()
    assert "destroyed" in page(browser, added)
    assert "this paper was destroyed" in upload(browser, added, ("conferred.txt", LETTER)).content.decode()


def test_the_name_of_a_destroyed_paper_is_gone_from_the_background_work_too(browser: Client, matter: Matter) -> None:
    files = [(f"secret-{number}.txt", LETTER + b"\n" * number) for number in range(4)]
    upload(browser, matter, *files)
    for row in selectors.rows_of(matter):
        browser.post(f"/matters/{matter.id}/papers/{row.sha256}/destroy/", {"reason": "clawed back", "sure": "on"})
    assert "secret" not in page(browser, matter)
    assert "secret" not in browser.get(f"/matters/{matter.id}/jobs/").content.decode()
    assert not Job.objects.exclude(says="").exists()


def test_a_sequestered_paper_can_be_destroyed(browser: Client, added: Matter) -> None:
    at = f"/matters/{added.id}/papers/{SHA}/"
    browser.post(f"{at}sequester/", {"reason": "clawed back"})
    assert browser.post(f"{at}destroy/", {"reason": "by agreement", "sure": "on"}).status_code == 302
    assert selectors.withheld_of(added)[0].destroyed


def test_the_log_names_who_did_what_to_which_hash_and_no_words(browser: Client, added: Matter) -> None:
    browser.post(f"/matters/{added.id}/papers/{SHA}/sequester/", {"reason": "clawed back"})
    lines = [(line.act, line.of, line.by and line.by.name) for line in Line.objects.filter(matter=added).order_by("id")]
    acts = ("paper_received", "paper_added", "paper_sequestered")
    assert lines[1:] == [(act, SHA, "Dana Whitfield") for act in acts]


def test_a_viewer_reads_papers_and_adds_none(in_role: Callable[..., Client], added: Matter) -> None:
    viewer = in_role(Role.VIEWER)
    assert "conferred.txt" in page(viewer, added)
    assert "Add to the record" not in page(viewer, added)
    assert upload(viewer, added, ("x.txt", b"words")).status_code == 403
