"""Files made to do harm, uploaded: a sentence beside the form or a failed job, never an error of ours."""

from __future__ import annotations

import io
import os
import secrets
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from conferral.model.errors import ConferralError
from conferral_web.jobs.models import Job
from conferral_web.matters.models import Matter
from conferral_web.papers import bounded, selectors, services
from conferral_web.papers.bounded import Bounds, Slow, Stopped, run
from conferral_web.papers.models import Upload

pytestmark = pytest.mark.django_db
REAL = Path(__file__).parents[3] / "shared" / "data" / "pdf"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64
ASKED = {"name": "memo.pdf", "title": "", "privacy": "own", "docket": None, "reader": "1"}


def packed(times: int) -> bytes:
    """A Word document whose text unpacks to very much."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<a>" + b"A" * times)
    return buffer.getvalue()


ENCRYPTED = (
    b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    b"2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
    b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >> endobj\n"
    b"trailer << /Root 1 0 R /ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
    b"/O (oooooooooooooooooooooooooooooooo) /U (uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu) >> >>\n%%EOF\n"
)
HOSTILE = {
    "encrypted.pdf": ENCRYPTED,
    "empty.pdf": b"",
    "nothing.pdf": b"\0" * 500,
    "random.bin": secrets.token_bytes(50_000),
    "random.pdf": b"%PDF-1.7\n" + secrets.token_bytes(50_000),
    "picture.pdf": PNG,
    "bomb.docx": packed(200 * 2**20),
    "no-document.docx": b"PK\x03\x04" + secrets.token_bytes(500),
    "program.pdf": b"MZ\0\0" + secrets.token_bytes(500),
    "nested.html": b"<div>" * 100_000,
    "nested.json": b'{"docket_entries":' + b"[" * 100_000,
    "letter.txt": b"Dear Judge Roe:\n" + bytes(range(256)) * 40,
    "<script>alert(1)</script>.txt": b"Dear Judge Roe:\n<script>alert(1)</script>",
    "..\\..\\up.txt": b"",
}


def sent(browser: Client, matter: Matter, name: str, data: bytes) -> str:
    """Upload it to both pages; what the pages say then. Each must answer, and never with an error of ours."""
    papers = {"privacy": "own", "papers": SimpleUploadedFile(name, data)}
    answer = browser.post(f"/matters/{matter.id}/papers/add/", papers, follow=True)
    assert answer.status_code in (200, 422)
    said = answer.content.decode()
    letter = browser.post(f"/matters/{matter.id}/letters/begin/", {"file": SimpleUploadedFile(name, data)}, follow=True)
    assert letter.status_code in (200, 422)
    for address in ("papers", "letters", "jobs"):
        assert browser.get(f"/matters/{matter.id}/{address}/").status_code == 200
    for job in Job.objects.filter(state="failed"):
        assert "Something went wrong in the program" not in job.fault
    return said + letter.content.decode()


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_file_made_to_do_harm_ends_in_a_sentence(browser: Client, matter: Matter, name: str) -> None:
    said = sent(browser, matter, name, HOSTILE[name])
    assert "<script>alert" not in said


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("empty.pdf", "empty.pdf: the file is empty. Get the file again from where it came."),
        ("bomb.docx", "far more than a letter holds"),
        ("no-document.docx", "it is a packed file but not a Word document"),
        ("program.pdf", "it is a program, a kind that is not read"),
    ],
)
def test_what_is_refused_is_told_in_the_librarys_own_words(
    browser: Client, matter: Matter, name: str, sentence: str
) -> None:
    papers = {"privacy": "own", "papers": SimpleUploadedFile(name, HOSTILE[name])}
    answer = browser.post(f"/matters/{matter.id}/papers/add/", papers, follow=True)
    assert sentence in answer.content.decode()
    assert selectors.rows_of(matter) == ()


@pytest.mark.skipif(not REAL.is_dir(), reason="the shared papers are not on this machine")
@pytest.mark.parametrize("name", sorted(path.name for path in REAL.iterdir()) if REAL.is_dir() else [])
def test_real_and_broken_papers_are_read_or_refused(
    browser: Client, matter: Matter, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def soon(verb: str, asked: Any, data: bytes = b"", *, bounds: Bounds, stop: Any) -> dict[str, Any]:  # noqa: ANN401 because it takes what the other takes
        """A scan is given up after a few seconds: that scans are read is tested with a small one."""
        return run(verb, asked, data, bounds=bounds if bounds.quick else Bounds(3, bounds.memory), stop=stop)

    monkeypatch.setattr(services, "run", soon)
    papers = {"privacy": "own", "papers": SimpleUploadedFile(name, (REAL / name).read_bytes())}
    answer = browser.post(f"/matters/{matter.id}/papers/add/", papers, follow=True)
    assert answer.status_code in (200, 422)
    added = {row.name for row in selectors.rows_of(matter)}
    faults = [
        *Upload.objects.exclude(fault="").values_list("fault", flat=True),
        *Job.objects.values_list("fault", flat=True),
    ]
    assert name in added or answer.status_code == 422 or any(name in fault for fault in faults)


def test_a_file_beyond_the_largest_upload_is_refused_beside_the_form(
    browser: Client,
    matter: Matter,
    settings: Any,  # noqa: ANN401 because pytest-django gives it
) -> None:
    settings.CONFERRAL_LARGEST_UPLOAD = 2**20
    papers = {"privacy": "own", "papers": SimpleUploadedFile("large.pdf", b"%PDF-1.7" + b"\0" * 2**20)}
    answer = browser.post(f"/matters/{matter.id}/papers/add/", papers)
    assert answer.status_code == 422
    assert "large.pdf: the file is larger than 1.0\xa0MB" in answer.content.decode()
    assert not Upload.objects.exists()


def test_a_file_of_a_hundred_megabytes_is_a_failed_job_with_the_librarys_sentence(
    browser: Client, matter: Matter
) -> None:
    data = b"%PDF-1.7\n" + b"0" * (100 * 2**20 - 9)
    papers = {"privacy": "own", "papers": SimpleUploadedFile("large.pdf", data)}
    answer = browser.post(f"/matters/{matter.id}/papers/add/", papers, follow=True)
    assert "large.pdf: the file is larger than 64 MiB" in answer.content.decode()
    assert Job.objects.get().state == "failed"


def test_more_memory_than_allowed_is_a_sentence() -> None:
    with pytest.raises(ConferralError, match=r"more memory than is allowed|broke the program that reads"):
        run("paper", ASKED, b"words " * 10_000_000, bounds=Bounds(60, 120 * 2**20))


def test_more_time_than_allowed_is_a_sentence_and_the_process_is_killed() -> None:
    with pytest.raises(ConferralError, match="longer than the 1 seconds allowed"):
        run("paper", ASKED, b"Dear Judge Roe: " + b"words " * 3_000_000, bounds=Bounds(1, 2**31))
    with pytest.raises(Slow):
        run("paper", ASKED, b"Dear Judge Roe: " + b"words " * 3_000_000, bounds=Bounds(1, 2**31, quick=True))


def test_a_stopped_reading_is_killed_at_once() -> None:
    began = time.monotonic()
    with pytest.raises(Stopped):
        run("paper", ASKED, b"words " * 3_000_000, bounds=Bounds(60, 2**31), stop=lambda: True)
    assert time.monotonic() - began < 5
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    assert not children.exists() or "papers.reading" not in commands(children.read_text().split())


def commands(pids: list[str]) -> str:
    return "".join(Path(f"/proc/{pid}/cmdline").read_text() for pid in pids if Path(f"/proc/{pid}").exists())


def test_no_secret_of_ours_is_in_the_childs_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, Any] = {}
    popen = subprocess.Popen

    def noted(*command: Any, **more: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401 because Popen's
        given.update(more["env"])
        return popen(*command, **more)

    for name in ("CONFERRAL_SECRET_KEY", "DATABASE_URL", "CONFERRAL_DATA", "DJANGO_SETTINGS_MODULE"):
        monkeypatch.setenv(name, "a secret")
    monkeypatch.setattr(bounded.subprocess, "Popen", noted)
    assert run("paper", ASKED, b"Dear Judge Roe:", bounds=bounded.QUICK)["kind"]
    assert set(given) <= set(bounded._KEPT)


def test_the_child_imports_nothing_of_django() -> None:
    code = "import sys, conferral_web.papers.reading, conferral_web.letters.checking; print('django' in sys.modules)"
    run_ = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert run_.stdout.strip() == "False"


def test_a_child_ends_when_the_one_who_asked_is_killed() -> None:
    code = (
        "import subprocess, sys, json, time;"
        "r = json.dumps({'verb': 'paper', 'name': 'a', 'memory': 2**31, 'seconds': 60, 'title': '', 'privacy': 'own',"
        " 'docket': None, 'reader': '1'}).encode();"
        "p = subprocess.Popen([sys.executable, '-I', '-m', 'conferral_web.papers.reading'], stdin=subprocess.PIPE);"
        "p.stdin.write(r + b'\\n'); p.stdin.flush(); print(p.pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    child = int(parent.stdout.readline())
    time.sleep(1.5)
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    for _ in range(100):
        if not alive(child):
            return
        time.sleep(0.1)
    os.kill(child, signal.SIGKILL)
    raise AssertionError("the child outlived the one who asked")


def alive(pid: int) -> bool:
    """Whether a process runs: one that has ended and waits to be buried does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"
