"""Long work in the background: it is shown, stopped, run again, and lost by no restart."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django_tasks_db.models import DBTaskResult

from conferral.model.errors import ConferralError
from conferral_web.jobs import registry, services, tasks
from conferral_web.jobs.models import Job, State
from conferral_web.jobs.running import Running
from conferral_web.matters.models import Matter, Role
from conferral_web.people.models import User

pytestmark = pytest.mark.django_db
QUEUED = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def work(running: Running) -> str:
    """A work for the tests: it does what its job says."""
    for number in range(3):
        running.step(number, 3, f"part {number}")
    what = running.job.given.get("ends")
    if what == "refused":
        raise ConferralError("memo.pdf", "it is empty", "Get it again.")
    if what == "broken":
        raise ZeroDivisionError("with a client's name in it")
    return "/somewhere/"


@pytest.fixture(autouse=True)
def works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(registry.WORKS, "test", f"{__name__}.work")
    monkeypatch.setitem(sys.modules, __name__, sys.modules[__name__])


@pytest.fixture
def begin(matter: Matter, lead: User) -> Callable[..., Job]:
    def make(**given: Any) -> Job:  # noqa: ANN401 because a job may be given anything
        return services.start(matter, "test", by=lead, what="Read a scan", given=given)

    return make


@pytest.fixture
def queued(settings: Any) -> None:  # noqa: ANN401 because pytest-django gives it
    """Jobs wait for a worker."""
    settings.TASKS = QUEUED


def test_a_job_says_how_far_it_is_and_where_its_result_is(begin: Callable[..., Job]) -> None:
    job = begin()
    assert (job.state, job.done, job.of, job.says, job.result) == (State.DONE, 2, 3, "part 2", "/somewhere/")


def test_a_refusal_of_the_library_is_shown_as_its_sentence(begin: Callable[..., Job], browser: Client) -> None:
    job = begin(ends="refused")
    assert (job.state, job.fault) == (State.FAILED, "memo.pdf: it is empty. Get it again.")
    assert "memo.pdf: it is empty" in browser.get(f"/matters/{job.matter_id}/jobs/{job.pk}/").content.decode()


def test_a_fault_of_ours_is_a_sentence_and_no_words_of_it_are_kept(begin: Callable[..., Job]) -> None:
    job = begin(ends="broken")
    assert job.state == State.FAILED
    assert "Something went wrong in the program" in job.fault
    assert "client" not in job.fault


@pytest.mark.usefixtures("queued")
def test_a_waiting_job_asks_for_its_own_lines_again_and_again(begin: Callable[..., Job], browser: Client) -> None:
    job = begin()
    address = f"/matters/{job.matter_id}/jobs/{job.pk}/"
    alone = browser.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in alone
    assert 'hx-trigger="every 2s"' in alone
    tasks.do.call(str(job.pk))
    done = browser.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "hx-trigger" not in done
    assert 'href="/somewhere/"' in done
    assert "<h1>Read a scan</h1>" in browser.get(address).content.decode()


@pytest.mark.usefixtures("queued")
def test_a_waiting_job_is_stopped_at_once_and_never_done(begin: Callable[..., Job], browser: Client) -> None:
    job = begin()
    assert browser.post(f"/matters/{job.matter_id}/jobs/{job.pk}/stop/").status_code == 302
    tasks.do.call(str(job.pk))
    job.refresh_from_db()
    assert (job.state, job.done) == (State.STOPPED, 0)


@pytest.mark.usefixtures("queued")
def test_a_running_job_stops_at_its_next_step(begin: Callable[..., Job]) -> None:
    job = begin()
    Job.objects.filter(pk=job.pk).update(stop_asked=True)
    tasks.do.call(str(job.pk))
    job.refresh_from_db()
    assert job.state == State.STOPPED


@pytest.mark.usefixtures("queued")
def test_a_job_is_done_once_however_often_it_is_queued(begin: Callable[..., Job], monkeypatch: Any) -> None:  # noqa: ANN401 because pytest gives it
    done: list[str] = []
    monkeypatch.setattr(sys.modules[__name__], "work", lambda _: done.append("once") or "/somewhere/")
    job = begin()
    tasks.do.call(str(job.pk))
    tasks.do.call(str(job.pk))
    assert done == ["once"]


def test_a_job_that_failed_is_run_again_and_one_that_is_done_is_not(begin: Callable[..., Job], browser: Client) -> None:
    job = begin(ends="refused")
    Job.objects.filter(pk=job.pk).update(given={})
    address = f"/matters/{job.matter_id}/jobs/{job.pk}/again/"
    assert browser.post(address).status_code == 302
    job.refresh_from_db()
    assert (job.state, job.fault) == (State.DONE, "")
    ended = job.ended_at
    browser.post(address)
    job.refresh_from_db()
    assert job.ended_at == ended


@pytest.mark.usefixtures("queued")
def test_a_worker_that_starts_anew_queues_what_was_running_and_what_lost_its_place(begin: Callable[..., Job]) -> None:
    running, lost, whole = begin(), begin(), begin()
    Job.objects.filter(pk=running.pk).update(state=State.RUNNING)
    DBTaskResult.objects.filter(args_kwargs__args__0=str(running.pk)).update(status="RUNNING")
    DBTaskResult.objects.filter(args_kwargs__args__0=str(lost.pk)).delete()
    services.recover()
    assert set(Job.objects.values_list("state", flat=True)) == {State.WAITING}
    queue = [row.args_kwargs["args"][0] for row in DBTaskResult.objects.ready()]
    assert sorted(queue) == sorted(str(job.pk) for job in (running, lost, whole))


@pytest.mark.usefixtures("queued")
def test_a_job_that_took_the_worker_down_three_times_waits_for_a_person(
    begin: Callable[..., Job], browser: Client
) -> None:
    job = begin()
    for starts, then in ((1, State.WAITING), (2, State.WAITING), (3, State.INTERRUPTED)):
        Job.objects.filter(pk=job.pk).update(state=State.RUNNING, starts=starts)
        services.recover()
        job.refresh_from_db()
        assert job.state == then
    assert "Run it again" in browser.get(f"/matters/{job.matter_id}/jobs/").content.decode()


@pytest.mark.usefixtures("queued")
def test_a_job_that_was_being_stopped_when_the_machine_went_down_stays_stopped(begin: Callable[..., Job]) -> None:
    job = begin()
    Job.objects.filter(pk=job.pk).update(state=State.RUNNING, stop_asked=True)
    services.recover()
    job.refresh_from_db()
    assert job.state == State.STOPPED


def test_a_viewer_sees_jobs_and_stops_none(begin: Callable[..., Job], in_role: Callable[..., Client]) -> None:
    job = begin()
    viewer = in_role(Role.VIEWER)
    assert viewer.get(f"/matters/{job.matter_id}/jobs/").status_code == 200
    assert viewer.post(f"/matters/{job.matter_id}/jobs/{job.pk}/stop/").status_code == 403


def test_a_job_of_another_matter_is_not_there(begin: Callable[..., Job], browser: Client, lead: User) -> None:
    from conferral_web.matters.services import open_matter

    other = open_matter("Another", by=lead, case={"side": "plaintiff"})
    assert browser.get(f"/matters/{other.id}/jobs/{begin().pk}/").status_code == 404


def test_an_empty_list_says_what_to_do(matter: Matter, browser: Client) -> None:
    assert "Nothing has run here" in browser.get(f"/matters/{matter.id}/jobs/").content.decode()


SETUP = """
import django, sys
from pathlib import Path
from conferral_web.commands.starting import prepare
prepare(Path(sys.argv[1]))
from conferral_web.people.models import User
from conferral_web.matters.services import open_matter
from conferral_web.papers import services
from django.core.files.base import ContentFile
lead = User.objects.create_user("dana@example.com", "Dana Whitfield", "a long sentence for a test")
matter = open_matter("Okafor v. Bluebird", by=lead, case={"side": "plaintiff"})
scan = ContentFile(Path(sys.argv[2]).read_bytes(), name="scanned.pdf")
uploads = [services.receive(matter, scan, by=lead, privacy="filed")]
job = services.queue(matter, uploads, by=lead, what="Read scanned.pdf")
print(job.pk)
"""
LOOK = """
import sys
from pathlib import Path
from conferral_web.commands.starting import prepare
prepare(Path(sys.argv[1]))
from conferral_web.jobs.models import Job
from conferral_web.matters import records
from conferral_web.papers.models import Upload
job, upload = Job.objects.get(), Upload.objects.get()
papers = [one for one in records.log_of(job.matter) if one.kind == "paper"]
print(job.state, job.starts, upload.state, len(papers), upload.path.exists())
"""


@pytest.mark.own_server
def test_a_worker_killed_in_the_middle_loses_nothing_and_does_nothing_twice(tmp_path: Path) -> None:
    pytest.importorskip("rapidocr", reason="the ocr extra is not installed")
    scan = Path(__file__).parents[2] / "examples" / "scanned.pdf"
    data = tmp_path / "data"
    environment = {**os.environ, "CONFERRAL_DATA": str(data), "DJANGO_SETTINGS_MODULE": "conferral_web.settings"}
    environment.pop("DATABASE_URL", None)

    def told(code: str, *more: str) -> str:
        command = [sys.executable, "-c", code, str(data), *more]
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return run.stdout.strip()

    def worker() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "conferral_web.commands.worker", str(os.getpid())]
        return subprocess.Popen(command, env=environment)

    def until(wanted: str) -> str:
        for _ in range(240):
            if (found := told(LOOK)).startswith(wanted):
                return found
            time.sleep(0.5)
        raise AssertionError(f"never {wanted}, but {found}")

    told(SETUP, str(scan))
    assert told(LOOK) == "waiting 0 received 0 True"
    first = worker()
    try:
        until("running")
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
        assert told(LOOK) == "running 1 received 0 True"
        second = worker()
        try:
            assert until("done") == "done 2 added 1 False"
        finally:
            second.kill()
            second.wait()
    finally:
        first.kill()
        first.wait()
